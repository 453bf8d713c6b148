/* How an element begins to be collected, by its type. */
/* SPDX-License-Identifier: ISC */
#include "feeding.h"

static void
atom_text_is_what_its_type_says(void **state)
{
    static const char *const rows[][2] = {
        {"<title type='text'>a &lt;b&gt; c</title>", "a <b> c"},
        {"<title type='html'>a &lt;b&gt;c&lt;/b&gt;</title>", "a c"},
        {"<title type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>a "
         "&lt;b&gt; <em>c</em></div></title>",
         "a <b> c"},
        {"<title>it&amp;#8217;s</title>", "it’s"},
        {"<title mode='base64' type='text/html'>PGI+YTwvYj4=</title>", "a"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        assert_str(atom_entry(*state, rows[i][0]).title, rows[i][1]);
    assert_str(atom_entry(*state, "<content type='xhtml'><div><p>a &lt; b</p>"
                                  "<p>c</p></div></content>")
                   .text,
               "a < b\n\nc");
    assert_str(atom_entry(*state,
                          "<title>x</title><content type='image/png'>aGk="
                          "</content><summary>s</summary>")
                   .text,
               "s");
    assert_str(atom_entry(*state, "<content src='https://x.example/c'/>").link,
               "https://x.example/c");
}

static void
children_that_were_not_escaped_are_markup(void **state)
{
    assert_str(rss_item(*state, "<description>a <b>b</b><p>c</p>"
                                "</description>")
                   .text,
               "a b\n\nc");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(atom_text_is_what_its_type_says),
        arena_test(children_that_were_not_escaped_are_markup),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
