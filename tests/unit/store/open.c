/* Stores opened, made, refused, and set aside. */
/* SPDX-License-Identifier: ISC */
#include "store.h"

#include <signal.h>
#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

static void
run(const char *path, const char *sql)
{
    sqlite3 *db;
    assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
    assert_int_equal(sqlite3_exec(db, sql, NULL, NULL, NULL), SQLITE_OK);
    sqlite3_close(db);
}

static enum dl_status
try(struct dl_arena *arena, const char *path, struct dl_error *err)
{
    struct dl_store *store = NULL;
    enum dl_status status = dl_store_open(arena, path, &store, NULL, err);
    if (status == DL_OK)
        dl_store_close(store);
    return status;
}

static void
a_store_of_a_newer_dateline_is_left_alone(void **state)
{
    const char *path = store_path(*state);
    struct dl_error err;
    dl_store_close(store_open(*state, path));
    run(path, "PRAGMA user_version = 99");
    assert_int_equal(try(*state, path, &err), DL_ERR_VERSION);
    assert_non_null(strstr(err.text, "newer"));
    run(path, "PRAGMA user_version = 2");
    assert_int_equal(try(*state, path, &err), DL_OK);
}

static void
a_database_of_another_program_is_left_alone(void **state)
{
    const char *path = store_path(*state);
    struct dl_error err;
    dl_store_close(store_open(*state, path));
    unlink(path);
    run(path, "CREATE TABLE theirs (a)");
    assert_int_equal(try(*state, path, &err), DL_ERR_STORE);
    run(path, "SELECT * FROM theirs");
}

static void
what_is_no_database_is_set_aside(void **state)
{
    const char *path = store_path(*state), *saved;
    struct dl_store *store;
    dl_store_close(store_open(*state, path));
    unit_write(path, "These are a few lines of text that somebody has written "
                     "to the place where the store should be.\n");
    assert_int_equal(dl_store_open(*state, path, &store, &saved, NULL), DL_OK);
    assert_non_null(strstr(saved, "store.db.damaged-1"));
    assert_int_equal(
        access(dl_arena_printf(*state, "%s.damaged-1", path), F_OK), 0);
    dl_store_close(store);
    /* The next one has a name of its own. */
    unit_write(path, "Once more, these are a few lines of text.\n");
    assert_int_equal(dl_store_open(*state, path, &store, &saved, NULL), DL_OK);
    assert_non_null(strstr(saved, "store.db.damaged-2"));
    dl_store_close(store);
}

static void
an_empty_file_becomes_a_store(void **state)
{
    const char *path = store_path(*state);
    dl_store_close(store_open(*state, path));
    unlink(path);
    unit_write(path, "");
    dl_store_close(store_open(*state, path));
}

static void
a_place_that_cannot_be_written_is_an_error(void **state)
{
    struct dl_error err;
    assert_int_equal(try(*state, "/proc/nowhere/store.db", &err), DL_ERR_IO);
    assert_true(*err.text);
}

static void
a_damaged_store_that_others_use_is_not_exchanged(void **state)
{
    const char *path = store_path(*state);
    int ends[2];
    char byte = 0;
    dl_store_close(store_open(*state, path));
    assert_int_equal(pipe(ends), 0);
    pid_t child = fork();
    if (child == 0) {
        struct dl_store *store = store_open(*state, path);
        byte = store ? 1 : 0;
        if (write(ends[1], &byte, 1) == 1)
            pause();
        _exit(0);
    }
    assert_int_equal(read(ends[0], &byte, 1), 1);
    unit_write(path, "This is no database any more.\n");
    struct dl_error err;
    assert_int_equal(try(*state, path, &err), DL_ERR_STORE);
    assert_non_null(strstr(err.text, "no other dateline"));
    kill(child, SIGKILL);
    waitpid(child, NULL, 0);
    assert_int_equal(try(*state, path, &err), DL_OK);
}

static void
damage_met_at_work_is_mended_at_the_next_start(void **state)
{
    const char *path = store_path(*state), *saved;
    struct dl_store *store = store_open(*state, path);
    struct dl_source feed = store_feed(store, "https://a.example/feed", "A");
    struct dl_item item = store_item("1", NULL, "One", "The harbour wall.");
    store_put(store, &feed, &item, 1);
    dl_store_close(store);
    /* The full text no longer knows what it is of. */
    run(path, "DELETE FROM words_data");
    store = store_open(*state, path);
    struct dl_query query = store_query(*state, "harbour");
    struct dl_window window = {.query = &query, .count = 9};
    struct dl_rows rows;
    assert_int_equal(dl_store_rows(*state, store, &window, &rows, NULL, NULL),
                     DL_ERR_STORE);
    dl_store_close(store);
    assert_int_equal(dl_store_open(*state, path, &store, &saved, NULL), DL_OK);
    assert_non_null(saved);
    assert_str(store_found(*state, store, "harbour"), "One");
    store_assert_puts(store_put(store, &feed, &item, 1), 0, 0, 1);
    dl_store_close(store);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(a_store_of_a_newer_dateline_is_left_alone),
        arena_test(a_database_of_another_program_is_left_alone),
        arena_test(what_is_no_database_is_set_aside),
        arena_test(an_empty_file_becomes_a_store),
        arena_test(a_place_that_cannot_be_written_is_an_error),
        arena_test(a_damaged_store_that_others_use_is_not_exchanged),
        arena_test(damage_met_at_work_is_mended_at_the_next_start),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
