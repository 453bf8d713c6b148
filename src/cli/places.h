/* Where what comes with the program lies. A tree that was installed below one
 * prefix may be moved as a whole: what lies beside the program, as it was
 * installed, comes before the folders that were built in. */
/* SPDX-License-Identifier: ISC */
#ifndef CLI_PLACES_H
#define CLI_PLACES_H

#include <dateline/arena.h>

struct cli_places {
    const char *data;    /* folder of bundled articles, themes and keymaps */
    const char *locales; /* folder of translations */
    const char *fetcher; /* path of dateline-fetch, which may not be there */
};

/** The folder of the running program, with a slash at its end; NULL where the
 * system does not tell. In `arena`. Source: proc(5). */
const char *cli_program_folder(struct dl_arena *arena);

/**
 * Look for them around `program`, as cli_program_folder gives it; with NULL
 * they are where they were installed. Nothing is opened. Owner: the paths live
 * in `arena`.
 */
void cli_places_find(struct dl_arena *arena, const char *program,
                     struct cli_places *out);

#endif
