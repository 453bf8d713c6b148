/* newsboat's cache: the database in which it keeps articles, and what of them
 * was read. It is opened to be read and is never changed. */
/* SPDX-License-Identifier: ISC */
#ifndef DATELINE_FOREIGN_H
#define DATELINE_FOREIGN_H

#include <dateline/store.h>

struct dl_foreign;

/** A feed there; `url` as newsboat has it, which need be no address. */
struct dl_foreign_feed {
    struct dl_str url, title, site;
};

struct dl_foreign_feeds {
    struct dl_foreign_feed *at;
    size_t count, room;
};

/** An article there. Nothing in it has been cleaned. */
struct dl_foreign_item {
    struct dl_str guid, url, title, author;
    struct dl_str base;    /* of relative addresses, or empty */
    struct dl_str content; /* HTML, or text when it is `plain` */
    bool plain;
    int64_t published; /* seconds since 1970; 0: not known */
    bool read, flagged, deleted;
};

/** Whether bytes are the beginning of a database of SQLite. */
bool dl_foreign_is_database(struct dl_str bytes);

/**
 * Open a cache. It must be at rest: newsboat is not writing to it.
 * Errors: DL_ERR_MISSING; DL_ERR_IO; DL_ERR_STORE when it is damaged, is none
 *         of newsboat, or a write to it has not ended.
 * Source: newsboat's schema, versions 2.10 to 2.42.
 */
enum dl_status dl_foreign_open(const char *path, struct dl_foreign **out,
                               struct dl_error *err);
/** NULL is allowed. */
void dl_foreign_close(struct dl_foreign *foreign);

/** All feeds that it has articles of, or knows; strings live in `arena`.
 * Errors: DL_ERR_STORE. */
enum dl_status dl_foreign_feeds(struct dl_arena *arena,
                                struct dl_foreign *foreign,
                                struct dl_foreign_feeds *out,
                                struct dl_error *err);
/** The articles of one feed, newest first. Errors: DL_ERR_STORE. */
enum dl_status dl_foreign_ids(struct dl_arena *arena,
                              struct dl_foreign *foreign, struct dl_str feed,
                              struct dl_ids *out, struct dl_error *err);
/** One of them; a content of more than a few megabytes is left out.
 * Errors: DL_ERR_STORE; DL_ERR_MISSING. */
enum dl_status dl_foreign_item(struct dl_arena *arena,
                               struct dl_foreign *foreign, int64_t id,
                               struct dl_foreign_item *out,
                               struct dl_error *err);

#endif
