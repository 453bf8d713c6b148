/* Refreshing feeds.
 *
 * Every feed that is due is asked at once; the helper spaces them out. What it
 * tells is collected by ticket until the outcome comes, and then goes into the
 * store (settle.c). Of new articles that are excerpts the pages are asked for,
 * if that is wanted.
 *
 * Nothing is open in the store while the net is waited for. */
/* SPDX-License-Identifier: ISC */
#include "desk/helper.h"
#include "desk/schedule.h"
#include "desk/settle.h"

#include <poll.h>

enum {
    TICKS_A_SECOND = 4,
    TICK = 1000 / TICKS_A_SECOND, /* milliseconds */
    PATIENCE = 120,  /* seconds without a word beyond the longest time-out */
    FULL_MOST = 200, /* full texts fetched of one feed at a time */
    TURN_MOST = 3600 /* seconds that another process may have been at it */
};

struct feed {
    const struct dl_subscription *subscription;
    struct dl_source source;
    int64_t due;
};

/* One ask under way. */
struct errand {
    struct told told;
    struct feed *feed;
    int64_t article; /* whose full text is wanted; 0: the feed itself */
    uint32_t ticket;
};

struct work {
    const struct dl_refresh *plan;
    struct dl_arena *arena; /* as long as the refresh */
    struct dl_arena *told;  /* what is told at the moment */
    struct helper *helper;
    struct dl_marks *marks; /* of starred articles; see struct settling */
    struct feed *feeds;
    struct {
        struct errand *at;
        size_t count, room;
    } errands;
    size_t pending; /* of them */
    size_t ended;   /* feeds */
    int silent;     /* ticks */
};

static void
tell(struct work *work, const struct feed *feed, struct dl_progress progress)
{
    const struct dl_refresh *plan = work->plan;
    progress.feed = feed->subscription;
    progress.source = &feed->source;
    progress.due = feed->due;
    progress.ended = work->ended;
    progress.all = plan->count;
    if (plan->told)
        plan->told(plan->context, &progress);
}

/* ---- what is kept of the feeds ---- */

static void
find_source(struct work *work, const struct dl_sources *sources,
            struct feed *feed)
{
    const struct dl_subscription *own = feed->subscription;
    feed->source = (struct dl_source){
        .url = own->url,
        .at = own->url,
        .title = own->title,
        .site = DL_STR(""),
        .etag = DL_STR(""),
        .since = DL_STR(""),
        .moving = DL_STR(""),
        .text = DL_STR(""),
        .added = work->plan->now,
    };
    for (size_t i = 0; i < sources->count; i++)
        if (dl_str_eq(sources->at[i].url, own->url))
            feed->source = sources->at[i];
}

/* Whether it was tried while its refresh was waited for. */
static bool
tried_meanwhile(const struct dl_refresh *plan, const struct dl_source *source)
{
    return plan->asked && source->tried >= plan->asked &&
           source->tried - plan->asked < TURN_MOST;
}

static enum dl_status
find_due(struct work *work, struct feed *feed, struct dl_error *err)
{
    const struct dl_refresh *plan = work->plan;
    const struct dl_manner *manner = &feed->subscription->manner;
    bool tried = tried_meanwhile(plan, &feed->source);
    int64_t now = plan->now;
    if (tried && now < feed->source.tried)
        now = feed->source.tried;
    return dl_refresh_due(plan->store, &feed->source, manner, now,
                          plan->wanted && !tried, &feed->due, err);
}

static enum dl_status
find_feeds(struct work *work, struct dl_error *err)
{
    const struct dl_refresh *plan = work->plan;
    struct dl_sources sources = {0};
    enum dl_status status =
        dl_store_sources(work->arena, plan->store, &sources, err);
    work->feeds = DL_ARRAY(work->arena, plan->count, struct feed);
    for (size_t i = 0; status == DL_OK && i < plan->count; i++) {
        struct feed *feed = &work->feeds[i];
        feed->subscription = &plan->feeds[i];
        find_source(work, &sources, feed);
        status = find_due(work, feed, err);
    }
    return status;
}

/* ---- asking ---- */

static enum dl_status
dispatch(struct work *work, struct feed *feed, const struct dl_ask *ask,
         int64_t article, struct dl_error *err)
{
    struct errand errand = {.feed = feed, .article = article};
    enum dl_status status = helper_ask(work->helper, ask, &errand.ticket, err);
    if (status != DL_OK)
        return status;
    errand.told.arena = dl_arena_new(0);
    DL_PUSH(work->arena, &work->errands, errand);
    work->pending++;
    return DL_OK;
}

/* Validators are of no use to a feed of which nothing is there. */
static enum dl_status
ask_feed(struct work *work, struct feed *feed, struct dl_error *err)
{
    const struct dl_source *source = &feed->source;
    const struct dl_manner *manner = &feed->subscription->manner;
    bool known = source->articles > 0;
    struct dl_ask ask = {
        .what = DL_ASK_FEED,
        .url = source->at,
        .etag = known ? source->etag : DL_STR(""),
        .since = known ? source->since : DL_STR(""),
        .bytes_max = (uint32_t)manner->size * 1024 * 1024,
        .seconds_max = (uint32_t)manner->timeout,
        .own = schedule_is_own(source->url, source->at),
    };
    enum dl_status status = dispatch(work, feed, &ask, 0, err);
    if (status == DL_OK)
        tell(work, feed, (struct dl_progress){.what = DL_PROGRESS_ASKED});
    return status;
}

static enum dl_status
ask_feeds(struct work *work, struct dl_error *err)
{
    enum dl_status status = DL_OK;
    for (size_t i = 0; status == DL_OK && i < work->plan->count; i++) {
        struct feed *feed = &work->feeds[i];
        if (feed->due <= work->plan->now) {
            status = ask_feed(work, feed, err);
            continue;
        }
        work->ended++;
        tell(work, feed, (struct dl_progress){.what = DL_PROGRESS_RESTING});
    }
    return status;
}

/* The pages of articles that have just come as excerpts. */
static enum dl_status
ask_full(struct work *work, struct feed *feed, struct dl_error *err)
{
    const struct dl_refresh *plan = work->plan;
    const struct dl_manner *manner = &feed->subscription->manner;
    struct dl_window window = {.source = feed->source.id, .count = FULL_MOST};
    struct dl_rows rows = {0};
    enum dl_status status = DL_OK;
    if (manner->full_text)
        status =
            dl_store_rows(work->told, plan->store, &window, &rows, NULL, err);
    for (size_t i = 0; status == DL_OK && i < rows.count; i++) {
        const struct dl_row *row = &rows.at[i];
        struct dl_ask ask = {
            .what = DL_ASK_PAGE,
            .url = row->url,
            .bytes_max = DL_WIRE_BODY_MAX,
            .seconds_max = (uint32_t)manner->timeout,
            .own = schedule_is_own(feed->subscription->url, row->url)};
        if (row->summary && row->url.bytes && row->seen == plan->now)
            status = dispatch(work, feed, &ask, row->id, err);
    }
    return status;
}

/* ---- answers ---- */

static struct settling
settling_of(const struct work *work)
{
    return (struct settling){work->plan->store, work->arena, work->plan->now,
                             work->marks};
}

/* It is not asked now after all. */
static enum dl_status
rest(struct work *work, struct feed *feed, struct dl_error *err)
{
    const struct dl_refresh *plan = work->plan;
    work->ended++;
    enum dl_status status =
        dl_refresh_due(plan->store, &feed->source, &feed->subscription->manner,
                       plan->now, plan->wanted, &feed->due, err);
    if (status == DL_OK)
        tell(work, feed, (struct dl_progress){.what = DL_PROGRESS_RESTING});
    return status;
}

static enum dl_status
end_feed(struct work *work, struct errand *errand,
         const struct dl_outcome *outcome, struct dl_error *err)
{
    struct feed *feed = errand->feed;
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
        status = ask_full(work, feed, err);
    if (status != DL_OK)
        return status;
    work->ended++;
    feed->due = dl_source_due(&feed->source, &feed->subscription->manner,
                              work->plan->now, false);
    tell(work, feed, progress);
    return DL_OK;
}

static enum dl_status
end_full(struct work *work, struct errand *errand,
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
        tell(work, errand->feed,
             (struct dl_progress){.what = DL_PROGRESS_FULL});
    return status;
}

static enum dl_status
end_errand(struct work *work, size_t number, const struct dl_outcome *outcome,
           struct dl_error *err)
{
    /* A copy: asking for full texts makes the list grow. */
    struct errand errand = work->errands.at[number];
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
find_errand(const struct work *work, uint32_t ticket)
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
hear(struct work *work, const struct dl_told *told, struct dl_error *err)
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
patience(const struct work *work)
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
give_up(struct work *work, struct dl_error *err)
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
stopped(const struct work *work)
{
    const struct dl_refresh *plan = work->plan;
    return plan->stopped && plan->stopped(plan->context);
}

static enum dl_status
collect(struct work *work, struct dl_error *err)
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
reset(struct work *work)
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
take_turn(const struct work *work)
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
open_marks(struct work *work)
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
    struct work work = {
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
        status = find_feeds(&work, err);
    if (status == DL_OK)
        status = ask_feeds(&work, err);
    if (status == DL_OK)
        status = collect(&work, err);
    dl_store_turn_end(refresh->store);
    reset(&work);
    return status;
}
