/* Searches that were given a name. */
/* SPDX-License-Identifier: ISC */
#ifndef DATELINE_SEARCHES_H
#define DATELINE_SEARCHES_H

#include <dateline/arena.h>
#include <dateline/status.h>
#include <dateline/str.h>

struct dl_settings;

struct dl_search {
    struct dl_str name, query;
    bool watch;                   /* new hits are told */
    const char *origin;           /* path:line */
    const struct dl_error *fault; /* the query cannot be read; NULL: it can */
};

struct dl_searches {
    struct dl_search *at;
    size_t count, room;
};

/** The one called `name`, in any case (of ASCII); NULL when there is none. */
const struct dl_search *dl_searches_find(const struct dl_searches *searches,
                                         struct dl_str name);

/** searches.yaml beside the settings file `config`; NULL when that is NULL. */
const char *dl_searches_path(struct dl_arena *arena, const char *config);

/**
 * Read a file of searches, as `:save` makes one, behind those of the settings;
 * those whose name is taken are left out. No file is no search.
 * Errors: DL_ERR_IO; DL_ERR_SYNTAX at line and column.
 */
enum dl_status dl_searches_load(struct dl_arena *arena, const char *path,
                                struct dl_settings *settings,
                                struct dl_error *err);

/**
 * Add a search to such a file, which is made when it is missing and never
 * rewritten.
 * Errors: DL_ERR_IO; DL_ERR_SYNTAX when the file is broken, or has one of that
 *         name. Nothing is written then.
 */
enum dl_status dl_searches_append(const char *path,
                                  const struct dl_search *search,
                                  struct dl_error *err);

#endif
