/* Records on their way out. */
/* SPDX-License-Identifier: ISC */
#ifndef FETCH_OUT_H
#define FETCH_OUT_H

#include <dateline/arena.h>
#include <dateline/str.h>

/** The records of one ask and the memory that they live in. */
struct batch {
    struct dl_arena *arena;
    struct batch *next;
    struct dl_strs records;
    size_t sent; /* records */
};

struct out {
    struct batch *first;
    size_t bytes; /* that wait, of all batches */
    size_t done;  /* of the record that is being sent */
};

struct batch *batch_new(void);
/** Append a batch, which is freed once it has been sent. */
void out_put(struct out *out, struct batch *batch);
/** Send what `descriptor`, which does not block, takes. False when nobody is
 * there any more. */
bool out_flush(struct out *out, int descriptor);
void out_reset(struct out *out);

#endif
