/* Annotated text turned into labels and rows. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "entity/crf.h"
#include "entity/train.h"

struct bench {
    struct dl_arena *arena, *scratch;
    struct gazetteer *gazetteer;
};

static int
setup(void **state)
{
    struct dl_arena *arena = dl_arena_new(0);
    struct bench *bench = DL_NEW(arena, struct bench);
    *bench = (struct bench){arena, dl_arena_new(0), gazetteer_new(NULL)};
    *state = bench;
    return 0;
}

static int
teardown(void **state)
{
    struct bench *bench = *state;
    gazetteer_free(bench->gazetteer);
    dl_arena_free(bench->scratch);
    dl_arena_free(bench->arena);
    return 0;
}

#define bench_test(function) \
    cmocka_unit_test_setup_teardown(function, setup, teardown)

/* The chains of a text with one annotated stretch. */
static struct chains
chains_of(const struct bench *bench, const char *text, const char *name,
          uint8_t what)
{
    const struct chainer chainer = {bench->arena, bench->scratch,
                                    bench->gazetteer, 10};
    uint32_t start = (uint32_t)(strstr(text, name) - text);
    struct gold gold = {{start, start + (uint32_t)strlen(name)}, what};
    struct column_text annotated = {
        .text = dl_str_from(text), .gold = &gold, .count = 1};
    struct chains chains = {0};
    chains_add(&chainer, &annotated, 0.5f, &chains);
    return chains;
}

static uint32_t
only(enum class class, enum part part)
{
    return 1u << label_of(class, part);
}

static const uint32_t outside = 1u << LABEL_OUTSIDE;

static void
a_name_is_labelled_from_begin_to_end(void **state)
{
    struct chains chains =
        chains_of(*state, "Then Ana de Lima spoke.\n", "Ana de Lima", 0);
    assert_int_equal(chains.count, 1);
    const struct chain *chain = &chains.at[0];
    assert_int_equal(chain->first, 0);
    assert_true(chain->weight == 0.5f);
    assert_int_equal(chain->allowed[0], outside);
    assert_int_equal(chain->allowed[1], only(CLASS_PERSON, PART_BEGIN));
    assert_int_equal(chain->allowed[2], only(CLASS_PERSON, PART_INSIDE));
    assert_int_equal(chain->allowed[3], only(CLASS_PERSON, PART_END));
    assert_int_equal(chain->allowed[4], outside);
    for (uint32_t t = 0; t < chain->count; t++)
        assert_true(chain->ends[t + 1] > chain->ends[t]);
    for (uint32_t i = 0; i < chain->ends[chain->count]; i++)
        assert_in_range(chain->rows[i], 0, 1023);
}

static void
a_name_of_one_token_is_single(void **state)
{
    struct chains chains =
        chains_of(*state, "Trains to Porto stopped.\n", "Porto", CLASS_PLACE);
    assert_int_equal(chains.at[0].allowed[2], only(CLASS_PLACE, PART_SINGLE));
}

static void
a_name_that_ends_inside_a_token_is_unknown(void **state)
{
    struct chains chains =
        chains_of(*state, "Trains to Porto stopped.\n", "Port", CLASS_PLACE);
    assert_int_equal(chains.at[0].allowed[1], outside);
    assert_int_equal(chains.at[0].allowed[2], ANY_LABEL);
}

static void
partial_annotation_leaves_labels_open(void **state)
{
    struct chains chains = chains_of(*state, "Trains to Porto stopped.\n",
                                     "Porto", GOLD_NOT_TYPED);
    assert_int_equal(
        chains.at[0].allowed[2],
        outside | only(CLASS_MISC, PART_BEGIN) | only(CLASS_MISC, PART_INSIDE) |
            only(CLASS_MISC, PART_END) | only(CLASS_MISC, PART_SINGLE));
    chains =
        chains_of(*state, "Trains to Porto stopped.\n", "Porto", GOLD_UNKNOWN);
    assert_int_equal(chains.at[0].allowed[2], ANY_LABEL);
}

static void
what_is_wholly_unknown_is_left_out(void **state)
{
    struct chains chains = chains_of(*state, "Trains to Porto stopped.\n",
                                     "Trains to Porto stopped.", GOLD_UNKNOWN);
    assert_int_equal(chains.count, 0);
}

static void
the_gate_parts_a_sentence_into_chains(void **state)
{
    static const char text[] =
        "Lima lay behind us and we went on for weeks and weeks and weeks "
        "through sand and stones until at last we saw Cusco.\n";
    struct chains chains = chains_of(*state, text, "Cusco", CLASS_PLACE);
    assert_int_equal(chains.count, 2);
    const struct chain *last = &chains.at[1];
    assert_int_equal(chains.at[0].first, 0);
    assert_true(last->first > chains.at[0].count);
    assert_int_equal(last->allowed[0], outside);
    assert_int_equal(last->allowed[last->count - 2],
                     only(CLASS_PLACE, PART_SINGLE));
}

/* The annotation spans the gate's gap: neither end can be a whole name. */
static void
a_name_cut_by_the_gate_is_unknown(void **state)
{
    static const char text[] =
        "Then Lima lay behind us and we went on for weeks and weeks and weeks "
        "through sand and stones until at last we saw Cusco.\n";
    struct chains chains =
        chains_of(*state, text, strstr(text, "Lima"), CLASS_PLACE);
    assert_int_equal(chains.count, 1);
    assert_int_equal(chains.at[0].allowed[0], outside);
    for (uint32_t t = 1; t < chains.at[0].count; t++)
        assert_int_equal(chains.at[0].allowed[t], ANY_LABEL);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        bench_test(a_name_is_labelled_from_begin_to_end),
        bench_test(a_name_of_one_token_is_single),
        bench_test(a_name_that_ends_inside_a_token_is_unknown),
        bench_test(partial_annotation_leaves_labels_open),
        bench_test(what_is_wholly_unknown_is_left_out),
        bench_test(the_gate_parts_a_sentence_into_chains),
        bench_test(a_name_cut_by_the_gate_is_unknown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
