/* What waits to be read is asked for by the hundred: to find it, the store goes
 * through all that waits. */
/* SPDX-License-Identifier: ISC */
#include "desk/backlog.h"

#include "desk/stock.h"

enum { BATCH = 256, ANALYSER = 1 };

struct backlog {
    struct dl_arena *arena; /* and this */
    struct dl_store *store;
    struct dl_arena *batch; /* of the two below */
    struct dl_ids ids;
    struct places places; /* of generation `of` */
    size_t next;          /* of ids */
    unsigned of;
    bool done;
};

struct backlog *
backlog_new(struct dl_store *store)
{
    struct dl_arena *arena = dl_arena_new(0);
    struct backlog *backlog = DL_NEW(arena, struct backlog);
    *backlog = (struct backlog){
        .arena = arena, .store = store, .batch = dl_arena_new(0)};
    return backlog;
}

void
backlog_free(struct backlog *backlog)
{
    if (!backlog)
        return;
    dl_arena_free(backlog->batch);
    dl_arena_free(backlog->arena);
}

void
backlog_wake(struct backlog *backlog)
{
    backlog->done = false;
    backlog->next = backlog->ids.count; /* newer ones may have come */
}

/* Where the readings of `newest` are, and what waits. */
static bool
prepare(struct backlog *backlog, const struct generation *newest)
{
    unsigned number = newest ? newest->number : 0;
    if (backlog->next < backlog->ids.count && backlog->of == number)
        return true;
    dl_arena_reset(backlog->batch, (struct dl_mark){NULL, 0});
    backlog->ids = (struct dl_ids){NULL, 0, 0};
    backlog->places = (struct places){NULL, 0};
    backlog->next = 0;
    backlog->of = number;
    if (newest)
        places_sort(backlog->batch, &newest->members, &backlog->places);
    return dl_store_pending(backlog->batch, backlog->store, ANALYSER, BATCH,
                            &backlog->ids, NULL) == DL_OK &&
           backlog->ids.count > 0;
}

/* Every name in every form. */
static enum dl_status
keep_names(struct dl_store *store, int64_t stored,
           const struct dl_reading *reading)
{
    struct dl_arena *scratch = dl_arena_new(0);
    struct {
        struct dl_named *at;
        size_t count, room;
    } names = {NULL, 0, 0};
    for (size_t i = 0; i < reading->entities.count; i++) {
        const struct dl_entity *entity = &reading->entities.at[i];
        struct dl_str kind = dl_str_from(dl_kind_name(entity->kind));
        struct dl_named own = {kind, entity->name};
        DL_PUSH(scratch, &names, own);
        for (size_t k = 0; k < entity->aliases.count; k++) {
            struct dl_named other = {kind, entity->aliases.at[k].text};
            DL_PUSH(scratch, &names, other);
        }
    }
    enum dl_status status =
        dl_store_names(store, stored, ANALYSER, names.at, names.count, NULL);
    dl_arena_free(scratch);
    return status;
}

static bool
read_one(struct backlog *backlog, const struct basis *basis,
         struct dl_lattice *work, int64_t stored)
{
    uint64_t hash;
    if (stock_hash(backlog->store, stored, &hash, NULL) != DL_OK)
        return false;
    const struct held *held = places_find(&backlog->places, stored, hash);
    if (held)
        return keep_names(backlog->store, stored, held->reading) == DL_OK;
    struct dl_reading *reading;
    if (stock_read(backlog->store, basis, work, stored, hash, &reading, NULL) !=
        DL_OK)
        return false;
    bool kept = keep_names(backlog->store, stored, reading) == DL_OK;
    dl_reading_free(reading);
    return kept;
}

bool
backlog_step(struct backlog *backlog, const struct basis *basis,
             const struct generation *newest, struct dl_lattice *work)
{
    if (!backlog->done)
        backlog->done =
            !prepare(backlog, newest) ||
            !read_one(backlog, basis, work, backlog->ids.at[backlog->next++]);
    return !backlog->done;
}
