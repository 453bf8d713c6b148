/* Furniture inside an article goes, and what only looks like it stays. */
/* SPDX-License-Identifier: ISC */
#include "fixture.h"

static bool
is_cleaned(void **state, const char *html)
{
    const char *page = dl_arena_printf(*state, "<main id=m>%s%s%s</main>",
                                       PROSE PROSE, html, PROSE PROSE);
    struct tree tree = parse(state, page);
    clean_inside(&tree, by_id(&tree, "m"));
    return tree.at[by_id(&tree, "x")].gone;
}

static void
blocks_of_links_go(void **state)
{
    assert_true(is_cleaned(state, "<ul id=x><li><a href=a>One headline</a><li>"
                                  "<a href=b>Another</a></ul>"));
    assert_true(is_cleaned(state, "<div id=x>More: <a href=a>One headline"
                                  "</a></div>"));
    assert_true(is_cleaned(state, "<p id=x><a href=a>Read this too</a></p>"));
}

static void
captions_shares_and_forms_go(void **state)
{
    assert_true(is_cleaned(state, "<figcaption id=x>The boat</figcaption>"));
    assert_true(is_cleaned(state, "<p id=x class=wp-caption-text>The boat"));
    assert_true(is_cleaned(state, "<div id=x class=sharedaddy>Click</div>"));
    assert_true(is_cleaned(state, "<form id=x>Name <input></form>"));
    assert_true(is_cleaned(state, "<span id=x class=byline>By Ida</span>"));
}

static void
lists_tables_and_quotes_stay(void **state)
{
    assert_false(is_cleaned(state, "<ul id=x><li>Two boats</li><li>one <a "
                                   "href=a>pier</a></li></ul>"));
    assert_false(is_cleaned(state, "<table id=x><tr><td>Boats<td>2</table>"));
    assert_false(is_cleaned(state, "<blockquote id=x>No!</blockquote>"));
    assert_false(is_cleaned(state, "<h2 id=x>What it costs</h2>"));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(blocks_of_links_go),
        arena_test(captions_shares_and_forms_go),
        arena_test(lists_tables_and_quotes_stay),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
