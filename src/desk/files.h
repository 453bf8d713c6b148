/* The articles of files, for one generation. */
/* SPDX-License-Identifier: ISC */
#ifndef DESK_FILES_H
#define DESK_FILES_H

#include "desk/crew.h"
#include "desk/parting.h"

/** What readings are made with. */
struct making {
    struct basis *basis;
    struct dl_lattice *work; /* of the thread */
};

/** Whether a file came, went or changed since `newest` (NULL: nothing is read)
 * was made. */
bool files_differ(const struct dl_desk *desk, const struct generation *newest);
/** Put the articles of all files into `made`; those of files that are as they
 * were move on from the generation before, unless all is to be read `anew`.
 * Faults and news go to the queue. */
void files_read(struct dl_desk *desk, struct generation *made,
                const struct making *making, bool anew);
/** The same without a look at the disk: readings move on, and those that
 * `partings` touch are made again. */
void files_take(struct dl_desk *desk, struct generation *made,
                const struct making *making, const struct partings *partings);

#endif
