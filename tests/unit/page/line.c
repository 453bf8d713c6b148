/* Titles as one line, whatever markup is in them. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "page/tree.h"

static struct dl_str
line(void **state, const char *html)
{
    return dl_html_line(*state, dl_str_from(html));
}

static void
tags_go_and_references_are_read(void **state)
{
    assert_str(line(state, "Ferry <b>stays</b> &amp; sails"),
               "Ferry stays & sails");
    assert_str(line(state, "Caf&eacute; &#8211; caf&#xe9;"), "Café – café");
    assert_str(line(state, "&#150;"), "–");
}

static void
what_was_escaped_twice_is_read_twice(void **state)
{
    assert_str(line(state, "Ferry &amp;amp; ship"), "Ferry & ship");
    assert_str(line(state, "&lt;em&gt;Ferry&lt;/em&gt; stays"), "Ferry stays");
    assert_str(line(state, "It&amp;#8217;s late"), "It’s late");
}

static void
a_title_about_a_tag_keeps_it(void **state)
{
    assert_str(line(state, "The &lt;entry&gt; element of Atom"),
               "The <entry> element of Atom");
    assert_str(line(state, "Where <code>&lt;entry&gt;</code> has a base"),
               "Where <entry> has a base");
}

static void
signs_that_are_no_markup_stay(void **state)
{
    assert_str(line(state, "3 < 4 & 5 > 2"), "3 < 4 & 5 > 2");
    assert_str(line(state, "R&D at AT&T"), "R&D at AT&T");
}

static void
it_is_one_line(void **state)
{
    assert_str(line(state, " Ferry\n\tstays<br>for&nbsp;years "),
               "Ferry stays for years");
    assert_str(line(state, "a\n b"), "a b");
    assert_str(line(state, ""), "");
    assert_str(line(state, "<p></p>"), "");
    assert_str(line(state, "Ferry<title> stays</title>"), "Ferry stays");
    assert_str(line(state, "Ferry<script>x()</script>"), "Ferry");
}

static void
to_compare_only_letters_and_digits_count(void **state)
{
    assert_str(line_bare(*state, DL_STR("The Caf\u00e9: \u201cNo. 2\u201d!")),
               "thecafeno2");
    assert_str(line_bare(*state, DL_STR(" - ")), "");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(tags_go_and_references_are_read),
        arena_test(what_was_escaped_twice_is_read_twice),
        arena_test(a_title_about_a_tag_keeps_it),
        arena_test(signs_that_are_no_markup_stay),
        arena_test(it_is_one_line),
        arena_test(to_compare_only_letters_and_digits_count),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
