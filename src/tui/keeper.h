/* Keeps on disk what the reader does to articles. */
/* SPDX-License-Identifier: ISC */
#ifndef TUI_KEEPER_H
#define TUI_KEEPER_H

#include <dateline/marks.h>

#include "tui/app.h"

struct state;

struct keeper {
    struct dl_arena *arena;
    struct dl_marks *marks; /* NULL: nothing is kept */
    int64_t (*seconds)(void);
    struct {
        struct dl_marking *at;
        size_t count, room;
    } done;     /* and not written yet */
    int turns;  /* of the loop since the first of them */
    bool stuck; /* they could not be written: only more of them are a reason
                   to try again */
};

/** How long the loop rests before what was done is written. */
enum { KEEPER_REST_MS = 500 };

/**
 * Open the marks; with a NULL folder there are none, and nothing is kept.
 * Errors: DL_ERR_IO, said once: the keeper is open all the same, and keeps what
 *         it can.
 */
enum dl_status keeper_open(struct keeper *keeper, const struct app_keep *keep,
                           struct dl_error *err);
void keeper_close(struct keeper *keeper);

/** Take over what was done; one turn of the loop has passed. */
void keeper_take(struct keeper *keeper, struct state *state);
/** Whether something waits to be written. */
bool keeper_waits(const struct keeper *keeper);
/** Whether now is the time; `quiet`: nothing happened for KEEPER_REST_MS. */
bool keeper_is_due(const struct keeper *keeper, bool quiet);
/**
 * Write all of it in one go.
 * Errors: DL_ERR_IO, once; it stays and is tried again with what comes next.
 */
enum dl_status keeper_write(struct keeper *keeper, struct dl_error *err);
/** Read what other devices did; true when anything is new. */
bool keeper_refresh(struct keeper *keeper);

#endif
