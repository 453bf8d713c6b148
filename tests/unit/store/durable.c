/* A process that puts articles is killed at any moment, many times; several
 * write and read at once. */
/* SPDX-License-Identifier: ISC */
#include "../killing.h"
#include "store.h"

enum { KILLS = 220, BATCH = 3 };

struct putting {
    const char *path;
    uint32_t first;
};

/* Put batches from `first` on, and report the number of each that is stored. */
static void
put_forever(void *context, int report)
{
    const struct putting *putting = context;
    struct dl_arena *arena = dl_arena_new(0);
    struct dl_store *store;
    if (dl_store_open(arena, putting->path, &store, NULL, NULL) != DL_OK)
        _exit(1);
    struct dl_source feed = {.url = DL_STR("https://a.example/feed")};
    if (dl_store_source_put(store, &feed, NULL) != DL_OK)
        _exit(2);
    for (uint32_t batch = putting->first;; batch++) {
        struct dl_mark mark = dl_arena_mark(arena);
        struct dl_item items[BATCH];
        struct dl_puts puts;
        for (int i = 0; i < BATCH; i++) {
            const char *name = dl_arena_printf(arena, "%u-%d", batch, i);
            items[i] = store_item(name, NULL, name, "A few words to be found.");
        }
        if (dl_store_put(store, &feed, items, BATCH, STORE_NOW, &puts, NULL) !=
            DL_OK)
            _exit(3);
        if (write(report, &batch, sizeof batch) != sizeof batch)
            _exit(4);
        dl_arena_reset(arena, mark);
    }
}

/* Let a process put for a while and kill it. Returns the last batch it has
 * reported, or `last`. */
static uint32_t
run_and_kill(const char *path, uint32_t last, unsigned microseconds)
{
    struct putting putting = {path, last + 1};
    struct killing killing = killing_start(put_forever, &putting);
    killing_wait(microseconds);
    /* and not for a fault of its own */
    assert_true(WIFSIGNALED(killing_end(&killing)));
    return killing_last(&killing, last);
}

/* All of every batch up to `last`, and of any later one all or nothing. */
static void
assert_stored(struct dl_arena *arena, const char *path, uint32_t last)
{
    struct dl_mark mark = dl_arena_mark(arena);
    struct dl_store *store = store_open(arena, path);
    struct dl_window window = {.count = 1};
    struct dl_rows rows;
    size_t total;
    assert_int_equal(dl_store_rows(arena, store, &window, &rows, &total, NULL),
                     DL_OK);
    assert_int_equal(total % BATCH, 0);
    assert_true(total >= (size_t)last * BATCH);
    struct dl_query query =
        store_query(arena, dl_arena_printf(arena, "title:%u found", last));
    window.query = &query;
    dl_store_rows(arena, store, &window, &rows, &total, NULL);
    assert_true(total >= (last ? BATCH : 0));
    dl_store_close(store);
    dl_arena_reset(arena, mark);
}

static void
what_was_reported_outlives_a_kill_at_any_moment(void **state)
{
    const char *path = store_path(*state);
    uint32_t last = 0;
    unsigned random = 11;
    for (int i = 0; i < KILLS; i++) {
        /* The first are killed while the store is made. */
        unsigned most = i < 40 ? 6000 : 30000;
        last = run_and_kill(path, last, killing_random(&random, most));
        assert_stored(*state, path, last);
        store_assert_sound(path);
    }
    assert_true(last > KILLS / 10);
}

/* ---- several at once ---- */

enum { WRITERS = 4, ROUNDS = 25 };

static void
write_rounds(const char *path, int writer)
{
    struct dl_arena *arena = dl_arena_new(0);
    struct dl_store *store;
    struct dl_source feed = {.url = dl_str_from(dl_arena_printf(
                                 arena, "https://%d.example", writer))};
    if (dl_store_open(arena, path, &store, NULL, NULL) != DL_OK ||
        dl_store_source_put(store, &feed, NULL) != DL_OK)
        _exit(1);
    for (int i = 0; i < ROUNDS; i++) {
        const char *name = dl_arena_printf(arena, "%d-%d", writer, i);
        struct dl_item item = store_item(name, NULL, name, "Some words.");
        struct dl_puts puts;
        if (dl_store_put(store, &feed, &item, 1, STORE_NOW, &puts, NULL) !=
            DL_OK)
            _exit(2);
    }
    dl_store_close(store);
    _exit(0);
}

static void
several_write_and_read_at_once(void **state)
{
    const char *path = store_path(*state);
    pid_t writers[WRITERS];
    for (int i = 0; i < WRITERS; i++)
        if ((writers[i] = fork()) == 0)
            write_rounds(path, i);
    struct dl_store *store = store_open(*state, path);
    size_t seen = 0;
    int64_t before = 0;
    for (int i = 0; seen < WRITERS * ROUNDS && i < 1000000; i++) {
        struct dl_mark mark = dl_arena_mark(*state);
        struct dl_window window = {.count = 200};
        struct dl_rows rows;
        size_t total;
        int64_t generation;
        assert_int_equal(dl_store_generation(store, &generation, NULL), DL_OK);
        assert_int_equal(
            dl_store_rows(*state, store, &window, &rows, &total, NULL), DL_OK);
        assert_int_equal(rows.count, total);
        assert_true(total >= seen);
        assert_true(generation >= before);
        seen = total;
        before = generation;
        dl_arena_reset(*state, mark);
    }
    for (int i = 0; i < WRITERS; i++) {
        int status;
        assert_int_equal(waitpid(writers[i], &status, 0), writers[i]);
        assert_int_equal(status, 0);
    }
    dl_store_close(store);
    store_assert_sound(path);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(what_was_reported_outlives_a_kill_at_any_moment),
        arena_test(several_write_and_read_at_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
