/* How sure the model is of a mention, and of what else it might be. */
/* SPDX-License-Identifier: ISC */
#include "witness.h"

static struct dl_guess
best_guess(struct dl_arena *arena, const char *text, const char *words)
{
    struct dl_guess guesses[DL_GUESSES];
    struct witness witness = witness_of(arena, text);
    explain_guess(arena, &witness, span_of(&witness, words), guesses);
    return guesses[0];
}

static void
a_plain_person_is_sure(void **state)
{
    struct dl_guess best =
        best_guess(*state, "On Monday Angela Merkel met reporters in Berlin.",
                   "Angela Merkel");
    assert_int_equal(best.kind, DL_KIND_PERSON);
    assert_true(best.probability > 0.8 && best.probability <= 1.000001);
}

static void
everyday_words_are_no_name(void **state)
{
    struct dl_guess best = best_guess(
        *state, "On Monday Angela Merkel met some reporters.", "reporters");
    assert_int_equal(best.kind, DL_KIND_NONE);
    assert_true(best.probability > 0.9);
}

static void
half_a_name_is_not_a_name(void **state)
{
    struct dl_guess best = best_guess(
        *state, "On Monday Angela Merkel met some reporters.", "Merkel");
    assert_true(best.probability < 0.5);
}

static void
guesses_come_in_order_and_leave_no_more_than_one(void **state)
{
    struct dl_guess guesses[DL_GUESSES];
    struct witness witness =
        witness_of(*state, "The Paris agreement was signed by Delta.");
    explain_guess(*state, &witness, span_of(&witness, "Delta"), guesses);
    double sum = 0;
    for (int i = 0; i < DL_GUESSES; i++) {
        sum += guesses[i].probability;
        if (i > 0)
            assert_true(guesses[i - 1].probability >= guesses[i].probability);
    }
    assert_true(sum > 0.5 && sum < 1.000001);
}

static void
a_tagger_explains_what_it_found(void **state)
{
    struct dl_tagger *tagger;
    struct dl_explanation out;
    const struct dl_document *doc;
    struct dl_lattice *work = dl_lattice_new();
    struct dl_mentions mentions = {0};
    assert_int_equal(dl_tagger_open(NULL, NULL, &tagger, NULL), DL_OK);
    dl_document_build(*state, DL_STR("On Monday Angela Merkel left Berlin."),
                      &doc);
    dl_entity_find(*state, tagger, work, doc, NULL, NULL, &mentions);
    assert_true(mentions.count > 0);
    dl_entity_explain(*state, tagger, doc, NULL, &mentions.at[0], &out);
    assert_int_equal(out.guesses[0].kind, mentions.at[0].kind);
    assert_true(out.grounds.count > 0);
    dl_lattice_free(work);
    dl_tagger_close(tagger);
}

static void
a_long_line_has_an_answer_too(void **state)
{
    enum { WORDS = 20000 };
    char *text = dl_arena_alloc(*state, WORDS * 6 + 1);
    for (size_t i = 0; i < WORDS; i++)
        memcpy(text + 6 * i, i % 3 ? "Delta " : "of Bo ", 6);
    struct dl_guess best = best_guess(*state, text, "Delta");
    assert_true(best.probability >= 0 && best.probability <= 1.000001);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(a_plain_person_is_sure),
        arena_test(everyday_words_are_no_name),
        arena_test(half_a_name_is_not_a_name),
        arena_test(guesses_come_in_order_and_leave_no_more_than_one),
        arena_test(a_tagger_explains_what_it_found),
        arena_test(a_long_line_has_an_answer_too),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
