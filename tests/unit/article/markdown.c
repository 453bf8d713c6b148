/* Markdown as readable text. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "article/page.h"

static void
inline_marks_go_and_words_stay(void **state)
{
    static const struct {
        const char *text, *plain;
    } samples[] = {
        {"a [b c](http://x.example/(y)) d", "a b c d"},
        {"![the sea](sea.png) here", "the sea here"},
        {"a **b** and *c* and __d__ and `e`", "a b and c and d and e"},
        {"snake_case_name and 3 * 4 * 5", "snake_case_name and 3 * 4 * 5"},
        {"a footnote* here", "a footnote* here"},
        {"[no link] and [half](open", "[no link] and [half](open"},
        {"a \\*star\\*", "a *star*"},
        {"# A **b**", "# A b"},
        {"- one", "- one"},
    };
    for (size_t i = 0; i < sizeof samples / sizeof *samples; i++)
        assert_str(markdown_plain(*state, dl_str_from(samples[i].text), true),
                   samples[i].plain);
}

static void
lines_of_a_paragraph_are_joined_on_demand(void **state)
{
    struct dl_str text = DL_STR("one\ntwo\n- three\nfour\n# five\nsix");
    assert_str(markdown_plain(*state, text, true),
               "one two\n- three four\n# five\nsix");
    assert_str(markdown_plain(*state, text, false),
               "one\ntwo\n- three\nfour\n# five\nsix");
}

static void
fenced_code_is_left_alone(void **state)
{
    assert_str(
        markdown_plain(*state, DL_STR("```\na **b**\n  c\n```\nd"), true),
        "```\na **b**\n  c\n```\nd");
}

static void
what_links_refer_to_and_comments_go(void **state)
{
    assert_str(markdown_plain(*state,
                              DL_STR("The [council][1] of the [town][] met"
                                     "[^a].\n\n[1]: https://x.example \"C\"\n"
                                     "[town]: https://y.example\n"),
                              true),
               "The council of the town met.\n\n\n");
    assert_str(markdown_plain(*state, DL_STR("[^a]: It met twice."), true),
               "It met twice.");
    assert_str(markdown_plain(
                   *state, DL_STR("a <!-- b --> c\n<!--\n\nd\n-->\ne"), true),
               "a c\n\ne");
    assert_str(markdown_plain(*state, DL_STR("a <!-- without end"), true),
               "a <!-- without end");
}

static void
underlined_headings_get_a_mark(void **state)
{
    assert_str(markdown_plain(*state,
                              DL_STR("Ferry\n=====\n\nCosts\n---\nText"), true),
               "# Ferry\n\n\n## Costs\n\nText");
    assert_str(markdown_plain(*state, DL_STR("- a\n---\nText"), true),
               "- a\n\nText");
}

static void
rows_of_tables_stay_apart_and_rules_go(void **state)
{
    assert_str(
        markdown_plain(*state, DL_STR("| A | B |\n|---|:-:|\n| 1 | 2 |"), true),
        "| A | B |\n\n| 1 | 2 |");
}

static void
a_megabyte_of_brackets_is_no_trouble(void **state)
{
    enum { BYTES = 1 << 20 };
    char *text = dl_arena_alloc(*state, BYTES);
    memset(text, '[', BYTES);
    struct dl_str plain =
        markdown_plain(*state, (struct dl_str){text, BYTES}, true);
    assert_int_equal(plain.bytes, BYTES);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(inline_marks_go_and_words_stay),
        arena_test(lines_of_a_paragraph_are_joined_on_demand),
        arena_test(fenced_code_is_left_alone),
        arena_test(what_links_refer_to_and_comments_go),
        arena_test(underlined_headings_get_a_mark),
        arena_test(rows_of_tables_stay_apart_and_rules_go),
        arena_test(a_megabyte_of_brackets_is_no_trouble),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
