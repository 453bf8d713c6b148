/* The element of an article, found by its name. */
/* SPDX-License-Identifier: ISC */
#include "fixture.h"

static const char *
found(void **state, const char *html)
{
    struct tree tree = parse(state, html);
    size_t node = container_find(&tree, count_take(*state, &tree));
    return node ? dl_arena_printf(*state, "%.*s",
                                  DL_FMT(node_attr(&tree, node, ATTR_ID)))
                : "";
}

static void
known_names_are_found_surer_ones_first(void **state)
{
    assert_string_equal(
        found(state,
              "<main id=a><article id=b><div id=c class=entry-content>" PROSE
                  PROSE "</div></article></main>"),
        "c");
    assert_string_equal(found(state, "<main id=a><article id=b>" PROSE PROSE),
                        "b");
    assert_string_equal(found(state, "<div id=content>" PROSE PROSE),
                        "content");
    assert_string_equal(found(state, "<div id=a class=post-content><span id=b "
                                     "itemprop=articleBody>" PROSE PROSE),
                        "b");
}

static void
too_little_or_too_many_links_are_no_article(void **state)
{
    assert_string_equal(
        found(state, "<article id=a>" PROSE "</article>" PROSE PROSE PROSE),
        "");
    assert_string_equal(found(state, "<article id=a>short</article>"), "");
    assert_string_equal(found(state, "<article id=a><a href=x>" PROSE PROSE),
                        "");
}

static void
of_several_the_one_with_most_text_is_taken(void **state)
{
    assert_string_equal(found(state, "<article id=a>" PROSE PROSE "</article>"
                                     "<article id=b>" PROSE PROSE PROSE),
                        "b");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(known_names_are_found_surer_ones_first),
        arena_test(too_little_or_too_many_links_are_no_article),
        arena_test(of_several_the_one_with_most_text_is_taken),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
