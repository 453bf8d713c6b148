/* Dates of sentences, compared with those that people gave. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "../../time/anchors.h"

#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

/* Whether a set of one article is dated well enough when people have given its
 * only sentence `date`. */
static bool
check(struct dl_arena *arena, const char *date)
{
    char folder[] = "anchors-XXXXXX";
    assert_non_null(mkdtemp(folder));
    const char *set = dl_arena_printf(arena, "%s/semeval2015-trial", folder);
    const char *lines = dl_arena_printf(arena, "%s/timelines", set);
    const char *path = dl_arena_printf(arena, "%s/one.txt", lines);
    const char *page = dl_arena_printf(arena, "%s/articles.jsonl", set);
    assert_int_equal(mkdir(set, 0700), 0);
    assert_int_equal(mkdir(lines, 0700), 0);
    unit_write(path, dl_arena_printf(arena, "bridge\n1\t%s\t7-1-fell\n", date));
    unit_write(page,
               "{\"id\": \"7\", \"date\": \"2021-03-24\", \"title\": \"A "
               "bridge has fallen\", \"text\": \"A bridge has fallen\\nThe old "
               "bridge in Larn collapsed on Monday and killed two men.\"}\n");
    bool fine = anchors_check(folder);
    unlink(path);
    unlink(page);
    rmdir(lines);
    rmdir(set);
    rmdir(folder);
    return fine;
}

static void
a_sentence_must_get_the_date_that_people_gave_it(void **state)
{
    assert_true(check(*state, "2021-03-22"));
    assert_false(check(*state, "2021-03-20"));
}

static void
no_set_is_no_failure(void **state)
{
    (void)state;
    assert_true(anchors_check("no/such/folder"));
    assert_false(anchors_print("no/such/folder", true));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(a_sentence_must_get_the_date_that_people_gave_it),
        arena_test(no_set_is_no_failure),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
