/* Which feeds are due, and what the helper is asked of them. */
/* SPDX-License-Identifier: ISC */
#include "desk/refresh_own.h"
#include "desk/schedule.h"

enum {
    FULL_MOST = 200, /* full texts fetched of one feed at a time */
    TURN_MOST = 3600 /* seconds that another process may have been at it */
};

void
refresh_tell(struct refreshing *work, const struct refresh_feed *feed,
             struct dl_progress progress)
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
find_source(struct refreshing *work, const struct dl_sources *sources,
            struct refresh_feed *feed)
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
find_due(struct refreshing *work, struct refresh_feed *feed,
         struct dl_error *err)
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

enum dl_status
refresh_find_feeds(struct refreshing *work, struct dl_error *err)
{
    const struct dl_refresh *plan = work->plan;
    struct dl_sources sources = {0};
    enum dl_status status =
        dl_store_sources(work->arena, plan->store, &sources, err);
    work->feeds = DL_ARRAY(work->arena, plan->count, struct refresh_feed);
    for (size_t i = 0; status == DL_OK && i < plan->count; i++) {
        struct refresh_feed *feed = &work->feeds[i];
        feed->subscription = &plan->feeds[i];
        find_source(work, &sources, feed);
        status = find_due(work, feed, err);
    }
    return status;
}

/* ---- asking ---- */

static enum dl_status
dispatch(struct refreshing *work, struct refresh_feed *feed,
         const struct dl_ask *ask, int64_t article, struct dl_error *err)
{
    struct refresh_errand errand = {.feed = feed, .article = article};
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
ask_feed(struct refreshing *work, struct refresh_feed *feed,
         struct dl_error *err)
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
        refresh_tell(work, feed,
                     (struct dl_progress){.what = DL_PROGRESS_ASKED});
    return status;
}

enum dl_status
refresh_ask_feeds(struct refreshing *work, struct dl_error *err)
{
    enum dl_status status = DL_OK;
    for (size_t i = 0; status == DL_OK && i < work->plan->count; i++) {
        struct refresh_feed *feed = &work->feeds[i];
        if (feed->due <= work->plan->now) {
            status = ask_feed(work, feed, err);
            continue;
        }
        work->ended++;
        refresh_tell(work, feed,
                     (struct dl_progress){.what = DL_PROGRESS_RESTING});
    }
    return status;
}

enum dl_status
refresh_ask_full(struct refreshing *work, struct refresh_feed *feed,
                 struct dl_error *err)
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
