/* The stored articles that are joined. */
/* SPDX-License-Identifier: ISC */
#include "desk/stock.h"

#include "desk/backlog.h"
#include "desk/chronicle.h"
#include "desk/clerk.h"
#include "desk/weeks.h"
#include "desk/worker.h"

struct stock {
    struct dl_arena *arena;
    struct dl_store *store;
    size_t newest;        /* how many of them */
    struct dl_ids wanted; /* without a number that comes twice */
    struct dl_arena *looked;
    struct helds members; /* as last looked up, without readings; live in
                             `looked` */
    int64_t oldest;       /* of the newest: second it is listed at */
    struct backlog *backlog;
    struct weeks *weeks;
    bool told;      /* weeks that no library shows yet */
    bool unsettled; /* something may have been written since the store was */
};

struct stock *
stock_open(struct dl_desk *desk)
{
    struct dl_arena *arena = dl_arena_new(0);
    struct dl_store *store;
    const char *saved = NULL;
    if (!desk->stored || dl_store_open(arena, desk->settings.store.at, &store,
                                       &saved, NULL) != DL_OK) {
        dl_arena_free(arena);
        return NULL;
    }
    if (saved)
        crew_tell(desk, dl_str_from(saved));
    dl_store_relax(store, NULL); /* slower without */
    struct stock *stock = DL_NEW(arena, struct stock);
    stock->arena = arena;
    stock->store = store;
    stock->newest = (size_t)desk->settings.timeline_articles;
    stock->looked = dl_arena_new(0);
    stock->backlog = backlog_new();
    stock->weeks = weeks_new();
    return stock;
}

void
stock_close(struct stock *stock)
{
    if (!stock)
        return;
    backlog_free(stock->backlog);
    weeks_free(stock->weeks);
    dl_store_close(stock->store);
    dl_arena_free(stock->looked);
    dl_arena_free(stock->arena); /* and `stock` with it */
}

void
stock_want(struct stock *stock, int64_t stored)
{
    for (size_t i = 0; stock && i < stock->wanted.count; i++)
        if (stock->wanted.at[i] == stored)
            return;
    if (stock)
        DL_PUSH(stock->arena, &stock->wanted, stored);
}

/* ---- what belongs to it ---- */

static void
take_row(void *context, const struct dl_row *row)
{
    struct stock *stock = context;
    struct held held = {.stored = row->id, .hash = row->hash};
    DL_PUSH(stock->looked, &stock->members, held);
    stock->oldest = row->listed;
}

static void
take_one(void *context, const struct dl_row *row)
{
    *(struct held *)context =
        (struct held){.stored = row->id, .hash = row->hash};
}

enum dl_status
stock_hash(struct dl_store *store, int64_t stored, uint64_t *out,
           struct dl_error *err)
{
    struct dl_walk walk = {.numbered = true, .id = stored + 1};
    struct held held = {.stored = 0};
    size_t taken;
    enum dl_status status =
        dl_store_walk(store, &walk, 1, take_one, &held, &taken, err);
    if (status == DL_OK && held.stored != stored)
        return dl_error_set(err, DL_ERR_MISSING, NULL, 0, 0,
                            "the article is not in the store any more");
    if (status == DL_OK)
        *out = held.hash;
    return status;
}

static void
look_at_wanted(struct stock *stock, const struct places *newest)
{
    for (size_t i = 0; i < stock->wanted.count; i++) {
        struct held held = {.stored = stock->wanted.at[i]};
        if (!places_have(newest, held.stored) &&
            stock_hash(stock->store, held.stored, &held.hash, NULL) == DL_OK)
            DL_PUSH(stock->looked, &stock->members, held);
    }
}

static enum dl_status
look(struct stock *stock)
{
    struct dl_walk walk = {.listed = INT64_MAX, .id = INT64_MAX};
    struct places newest;
    size_t taken;
    enum dl_status status = dl_store_walk(stock->store, &walk, stock->newest,
                                          take_row, stock, &taken, NULL);
    places_sort(stock->looked, &stock->members, &newest);
    if (status == DL_OK)
        look_at_wanted(stock, &newest);
    return status;
}

static bool
differs(const struct stock *stock, const struct generation *newest)
{
    const struct helds *members = &newest->members;
    size_t files = 0;
    while (files < members->count && !members->at[files].stored)
        files++;
    if (members->count - files != stock->members.count)
        return true;
    for (size_t i = 0; i < stock->members.count; i++) {
        const struct held *a = &stock->members.at[i];
        const struct held *b = &members->at[files + i];
        if (a->stored != b->stored || a->hash != b->hash)
            return true;
    }
    return false;
}

bool
stock_look(struct stock *stock, const struct generation *newest)
{
    if (!stock)
        return false;
    stock->members = (struct helds){NULL, 0, 0};
    dl_arena_reset(stock->looked, (struct dl_mark){NULL, 0});
    backlog_wake(stock->backlog);
    bool other = look(stock) == DL_OK &&
                 (!newest || stock->told || differs(stock, newest));
    if (stock->members.count >= stock->newest)
        weeks_wake(stock->weeks, stock->oldest);
    return other;
}

/* ---- what is older ---- */

/** What a library that is being made has. */
struct view {
    struct dl_desk *desk;
    struct places places;
};

static const struct dl_head *
find_head(void *context, int64_t stored)
{
    const struct view *view = context;
    return clerk_head(view->desk, stored);
}

static bool
is_joined(void *context, int64_t stored)
{
    const struct view *view = context;
    return places_have(&view->places, stored);
}

void
stock_extend(struct stock *stock, struct dl_desk *desk,
             const struct generation *made)
{
    struct view view = {.desk = desk};
    struct chronicle_heads heads = {find_head, is_joined, &view};
    struct dl_library *library = made->library;
    struct dl_chronicle kept;
    if (!stock || stock->members.count < stock->newest)
        return;
    stock->told = !clerk_has_listed(desk); /* heads may be missing yet */
    places_sort(library->arena, &made->members, &view.places);
    if (dl_store_chronicle(library->arena, stock->store,
                           dl_chronicle_week(stock->oldest), CHRONICLE_MOST,
                           &kept, NULL) == DL_OK)
        chronicle_extend(library, &heads, &kept);
}

/* ---- a generation ---- */

/* Move it, unless it has to be read again. */
static bool
move(const struct gathering *gathering, const struct places *places,
     const struct held *wanted)
{
    struct held *held = places_find(places, wanted->stored, wanted->hash);
    if (!held || (gathering->partings->count > 0 &&
                  parting_touches(gathering->partings, held->reading)))
        return false;
    generation_move(gathering->made, held);
    return true;
}

static struct dl_recall
recall_of(const struct stock *stock, const struct basis *basis,
          struct dl_lattice *work)
{
    return (struct dl_recall){.store = stock->store,
                              .tagger = basis->tagger,
                              .work = work,
                              .known = &basis->known,
                              .version = basis->version,
                              .plain = basis->plain};
}

static void
read_one(const struct stock *stock, const struct gathering *gathering,
         const struct held *wanted)
{
    struct dl_recall recall =
        recall_of(stock, gathering->basis, gathering->work);
    struct dl_reading *reading;
    recall.lasting = true;
    if (stock_read(&recall, wanted->stored, wanted->hash, &reading, NULL) !=
        DL_OK)
        return;
    generation_add(gathering->made, gathering->basis, reading, wanted->stored,
                   wanted->hash);
    crew_show(gathering->desk, gathering->made);
}

void
stock_gather(struct stock *stock, const struct gathering *gathering)
{
    struct dl_arena *scratch = dl_arena_new(0);
    const struct generation *made = gathering->made;
    struct places before = {NULL, 0}, early = {NULL, 0};
    if (made->older)
        places_sort(scratch, &made->older->members, &before);
    places_sort(scratch, &made->early, &early);
    if (stock)
        stock->unsettled = true;
    for (size_t i = 0; stock && i < stock->members.count; i++) {
        const struct held *wanted = &stock->members.at[i];
        if (crew_stopped(gathering->desk))
            break;
        if (gathering->anew || (!move(gathering, &before, wanted) &&
                                !move(gathering, &early, wanted)))
            read_one(stock, gathering, wanted);
    }
    dl_arena_free(scratch);
}

enum dl_status
stock_read(const struct dl_recall *recall, int64_t stored, uint64_t hash,
           struct dl_reading **out, struct dl_error *err)
{
    struct dl_arena *scratch = dl_arena_new(0);
    struct dl_article *article;
    enum dl_status status =
        dl_store_article(scratch, recall->store, stored, 0, &article, err);
    if (status == DL_OK)
        *out = dl_reading_get(recall, article, hash, NULL);
    dl_arena_free(scratch);
    return status;
}

bool
stock_catch_up(struct stock *stock, struct dl_desk *desk,
               struct dl_lattice *work)
{
    struct basis *basis = stock ? crew_basis(desk) : NULL;
    if (!basis)
        return false;
    struct dl_recall recall = recall_of(stock, basis, work);
    bool told = false, more = backlog_step(stock->backlog, &recall) ||
                              weeks_step(stock->weeks, &recall, &told);
    basis_drop(basis);
    stock->told |= told;
    if (!more && stock->told)
        worker_join(desk, 0);
    if (stock->unsettled && !more)
        dl_store_settle(stock->store);
    stock->unsettled = more;
    return more;
}
