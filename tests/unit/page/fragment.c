/* Pieces of a page read without the parser: the same tree, or none. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "same.h"

static bool
taken(void **state, const char *html)
{
    bool same, out = is_taken(*state, dl_str_from(html), &same);
    if (!same)
        print_error("not as the parser reads it: %s\n", html);
    assert_true(same);
    return out;
}

static void
what_is_closed_as_it_was_opened_is_read_as_the_parser_does(void **state)
{
    static const char *const fragments[] = {
        "",
        "Ferry stays",
        " \n<p>Ferry <b>stays <i>in</i></b> port</p>\n<p>Bridge</p>\n",
        "<P CLASS='a b' id=\"c\" onclick=\"x<y>z\">x</P >y",
        ("<a href=\"?a=1&b=2&amp;c=3\" href='x'>x<br/>y<img "
         "alt=\"&#233;\"/></a>"),
        "<ul>\n<li>a</li>\n<li>b<ol start=\"3\"><li>c</li></ol></li></ul>",
        "<dl><dt>a</dt><dd><p>b</p></dd></dl><hr><h2>c</h2>",
        "&amp;&lt;&#8217;&#x2019;&nbsp;&quot; R & D &, &.",
        "a\r\nb<br>\tc",
        "a<!-- b -->c<!-->d<!--->e",
        "a < b, 3 <4",
        "<p>not closed <b>at all",
        "Z\xc3\xbcrich \xe6\x9d\xb1\xe4\xba\xac \xf0\x9f\x98\x80",
        "&#32;<!-- a --> <p>x</p>",
    };
    for (size_t i = 0; i < sizeof fragments / sizeof *fragments; i++)
        if (!taken(state, fragments[i]))
            fail_msg("not read: %s", fragments[i]);
}

static void
anything_else_is_left_to_the_parser(void **state)
{
    static const char *const fragments[] = {
        "<p>a<p>b",
        "<p>a<div>b</div></p>",
        "<b>a<i>b</b>c</i>",
        "<a href='x'>a<a href='y'>b</a></a>",
        "<h1>a<h2>b</h2></h1>",
        "<li>a</li>",
        "<ul><li>a<li>b</ul>",
        "<dt>a</dt>",
        "<table><tr><td>a</td></tr></table>",
        "<script>a</script>",
        "<svg><p>a</p></svg>",
        "<div/>a",
        "<em-x>a</em-x>",
        "</p>a",
        "a</br>b",
        "<!doctype html>a",
        "<?xml?>a",
        "<a href=x>a</a>",
        "<p",
        "<p a='",
        "&copy 2021 &eacute;",
        "&#0;&#128;&#xD800;&#1114112;&#;&#x;",
        "&am<!-- -->p;",
        "a &<!-- -->amp;",
        "a\rb",
        "a\x01",
        "a\xff",
        "\xc2\x85",
        ("\xef\xbb\xbf"
         "a"),
        "<a href='?a&copy'>x</a>",
        "<abbreviationthatislong>a",
    };
    for (size_t i = 0; i < sizeof fragments / sizeof *fragments; i++)
        if (taken(state, fragments[i]))
            fail_msg("read: %s", fragments[i]);
}

static const char *const names[] = {
#define X(name, tag, kind) name,
#include "page/fragment.def"
#undef X
};

enum { NAMES = sizeof names / sizeof *names };

/* Whatever is in the table, in whatever else is. */
static void
elements_of_the_table_nest_as_with_the_parser(void **state)
{
    int count = 0;
    for (size_t i = 0; i < NAMES; i++)
        for (size_t j = 0; j < NAMES; j++) {
            char html[256];
            snprintf(html, sizeof html,
                     "<div>a<%s>b<%s>c</%s>d</%s> e<p>f</p></div>g", names[i],
                     names[j], names[j], names[i]);
            count += taken(state, html);
            snprintf(html, sizeof html, "<%s> <%s>a", names[i], names[j]);
            count += taken(state, html);
        }
    assert_true(count > NAMES * NAMES / 2);
}

static void
what_is_large_or_deep_is_left_to_the_parser(void **state)
{
    enum { LARGE = 1024 * 1024 + 1 };
    char *text = dl_arena_alloc(*state, LARGE + 1);
    memset(text, 'a', LARGE);
    assert_true(taken(state, text + 1));
    assert_false(taken(state, text));
    text[0] = '\0';
    for (size_t i = 0; i < 65; i++)
        memcpy(text + 3 * i, "<i>", 4);
    assert_true(taken(state, text + 3));
    assert_false(taken(state, text));
}

static void
a_tag_has_only_so_many_attributes(void **state)
{
    char html[512] = "<p";
    for (int i = 0; i < 40; i++)
        snprintf(html + strlen(html), sizeof html - strlen(html), " a%d", i);
    strcat(html, ">x");
    assert_false(taken(state, html));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(what_is_closed_as_it_was_opened_is_read_as_the_parser_does),
        arena_test(anything_else_is_left_to_the_parser),
        arena_test(elements_of_the_table_nest_as_with_the_parser),
        arena_test(what_is_large_or_deep_is_left_to_the_parser),
        arena_test(a_tag_has_only_so_many_attributes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
