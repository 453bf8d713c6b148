/* Reading the timelines of SemEval-2015. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "../../time/told.h"

#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

/* A set of one article and one timeline, read and taken away again. */
static bool
load(struct dl_arena *arena, const char *timeline,
     struct told_articles *articles, struct told_dates *gold)
{
    char folder[] = "told-XXXXXX";
    assert_non_null(mkdtemp(folder));
    const char *lines = dl_arena_printf(arena, "%s/timelines", folder);
    const char *path = dl_arena_printf(arena, "%s/one.txt", lines);
    const char *page = dl_arena_printf(arena, "%s/articles.jsonl", folder);
    assert_int_equal(mkdir(lines, 0700), 0);
    unit_write(path, timeline);
    unit_write(page, "{\"id\": \"7\", \"date\": \"2021-03-24\", \"title\": "
                     "\"A bridge\", \"text\": \"A bridge\\nIt fell.\"}\n");
    bool there = told_load(arena, folder, articles, gold);
    unlink(path);
    unlink(page);
    rmdir(lines);
    rmdir(folder);
    return there;
}

static void
each_mention_of_a_dated_event_has_its_date_once(void **state)
{
    struct told_articles articles = {0};
    struct told_dates gold = {0};
    assert_true(load(*state,
                     "bridge\n"
                     "0\tXXXX-XX-XX\t7-0-fall\n"
                     "1\t2021-03-22\t7-1-fell\t7-1-broke\r\n"
                     "2\t2021-03-XX\t7-0-shut\n",
                     &articles, &gold));
    assert_int_equal(articles.count, 1);
    assert_str(articles.at[0].title, "A bridge");
    assert_int_equal(gold.count, 2);
    assert_str(gold.at[0].date, "2021-03-22");
    assert_int_equal(gold.at[0].line, 1);
    assert_str(gold.at[1].date, "2021-03");
    assert_true(told_has_sentence(&gold, DL_STR("7"), 0));
    assert_false(told_has_sentence(&gold, DL_STR("8"), 0));
}

static void
open_parts_of_a_date_fall_away(void **state)
{
    (void)state;
    assert_str(told_date_of(DL_STR("2021-XX-XX")), "2021");
    assert_str(told_date_of(DL_STR("2021-03-24T10:00")), "2021-03-24");
    assert_str(told_date_of(DL_STR("XXXX-03-24")), "");
    assert_str(told_date_of(DL_STR("2021-W12")), "");
}

static void
no_set_is_false(void **state)
{
    struct told_articles articles = {0};
    struct told_dates gold = {0};
    assert_false(told_load(*state, "no/such/folder", &articles, &gold));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(each_mention_of_a_dated_event_has_its_date_once),
        arena_test(open_parts_of_a_date_fall_away),
        arena_test(no_set_is_false),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
