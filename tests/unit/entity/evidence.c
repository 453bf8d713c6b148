/* What a document says of its own words before any rule looks at it. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "entity/evidence.h"
#include "entity/word.h"

static const struct dl_document *
document(struct dl_arena *arena, const char *text)
{
    const struct dl_document *doc;
    dl_document_build(arena, dl_str_from(text), &doc);
    return doc;
}

static void
words_testify_inside_plain_sentences(void **state)
{
    struct dl_arena *arena = *state;
    const struct dl_document *doc =
        document(arena, "Rivers rise near Kolm. The rivers fell on Anna Kolm.");
    struct evidence *evidence = evidence_new(arena, doc);
    assert_int_equal(evidence_of(evidence, DL_STR("Rivers")), SEEN_LOWER);
    assert_int_equal(evidence_of(evidence, DL_STR("Kolm")),
                     SEEN_INSIDE | SEEN_PAIRED);
    assert_int_equal(evidence_of(evidence, DL_STR("Oslo")), 0);
}

static void
occurrences_of_a_capitalised_word_are_listed_last_first(void **state)
{
    struct dl_arena *arena = *state;
    const struct dl_document *doc =
        document(arena, "We met Kolm. Then Kolm left. Nobody saw Kolm again.");
    struct evidence *evidence = evidence_new(arena, doc);
    uint32_t lower = word_hash(DL_STR("kolm"), CASE_KEPT);
    uint32_t at[OCCURRENCES_MAX];
    assert_int_equal(evidence_occurrences(evidence, lower, 5, at), 2);
    assert_int_equal(at[0], 10);
    assert_int_equal(at[1], 2);
    lower = word_hash(DL_STR("left"), CASE_KEPT);
    assert_int_equal(evidence_occurrences(evidence, lower, 0, at), 0);
}

static void
style_is_told_by_the_share_of_capitals(void **state)
{
    struct dl_arena *arena = *state;
    static const struct {
        const char *text;
        enum style style;
    } cases[] = {
        {"Storm Kills Dozens as Rivers Rise", STYLE_TITLE},
        {"STORM KILLS DOZENS IN SPAIN", STYLE_CAPS},
        {"A storm killed dozens in Spain.", STYLE_PLAIN},
        {"They met Anna Holm, Peter Renner and Karin Berg.", STYLE_PLAIN},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_int_equal(
            evidence_style(document(arena, cases[i].text), 0, false),
            cases[i].style);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(words_testify_inside_plain_sentences),
        arena_test(occurrences_of_a_capitalised_word_are_listed_last_first),
        arena_test(style_is_told_by_the_share_of_capitals),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
