/* SPDX-License-Identifier: ISC */
#include "store/migrate.h"
#include "store.h"

static const struct step steps[] = {
    {1, "this is never run"},
    {2, "ALTER TABLE sources ADD COLUMN second INTEGER"},
    {3, "ALTER TABLE sources ADD COLUMN third INTEGER; "
        "UPDATE sources SET third = 3"},
};

static void
steps_above_the_version_are_taken_after_a_copy(void **state)
{
    const char *path = store_path(*state);
    struct dl_store *store = store_open(*state, path);
    store_feed(store, "https://a.example/feed", "A");
    assert_int_equal(migrate_version(store), 1);
    assert_int_equal(migrate_run(store, steps, 3, NULL), DL_OK);
    assert_int_equal(migrate_version(store), 3);
    struct sql sql = sql_new(store, "SELECT third FROM sources");
    assert_true(sql_row(&sql));
    assert_int_equal(sql_take(&sql), 3);
    assert_int_equal(sql_end(&sql, NULL), DL_OK);
    dl_store_close(store);
    /* The copy is a store of the version before. */
    const char *copy = dl_arena_printf(*state, "%s.version-1", path);
    store = store_open(*state, copy);
    struct dl_sources sources;
    assert_int_equal(dl_store_sources(*state, store, &sources, NULL), DL_OK);
    assert_int_equal(sources.count, 1);
    dl_store_close(store);
}

static void
a_step_that_fails_takes_all_back(void **state)
{
    static const struct step broken[] = {
        {2, "ALTER TABLE sources ADD COLUMN second INTEGER"},
        {3, "ALTER TABLE nowhere ADD COLUMN third INTEGER"}};
    struct dl_store *store = store_open(*state, store_path(*state));
    struct dl_error err;
    assert_int_equal(migrate_run(store, broken, 2, &err), DL_ERR_STORE);
    assert_int_equal(migrate_version(store), 1);
    struct sql sql = sql_new(store, "SELECT second FROM sources");
    sql_done(&sql);
    assert_int_equal(sql_end(&sql, NULL), DL_ERR_STORE);
    dl_store_close(store);
}

static void
without_a_copy_nothing_is_changed(void **state)
{
    const char *path = store_path(*state);
    struct dl_store *store = store_open(*state, path);
    struct dl_error err;
    /* A folder stands where the copy should be. */
    const char *copy = dl_arena_printf(*state, "%s.version-1/in/it", path);
    dl_store_close(store_open(*state, copy));
    assert_int_equal(migrate_run(store, steps, 3, &err), DL_ERR_IO);
    assert_int_equal(migrate_version(store), 1);
    dl_store_close(store);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(steps_above_the_version_are_taken_after_a_copy),
        arena_test(a_step_that_fails_takes_all_back),
        arena_test(without_a_copy_nothing_is_changed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
