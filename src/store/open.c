/* A store is opened: what is found at its path decides what is done first. */
/* SPDX-License-Identifier: ISC */
#include "store/connect.h"
#include "store/damage.h"
#include "store/file.h"
#include "store/mend.h"
#include "store/migrate.h"

#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

enum found {
    FOUND_READY,
    FOUND_NOTHING, /* no file, or an empty one */
    FOUND_OLDER,
    FOUND_DAMAGED,
    FOUND_FAULT /* that nothing here can help */
};

/* A number that `text` asks for; sets *fault to SQLite's. */
static int64_t
ask(struct dl_store *store, const char *text, int *fault)
{
    struct sql sql = sql_new(store, text);
    int64_t out = sql_row(&sql) ? sql_take(&sql) : 0;
    if (*fault == SQLITE_OK)
        *fault = sql.fault;
    sqlite3_finalize(sql.at);
    return out;
}

/* What a file is that SQLite can open, or has opened so far. */
static enum found
examine_open(struct dl_store *store, struct dl_error *err)
{
    int fault = SQLITE_OK;
    int64_t version = ask(store, "PRAGMA user_version", &fault);
    int64_t mark = ask(store, "PRAGMA application_id", &fault);
    int64_t tables = ask(store, "SELECT count(*) FROM sqlite_schema", &fault);
    if (damage_is(fault))
        return FOUND_DAMAGED;
    if (fault != SQLITE_OK) {
        sql_fail(store, fault, err);
        return FOUND_FAULT;
    }
    if (tables == 0 && version == 0)
        return FOUND_NOTHING;
    if (mark != STORE_MARK || version <= 0) {
        dl_error_set(err, DL_ERR_STORE, store->path, 0, 0,
                     "this database is no store of dateline");
        return FOUND_FAULT;
    }
    if (version > STORE_VERSION) {
        dl_error_set(err, DL_ERR_VERSION, store->path, 0, 0,
                     "a newer dateline has written this store (version %lld, "
                     "this one knows %d)",
                     (long long)version, STORE_VERSION);
        return FOUND_FAULT;
    }
    return version < STORE_VERSION ? FOUND_OLDER : FOUND_READY;
}

/* Whether the pages that every use begins with can be read, and, when somebody
 * has met damage, all others. */
static bool
is_sound(struct dl_store *store)
{
    int fault = SQLITE_OK;
    ask(store, "SELECT generation FROM state", &fault);
    ask(store, "SELECT max(day) FROM days", &fault);
    ask(store, "SELECT max(id) FROM sources", &fault);
    ask(store, "SELECT max(id) FROM articles", &fault);
    if (damage_is(fault))
        return false;
    if (!damage_suspected(store->path))
        return true;
    if (damage_found(store))
        return false;
    damage_cleared(store->path);
    return true;
}

/* Connect, unless the file is not to be used as it is. */
static enum found
examine(struct dl_store *store, struct dl_error *err)
{
    struct dl_arena *scratch = dl_arena_new(0);
    bool pending =
        !file_exists(store->path) && mend_pending(scratch, store->path);
    dl_arena_free(scratch);
    if (pending)
        return FOUND_DAMAGED;
    if (connect_open(store, err) != DL_OK)
        return FOUND_FAULT;
    enum found found = examine_open(store, err);
    if (found == FOUND_READY && !is_sound(store))
        found = FOUND_DAMAGED;
    if (found == FOUND_DAMAGED || found == FOUND_FAULT)
        connect_close(store);
    return found;
}

/* Do what has to be done before the store can be used; alone with it. */
static enum dl_status
prepare(struct dl_arena *arena, struct dl_store *store, enum found found,
        const char **saved, struct dl_error *err)
{
    switch (found) {
    case FOUND_NOTHING:
        return migrate_make(store, err);
    case FOUND_OLDER:
        return migrate(store, err);
    case FOUND_DAMAGED:
        return mend(arena, store->path, saved, err);
    default:
        return DL_OK;
    }
}

/* Look again, now that nobody else can change it, and do it. */
static enum dl_status
prepare_alone(struct dl_arena *arena, struct dl_store *store,
              const char **saved, struct dl_error *err)
{
    enum found found = examine(store, err);
    enum dl_status status = found == FOUND_FAULT
                                ? err->status
                                : prepare(arena, store, found, saved, err);
    connect_close(store);
    file_lock_shared(store->lock);
    return status;
}

/* While others have the store open nothing is made or mended, but they may have
 * done it: so it is looked at again before each try. */
static enum dl_status
open_shared(struct dl_arena *arena, struct dl_store *store, const char **saved,
            struct dl_error *err)
{
    enum { TRIES = 80 };
    for (int i = 0; i < TRIES; i++) {
        enum found found = examine(store, err);
        if (found == FOUND_READY)
            return DL_OK;
        if (found == FOUND_FAULT)
            return err->status;
        connect_close(store);
        enum dl_status status = DL_OK;
        if (file_lock_alone(store->lock))
            status = prepare_alone(arena, store, saved, err);
        if (status != DL_OK)
            return status;
    }
    return dl_error_set(err, DL_ERR_STORE, store->path, 0, 0,
                        "the store has to be made, changed or mended while no "
                        "other dateline has it open");
}

static enum dl_status
open_at(struct dl_arena *arena, struct dl_store *store, const char **saved,
        struct dl_error *err)
{
    store->lock = file_lock(store->path);
    if (store->lock < 0)
        return dl_error_set(err, DL_ERR_IO, store->path, 0, 0,
                            "the store cannot be opened: %s", strerror(errno));
    return open_shared(arena, store, saved, err);
}

enum dl_status
dl_store_open(struct dl_arena *arena, const char *path, struct dl_store **out,
              const char **saved, struct dl_error *err)
{
    struct dl_error own;
    const char *told = NULL;
    struct dl_store *store = dl_heap_new(sizeof *store);
    size_t bytes = strlen(path) + 1;
    char *copy = memcpy(dl_heap_new(bytes), path, bytes);
    *store = (struct dl_store){.path = copy, .lock = -1, .turn = -1};
    enum dl_status status = open_at(arena, store, &told, err ? err : &own);
    if (saved)
        *saved = told;
    if (status == DL_OK)
        *out = store;
    else
        dl_store_close(store);
    return status;
}

void
dl_store_close(struct dl_store *store)
{
    if (!store)
        return;
    connect_close(store);
    dl_store_turn_end(store);
    if (store->lock >= 0)
        close(store->lock);
    free(store->path);
    free(store);
}
