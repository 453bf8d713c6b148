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
        arena_test(a_megabyte_of_brackets_is_no_trouble),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
