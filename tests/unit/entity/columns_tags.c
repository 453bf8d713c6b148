/* Tags of columns in every scheme. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "entity/columns_words.h"

enum { WORDS_MAX = 16 };

/* Word i stands at [2i, 2i + 1); the gold as "first-last:what ...". */
static const char *
gold_of(struct dl_arena *arena, const char *tags)
{
    struct column_word words[WORDS_MAX] = {0};
    struct column_text text = {0};
    size_t count = 0;
    while (*tags) {
        size_t bytes = strcspn(tags, " ");
        struct dl_str tag = {tags, bytes};
        assert_true(columns_tag(tag, &words[count].tag));
        words[count].span =
            (struct dl_span){(uint32_t)count * 2, (uint32_t)count * 2 + 1};
        count++;
        tags += bytes + (tags[bytes] != '\0');
    }
    columns_gold(arena, words, count, &text);
    const char *shown = "";
    for (size_t i = 0; i < text.count; i++)
        shown = dl_arena_printf(arena, "%s%s%u-%u:%d", shown, *shown ? " " : "",
                                text.gold[i].span.start / 2,
                                text.gold[i].span.end / 2, text.gold[i].what);
    return shown;
}

static void
every_scheme_gives_the_same_names(void **state)
{
    static const struct {
        const char *note, *tags, *gold;
    } cases[] = {
        {"IO, bare", "PER PER O LOC", "0-1:0 3-3:2"},
        {"IO", "I-PER I-PER O I-LOC", "0-1:0 3-3:2"},
        {"IOB1 parts neighbours", "I-ORG B-ORG I-ORG", "0-0:1 1-2:1"},
        {"BIO2", "B-PER I-PER B-PER O", "0-1:0 2-2:0"},
        {"BIOES", "B-ORG I-ORG E-ORG S-ORG", "0-2:1 3-3:1"},
        {"BIOES, E then I", "B-ORG E-ORG I-ORG", "0-1:1 2-2:1"},
        {"BILOU", "B-LOC L-LOC U-LOC U-LOC", "0-1:2 2-2:2 3-3:2"},
        {"BMES", "B-PER M-PER E-PER O", "0-2:0"},
        {"the type changes", "B-PER I-LOC", "0-0:0 1-1:2"},
        {"outside in its forms", "O _ - O", ""},
        {"partial", "~ ~ ? B-PER", "0-0:5 1-1:5 2-2:4 3-3:0"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const char *gold = gold_of(*state, cases[i].tags);
        if (strcmp(gold, cases[i].gold) != 0)
            print_error("%s:\n", cases[i].note);
        assert_string_equal(gold, cases[i].gold);
    }
}

static void
types_of_other_corpora_are_mapped(void **state)
{
    assert_string_equal(gold_of(*state, "B-person B-GPE B-CORPORATION"),
                        "0-0:0 1-1:2 2-2:1");
    assert_string_equal(gold_of(*state, "B-NORP I-NORP B-award"),
                        "0-1:3 2-2:3");
    assert_string_equal(gold_of(*state, "B-DATE I-DATE B-PER I-TIME"), "2-2:0");
}

static void
what_is_no_tag_is_refused(void **state)
{
    (void)state;
    struct column_tag tag;
    assert_false(columns_tag(DL_STR("NNP"), &tag));
    assert_false(columns_tag(DL_STR(""), &tag));
    assert_false(columns_tag(DL_STR("-X-"), &tag));
    assert_false(columns_tag(DL_STR("B-"), &tag));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(every_scheme_gives_the_same_names),
        arena_test(types_of_other_corpora_are_mapped),
        arena_test(what_is_no_tag_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
