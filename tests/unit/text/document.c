/* Documents as a whole: building, flags across sentences, looking up. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include <dateline/document.h>

static const struct dl_document *
build(void **state, const char *text)
{
    const struct dl_document *doc;
    dl_document_build(*state, dl_str_from(text), &doc);
    return doc;
}

static void
an_empty_text_is_an_empty_document(void **state)
{
    const struct dl_document *doc = build(state, " \n\n ");
    assert_int_equal(doc->paragraph_count, 0);
    assert_int_equal(doc->sentence_count, 0);
    assert_int_equal(doc->token_count, 0);
    assert_int_equal(dl_sentence_at(doc, 0), 0);
    assert_int_equal(dl_token_at(doc, 0), 0);
}

static void
every_sentence_knows_its_paragraph_and_tokens(void **state)
{
    const struct dl_document *doc =
        build(state, "One came. Two went.\n\nThree stayed here.");
    assert_int_equal(doc->paragraph_count, 2);
    assert_int_equal(doc->sentence_count, 3);
    assert_int_equal(doc->paragraphs[1].first, 2);
    assert_int_equal(doc->paragraphs[1].count, 1);
    assert_int_equal(doc->sentences[2].paragraph, 1);
    assert_str(dl_token_text(doc, doc->sentences[2].first), "Three");
    assert_int_equal(doc->sentences[2].count, 4);
}

static void
a_capital_word_seen_in_lower_case_is_marked(void **state)
{
    const struct dl_document *doc =
        build(state, "Talks began in Oslo. The talks went on.");
    assert_true(doc->tokens[0].flags & DL_TOKEN_LOWER_TOO);
    assert_str(dl_token_text(doc, 3), "Oslo");
    assert_false(doc->tokens[3].flags & DL_TOKEN_LOWER_TOO);
}

static void
offsets_find_sentences_and_tokens(void **state)
{
    const struct dl_document *doc = build(state, "A man. Two men came.");
    assert_int_equal(dl_sentence_at(doc, 0), 0);
    assert_int_equal(dl_sentence_at(doc, 5), 0);
    assert_int_equal(dl_sentence_at(doc, 6), 1);
    assert_int_equal(dl_sentence_at(doc, 400), doc->sentence_count);
    assert_str(dl_token_text(doc, dl_token_at(doc, 3)), "man");
    assert_str(dl_token_text(doc, dl_token_at(doc, 6)), "Two");
}

static void
byte_offsets_become_code_point_offsets(void **state)
{
    (void)state;
    struct dl_points points = {.text = DL_STR("a\u00e9\u4e2d b")};
    assert_int_equal(dl_points_at(&points, 1), 1);
    assert_int_equal(dl_points_at(&points, 3), 2);
    assert_int_equal(dl_points_at(&points, 7), 4);
    assert_int_equal(dl_points_at(&points, 3), 2);
    assert_int_equal(dl_points_at(&points, 99), 5);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(an_empty_text_is_an_empty_document),
        arena_test(every_sentence_knows_its_paragraph_and_tokens),
        arena_test(a_capital_word_seen_in_lower_case_is_marked),
        arena_test(offsets_find_sentences_and_tokens),
        cmocka_unit_test(byte_offsets_become_code_point_offsets),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
