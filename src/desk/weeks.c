/* One week after the other, newest first. A week with very many articles is
 * joined in parts, each by itself, so that neither the memory nor the time of
 * one join grows with what a reader has subscribed to. */
/* SPDX-License-Identifier: ISC */
#include "desk/weeks.h"

#include <stdlib.h>

#include "desk/chronicle.h"
#include "desk/stock.h"

enum { PART = 800 /* articles joined at once */ };

struct weeks {
    struct dl_arena *arena; /* and this */
    int64_t last;           /* week to be told */
    bool done;

    struct dl_arena *batch; /* of all below, which is one week */
    bool begun;
    int64_t week, changes;
    struct dl_rows rows;
    size_t next; /* of rows */
    struct {
        struct dl_reading **at;
        size_t count, room;
    } readings; /* of the part */
    struct dl_ids stored;
    struct dl_chronicle entries;
};

struct weeks *
weeks_new(void)
{
    struct dl_arena *arena = dl_arena_new(0);
    struct weeks *weeks = DL_NEW(arena, struct weeks);
    *weeks =
        (struct weeks){.arena = arena, .done = true, .batch = dl_arena_new(0)};
    return weeks;
}

/* Readings are gone through once and not needed again. */
static void
free_readings(struct weeks *weeks)
{
    for (size_t i = 0; i < weeks->readings.count; i++)
        dl_reading_free(weeks->readings.at[i]);
    weeks->readings.count = weeks->stored.count = 0;
}

static void
give_up(struct weeks *weeks)
{
    struct weeks fresh = {.arena = weeks->arena,
                          .last = weeks->last,
                          .done = weeks->done,
                          .batch = weeks->batch};
    free_readings(weeks);
    dl_arena_reset(weeks->batch, (struct dl_mark){NULL, 0});
    *weeks = fresh;
}

void
weeks_free(struct weeks *weeks)
{
    if (!weeks)
        return;
    free_readings(weeks);
    dl_arena_free(weeks->batch);
    dl_arena_free(weeks->arena);
}

void
weeks_wake(struct weeks *weeks, int64_t before)
{
    give_up(weeks);
    weeks->last = dl_chronicle_week(before);
    weeks->done = false;
}

static bool
begin(struct weeks *weeks, const struct dl_recall *recall)
{
    bool found;
    if (dl_store_week_due(recall->store, weeks->last, recall->version,
                          &weeks->week, &found, NULL) != DL_OK ||
        !found)
        return false;
    weeks->begun = true;
    return dl_store_week(weeks->batch, recall->store, weeks->week, &weeks->rows,
                         &weeks->changes, NULL) == DL_OK;
}

static void
read_one(struct weeks *weeks, const struct dl_recall *recall)
{
    const struct dl_row *row = &weeks->rows.at[weeks->next++];
    struct dl_recall lasting = *recall;
    struct dl_reading *reading;
    lasting.lasting = true;
    if (stock_read(&lasting, row->id, row->hash, &reading, NULL) != DL_OK)
        return; /* it is gone, and the week is due again */
    DL_PUSH(weeks->batch, &weeks->readings, reading);
    DL_PUSH(weeks->batch, &weeks->stored, row->id);
}

static void
join(struct weeks *weeks, const struct dl_recall *recall)
{
    struct dl_library *library =
        dl_library_build(recall->tagger, recall->work, weeks->readings.at,
                         weeks->readings.count, NULL, NULL);
    chronicle_read(weeks->batch, library, weeks->stored.at, CHRONICLE_WEEK_MOST,
                   &weeks->entries);
    dl_library_free(library);
    free_readings(weeks);
}

static int
by_score(const void *left, const void *right)
{
    const struct dl_chronicled *a = left, *b = right;
    if (a->score != b->score)
        return a->score > b->score ? -1 : 1;
    return dl_str_cmp(a->title, b->title);
}

static bool
finish(struct weeks *weeks, const struct dl_recall *recall)
{
    struct dl_chronicle *entries = &weeks->entries;
    if (entries->count > CHRONICLE_WEEK_MOST) { /* of several parts */
        qsort(entries->at, entries->count, sizeof *entries->at, by_score);
        entries->count = CHRONICLE_WEEK_MOST;
    }
    bool kept = dl_store_chronicle_put(
                    recall->store, weeks->week, weeks->changes, recall->version,
                    entries->at, entries->count, NULL) == DL_OK;
    give_up(weeks);
    return kept;
}

bool
weeks_step(struct weeks *weeks, const struct dl_recall *recall, bool *told)
{
    *told = false;
    if (weeks->done)
        return false;
    if (!weeks->begun)
        weeks->done = !begin(weeks, recall);
    else if (weeks->readings.count == PART ||
             (weeks->next == weeks->rows.count && weeks->readings.count > 0))
        join(weeks, recall);
    else if (weeks->next < weeks->rows.count)
        read_one(weeks, recall);
    else
        weeks->done = !(*told = finish(weeks, recall));
    return !weeks->done;
}
