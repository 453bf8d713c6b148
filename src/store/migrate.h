/* From an older store to this one. */
/* SPDX-License-Identifier: ISC */
#ifndef STORE_MIGRATE_H
#define STORE_MIGRATE_H

#include "store/sql.h"

/** What leads from version `to` - 1 to `to`. */
struct step {
    int to;
    const char *sql;
};

enum {
    STORE_VERSION = 2,      /* of the last versionN.sql */
    STORE_MARK = 0x44544C4E /* "DTLN": whose file it is */
};

/** Make the tables of STORE_VERSION in an empty file. Until migrate_finish it
 * does not say that it is a store. */
enum dl_status migrate_lay(struct dl_store *store, struct dl_error *err);
enum dl_status migrate_finish(struct dl_store *store, struct dl_error *err);
/** Make an empty store of an empty file. */
enum dl_status migrate_make(struct dl_store *store, struct dl_error *err);
/** The version it says; -1 when it cannot be read. */
int migrate_version(struct dl_store *store);

/**
 * Take a store through the `count` steps above its version, all or none, after
 * a copy of it has been made under the name PATH.version-N.
 */
enum dl_status migrate_run(struct dl_store *store, const struct step *steps,
                           size_t count, struct dl_error *err);
/** Take it to STORE_VERSION. */
enum dl_status migrate(struct dl_store *store, struct dl_error *err);

#endif
