/* Matching shapes. */
/* SPDX-License-Identifier: ISC */
#include "timex.h"

#include "timex/rules.h"

/* The name of the rule that matches at the first lexeme, or "". */
static const char *
rule_at_start(struct dl_arena *arena, const char *text)
{
    const struct dl_document *doc;
    struct words *words = DL_NEW(arena, struct words);
    struct grammar *grammar = DL_NEW(arena, struct grammar);
    struct lexemes in = {0};
    struct match match;
    timex_words_init(words, timex_lexicon_rows, timex_lexicon_row_count);
    timex_grammar_init(grammar);
    dl_document_build(arena, dl_str_from(text), &doc);
    timex_lexer_read(arena, words, doc, 0, &in);
    return timex_grammar_match(grammar, &in, 0, in.count, &match)
               ? match.rule->name
               : "";
}

static void
the_longest_shape_wins(void **state)
{
    static const struct {
        const char *text, *rule;
    } cases[] = {
        {"March", "month"},
        {"March 24", "month_day"},
        {"March 24, 2021", "month_day_year"},
        {"March 24-26, 2021", "month_days_year"},
        {"Wednesday, March 24", "weekday_month_day"},
        {"last week", "last_unit"},
        {"two weeks ago", "units_ago"},
        {"two weeks", "units"},
        {"Sunday Times", "newspaper"},
        {"2021-03-24", "iso"},
        {"the third quarter of 2020", "nth_quarter_year"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        assert_string_equal(rule_at_start(*state, cases[i].text),
                            cases[i].rule);
}

static void
a_shape_whose_parts_do_not_fit_gives_way_to_a_shorter(void **state)
{
    assert_string_equal(rule_at_start(*state, "April 31"), "month");
    assert_string_equal(rule_at_start(*state, "2009-10 ended"), "years_short");
    assert_string_equal(rule_at_start(*state, "the third year"), "");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(the_longest_shape_wins),
        arena_test(a_shape_whose_parts_do_not_fit_gives_way_to_a_shorter),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
