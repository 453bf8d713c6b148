/* The first step is one screenful, so that it is there at once. What is new has
 * the highest numbers; so that is found from their end, while changes may be
 * anywhere, and what is gone is found by not coming again. */
/* SPDX-License-Identifier: ISC */
#include "desk/roll.h"

enum { SCREENFUL = 200, STEP = 2000 };

enum dl_status
roll_look(struct roll *roll, struct dl_store *store, struct dl_error *err)
{
    int64_t generation;
    if (roll->state != ROLL_DONE && roll->state != ROLL_OLD)
        return DL_OK; /* it is looked at in the end anyway */
    enum dl_status status = dl_store_generation(store, &generation, err);
    if (status != DL_OK || generation == roll->generation)
        return status;
    roll->generation = generation;
    roll->owed = true;
    roll->state = ROLL_FRESH;
    roll->walk = (struct dl_walk){.numbered = true, .id = INT64_MAX};
    return DL_OK;
}

void
roll_look_back(struct roll *roll)
{
    if (!roll->owed || roll->state != ROLL_DONE)
        return;
    roll->owed = false;
    roll->state = ROLL_OLD;
    roll->walk = (struct dl_walk){.numbered = true, .id = INT64_MAX};
}

bool
roll_goes_on(const struct roll *roll)
{
    return roll->state != ROLL_DONE;
}

/* ---- a step ---- */

struct step {
    struct heads *heads;
    struct dl_arena *arena;
    struct head_list fresh, gone;
    int64_t seen;
};

static void
take(void *context, const struct dl_row *row)
{
    struct step *step = context;
    const struct dl_head *head = heads_take(step->heads, row);
    if (head)
        DL_PUSH(step->arena, &step->fresh, head);
    if (row->id > step->seen)
        step->seen = row->id;
}

static enum dl_status
begin(struct roll *roll, struct dl_store *store, struct dl_error *err)
{
    roll->state = ROLL_LIST;
    roll->walk = (struct dl_walk){.listed = INT64_MAX, .id = INT64_MAX};
    return dl_store_generation(store, &roll->generation, err);
}

/* What must be known before rows are taken. */
static enum dl_status
prepare(struct roll *roll, struct dl_arena *scratch, struct dl_store *store,
        struct heads *heads, struct dl_error *err)
{
    const struct dl_window nothing = {.count = 0};
    struct dl_sources sources;
    struct dl_rows rows;
    enum dl_status status = dl_store_sources(scratch, store, &sources, err);
    if (status == DL_OK)
        status =
            dl_store_rows(scratch, store, &nothing, &rows, &roll->total, err);
    if (status == DL_OK)
        heads_sources(heads, &sources);
    return status;
}

/* After a step: whoever has written meanwhile is looked at next. */
static void
go_on(struct roll *roll, struct dl_store *store, bool ended)
{
    bool whole = roll->state == ROLL_OLD;
    if (roll->state == ROLL_FRESH && roll->walk.id <= roll->known)
        ended = true;
    if (!ended)
        return;
    roll->known = roll->seen;
    roll->state = ROLL_DONE;
    if (!whole)
        roll_look(roll, store, NULL);
}

static enum dl_status
walk(struct roll *roll, struct dl_store *store, struct step *step,
     struct dl_error *err)
{
    bool top = roll->walk.id == INT64_MAX;
    size_t most = top && roll->state != ROLL_OLD ? SCREENFUL : STEP, taken = 0;
    enum dl_status status = DL_OK;
    bool whole = roll->state == ROLL_OLD;
    if (top)
        status = prepare(roll, step->arena, store, step->heads, err);
    if (top && whole)
        heads_walk(step->heads);
    if (status == DL_OK)
        status =
            dl_store_walk(store, &roll->walk, most, take, step, &taken, err);
    roll->seen = step->seen;
    if (status == DL_OK && whole && taken < most)
        heads_missed(step->heads, step->arena, &step->gone);
    if (status == DL_OK)
        go_on(roll, store, taken < most);
    return status;
}

enum dl_status
roll_step(struct roll *roll, struct dl_store *store, struct heads *heads,
          struct dl_news *out, struct dl_error *err)
{
    struct step step = {
        .heads = heads, .arena = dl_arena_new(0), .seen = roll->seen};
    enum dl_status status = DL_OK;
    if (roll->state == ROLL_FIRST)
        status = begin(roll, store, err);
    if (status == DL_OK)
        status = walk(roll, store, &step, err);
    if (status != DL_OK)
        roll->state = ROLL_DONE;
    *out = (struct dl_news){.what = DL_NEWS_HEADS,
                            .total = roll->total,
                            .heads = step.fresh.at,
                            .count = step.fresh.count,
                            .gone = step.gone.at,
                            .gone_count = step.gone.count,
                            .arena = step.arena};
    if (!step.fresh.count && !step.gone.count) {
        dl_arena_free(step.arena);
        out->arena = NULL;
    }
    return status;
}
