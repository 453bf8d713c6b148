/* A new store in the place of a damaged one. It is filled under another name,
 * given its version last, closed, and then renamed: a new store that has a
 * version is whole. */
/* SPDX-License-Identifier: ISC */
#include "store/mend.h"

#include "store/connect.h"
#include "store/damage.h"
#include "store/file.h"
#include "store/migrate.h"
#include "store/salvage.h"

static char *
fresh_path(struct dl_arena *arena, const char *path)
{
    return dl_arena_printf(arena, "%s.new", path);
}

bool
mend_pending(struct dl_arena *arena, const char *path)
{
    struct dl_store fresh = {.path = fresh_path(arena, path), .lock = -1};
    if (!file_exists(fresh.path) || connect_open(&fresh, NULL) != DL_OK)
        return false;
    int version = migrate_version(&fresh);
    connect_close(&fresh);
    damage_cleared(fresh.path);
    return version == STORE_VERSION;
}

static enum dl_status
fill(struct dl_store *fresh, const char *path, struct dl_error *err)
{
    enum dl_status status = connect_open(fresh, err);
    if (status != DL_OK)
        return status;
    status = migrate_lay(fresh, err);
    if (status == DL_OK)
        status = salvage(fresh, path, err);
    if (status == DL_OK)
        status = migrate_finish(fresh, err);
    connect_close(fresh);
    damage_cleared(fresh->path);
    return status;
}

/* Bring what the log of a new store has into its file, which alone is renamed,
 * and count its articles. */
static enum dl_status
settle(char *path, int64_t *count, struct dl_error *err)
{
    struct dl_store store = {.path = path, .lock = -1, .turn = -1};
    enum dl_status status = connect_open(&store, err);
    if (status != DL_OK)
        return status;
    struct sql sql = sql_new(&store, "SELECT count(*) FROM articles");
    *count = sql_row(&sql) ? sql_take(&sql) : 0;
    status = sql_end(&sql, err);
    if (status == DL_OK)
        status = sql_run(&store, "PRAGMA wal_checkpoint(TRUNCATE)", err);
    connect_close(&store);
    return status;
}

enum dl_status
mend(struct dl_arena *arena, const char *path, const char **saved,
     struct dl_error *err)
{
    struct dl_store fresh = {.path = fresh_path(arena, path), .lock = -1};
    const char *aside;
    enum dl_status status = DL_OK;
    if (!mend_pending(arena, path)) {
        file_remove(arena, fresh.path);
        status = fill(&fresh, path, err);
    }
    int64_t count = 0;
    if (status == DL_OK)
        status = settle(fresh.path, &count, err);
    if (status == DL_OK)
        status = file_replace(arena, path, fresh.path, &aside, err);
    if (status != DL_OK)
        return status;
    damage_cleared(path);
    *saved = dl_arena_printf(arena,
                             "the store was damaged: it is kept as %s, and "
                             "%lld articles of it were read into a new one",
                             aside, (long long)count);
    return DL_OK;
}
