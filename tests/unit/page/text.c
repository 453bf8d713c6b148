/* A tree written as text: paragraphs, lists, tables, links. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include <dateline/page.h>

static struct dl_str
text(void **state, const char *html)
{
    return dl_html_text(*state, dl_str_from(html), DL_STR(""), NULL);
}

static void
blocks_are_paragraphs(void **state)
{
    assert_str(text(state, "<p>One.</p>\n<p>Two\n  lines.<div>Three</div>"),
               "One.\n\nTwo lines.\n\nThree");
    assert_str(text(state, "<p>One<br>two<br><br>three</p>"),
               "One\ntwo\n\nthree");
    assert_str(text(state, "<h2>Head</h2>Text<h5> </h5>"), "## Head\n\nText");
    assert_str(text(state, "<p> </p><p>&nbsp;</p>x"), "x");
}

static void
spaces_stand_only_where_the_page_has_them(void **state)
{
    assert_str(text(state, "<b>un</b>told <i>st</i>ories"), "untold stories");
    assert_str(text(state, "a<!-- x -->b <span> c</span>"), "ab c");
    assert_str(text(state, "10&nbsp;000&shy;000"), "10 000000");
    assert_str(text(state, "<p>a</p>b"), "a\n\nb");
}

static void
lists_have_marks(void **state)
{
    assert_str(text(state, "x<ul><li>one<li>two<ol start=3><li>in<li>side"
                           "</ol></ul>y"),
               "x\n\n- one\n- two\n  3. in\n  4. side\n\ny");
    assert_str(text(state, "<ul><li><p>one</p></li><li></li></ul>"), "- one");
    assert_str(text(state, "<ul><li><a href=x></a></li></ul>z"), "z");
}

static void
quotes_have_marks(void **state)
{
    assert_str(text(state, "<blockquote><p>One.</p><p>Two.</p></blockquote>x"),
               "> One.\n\n> Two.\n\nx");
}

static void
tables_of_data_are_rows_and_others_blocks(void **state)
{
    assert_str(text(state, "<table><tr><th>Year<th>Boats<tr><td>2019<td>"
                           "<p>4</p></table>"),
               "Year | Boats\n2019 | 4");
    assert_str(text(state, "<table><tr><td>Menu<td><p>One.</p><p>Two.</p>"
                           "</table>"),
               "Menu\n\nOne.\n\nTwo.");
    assert_str(text(state, "<table><caption>Boats</caption><tr><td>a<td>b"
                           "<tr><td>c<td>d</table>e"),
               "Boats\na | b\nc | d\n\ne");
}

static void
code_stays_as_it_is(void **state)
{
    assert_str(text(state, "<pre><code>if (a &lt; b)\n    c();\n</code></pre>"
                           "x"),
               "```\nif (a < b)\n    c();\n```\n\nx");
    assert_str(text(state, "<pre>Roses\n  are red</pre>"), "Roses\n  are red");
    assert_str(text(state, "say <code>make</code>."), "say make.");
}

static void
links_and_pictures_are_kept_beside_the_text(void **state)
{
    struct dl_links links = {0};
    struct dl_str out = dl_html_text(
        *state,
        DL_STR("See <a href='b?c'>this</a>, <a href='#top'>top</a> and "
               "<a href='javascript:x()'>that</a><img alt='a boat'>."),
        DL_STR("http://example.org/a/"), &links);
    assert_str(out, "See this, top and that.");
    assert_int_equal(links.count, 2);
    assert_str(dl_str_slice(out, links.at[0].span), "this");
    assert_true(links.at[1].image);
    assert_str(links.at[1].alt, "a boat");
    assert_int_equal(links.at[1].span.start, out.bytes - 1);
    assert_str(links.at[0].url, "http://example.org/a/b?c");
}

/* The mark of an item without a word is taken back, and links that began or
 * ended at it come back with it. */
static void
links_around_what_is_taken_back_stay_in_the_text(void **state)
{
    struct dl_links links = {0};
    struct dl_str out = dl_html_text(
        *state,
        DL_STR("Out<a href=/b><img alt=boat><ul><li></ul>now</a> and then "
               "<a href=/c><img alt=quay><ul><li></a></ul>later"),
        DL_STR("http://example.org/"), &links);
    assert_str(out, "Out\n\nnow and then\n\nlater");
    assert_str(dl_str_slice(out, links.at[0].span), "now");
    for (size_t i = 0; i < links.count; i++)
        assert_true(links.at[i].span.start <= links.at[i].span.end);
    assert_true(links.count >= 4);
}

static void
scripts_and_styles_are_no_text(void **state)
{
    assert_str(text(state, "a<script>if (1 < 2) x('<p>')</script>b"
                           "<style>p{}</style><noscript>c</noscript>"),
               "abc");
    assert_str(text(state, "a<textarea>t</textarea><select><option>o</select>"
                           "<svg><title>icon</title></svg>b"),
               "ab");
    assert_str(text(state, "a&#27;[31mb&#x202e;c"), "ab"
                                                    "c");
}

static void
text_without_markup_keeps_its_lines(void **state)
{
    assert_str(text(state, "One &amp; a\ntwo\n\nthree"),
               "One & a\ntwo\n\nthree");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(blocks_are_paragraphs),
        arena_test(spaces_stand_only_where_the_page_has_them),
        arena_test(lists_have_marks),
        arena_test(quotes_have_marks),
        arena_test(tables_of_data_are_rows_and_others_blocks),
        arena_test(code_stays_as_it_is),
        arena_test(links_and_pictures_are_kept_beside_the_text),
        arena_test(links_around_what_is_taken_back_stay_in_the_text),
        arena_test(scripts_and_styles_are_no_text),
        arena_test(text_without_markup_keeps_its_lines),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
