/* What waits to be read is asked for by the hundred: to find it, the store goes
 * through all that waits. */
/* SPDX-License-Identifier: ISC */
#include "desk/backlog.h"

#include "desk/stock.h"

enum { BATCH = 256 };

struct backlog {
    struct dl_arena *own;   /* of this */
    struct dl_arena *arena; /* of the list */
    struct dl_ids ids;
    size_t next; /* of ids */
    bool done;
};

struct backlog *
backlog_new(void)
{
    struct dl_arena *arena = dl_arena_new(0);
    struct backlog *backlog = DL_NEW(arena, struct backlog);
    *backlog = (struct backlog){.own = arena, .arena = dl_arena_new(0)};
    return backlog;
}

void
backlog_free(struct backlog *backlog)
{
    if (!backlog)
        return;
    dl_arena_free(backlog->arena);
    dl_arena_free(backlog->own); /* and `backlog` with it */
}

void
backlog_wake(struct backlog *backlog)
{
    backlog->done = false;
    backlog->next = backlog->ids.count; /* newer ones may have come */
}

/* Whether there is one to be read. */
static bool
find(struct backlog *backlog, const struct dl_recall *recall)
{
    if (backlog->next < backlog->ids.count)
        return true;
    dl_arena_reset(backlog->arena, (struct dl_mark){NULL, 0});
    backlog->ids = (struct dl_ids){NULL, 0, 0};
    backlog->next = 0;
    return dl_store_pending(backlog->arena, recall->store, recall->version,
                            BATCH, &backlog->ids, NULL) == DL_OK &&
           backlog->ids.count > 0;
}

/* What cannot be read has no names, and does not stand in the way of what can
 * be. */
static bool
read_one(const struct dl_recall *recall, int64_t stored)
{
    struct dl_arena *scratch = dl_arena_new(0);
    struct dl_reading *reading = NULL;
    struct dl_nameds names = {NULL, 0, 0};
    uint64_t hash;
    enum dl_status status = stock_hash(recall->store, stored, &hash, NULL);
    if (status == DL_OK)
        status = stock_read(recall, stored, hash, &reading, NULL);
    if (reading)
        dl_reading_names(scratch, reading, &names);
    if (status == DL_OK || status == DL_ERR_MISSING)
        status = dl_store_names(recall->store, stored, recall->version,
                                names.at, names.count, NULL);
    dl_reading_free(reading);
    dl_arena_free(scratch);
    return status == DL_OK;
}

bool
backlog_step(struct backlog *backlog, const struct dl_recall *recall)
{
    if (!backlog->done)
        backlog->done = !find(backlog, recall) ||
                        !read_one(recall, backlog->ids.at[backlog->next++]);
    return !backlog->done;
}

size_t
dl_recall_pending(const struct dl_recall *recall, size_t most)
{
    struct backlog *backlog = backlog_new();
    size_t read = 0;
    while (read < most && backlog_step(backlog, recall))
        read++;
    backlog_free(backlog);
    return read;
}
