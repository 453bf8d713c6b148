/* A store is made by schema.sql and the files of the later versions, and an
 * older one is taken to them step by step.
 *
 * A new version N: write versionN.sql, which makes it of one of version N - 1,
 * raise STORE_VERSION, and append the step. */
/* SPDX-License-Identifier: ISC */
#include "store/migrate.h"

#include <fcntl.h>
#include <unistd.h>

static const char schema[] = {
#include "store/schema.inc"
    '\0'};

static const char version2[] = {
#include "store/version2.inc"
    '\0'};

int
migrate_version(struct dl_store *store)
{
    struct sql sql = sql_new(store, "PRAGMA user_version");
    int version = sql_row(&sql) ? (int)sql_take(&sql) : -1;
    return sql_end(&sql, NULL) == DL_OK ? version : -1;
}

static enum dl_status
set_version(struct dl_store *store, int version, struct dl_error *err)
{
    char text[96];
    sqlite3_snprintf(sizeof text, text,
                     "PRAGMA application_id = %d; PRAGMA user_version = %d",
                     STORE_MARK, version);
    return sql_run(store, text, err);
}

enum dl_status
migrate_finish(struct dl_store *store, struct dl_error *err)
{
    return set_version(store, STORE_VERSION, err);
}

/* All or nothing: the version is written with the tables. */
static enum dl_status
lay(struct dl_store *store, bool finished, struct dl_error *err)
{
    enum dl_status status = sql_run(store, "PRAGMA journal_mode = WAL", err);
    if (status == DL_OK)
        status = sql_begin(store, err);
    if (status != DL_OK)
        return status;
    status = sql_run(store, schema, err);
    if (status == DL_OK)
        status = sql_run(store, version2, err);
    if (status == DL_OK && finished)
        status = migrate_finish(store, err);
    return sql_commit(store, status, false, err);
}

enum dl_status
migrate_lay(struct dl_store *store, struct dl_error *err)
{
    return lay(store, false, err);
}

enum dl_status
migrate_make(struct dl_store *store, struct dl_error *err)
{
    return lay(store, true, err);
}

/* Force a finished file to the disk. */
static bool
sync_file(const char *path)
{
    int file = open(path, O_RDONLY | O_CLOEXEC);
    bool ok = file >= 0 && fsync(file) == 0;
    if (file >= 0)
        close(file);
    return ok;
}

/* A copy under a name that tells the version; an older copy of the same version
 * gives way, since it is of the same store before. */
static enum dl_status
keep_copy(struct dl_store *store, const char *path, struct dl_error *err)
{
    sqlite3 *copy = NULL;
    unlink(path);
    int code = sqlite3_open(path, &copy);
    sqlite3_backup *backup =
        code == SQLITE_OK ? sqlite3_backup_init(copy, "main", store->db, "main")
                          : NULL;
    if (backup) {
        code = sqlite3_backup_step(backup, -1);
        sqlite3_backup_finish(backup);
    }
    sqlite3_close(copy);
    if (code == SQLITE_DONE && sync_file(path))
        return DL_OK;
    return dl_error_set(err, DL_ERR_IO, path, 0, 0,
                        "the store cannot be copied before it is changed: %s",
                        sqlite3_errstr(code));
}

enum dl_status
migrate_run(struct dl_store *store, const struct step *steps, size_t count,
            struct dl_error *err)
{
    int version = migrate_version(store);
    char *path = sqlite3_mprintf("%s.version-%d", store->path, version);
    enum dl_status status = keep_copy(store, path, err);
    sqlite3_free(path);
    if (status == DL_OK)
        status = sql_begin(store, err);
    if (status != DL_OK)
        return status;
    for (size_t i = 0; i < count && status == DL_OK; i++) {
        if (steps[i].to <= version)
            continue;
        status = sql_run(store, steps[i].sql, err);
        if (status == DL_OK)
            status = set_version(store, steps[i].to, err);
    }
    return sql_commit(store, status, status == DL_OK, err);
}

enum dl_status
migrate(struct dl_store *store, struct dl_error *err)
{
    static const struct step steps[] = {{2, version2}};
    return migrate_run(store, steps, sizeof steps / sizeof *steps, err);
}
