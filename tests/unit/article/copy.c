/* A copied article stands on its own. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include <dateline/article.h>

static void
a_copy_outlives_the_arena_of_its_original(void **state)
{
    struct dl_file file = {.path = DL_STR("a.md")};
    struct dl_arena *scratch = dl_arena_new(0);
    struct dl_article *read;
    struct dl_str page = DL_STR("---\ntitle: A title\nauthor: Ann Author\n"
                                "tags: [one, two]\n---\nA body of one line.\n");
    assert_int_equal(dl_article_read(scratch, &file, page, &read, NULL), DL_OK);
    struct dl_link link = {
        .url = dl_str_copy(scratch, DL_STR("https://example.org/a"))};
    DL_PUSH(scratch, &read->links, link);
    struct dl_article *copy = dl_article_copy(*state, read);
    dl_arena_free(scratch);
    assert_str(copy->id, "a.md");
    assert_str(copy->title, "A title");
    assert_str(copy->author, "Ann Author");
    assert_str(copy->text, "A body of one line.");
    assert_int_equal(copy->tags.count, 2);
    assert_str(copy->tags.at[1], "two");
    assert_int_equal(copy->links.count, 1);
    assert_str(copy->links.at[0].url, "https://example.org/a");
    assert_true(strlen(copy->published_why) > 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(a_copy_outlives_the_arena_of_its_original),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
