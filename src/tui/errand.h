/* What the reader asks of the world outside: an address to be opened, an
 * article to be read by another program, a text for the clipboard. What to
 * start for it the settings say, in words that are filled in here. */
/* SPDX-License-Identifier: ISC */
#ifndef TUI_ERRAND_H
#define TUI_ERRAND_H

#include <dateline/settings.h>

#include "tui/program.h"

struct errand {
    enum {
        ERRAND_BROWSE,
        ERRAND_PIPE,
        ERRAND_COPY,
        ERRAND_SHOW, /* the picture in `file` */
        ERRAND_FETCH /* the picture at `url`, to be shown when it is there;
                        `file` is how its article came */
    } what;
    struct dl_str url, title, source, date; /* %u, %t, %s, %d; or empty */
    struct dl_str file;                     /* %f, of SHOW */
    struct dl_str text; /* of PIPE the article, of COPY what is copied */
};

/** What errands need of the system; tests have one of their own. */
struct outside {
    void *context;
    /* As program_run; gives the terminal back before and takes it after. */
    enum dl_status (*run)(void *context, const struct program *program,
                          struct dl_error *err);
    /* Tell the terminal something; false when it would not understand. */
    bool (*tell)(void *context, struct dl_str sequence);
    /* Have a picture fetched; the news say how that went. */
    void (*fetch)(void *context, struct dl_str url, struct dl_str named);
};

/**
 * The words of a command with each %u, %t, %s, %d, %f and %% in them filled
 * in.
 * What is filled in stays part of its word, byte for byte (a NUL ends it).
 * Owner:  they live in `arena`; NULL ends them.
 */
char **errand_words(struct dl_arena *arena, const struct dl_strs *command,
                    const struct errand *errand);

/**
 * Do an errand.
 * Errors: DL_ERR_MISSING when no command is set for it or cannot be started;
 *         DL_ERR_LIMIT for a text too long for the clipboard; those of `run`.
 */
enum dl_status errand_do(const struct outside *outside,
                         const struct dl_settings *settings,
                         const struct errand *errand, struct dl_error *err);

#endif
