/* Where sentences end and where they do not. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include <dateline/document.h>

/* Sentences with a bar between them. */
static void
assert_sentences(void **state, const char *expected)
{
    char text[512] = "", line[512] = "";
    const struct dl_document *doc;
    size_t used = 0;
    for (const char *c = expected; *c; c++)
        text[used++] = *c == '|' ? ' ' : *c;
    used = 0;
    dl_document_build(*state, dl_str_from(text), &doc);
    for (uint32_t i = 0; i < doc->sentence_count; i++) {
        struct dl_str one = dl_str_slice(doc->text, doc->sentences[i].span);
        used += (size_t)snprintf(line + used, sizeof line - used, "%s%.*s",
                                 i ? "|" : "", DL_FMT(one));
    }
    assert_string_equal(line, expected);
}

static void
abbreviations_do_not_end_sentences(void **state)
{
    assert_sentences(state, "It closed on Sept. 30 at noon.|It reopened.");
    assert_sentences(state, "Mr. Smith met U.S. officials.|He left.");
    assert_sentences(state, "J. R. Jones and Dr. Lee spoke.|Nobody came.");
    assert_sentences(state, "He lives at No. 5 on Main St. near a park.");
    assert_sentences(state, "It met at 3 p.m. Monday in town.|All came.");
    assert_sentences(state, "Gen. Per Holm, i.e. the chief, spoke.");
    assert_sentences(state, "Rivals, e.g. Oslo vs. Bergen, met.");
    assert_sentences(state, "St. Louis beat Ft. Worth.");
}

static void
an_abbreviation_may_end_a_sentence(void **state)
{
    assert_sentences(state, "He went to the U.S.|The next day he left.");
    assert_sentences(state, "It was sold to Acme Inc.|But nobody knew.");
    assert_sentences(state, "They met at 5 p.m.|Holm spoke first.");
    assert_sentences(state, "It fell in Sept.|Holm saw it.");
    assert_sentences(state, "Pens, paper etc.|Holm paid.");
}

static void
closing_marks_belong_to_their_sentence(void **state)
{
    assert_sentences(state, "\"It is over.\"|Holm left.");
    assert_sentences(state, "\u201cIt is over.\u201d|Holm left.");
    assert_sentences(state, "(He had left.)|Nobody knew.");
    assert_sentences(state, "It was so.[3]|The rest is lost.");
    assert_sentences(state, "It is 3.5 percent.|It was 3.");
}

static void
a_question_in_quotes_is_followed_by_its_speaker(void **state)
{
    assert_sentences(state, "\"Why now?\" Holm asked.|Nobody knew.");
    assert_sentences(state, "\u201cStop!\u201d he shouted.");
    assert_sentences(state, "\"Why now?\"|The room was still.");
    assert_sentences(state, "Yahoo! Inc. was sold.");
}

static void
an_ellipsis_ends_only_before_a_capital(void **state)
{
    assert_sentences(state, "He waited\u2026|Then he left.");
    assert_sentences(state, "He waited... and left.");
    assert_sentences(state, "He ... Holm, that is, left.");
}

static void
a_missing_space_is_seen(void **state)
{
    assert_sentences(state, "Node.JS is fun.");
    const struct dl_document *doc;
    dl_document_build(*state, DL_STR("He left.The others stayed."), &doc);
    assert_int_equal(doc->sentence_count, 2);
}

static void
datelines_and_list_numbers_open_sentences(void **state)
{
    assert_sentences(state, "OSLO, Sept. 30 (XP) \u2014 Talks went on.|So.");
    assert_sentences(state, "1. The first came.|It won.");
}

static void
the_first_word_is_flagged(void **state)
{
    const struct dl_document *doc;
    dl_document_build(*state, DL_STR("\"One came. (Two went.)"), &doc);
    assert_true(doc->tokens[1].flags & DL_TOKEN_OPENS);
    assert_false(doc->tokens[2].flags & DL_TOKEN_OPENS);
    assert_true(doc->tokens[5].flags & DL_TOKEN_OPENS);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(abbreviations_do_not_end_sentences),
        arena_test(an_abbreviation_may_end_a_sentence),
        arena_test(closing_marks_belong_to_their_sentence),
        arena_test(a_question_in_quotes_is_followed_by_its_speaker),
        arena_test(an_ellipsis_ends_only_before_a_capital),
        arena_test(a_missing_space_is_seen),
        arena_test(datelines_and_list_numbers_open_sentences),
        arena_test(the_first_word_is_flagged),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
