/* Names of classes cut into words. */
/* SPDX-License-Identifier: ISC */
#include "fixture.h"

#include "page/words.h"

static unsigned
hints(void **state, const char *html)
{
    struct tree tree = parse(state, html);
    return words_hints(&tree, tree_find(&tree, 0, tree.count, TAG_DIV));
}

static void
names_are_cut_into_words(void **state)
{
    assert_int_equal(hints(state, "<div class='siteFooter'>"), HINT_UNLIKELY);
    assert_int_equal(hints(state, "<div id=share_bar>"), HINT_SHARE);
    assert_int_equal(hints(state, "<div class='x' id='comments'>"),
                     HINT_COMMENT);
    assert_int_equal(hints(state, "<div class='commentary'>"), 0);
    assert_int_equal(hints(state, "<div class='advertisement-2'>"),
                     HINT_UNLIKELY);
}

static void
bodies_are_known_by_two_words(void **state)
{
    assert_true(hints(state, "<div class='entry-content'>") & HINT_BODY);
    assert_true(hints(state, "<div class='articleBody'>") & HINT_BODY);
    assert_true(hints(state, "<div class='posttext'>") & HINT_BODY);
    assert_true(hints(state, "<div class='page_content'>") & HINT_FRAME);
    assert_false(hints(state, "<div class='post content'>") & HINT_BODY);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(names_are_cut_into_words),
        arena_test(bodies_are_known_by_two_words),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
