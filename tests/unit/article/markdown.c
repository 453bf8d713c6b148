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
        {"![the sea](sea.png) here", "here"},
        {"see ![the sea](sea.png) here", "see here"},
        {"[**b** ![c](d.png)](http://x.example)", "b "},
        {"<http://x.example/_a_> and http://x.example/_b_c",
         "http://x.example/_a_ and http://x.example/_b_c"},
        {"a **b** and *c* and __d__ and `e`", "a b and c and d and e"},
        {"snake_case_name and 3 * 4 * 5", "snake_case_name and 3 * 4 * 5"},
        {"a footnote* here", "a footnote* here"},
        {"[no link] and [half](open", "[no link] and [half](open"},
        {"a \\*star\\*", "a *star*"},
        {"# A **b**", "# A b"},
        {"- one", "- one"},
    };
    for (size_t i = 0; i < sizeof samples / sizeof *samples; i++)
        assert_str(
            markdown_plain(*state, dl_str_from(samples[i].text), true, NULL),
            samples[i].plain);
}

static void
lines_of_a_paragraph_are_joined_on_demand(void **state)
{
    struct dl_str text = DL_STR("one\ntwo\n- three\nfour\n# five\nsix");
    assert_str(markdown_plain(*state, text, true, NULL),
               "one two\n- three four\n# five\nsix");
    assert_str(markdown_plain(*state, text, false, NULL),
               "one\ntwo\n- three\nfour\n# five\nsix");
}

static void
fenced_code_is_left_alone(void **state)
{
    assert_str(
        markdown_plain(*state, DL_STR("```\na **b**\n  c\n```\nd"), true, NULL),
        "```\na **b**\n  c\n```\nd");
}

static void
what_links_refer_to_and_comments_go(void **state)
{
    assert_str(markdown_plain(*state,
                              DL_STR("The [council][1] of the [town][] met"
                                     "[^a].\n\n[1]: https://x.example \"C\"\n"
                                     "[town]: https://y.example\n"),
                              true, NULL),
               "The council of the town met.\n\n\n");
    assert_str(
        markdown_plain(*state, DL_STR("[^a]: It met twice."), true, NULL),
        "It met twice.");
    assert_str(markdown_plain(*state,
                              DL_STR("a <!-- b --> c\n<!--\n\nd\n-->\ne"), true,
                              NULL),
               "a c\n\ne");
    assert_str(markdown_plain(*state, DL_STR("a <!-- without end"), true, NULL),
               "a <!-- without end");
}

/* The links of a text as "words=address" or "!description=address@offset". */
static struct dl_str
links_of(struct dl_arena *arena, const char *text)
{
    struct dl_links links = {0};
    struct dl_str plain =
        markdown_plain(arena, dl_str_from(text), true, &links);
    const char *out = "";
    for (size_t i = 0; i < links.count; i++) {
        const struct dl_link *link = &links.at[i];
        struct dl_str words =
            link->image ? link->alt : dl_str_slice(plain, link->span);
        out = dl_arena_printf(arena, "%s%s%.*s=%.*s@%u ", out,
                              link->image ? "!" : "", DL_FMT(words),
                              DL_FMT(link->url), link->span.start);
    }
    return dl_str_from(out);
}

static void
links_are_kept_beside_the_text(void **state)
{
    static const struct {
        const char *text, *links;
    } samples[] = {
        {"a [b *c*](http://x.example/(y) \"T\") d",
         "b c=http://x.example/(y)@2 "},
        {"[a](<https://x.example>)", "a=https://x.example@0 "},
        {"the [a][1], [B][] and [c]\n\n[1]: http://x.example/1 \"T\"\n"
         "[b]: <http://x.example/b>\n[c]: http://x.example/c\n",
         "a=http://x.example/1@4 B=http://x.example/b@7 "
         "c=http://x.example/c@13 "},
        {"[a](b.html) [c](javascript:x) [d](mailto:e@f) [g][h]", ""},
        {"see <http://x.example/a>",
         "http://x.example/a=http://x.example/a@4 "},
        {"a\n\n![the sea](sea.png \"T\")\n\nb", "!the sea=sea.png@2 "},
        {"- ![the sea](http://x.example/sea.png)\n- b",
         "!the sea=http://x.example/sea.png@0 "},
        {"[![badge](http://x.example/b.svg)](http://x.example)",
         "=http://x.example@0 !badge=http://x.example/b.svg@0 "},
        {"![a](/etc/passwd) ![](c:d)", "!a=@0 "},
    };
    for (size_t i = 0; i < sizeof samples / sizeof *samples; i++)
        assert_str(links_of(*state, samples[i].text), samples[i].links);
}

static void
underlined_headings_get_a_mark(void **state)
{
    assert_str(markdown_plain(*state,
                              DL_STR("Ferry\n=====\n\nCosts\n---\nText"), true,
                              NULL),
               "# Ferry\n\n\n## Costs\n\nText");
    assert_str(markdown_plain(*state, DL_STR("- a\n---\nText"), true, NULL),
               "- a\n\nText");
}

static void
rows_of_tables_stay_apart_and_rules_go(void **state)
{
    assert_str(markdown_plain(*state, DL_STR("| A | B |\n|---|:-:|\n| 1 | 2 |"),
                              true, NULL),
               "| A | B |\n\n| 1 | 2 |");
}

static void
a_megabyte_of_brackets_is_no_trouble(void **state)
{
    enum { BYTES = 1 << 20 };
    char *text = dl_arena_alloc(*state, BYTES);
    memset(text, '[', BYTES);
    struct dl_str plain =
        markdown_plain(*state, (struct dl_str){text, BYTES}, true, NULL);
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
        arena_test(links_are_kept_beside_the_text),
        arena_test(underlined_headings_get_a_mark),
        arena_test(rows_of_tables_stay_apart_and_rules_go),
        arena_test(a_megabyte_of_brackets_is_no_trouble),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
