/* Older stores taken to the present version, or left as they were. */
/* SPDX-License-Identifier: ISC */
#include "store/migrate.h"
#include "store.h"

#include <dateline/chronicle.h>

static const struct step steps[] = {
    {STORE_VERSION, "this is never run"},
    {STORE_VERSION + 1, "ALTER TABLE sources ADD COLUMN second INTEGER"},
    {STORE_VERSION + 2, "ALTER TABLE sources ADD COLUMN third INTEGER; "
                        "UPDATE sources SET third = 3"},
};

/* Where the copy lies that is made before a step. */
static const char *
copy_of(struct dl_arena *arena, const char *path)
{
    return dl_arena_printf(arena, "%s.version-%d", path, STORE_VERSION);
}

static void
steps_above_the_version_are_taken_after_a_copy(void **state)
{
    const char *path = store_path(*state);
    struct dl_store *store = store_open(*state, path);
    store_feed(store, "https://a.example/feed", "A");
    assert_int_equal(migrate_version(store), STORE_VERSION);
    assert_int_equal(migrate_run(store, steps, 3, NULL), DL_OK);
    assert_int_equal(migrate_version(store), STORE_VERSION + 2);
    struct sql sql = sql_new(store, "SELECT third FROM sources");
    assert_true(sql_row(&sql));
    assert_int_equal(sql_take(&sql), 3);
    assert_int_equal(sql_end(&sql, NULL), DL_OK);
    dl_store_close(store);
    /* The copy is a store of the version before. */
    const char *copy = copy_of(*state, path);
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
        {STORE_VERSION + 1, "ALTER TABLE sources ADD COLUMN second INTEGER"},
        {STORE_VERSION + 2, "ALTER TABLE nowhere ADD COLUMN third INTEGER"}};
    struct dl_store *store = store_open(*state, store_path(*state));
    struct dl_error err;
    assert_int_equal(migrate_run(store, broken, 2, &err), DL_ERR_STORE);
    assert_int_equal(migrate_version(store), STORE_VERSION);
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
    const char *in = dl_arena_printf(*state, "%s/in/it", copy_of(*state, path));
    dl_store_close(store_open(*state, in));
    assert_int_equal(migrate_run(store, steps, 3, &err), DL_ERR_IO);
    assert_int_equal(migrate_version(store), STORE_VERSION);
    dl_store_close(store);
}

/* What version 2 has more is made for a store of version 1, and its articles
 * wait to be told. */
static void
a_store_of_the_first_version_is_taken_along(void **state)
{
    const char *path = store_path(*state);
    struct dl_store *store = store_open(*state, path);
    struct dl_source feed = store_feed(store, "https://a.example/feed", "A");
    struct dl_item item = store_item("1", NULL, "One", "1");
    store_put(store, &feed, &item, 1);
    assert_int_equal(
        sql_run(store,
                "DROP TRIGGER weeks_grown; DROP TRIGGER weeks_changed; "
                "DROP TRIGGER articles_gone; DROP TRIGGER texts_gone; "
                "DROP TABLE weeks; DROP TABLE entries; DROP TABLE tellers; "
                "DROP TABLE takers; PRAGMA user_version = 1",
                NULL),
        DL_OK);
    dl_store_close(store);
    store = store_open(*state, path);
    assert_int_equal(migrate_version(store), STORE_VERSION);
    int64_t week;
    bool found;
    assert_int_equal(
        dl_store_week_due(store, INT64_MAX, 1, &week, &found, NULL), DL_OK);
    assert_true(found);
    store_put(store, &feed, &item, 1);
    dl_store_close(store);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(steps_above_the_version_are_taken_after_a_copy),
        arena_test(a_step_that_fails_takes_all_back),
        arena_test(a_store_of_the_first_version_is_taken_along),
        arena_test(without_a_copy_nothing_is_changed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
