/* What one thread waits at until another has something for it. It can be waited
 * at together with other descriptors, and for a time, without a clock. */
/* SPDX-License-Identifier: ISC */
#ifndef DESK_BELL_H
#define DESK_BELL_H

#include <dateline/status.h>

#include <stdbool.h>

struct bell {
    int pipe[2]; /* the first is readable once it has been rung */
};

/** Errors: DL_ERR_IO when no pipe can be had. */
enum dl_status bell_init(struct bell *bell, struct dl_error *err);
void bell_reset(struct bell *bell);

void bell_ring(struct bell *bell);
/** Wait until it is rung, or has been since this last returned true; at most so
 * many milliseconds, -1: however long it takes. */
bool bell_wait(struct bell *bell, int milliseconds);

#endif
