/* What is dropped before the article is looked for. */
/* SPDX-License-Identifier: ISC */
#include "fixture.h"

static bool
is_dropped(void **state, const char *html)
{
    struct tree tree = parse(state, html);
    drop_hidden(&tree);
    drop_unlikely(&tree, count_take(*state, &tree));
    return tree.at[by_id(&tree, "x")].gone;
}

static void
what_is_not_shown_goes(void **state)
{
    assert_true(is_dropped(state, "<p id=x hidden>a</p>"));
    assert_true(is_dropped(state, "<p id=x aria-hidden=true>a</p>"));
    assert_true(is_dropped(state, "<p id=x style='display : none'>a</p>"));
    assert_true(is_dropped(state, "<ul id=x role=menu>a</ul>"));
    assert_true(is_dropped(state, "<nav id=x>a</nav>"));
    assert_false(is_dropped(state, "<p id=x style='display:block'>a</p>"));
    assert_false(is_dropped(state, "<p id=x aria-hidden=false>a</p>"));
}

static void
furniture_by_name_goes_unless_it_holds_the_text(void **state)
{
    assert_true(is_dropped(state, PROSE PROSE "<div id=x class=sidebar>a"));
    assert_true(is_dropped(state, PROSE PROSE "<aside id=x>a</aside>"));
    assert_false(is_dropped(state, PROSE "<div id=x class=sidebar>" PROSE));
    assert_false(is_dropped(state, "<body id=x class=sidebar>" PROSE));
}

static void
comments_go_even_when_they_are_longer_than_the_article(void **state)
{
    assert_true(
        is_dropped(state, PROSE PROSE
                   "<div id=x class=comments>" PROSE PROSE PROSE PROSE));
    assert_false(is_dropped(
        state,
        "<article id=x class='post comments-open'>" PROSE PROSE "</article>"));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(what_is_not_shown_goes),
        arena_test(furniture_by_name_goes_unless_it_holds_the_text),
        arena_test(comments_go_even_when_they_are_longer_than_the_article),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
