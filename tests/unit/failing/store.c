/* The store on a disk on which each write, each read, or each call that forces
 * to the disk fails in turn, at once or with half of it done: it says so with
 * its path, what was reported as stored is there afterwards, nothing is set
 * aside, and the next time it works. So it is with a store that is mended: it
 * stays as it is until all that can be read of it is in the new one.
 *
 * SQLite lets the system's calls of its files be replaced, but for those that
 * force to the disk: these are found here before the system's. */
/* SPDX-License-Identifier: ISC */
#include "../store/store.h"

#include "../failing.h"
#include <fcntl.h>
#include <sys/syscall.h>

enum { BEFORE = 3, MORE = 4 };

typedef ssize_t writing(int, const void *, size_t, off_t);
typedef ssize_t reading(int, void *, size_t, off_t);

static ssize_t
write_or_not(int file, const void *at, size_t bytes, off_t to)
{
    if (failing_now()) {
        if (failing.turn == 0)
            return pwrite(file, at, bytes / 2, to);
        return -1;
    }
    return pwrite(file, at, bytes, to);
}

static ssize_t
read_or_not(int file, void *out, size_t bytes, off_t from)
{
    return failing_now() ? -1 : pread(file, out, bytes, from);
}

static bool syncs_fail;

int
fsync(int file)
{
    return syncs_fail && failing_now() ? -1 : (int)syscall(SYS_fsync, file);
}

int
fdatasync(int file)
{
    return syncs_fail && failing_now() ? -1 : (int)syscall(SYS_fdatasync, file);
}

/* NULL: the system's own. */
static void
use(const char *const *names, sqlite3_syscall_ptr call)
{
    sqlite3_vfs *vfs = sqlite3_vfs_find(NULL);
    for (; *names; names++)
        vfs->xSetSystemCall(vfs, *names, call);
}

static void
use_writing(sqlite3_syscall_ptr call)
{
    use((const char *const[]){"pwrite", "pwrite64", NULL}, call);
}

static void
use_reading(sqlite3_syscall_ptr call)
{
    use((const char *const[]){"pread", "pread64", NULL}, call);
}

/* ---- */

static struct dl_item
item(struct dl_arena *arena, int number)
{
    const char *name = dl_arena_printf(arena, "item %d", number);
    return store_item(name, NULL, name, "The ferry was late at the quay.");
}

static const char *
make_store(struct dl_arena *arena)
{
    const char *path = store_path(arena);
    struct dl_store *store = store_open(arena, path);
    struct dl_source source = store_feed(store, "https://a.example/", "Quay");
    for (int i = 0; i < BEFORE; i++) {
        struct dl_item one = item(arena, i);
        store_put(store, &source, &one, 1);
    }
    dl_store_close(store);
    return path;
}

/* The same store for another try. */
static const char *
copy_store(struct dl_arena *arena, const char *from)
{
    enum { MOST = 1 << 24 };
    const char *path = dl_arena_printf(arena, "%s/a.db", unit_folder(arena));
    struct dl_str bytes;
    int file = disk_open(from, O_RDONLY, 0);
    assert_true(file >= 0);
    assert_true(disk_slurp(arena, file, MOST, &bytes));
    assert_true(disk_replace(path, bytes));
    close(file);
    return path;
}

static void
assert_told(enum dl_status status, const struct dl_error *err, const char *path)
{
    if (status == DL_OK)
        return;
    assert_true(status == DL_ERR_STORE || status == DL_ERR_IO);
    assert_string_equal(err->where, path);
    assert_true(err->text[0] != '\0');
    assert_null(strstr(err->text, "vtable"));
    assert_null(strstr(err->text, "image"));
}

/* Open it and put one item after the other. Bits of those reported as stored.
 */
static unsigned
put_more(struct dl_arena *arena, const char *path)
{
    struct dl_store *store = NULL;
    struct dl_error err = {.text = ""};
    const char *saved = NULL;
    unsigned stored = 0;
    struct dl_source source = {.url = DL_STR("https://a.example/"),
                               .at = DL_STR("https://a.example/")};
    enum dl_status open = dl_store_open(arena, path, &store, &saved, &err);
    enum dl_status status =
        open == DL_OK ? dl_store_source_put(store, &source, &err) : open;
    assert_told(status, &err, path);
    assert_null(saved);
    for (int i = 0; status == DL_OK && i < MORE; i++) {
        struct dl_item one = item(arena, BEFORE + i);
        struct dl_puts puts;
        enum dl_status put =
            dl_store_put(store, &source, &one, 1, STORE_NOW, &puts, &err);
        assert_told(put, &err, path);
        stored |= (unsigned)(put == DL_OK) << i;
    }
    if (open == DL_OK)
        dl_store_close(store);
    return stored;
}

static void
assert_all_there(struct dl_arena *arena, const char *path, unsigned stored)
{
    struct dl_store *store = store_open(arena, path); /* nothing set aside */
    for (int i = 0; i < BEFORE + MORE; i++) {
        const char *name = dl_arena_printf(arena, "title:\"item %d\"", i);
        bool there = store_found(arena, store, name).bytes > 0;
        assert_true(there || (i >= BEFORE && !(stored >> (i - BEFORE) & 1)));
    }
    dl_store_close(store);
    store_assert_sound(path);
}

/* The `turn`-th write fails; false when there are not so many. */
static bool
writing_survives(const char *store, unsigned turn, bool lasts)
{
    struct dl_arena *arena = dl_arena_new(0);
    const char *path = copy_store(arena, store);
    failing_begin(turn, lasts, ENOSPC);
    use_writing((sqlite3_syscall_ptr)(writing *)write_or_not);
    unsigned stored = put_more(arena, path);
    use_writing(NULL);
    bool failed = failing_end();
    assert_all_there(arena, path, stored);
    assert_int_equal(put_more(arena, path), (1U << MORE) - 1);
    assert_all_there(arena, path, (1U << MORE) - 1);
    dl_arena_free(arena);
    return failed;
}

static void
what_was_stored_stays_on_a_full_disk(void **state)
{
    const char *store = make_store(*state);
    for (int lasts = 0; lasts < 2; lasts++) {
        unsigned turn = 1;
        while (writing_survives(store, turn, lasts))
            turn += turn < 8 ? 1 : 5;
        assert_in_range(turn, 10, 500);
    }
}

/* So it is where the disk takes everything, but keeps nothing. */
static bool
syncing_survives(const char *store, unsigned turn, bool lasts,
                 unsigned *refused)
{
    struct dl_arena *arena = dl_arena_new(0);
    const char *path = copy_store(arena, store);
    failing_begin(turn, lasts, EIO);
    syncs_fail = true;
    unsigned stored = put_more(arena, path);
    syncs_fail = false;
    bool failed = failing_end();
    *refused += stored != (1U << MORE) - 1;
    assert_all_there(arena, path, stored);
    assert_int_equal(put_more(arena, path), (1U << MORE) - 1);
    assert_all_there(arena, path, (1U << MORE) - 1);
    dl_arena_free(arena);
    return failed;
}

static void
what_does_not_reach_the_disk_is_not_reported_as_stored(void **state)
{
    const char *store = make_store(*state);
    for (int lasts = 0; lasts < 2; lasts++) {
        unsigned turn = 1, refused = 0;
        while (syncing_survives(store, turn, lasts, &refused))
            turn++;
        assert_in_range(refused, MORE, turn); /* each was to be forced */
    }
}

/* ---- mending ---- */

static struct dl_str
slurp(struct dl_arena *arena, const char *path)
{
    enum { MOST = 1 << 24 };
    struct dl_str bytes = {0};
    int file = disk_open(path, O_RDONLY, 0);
    if (file >= 0) {
        assert_true(disk_slurp(arena, file, MOST, &bytes));
        close(file);
    }
    return bytes;
}

/* A store that has lost its first page, which says where all tables are. */
static const char *
damage_store(struct dl_arena *arena, const char *from)
{
    enum { PAGE = 4096 };
    const char *path = dl_arena_printf(arena, "%s/b.db", unit_folder(arena));
    struct dl_str bytes = slurp(arena, from);
    char *copy = dl_arena_copy(arena, bytes.at, bytes.bytes);
    assert_true(bytes.bytes > PAGE);
    memset(copy, 'x', PAGE);
    assert_true(disk_replace(path, (struct dl_str){copy, bytes.bytes}));
    return path;
}

/* Whichever try mends it says so, with what it found. */
static bool
mending_survives(const char *store, unsigned turn, bool lasts)
{
    struct dl_arena *arena = dl_arena_new(0);
    const char *path = damage_store(arena, store);
    const char *saved = NULL, *again = NULL;
    struct dl_str before = slurp(arena, path);
    struct dl_store *opened = NULL;
    struct dl_error err = {.text = ""};
    failing_begin(turn, lasts, ENOSPC);
    use_writing((sqlite3_syscall_ptr)(writing *)write_or_not);
    enum dl_status status = dl_store_open(arena, path, &opened, &saved, &err);
    use_writing(NULL);
    bool failed = failing_end();
    assert_true(status == DL_OK || err.text[0]);
    assert_int_equal(saved != NULL, !dl_str_eq(slurp(arena, path), before));
    if (status != DL_OK)
        assert_int_equal(dl_store_open(arena, path, &opened, &again, &err),
                         DL_OK);
    assert_true((saved != NULL) != (again != NULL));
    assert_non_null(strstr(saved ? saved : again, " 3 articles of it"));
    dl_store_close(opened);
    assert_all_there(arena, path, 0);
    dl_arena_free(arena);
    return failed;
}

static void
a_damaged_store_is_mended_whole_or_stays(void **state)
{
    const char *store = make_store(*state);
    for (int lasts = 0; lasts < 2; lasts++) {
        unsigned turn = 1;
        while (mending_survives(store, turn, lasts))
            turn += turn < 60 ? 1 : 7;
        assert_in_range(turn, 20, 1000);
    }
}

/* Ask for everything; whether an answer was had. */
static bool
ask(struct dl_arena *arena, const char *path)
{
    struct dl_store *store = NULL;
    struct dl_error err = {.text = ""};
    const char *saved = NULL;
    struct dl_query query = store_query(arena, "ferry");
    struct dl_window window = {.query = &query, .count = 100};
    struct dl_hits hits = {0};
    enum dl_status status = dl_store_open(arena, path, &store, &saved, &err);
    assert_told(status, &err, path);
    assert_null(saved);
    if (status != DL_OK)
        return false;
    status = dl_store_search(arena, store, &window, &hits, &err);
    assert_told(status, &err, path);
    assert_true(status != DL_OK || hits.count == BEFORE);
    dl_store_close(store);
    return status == DL_OK;
}

static void
what_cannot_be_read_now_is_not_taken_for_damage(void **state)
{
    const char *path = make_store(*state);
    bool failed = true;
    unsigned turn = 1;
    for (; failed; turn++) {
        failing_begin(turn, false, EIO);
        use_reading((sqlite3_syscall_ptr)(reading *)read_or_not);
        bool answered = ask(*state, path);
        use_reading(NULL);
        failed = failing_end();
        assert_true(failed || answered);
        assert_all_there(*state, path, 0);
    }
    assert_in_range(turn, 5, 500);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(what_was_stored_stays_on_a_full_disk),
        arena_test(what_does_not_reach_the_disk_is_not_reported_as_stored),
        arena_test(a_damaged_store_is_mended_whole_or_stays),
        arena_test(what_cannot_be_read_now_is_not_taken_for_damage),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
