/* From tokens to typed lexemes. */
/* SPDX-License-Identifier: ISC */
#include "timex.h"

#include "timex/lexer.h"

/* Lexemes of the first sentence of `text`. */
static bool
lex(struct dl_arena *arena, const char *text, struct lexemes *out)
{
    const struct dl_document *doc;
    struct words *words = DL_NEW(arena, struct words);
    timex_words_init(words, timex_lexicon_rows, timex_lexicon_row_count);
    dl_document_build(arena, dl_str_from(text), &doc);
    return timex_lexer_read(arena, words, doc, 0, out);
}

static void
a_sentence_without_words_of_time_is_passed_by(void **state)
{
    struct lexemes out = {0};
    assert_false(lex(*state, "The council met and talked at length.", &out));
    assert_true(lex(*state, "The council met on Monday.", &out));
}

static void
the_longest_phrase_is_one_lexeme(void **state)
{
    struct lexemes out = {0};
    assert_true(lex(*state, "The day before yesterday it rained.", &out));
    assert_true(out.at[0].classes & CLASS(TODAY));
    assert_int_equal(out.at[0].value, -2);
    assert_int_equal(out.at[0].last, 3);
}

static void
a_month_that_is_a_verb_is_marked_without_its_capital(void **state)
{
    struct lexemes out = {0};
    assert_true(lex(*state, "In March they march on Monday.", &out));
    size_t months = 0, marked = 0;
    for (size_t i = 0; i < out.count; i++) {
        months += (out.at[i].classes & CLASS(MONTH)) != 0;
        marked += out.at[i].needs == LOWER;
    }
    assert_int_equal(months, 2);
    assert_int_equal(marked, 1);
}

static void
money_and_shares_are_no_numbers_of_time(void **state)
{
    static const struct {
        const char *text, *values;
    } cases[] = {
        {"It cost $2021 on Monday.", "Monday=2021-03-22"},
        {"It rose 24 percent in March 2020.", "March 2020=2020-03"},
    };
    assert_values(*state, cases, "2021-03-24");
}

static void
other_words_run_together_in_one_lexeme(void **state)
{
    struct lexemes out = {0};
    assert_true(lex(*state, "Monday the old grey house burned.", &out));
    size_t empty = 0;
    for (size_t i = 0; i < out.count; i++)
        empty += out.at[i].classes == 0;
    assert_true(empty <= 2);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(a_sentence_without_words_of_time_is_passed_by),
        arena_test(the_longest_phrase_is_one_lexeme),
        arena_test(a_month_that_is_a_verb_is_marked_without_its_capital),
        arena_test(money_and_shares_are_no_numbers_of_time),
        arena_test(other_words_run_together_in_one_lexeme),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
