/* Statements, their faults, and damage that they meet. */
/* SPDX-License-Identifier: ISC */
#include "store/sql.h"
#include "store.h"

#include "store/damage.h"

static void
values_go_in_and_come_out_one_after_the_other(void **state)
{
    struct dl_store *store = store_open(*state, store_path(*state));
    struct sql sql = sql_new(store, "SELECT ?, ?, ?, ?, 5");
    sql_int(&sql, INT64_MIN);
    sql_str(&sql, (struct dl_str){NULL, 0});
    sql_blob(&sql, (struct dl_str){"a\0b", 3});
    sql_null(&sql);
    assert_true(sql_row(&sql));
    assert_true(sql_take(&sql) == INT64_MIN);
    assert_str(sql_take_str(&sql, *state), "");
    assert_int_equal(sql_take_str(&sql, *state).bytes, 3);
    assert_true(sql_take_null(&sql));
    assert_false(sql_take_null(&sql));
    assert_int_equal(sql_take(&sql), 5);
    assert_false(sql_row(&sql));
    assert_int_equal(sql_end(&sql, NULL), DL_OK);
    dl_store_close(store);
}

static void
the_first_fault_is_told_at_the_end(void **state)
{
    struct dl_store *store = store_open(*state, store_path(*state));
    struct dl_error err;
    struct sql sql = sql_new(store, "SELECT * FROM nowhere");
    sql_int(&sql, 1);
    assert_false(sql_row(&sql));
    assert_false(sql_done(&sql));
    assert_int_equal(sql_end(&sql, &err), DL_ERR_STORE);
    assert_string_equal(err.text, "no such table: nowhere");
    assert_false(damage_suspected(err.where));
    dl_store_close(store);
}

static void
what_failed_is_taken_back(void **state)
{
    struct dl_store *store = store_open(*state, store_path(*state));
    int64_t before, after;
    dl_store_generation(store, &before, NULL);
    assert_int_equal(sql_begin(store, NULL), DL_OK);
    assert_int_equal(sql_run(store, "UPDATE state SET generation = 99", NULL),
                     DL_OK);
    assert_int_equal(sql_commit(store, DL_ERR_LIMIT, true, NULL), DL_ERR_LIMIT);
    dl_store_generation(store, &after, NULL);
    assert_int_equal(before, after);
    dl_store_close(store);
}

static void
damage_is_noted_for_the_next(void **state)
{
    const char *path = store_path(*state);
    struct dl_store *store = store_open(*state, path);
    assert_false(damage_found(store));
    assert_int_equal(sql_fail(store, SQLITE_CORRUPT, NULL), DL_ERR_STORE);
    assert_true(damage_suspected(path));
    dl_store_close(store);
    /* It was a false alarm. */
    dl_store_close(store_open(*state, path));
    assert_false(damage_suspected(path));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(values_go_in_and_come_out_one_after_the_other),
        arena_test(the_first_fault_is_told_at_the_end),
        arena_test(what_failed_is_taken_back),
        arena_test(damage_is_noted_for_the_next),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
