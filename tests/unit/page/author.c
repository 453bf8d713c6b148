/* Who wrote a page, from head and templates. */
/* SPDX-License-Identifier: ISC */
#include "fixture.h"

static struct dl_str
author(void **state, const char *html)
{
    struct facts facts;
    struct tree tree = parse(state, html);
    facts_read(&tree, &facts);
    return author_find(&tree, &facts);
}

static void
the_head_is_believed_first(void **state)
{
    assert_str(author(state, "<meta name=author content='By Ida Holt'><a "
                             "rel=author>Ben Roy</a>"),
               "Ida Holt");
    assert_str(author(state, "<meta name=author content='https://a.example/b'>"
                             "<a rel='author x'>Ben Roy</a>"),
               "Ben Roy");
}

static void
templates_name_the_author_by_class(void **state)
{
    assert_str(author(state, "<span class='byline small'>Von Ida Holt</span>"),
               "Ida Holt");
    assert_str(author(state, "<div class=author>| Ida Holt</div>"), "Ida Holt");
    assert_str(author(state, "<div class=author>12</div>"), "");
    assert_str(author(state, "<p>By Ida Holt</p>"), "");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(the_head_is_believed_first),
        arena_test(templates_name_the_author_by_class),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
