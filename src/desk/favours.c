/* The thread of the courier that does what somebody waits for: a subscription,
 * the full text of an article, how the feeds do. */
/* SPDX-License-Identifier: ISC */
#include <dateline/subscribe.h>

#include "desk/lane.h"
#include "desk/own.h"
#include "desk/schedule.h"

/* ---- subscribing ---- */

/* What else there is on a page whose first feed is taken. */
static void
tell_added(struct lane *lane, const struct dl_subscriptions *found)
{
    const char *more = found->count == 2 ? "; the page has another feed: "
                                         : "; the page has other feeds, as ";
    if (found->count < 2)
        lane_tell(lane, "subscribed to %.*s", DL_FMT(found->at[0].url));
    else
        lane_tell(lane, "subscribed to %.*s%s%.*s", DL_FMT(found->at[0].url),
                  more, DL_FMT(found->at[1].url));
}

/* A feed that you have already: one that its publisher has ended is asked
 * again. */
static enum dl_status
add_known(struct lane *lane, struct dl_str url, struct dl_error *err)
{
    struct order fetch = {.what = ORDER_REFRESH, .url = url};
    bool revived = false;
    enum dl_status status = lane_store(lane, err);
    if (status == DL_OK)
        status = dl_store_revive(lane->store, url, &revived, err);
    if (status != DL_OK)
        return status;
    lane_tell(lane, "%s: %.*s",
              revived ? "it had ended and is asked again"
                      : "you are subscribed to this already",
              DL_FMT(url));
    if (revived)
        lane_order(lane->rounds, &fetch);
    return DL_OK;
}

static enum dl_status
add(struct lane *lane, struct dl_loader *loader, struct dl_arena *scratch,
    const struct order *order, struct dl_error *err)
{
    struct dl_subscriptions found = {0};
    struct dl_str url = dl_subscribe_address(scratch, order->url);
    bool known = false;
    enum dl_status status = lane_feeds(lane, err);
    if (status == DL_OK && dl_subscribe_known(&lane->settings, url))
        return add_known(lane, url, err);
    if (status == DL_OK)
        status = dl_subscribe_find(loader, scratch, url, &found, err);
    if (status == DL_OK && dl_subscribe_known(&lane->settings, found.at[0].url))
        return add_known(lane, found.at[0].url, err);
    if (status == DL_OK)
        status = dl_subscribe(lane->fresh, &lane->settings, found.at, 1, true,
                              &known, err);
    if (status != DL_OK)
        return status;
    struct order fetch = {.what = ORDER_REFRESH, .url = found.at[0].url};
    tell_added(lane, &found);
    lane_order(lane->rounds, &fetch);
    return DL_OK;
}

/* ---- full texts ---- */

/* An article, and the feed it came by. */
struct piece {
    int64_t id;
    struct dl_article *article;
    struct dl_str feed;
};

static enum dl_status
find_piece(struct lane *lane, struct dl_arena *scratch, struct dl_key key,
           struct piece *out, struct dl_error *err)
{
    struct dl_store *store = lane->store;
    enum dl_status status = dl_store_find(store, key, &out->id, err);
    if (status == DL_OK)
        status =
            dl_store_article(scratch, store, out->id, 0, &out->article, err);
    if (status == DL_OK)
        status = dl_store_origin(scratch, store, out->id, &out->feed, err);
    if (status == DL_OK && !out->article->url.bytes)
        status = dl_error_set(err, DL_ERR_MISSING, "", 0, 0,
                              "this article names no page");
    return status;
}

static enum dl_status
fetch_page(struct lane *lane, struct dl_loader *loader,
           struct dl_arena *scratch, const struct piece *piece,
           struct dl_item *out, struct dl_error *err)
{
    const struct dl_subscription *feed = lane_feed(lane, piece->feed);
    const struct dl_manner *manner =
        feed ? &feed->manner : &lane->settings.manner;
    struct dl_str url = piece->article->url;
    enum dl_status status =
        dl_loader_page(loader, scratch, url, schedule_is_own(piece->feed, url),
                       manner, out, err);
    if (status == DL_OK && out->text.bytes <= piece->article->text.bytes)
        status = dl_error_set(err, DL_ERR_EMPTY, url.at, 0, 0,
                              "its page has no more than this");
    return status;
}

static enum dl_status
full(struct lane *lane, struct dl_loader *loader, struct dl_arena *scratch,
     const struct order *order, struct dl_error *err)
{
    const struct courier_start *start = &lane->start;
    struct piece piece;
    struct dl_item item;
    enum dl_status status = lane_feeds(lane, err);
    if (status == DL_OK)
        status = lane_store(lane, err);
    if (status == DL_OK)
        status = find_piece(lane, scratch, order->key, &piece, err);
    if (status == DL_OK)
        status = fetch_page(lane, loader, scratch, &piece, &item, err);
    if (status == DL_OK)
        status = dl_store_put_full(lane->store, piece.id, &item,
                                   start->seconds(), err);
    if (status == DL_OK) {
        start->stored(start->context, &order->key);
        lane_tell(lane, "the full text is there");
    }
    return status;
}

/* ---- versions ---- */

static enum dl_status
history(struct lane *lane, struct dl_key key, struct dl_error *err)
{
    struct dl_news news = {.what = DL_NEWS_HISTORY, .arena = dl_arena_new(0)};
    struct dl_history *history = DL_NEW(news.arena, struct dl_history);
    int64_t id;
    enum dl_status status = lane_store(lane, err);
    if (status == DL_OK)
        status = dl_store_find(lane->store, key, &id, err);
    if (status == DL_OK)
        status = dl_store_versions(news.arena, lane->store, id,
                                   &history->versions, err);
    history->key = key;
    news.history = history;
    if (status == DL_OK)
        queue_put(lane->start.queue, &news);
    else
        dl_arena_free(news.arena);
    return status;
}

/* ---- health ---- */

static enum dl_status
health(struct lane *lane, struct dl_error *err)
{
    struct dl_news news = {.what = DL_NEWS_HEALTH, .arena = dl_arena_new(0)};
    struct dl_healths *healths = DL_NEW(news.arena, struct dl_healths);
    struct dl_subscriptions feeds = {0};
    enum dl_status status = lane_feeds(lane, err);
    if (status == DL_OK)
        status = lane_store(lane, err);
    own_subscriptions(news.arena, &lane->settings.feeds, &feeds);
    if (status == DL_OK)
        status = dl_health_read(news.arena, lane->store, &feeds,
                                lane->start.seconds(), healths, err);
    news.healths = healths;
    if (status == DL_OK)
        queue_put(lane->start.queue, &news);
    else
        dl_arena_free(news.arena);
    return status;
}

/* ---- the thread ---- */

static void
do_favour(struct lane *lane, const struct order *order)
{
    struct dl_arena *scratch = dl_arena_new(0);
    struct dl_loader *loader = dl_loader_new(lane->given.fetcher.at);
    struct dl_error err;
    enum dl_status status = DL_OK;
    dl_loader_stop_by(loader, lane->pipe[0]);
    if (order->what == ORDER_ADD)
        status = add(lane, loader, scratch, order, &err);
    else if (order->what == ORDER_FULL)
        status = full(lane, loader, scratch, order, &err);
    else if (order->what == ORDER_HISTORY)
        status = history(lane, order->key, &err);
    else
        status = health(lane, &err);
    if (status != DL_OK && !lane_stopped(lane))
        lane_complain(lane, &err);
    dl_loader_free(loader);
    dl_arena_free(scratch);
}

void *
favours_work(void *context)
{
    struct lane *lane = context;
    struct order *order = NULL;
    while (lane_wait(lane, INT64_MAX, &order)) {
        do_favour(lane, order);
        dl_arena_free(order->arena);
    }
    return NULL;
}
