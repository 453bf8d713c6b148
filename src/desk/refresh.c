/* Refreshing feeds.
 *
 * Every feed that is due is asked at once; the helper spaces them out. What it
 * tells is collected by ticket until the outcome comes, and then goes into the
 * store (settle.c). Of new articles that are excerpts the pages are asked for,
 * if that is wanted.
 *
 * Nothing is open in the store while the net is waited for. */
/* SPDX-License-Identifier: ISC */
#include "desk/refresh_own.h"

#include <poll.h>

enum {
    TICKS_A_SECOND = 4,
    TICK = 1000 / TICKS_A_SECOND, /* milliseconds */
    PATIENCE = 120 /* seconds without a word beyond the longest time-out */
};

/* ---- answers ---- */

static struct settling
settling_of(const struct refreshing *work)
{
    return (struct settling){work->plan->store, work->arena, work->plan->now,
                             work->marks};
}

/* It is not asked now after all. */
static enum dl_status
rest(struct refreshing *work, struct refresh_feed *feed, struct dl_error *err)
{
    const struct dl_refresh *plan = work->plan;
    work->ended++;
    enum dl_status status =
        dl_refresh_due(plan->store, &feed->source, &feed->subscription->manner,
                       plan->now, plan->wanted, &feed->due, err);
    if (status == DL_OK)
        refresh_tell(work, feed,
                     (struct dl_progress){.what = DL_PROGRESS_RESTING});
    return status;
}

static enum dl_status
end_feed(struct refreshing *work, struct refresh_errand *errand,
         const struct dl_outcome *outcome, struct dl_error *err)
{
    struct refresh_feed *feed = errand->feed;
    struct dl_progress progress = {.what = DL_PROGRESS_DONE,
                                   .outcome = outcome};
    struct settling settling = settling_of(work);
    enum dl_status status = settle_hold(&settling, &feed->source, outcome, err);
    if (status == DL_OK && settle_unasked(outcome))
        return rest(work, feed, err);
    if (status == DL_OK)
        status =
            settle_feed(&settling, feed->subscription, &errand->told, outcome,
                        &feed->source, &progress.puts, &progress.moved, err);
    if (status == DL_OK && outcome->reply == DL_REPLY_FRESH)
        status = refresh_ask_full(work, feed, err);
    if (status != DL_OK)
        return status;
    work->ended++;
    feed->due = dl_source_due(&feed->source, &feed->subscription->manner,
                              work->plan->now, false);
    refresh_tell(work, feed, progress);
    return DL_OK;
}

static enum dl_status
end_full(struct refreshing *work, struct refresh_errand *errand,
         const struct dl_outcome *outcome, struct dl_error *err)
{
    const struct dl_refresh *plan = work->plan;
    const struct dl_item *item = errand->told.items.at;
    struct settling settling = settling_of(work);
    enum dl_status status =
        settle_hold(&settling, &errand->feed->source, outcome, err);
    if (status != DL_OK || outcome->reply != DL_REPLY_FRESH ||
        errand->told.items.count != 1 || !item->text.bytes)
        return status;
    status =
        dl_store_put_full(plan->store, errand->article, item, plan->now, err);
    if (status == DL_OK)
        refresh_tell(work, errand->feed,
                     (struct dl_progress){.what = DL_PROGRESS_FULL});
    return status;
}

static enum dl_status
end_errand(struct refreshing *work, size_t number,
           const struct dl_outcome *outcome, struct dl_error *err)
{
    /* A copy: asking for full texts makes the list grow. */
    struct refresh_errand errand = work->errands.at[number];
    work->errands.at[number].told.arena = NULL; /* it is ended */
    work->pending--;
    told_settle(&errand.told, outcome);
    enum dl_status status = errand.article
                                ? end_full(work, &errand, outcome, err)
                                : end_feed(work, &errand, outcome, err);
    dl_arena_free(errand.told.arena);
    return status;
}

/* Tickets ascend; `count` when nobody waits for this one. */
static size_t
find_errand(const struct refreshing *work, uint32_t ticket)
{
    size_t low = 0, high = work->errands.count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        uint32_t there = work->errands.at[middle].ticket;
        if (there == ticket)
            return middle;
        if (there < ticket)
            low = middle + 1;
        else
            high = middle;
    }
    return work->errands.count;
}

static enum dl_status
hear(struct refreshing *work, const struct dl_told *told, struct dl_error *err)
{
    size_t number = find_errand(work, told->ticket);
    work->silent = 0;
    if (number == work->errands.count || !work->errands.at[number].told.arena)
        return DL_OK;
    if (told->what == DL_TOLD_OUTCOME)
        return end_errand(work, number, &told->outcome, err);
    told_put(&work->errands.at[number].told, told);
    return DL_OK;
}

/* ---- the loop ---- */

static int
patience(const struct refreshing *work)
{
    int longest = 0;
    for (size_t i = 0; i < work->plan->count; i++)
        if (longest < work->plan->feeds[i].manner.timeout)
            longest = work->plan->feeds[i].manner.timeout;
    return (longest + PATIENCE) * TICKS_A_SECOND;
}

/* The helper says nothing any more, although each of its transfers ends some
 * time: what it still owes has failed. */
static enum dl_status
give_up(struct refreshing *work, struct dl_error *err)
{
    static const struct dl_outcome outcome = {
        .reply = DL_REPLY_SLOW,
        .title = {"", 0},
        .site = {"", 0},
        .url = {"", 0},
        .etag = {"", 0},
        .since = {"", 0},
        .text = {"dateline-fetch did not answer", 29},
    };
    enum dl_status status = DL_OK;
    for (size_t i = 0; status == DL_OK && i < work->errands.count; i++)
        if (work->errands.at[i].told.arena)
            status = end_errand(work, i, &outcome, err);
    return status;
}

static bool
stopped(const struct refreshing *work)
{
    const struct dl_refresh *plan = work->plan;
    return plan->stopped && plan->stopped(plan->context);
}

static enum dl_status
collect(struct refreshing *work, struct dl_error *err)
{
    const struct dl_mark start = dl_arena_mark(work->told);
    int most = patience(work);
    enum dl_status status = DL_OK;
    while (status == DL_OK && work->pending) {
        struct dl_told told;
        if (stopped(work))
            break;
        if (helper_take(work->helper, work->told, TICK, &told))
            status = hear(work, &told, err);
        else if (++work->silent > most)
            return give_up(work, err);
        dl_arena_reset(work->told, start);
    }
    return status;
}

static void
reset(struct refreshing *work)
{
    helper_free(work->helper);
    dl_marks_close(work->marks);
    for (size_t i = 0; i < work->errands.count; i++)
        dl_arena_free(work->errands.at[i].told.arena);
    dl_arena_free(work->told);
    dl_arena_free(work->arena);
}

/* Wait until nobody else refreshes this store, if somebody waits for us. */
static bool
take_turn(const struct refreshing *work)
{
    const struct dl_refresh *plan = work->plan;
    struct pollfd stop = {plan->stop ? plan->stop : -1, POLLIN, 0};
    struct dl_progress waiting = {.what = DL_PROGRESS_WAITING,
                                  .all = plan->count};
    bool told = !plan->told;
    while (!dl_store_turn_take(plan->store)) {
        if (!plan->wanted || stopped(work))
            return false;
        if (!told)
            plan->told(plan->context, &waiting);
        told = true;
        poll(&stop, 1, TICK);
    }
    return true;
}

/* Stars are asked for only where articles are ever taken away. */
static void
open_marks(struct refreshing *work)
{
    const struct dl_refresh *plan = work->plan;
    bool wanted = false;
    for (size_t i = 0; i < plan->count; i++)
        wanted |= plan->feeds[i].manner.keep > 0;
    if (wanted && dl_marks_open(plan->marks, NULL, &work->marks, NULL) != DL_OK)
        work->marks = NULL;
}

enum dl_status
dl_refresh_run(const struct dl_refresh *refresh, struct dl_error *err)
{
    struct refreshing work = {
        .plan = refresh,
        .arena = dl_arena_new(0),
        .told = dl_arena_new(0),
        .helper = helper_new(refresh->program),
    };
    enum dl_status status = DL_OK;
    helper_stop_by(work.helper, refresh->stop);
    open_marks(&work);
    if (!take_turn(&work))
        status = dl_error_set(err, DL_ERR_BUSY, NULL, 0, 0,
                              "another dateline fetches just now");
    if (status == DL_OK)
        status = refresh_find_feeds(&work, err);
    if (status == DL_OK)
        status = refresh_ask_feeds(&work, err);
    if (status == DL_OK)
        status = collect(&work, err);
    dl_store_turn_end(refresh->store);
    reset(&work);
    return status;
}
