/* The compact tree: order, attributes, what is gone. */
/* SPDX-License-Identifier: ISC */
#include "fixture.h"

static void
nodes_stand_in_order_and_know_where_they_end(void **state)
{
    struct tree tree = parse(state, "<div id=a><p id=b>x<b>y</b></p></div>z");
    size_t a = by_id(&tree, "a"), b = by_id(&tree, "b");
    assert_int_equal(tree.at[b].up, a);
    assert_int_equal(tree.at[a].end, tree.at[b].end);
    assert_str(tree.at[b + 1].text, "x");
    assert_str(tree.at[tree.at[a].end].text, "z");
}

static void
attributes_are_kept_by_name(void **state)
{
    struct tree tree = parse(state, "<p ID=a CLASS='x y' onclick=z hidden>");
    size_t a = by_id(&tree, "a");
    assert_str(node_attr(&tree, a, ATTR_CLASS), "x y");
    assert_str(node_attr(&tree, a, ATTR_ROLE), "");
    assert_true(node_has(&tree, a, ATTR_HIDDEN));
    assert_false(node_has(&tree, a, ATTR_ROLE));
    assert_int_equal(tree.at[a].attrs, 3);
    tree = parse(state, "no attribute at all");
    assert_str(node_attr(&tree, 0, ATTR_CLASS), "");
}

static void
a_line_leaves_out_what_is_gone(void **state)
{
    struct tree tree =
        parse(state, "<p id=a>One <i id=b>two</i>&nbsp;three<br>four</p>");
    assert_str(tree_line(*state, &tree, by_id(&tree, "a")),
               "One two three four");
    tree.at[by_id(&tree, "b")].gone = true;
    assert_str(tree_line(*state, &tree, by_id(&tree, "a")), "One three four");
    assert_int_equal(tree_find(&tree, 0, tree.count, TAG_LI), tree.count);
}

static void
words_are_compared_whole(void **state)
{
    (void)state;
    assert_true(words_have(DL_STR("home Alternate"), "alternate"));
    assert_false(words_have(DL_STR("alternates"), "alternate"));
    assert_false(words_have(DL_STR(""), "alternate"));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(nodes_stand_in_order_and_know_where_they_end),
        arena_test(attributes_are_kept_by_name),
        arena_test(a_line_leaves_out_what_is_gone),
        arena_test(words_are_compared_whole),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
