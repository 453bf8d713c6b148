/* What is counted in a tree before it is weighed. */
/* SPDX-License-Identifier: ISC */
#include "fixture.h"

static void
sums_go_up_and_links_are_apart(void **state)
{
    struct tree tree = parse(
        state, "<div id=a><p id=b>One, two<a href=x>three</a></p>four</div>");
    struct count *counts = count_take(*state, &tree);
    size_t a = by_id(&tree, "a"), b = by_id(&tree, "b");
    assert_int_equal(counts[b].chars, 12);
    assert_int_equal(counts[b].linked, 5);
    assert_int_equal(counts[b].commas, 1);
    assert_int_equal(counts[a].chars, 16);
    assert_int_equal(counts[a].direct, 4);
    assert_true(count_linked(counts + a) < 0.32);
    assert_true(count_linked(&(struct count){0}) == 1);
}

static void
what_is_gone_is_not_counted(void **state)
{
    struct tree tree =
        parse(state, "<div id=a><p>One</p><p id=b>two</p><input></div>");
    tree.at[by_id(&tree, "b")].gone = true;
    struct count *counts = count_take(*state, &tree);
    assert_int_equal(counts[by_id(&tree, "a")].chars, 3);
    assert_int_equal(counts[by_id(&tree, "a")].controls, 1);
}

static void
paragraphs_have_some_length_and_few_links(void **state)
{
    struct tree tree =
        parse(state, "<div id=a>" PROSE "<p id=b>Short one.</p><p id=c><a "
                     "href=x>A long line that is a link and no more</a></p>"
                     "<ul><li id=d>A line that is an item of a list</li></ul>"
                     "</div><p id=e>\u65e5\u672c\u3001\u97d3\u56fd</p>");
    struct count *counts = count_take(*state, &tree);
    assert_int_equal(counts[by_id(&tree, "a")].paragraphs, 1);
    assert_false(count_is_paragraph(&tree, counts, by_id(&tree, "b")));
    assert_false(count_is_paragraph(&tree, counts, by_id(&tree, "c")));
    assert_false(count_is_paragraph(&tree, counts, by_id(&tree, "d")));
    assert_int_equal(counts[by_id(&tree, "e")].commas, 1);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(sums_go_up_and_links_are_apart),
        arena_test(what_is_gone_is_not_counted),
        arena_test(paragraphs_have_some_length_and_few_links),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
