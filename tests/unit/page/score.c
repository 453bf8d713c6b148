/* The element that has the most prose. */
/* SPDX-License-Identifier: ISC */
#include "fixture.h"

static void
the_element_with_the_most_prose_wins(void **state)
{
    struct tree tree = parse(state, "<div id=a><p>Short, but there it is.</p>"
                                    "</div><div id=b><div id=c>" PROSE PROSE
                                    "</div></div><div id=d>e</div>");
    size_t up = score_find(&tree, count_take(*state, &tree), true);
    assert_int_equal(up, by_id(&tree, "b"));
    assert_false(tree.at[by_id(&tree, "c")].gone);
}

static void
siblings_that_belong_to_it_stay(void **state)
{
    struct tree tree =
        parse(state, "<body><p id=a>A lead.</p><div id=b>" PROSE PROSE
                     "</div><div id=c>" PROSE "</div><ul id=d><li><a href=x>"
                     "other</a></ul><h2 id=e>More</h2>");
    score_find(&tree, count_take(*state, &tree), true);
    assert_false(tree.at[by_id(&tree, "a")].gone);
    assert_false(tree.at[by_id(&tree, "c")].gone);
    assert_true(tree.at[by_id(&tree, "d")].gone);
    assert_false(tree.at[by_id(&tree, "e")].gone);
}

static void
names_weigh_when_they_are_asked(void **state)
{
    const char *html =
        "<div id=u><div id=a class=article>" PROSE
        "</div></div><div id=v><div id=b class=widget>" PROSE PROSE
        "</div></div>";
    struct tree tree = parse(state, html);
    assert_int_equal(score_find(&tree, count_take(*state, &tree), true),
                     by_id(&tree, "u"));
    tree = parse(state, html);
    assert_int_equal(score_find(&tree, count_take(*state, &tree), false),
                     by_id(&tree, "v"));
}

static void
a_page_without_prose_has_no_winner(void **state)
{
    struct tree tree = parse(state, "<ul><li>a<li>b</ul>");
    assert_int_equal(score_find(&tree, count_take(*state, &tree), true), 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(the_element_with_the_most_prose_wins),
        arena_test(siblings_that_belong_to_it_stay),
        arena_test(names_weigh_when_they_are_asked),
        arena_test(a_page_without_prose_has_no_winner),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
