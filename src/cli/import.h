/* What `import` takes, one file for each kind of source. */
/* SPDX-License-Identifier: ISC */
#ifndef CLI_IMPORT_H
#define CLI_IMPORT_H

#include "cli/sources.h"

/** The feeds of OPML, or of newsboat's `urls`, told by their bytes; reports
 * what was not taken. */
void import_feeds(struct cli *cli, const char *path, struct dl_str bytes);

/**
 * newsboat's `config`: its colours become a theme beside those of the user,
 * its settings and keys a settings file when there is none, else lines to be
 * put into it, on standard output. *cache gets where it says that the cache
 * lies, or NULL.
 */
void import_config(struct cli *cli, const char *path, struct dl_str bytes,
                   const char **cache);

/** newsboat's cache: its articles into the store, what was read into the marks.
 */
void import_cache(struct cli *cli, const char *path);

/** Report what was done: a word ("added", "known", "found"), where, and what
 * it is. */
void import_tell(struct cli *cli, const char *word, const char *path,
                 const char *what);

/** Whether nothing may be written (--no-store). */
bool import_is_trial(const struct cli *cli);

#endif
