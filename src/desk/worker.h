/* The thread that reads and joins. */
/* SPDX-License-Identifier: ISC */
#ifndef DESK_WORKER_H
#define DESK_WORKER_H

#include "desk/crew.h"
#include "desk/parting.h"

struct worker;

struct worker *worker_new(void);
/** Free it, with all generations; its thread has ended. */
void worker_free(struct worker *worker);

/** The thread: reads all there is, then does what it is asked to. */
void worker_run(struct dl_desk *desk);

/* Asked by other threads, without the lock. */

/** Read all files again. */
void worker_reload(struct dl_desk *desk);
/** The same if any of them is not as it was. */
void worker_look(struct dl_desk *desk);
/** Read again what has a name, and join; `parting` is copied. */
void worker_part(struct dl_desk *desk, const struct parting *parting);
/** Stored articles are new, changed or wanted: join them, after a short rest in
 * which more of them may come. `wanted`: this one from now on; 0: none. */
void worker_join(struct dl_desk *desk, int64_t wanted);

#endif
