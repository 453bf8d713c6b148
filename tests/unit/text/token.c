/* Cutting words, numbers, clitics and marks. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include <dateline/document.h>

/* Tokens as one line: a bar between them, a plus where they are glued. */
static void
assert_tokens(void **state, const char *text, const char *expected)
{
    const struct dl_document *doc;
    char line[512] = "";
    size_t used = 0;
    dl_document_build(*state, dl_str_from(text), &doc);
    for (uint32_t i = 0; i < doc->token_count; i++) {
        bool glued = doc->tokens[i].flags & DL_TOKEN_GLUED;
        struct dl_str token = dl_token_text(doc, i);
        used += (size_t)snprintf(line + used, sizeof line - used, "%s%.*s",
                                 glued ? "+"
                                 : i   ? "|"
                                       : "",
                                 DL_FMT(token));
    }
    assert_string_equal(line, expected);
}

static void
words_keep_inner_apostrophes_and_lose_clitics(void **state)
{
    assert_tokens(state, "O'Brien's men", "O'Brien+'s|men");
    assert_tokens(state, "O\u2019Brien\u2019s", "O\u2019Brien+\u2019s");
    assert_tokens(state, "don't we'll they're", "do+n't|we+'ll|they+'re");
    assert_tokens(state, "can\u2019t CHINA'S", "ca+n\u2019t|CHINA+'S");
    assert_tokens(state, "the allies' plan", "the|allies+'|plan");
    assert_tokens(state, "the U.S.'s role", "the|U.S.+'s|role");
}

static void
abbreviations_keep_their_stop(void **state)
{
    assert_tokens(state, "Mr. J. R. Smith of the U.S. left.",
                  "Mr.|J.|R.|Smith|of|the|U.S.|left+.");
    assert_tokens(state, "Sept. 30 at 3 p.m.", "Sept.|30|at|3|p.m.");
    assert_tokens(state, "No. 5 says no.", "No.|5|says|no+.");
    assert_tokens(state, "He sat. Sat. 5 it is", "He|sat+.|Sat.|5|it|is");
    assert_tokens(state, "see example.com.", "see|example.com+.");
}

static void
numbers_keep_inner_marks(void **state)
{
    assert_tokens(state, "1,250.5 at 10:45, 3.", "1,250.5|at|10:45+,|3+.");
    assert_tokens(state, "the 1980s, 24th, 3pm", "the|1980s+,|24th+,|3pm");
    assert_tokens(state, "$5m and 50%", "$+5m|and|50+%");
}

static void
every_hyphen_dash_and_slash_stands_alone(void **state)
{
    assert_tokens(state, "US-China", "US+-+China");
    assert_tokens(state, "COVID-19 \u2013 9/11", "COVID+-+19|\u2013|9+/+11");
    assert_tokens(state, "so -- he", "so|-+-|he");
}

static void
white_space_of_every_kind_separates(void **state)
{
    assert_tokens(state, "a\u00a0b\u2009c\u3000d", "a|b|c|d");
    assert_tokens(state, "a\u200bb \001", "a|b");
}

static void
capitals_are_flagged(void **state)
{
    const struct dl_document *doc;
    dl_document_build(*state, dl_str_from("\u00c9lan NATO G7 iPhone U.S. x"),
                      &doc);
    static const unsigned flags[] = {DL_TOKEN_CAPITAL,
                                     DL_TOKEN_CAPITAL | DL_TOKEN_ALL_CAPS,
                                     DL_TOKEN_CAPITAL,
                                     0,
                                     DL_TOKEN_CAPITAL | DL_TOKEN_ALL_CAPS,
                                     0};
    for (uint32_t i = 0; i < doc->token_count; i++)
        assert_int_equal(doc->tokens[i].flags &
                             (DL_TOKEN_CAPITAL | DL_TOKEN_ALL_CAPS),
                         flags[i]);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(words_keep_inner_apostrophes_and_lose_clitics),
        arena_test(abbreviations_keep_their_stop),
        arena_test(numbers_keep_inner_marks),
        arena_test(every_hyphen_dash_and_slash_stands_alone),
        arena_test(white_space_of_every_kind_separates),
        arena_test(capitals_are_flagged),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
