/* Records on their way out. Nothing is copied: a batch is what the readers have
 * packed, and goes when its last byte has gone. */
/* SPDX-License-Identifier: ISC */
#include "fetch/out.h"

#include <errno.h>
#include <unistd.h>

struct batch *
batch_new(void)
{
    struct dl_arena *arena = dl_arena_new(0);
    struct batch *batch = DL_NEW(arena, struct batch);
    batch->arena = arena;
    return batch;
}

void
out_put(struct out *out, struct batch *batch)
{
    struct batch **end = &out->first;
    while (*end)
        end = &(*end)->next;
    *end = batch;
    for (size_t i = 0; i < batch->records.count; i++)
        out->bytes += batch->records.at[i].bytes;
}

/* The next record, past batches that are sent. */
static struct dl_str *
next(struct out *out)
{
    while (out->first && out->first->sent == out->first->records.count) {
        struct batch *gone = out->first;
        out->first = gone->next;
        dl_arena_free(gone->arena);
    }
    return out->first ? &out->first->records.at[out->first->sent] : NULL;
}

bool
out_flush(struct out *out, int descriptor)
{
    for (struct dl_str *at; (at = next(out)) != NULL;) {
        ssize_t done =
            write(descriptor, at->at + out->done, at->bytes - out->done);
        if (done < 0 && errno == EINTR)
            continue;
        if (done < 0)
            return errno == EAGAIN;
        out->done += (size_t)done;
        out->bytes -= (size_t)done;
        if (out->done < at->bytes)
            continue;
        out->done = 0;
        out->first->sent++;
    }
    return true;
}

void
out_reset(struct out *out)
{
    while (out->first) {
        struct batch *gone = out->first;
        out->first = gone->next;
        dl_arena_free(gone->arena);
    }
    *out = (struct out){0};
}
