/* A database file and its settings. */
/* SPDX-License-Identifier: ISC */
#include "store/connect.h"

#include "store/content.h"

/* Hold for a connection, not for a file. In a write-ahead log FULL forces every
 * commit to the disk, so what was reported outlives a power cut; NORMAL would
 * only keep the file whole. Deleted text is not overwritten: everything in here
 * was public. Nothing is mapped, since a file that is cut while it is mapped
 * kills its reader. */
static const char settings[] = "PRAGMA synchronous = FULL;"
                               "PRAGMA secure_delete = OFF;"
                               "PRAGMA cell_size_check = ON;"
                               "PRAGMA mmap_size = 0;"
                               "PRAGMA temp_store = MEMORY;"
                               "PRAGMA cache_size = -2048;"
                               "PRAGMA journal_size_limit = 33554432";

enum {
    BUSY_MILLISECONDS = 10000,
    STEPS = 2000 /* of SQLite's machine, between two looks: under 1 ms */
};

/* marked(high, low, condition): what the caller of the window says. */
static void
ask_marks(sqlite3_context *context, int count, sqlite3_value **values)
{
    const struct dl_store *store = sqlite3_user_data(context);
    const struct dl_window *window = store->window;
    (void)count;
    struct dl_key key = {(uint64_t)sqlite3_value_int64(values[0]),
                         (uint64_t)sqlite3_value_int64(values[1])};
    enum dl_condition condition =
        (enum dl_condition)sqlite3_value_int(values[2]);
    sqlite3_result_int(context,
                       window && window->marked &&
                           window->marked(window->marks, key, condition));
}

/* Whether to break off what is under way. */
static int
ask_to_stop(void *context)
{
    const struct dl_store *store = context;
    const struct dl_window *window = store->window;
    return window && window->stopped && window->stopped(window->stopper);
}

/* hashed(title, text) */
static void
hash_texts(sqlite3_context *context, int count, sqlite3_value **values)
{
    struct dl_str parts[2] = {{"", 0}, {"", 0}};
    for (int i = 0; i < count; i++) {
        const void *at = sqlite3_value_blob(values[i]);
        size_t bytes = (size_t)sqlite3_value_bytes(values[i]);
        parts[i] = (struct dl_str){at ? at : "", at ? bytes : 0};
    }
    sqlite3_result_int64(context, (int64_t)content_hash(parts[0], parts[1]));
}

enum dl_status
connect_open(struct dl_store *store, struct dl_error *err)
{
    int code = sqlite3_open_v2(
        store->path, &store->db,
        SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, NULL);
    if (code != SQLITE_OK) {
        connect_close(store);
        return dl_error_set(err, DL_ERR_IO, store->path, 0, 0, "%s",
                            sqlite3_errstr(code));
    }
    sqlite3_extended_result_codes(store->db, 1);
    sqlite3_busy_timeout(store->db, BUSY_MILLISECONDS);
    sqlite3_db_config(store->db, SQLITE_DBCONFIG_DEFENSIVE, 1, (int *)NULL);
    sqlite3_create_function_v2(store->db, "marked", 3,
                               SQLITE_UTF8 | SQLITE_DIRECTONLY, store,
                               ask_marks, NULL, NULL, NULL);
    sqlite3_create_function_v2(store->db, "hashed", 2,
                               SQLITE_UTF8 | SQLITE_DETERMINISTIC, NULL,
                               hash_texts, NULL, NULL, NULL);
    sqlite3_progress_handler(store->db, STEPS, ask_to_stop, store);
    /* They touch no page that could be broken, or tell nothing when it is. */
    sqlite3_exec(store->db, settings, NULL, NULL, NULL);
    return DL_OK;
}

void
dl_store_settle(struct dl_store *store)
{
    sqlite3_wal_checkpoint_v2(store->db, NULL, SQLITE_CHECKPOINT_PASSIVE, NULL,
                              NULL);
}

void
connect_close(struct dl_store *store)
{
    sqlite3_close(store->db);
    store->db = NULL;
}
