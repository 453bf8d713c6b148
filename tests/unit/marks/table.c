/* Which of several marks for one article holds. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "marks/table.h"

static struct log_line
line(uint64_t key, enum dl_mark_kind kind, uint32_t value, int64_t stamp)
{
    return (struct log_line){{{key, key}, kind, value}, stamp};
}

static void
what_was_done_last_holds_in_any_order(void **state)
{
    struct log_line lines[] = {
        line(1, DL_MARK_READ, 1, 10), line(1, DL_MARK_READ, 0, 20),
        line(1, DL_MARK_READ, 1, 15), line(1, DL_MARK_STAR, 1, 5)};
    for (size_t first = 0; first < 4; first++) {
        struct table table = {.arena = *state};
        for (size_t i = 0; i < 4; i++)
            table_put(&table, &lines[(first + i) % 4]);
        assert_int_equal(table_get(&table, (struct dl_key){1, 1}, DL_MARK_READ),
                         0);
        assert_int_equal(table_get(&table, (struct dl_key){1, 1}, DL_MARK_STAR),
                         1);
        assert_int_equal(table.newest, 20);
    }
}

static void
at_one_time_the_greater_value_holds(void **state)
{
    struct table table = {.arena = *state};
    struct log_line yes = line(1, DL_MARK_READ, 1, 10),
                    no = line(1, DL_MARK_READ, 0, 10);
    assert_true(table_put(&table, &yes));
    assert_false(table_put(&table, &no));
    assert_int_equal(table_get(&table, (struct dl_key){1, 1}, DL_MARK_READ), 1);
}

static void
a_hundred_thousand_articles_are_kept_apart(void **state)
{
    enum { COUNT = 100000 };
    struct table table = {.arena = *state};
    for (uint64_t i = 0; i < COUNT; i++) {
        struct log_line at = line(i, DL_MARK_PLACE, (uint32_t)i, 1);
        table_put(&table, &at);
    }
    for (uint64_t i = 0; i < COUNT; i++)
        assert_int_equal(
            table_get(&table, (struct dl_key){i, i}, DL_MARK_PLACE), i);
    assert_int_equal(
        table_get(&table, (struct dl_key){COUNT, COUNT}, DL_MARK_PLACE), 0);
}

static void
an_empty_table_says_nothing(void **state)
{
    struct table table = {.arena = *state};
    assert_int_equal(table_get(&table, (struct dl_key){1, 1}, DL_MARK_READ), 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(what_was_done_last_holds_in_any_order),
        arena_test(at_one_time_the_greater_value_holds),
        arena_test(a_hundred_thousand_articles_are_kept_apart),
        arena_test(an_empty_table_says_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
