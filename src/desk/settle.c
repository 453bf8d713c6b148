/* What a feed has answered goes into the store: its items first, in one
 * transaction, and only then the feed with its new validators, so that these
 * never stand for items that nobody has. */
/* SPDX-License-Identifier: ISC */
#include "desk/settle.h"

#include "desk/schedule.h"

bool
settle_unasked(const struct dl_outcome *outcome)
{
    return outcome->reply == DL_REPLY_CANCELLED ||
           (outcome->reply == DL_REPLY_BUSY && outcome->http == 0);
}

enum dl_status
settle_hold(const struct settling *settling, const struct dl_source *source,
            const struct dl_outcome *outcome, struct dl_error *err)
{
    int64_t seconds = schedule_hold(outcome);
    struct dl_str at = outcome->url.bytes ? outcome->url : source->at;
    if (seconds <= 0)
        return DL_OK;
    return dl_store_hold(settling->store, schedule_host(at),
                         settling->now + seconds, err);
}

static bool
is_good(enum dl_reply reply)
{
    return reply == DL_REPLY_FRESH || reply == DL_REPLY_UNCHANGED;
}

static void
keep(const struct settling *settling, struct dl_str *kept, struct dl_str text)
{
    *kept = dl_str_copy(settling->arena, text);
}

static struct dl_str
fault_of(const struct dl_outcome *outcome)
{
    if (is_good(outcome->reply))
        return DL_STR("");
    return outcome->text.bytes ? outcome->text
                               : dl_str_from(dl_reply_words(outcome->reply));
}

/* The name that the user has given it wins. */
static void
note_names(const struct settling *settling, const struct dl_subscription *feed,
           const struct dl_outcome *outcome, struct dl_source *source)
{
    bool fresh = outcome->reply == DL_REPLY_FRESH;
    if (feed->title.bytes)
        source->title = feed->title;
    else if (fresh && outcome->title.bytes)
        keep(settling, &source->title, outcome->title);
    if (fresh && outcome->site.bytes)
        keep(settling, &source->site, outcome->site);
}

/* All that an answer changes; true when the feed has moved. */
static bool
note(const struct settling *settling, const struct dl_subscription *feed,
     const struct dl_outcome *outcome, bool whole, struct dl_source *source)
{
    struct dl_outcome own = *outcome;
    keep(settling, &own.url, outcome->url);
    keep(settling, &source->text, fault_of(outcome));
    note_names(settling, feed, outcome, source);
    schedule_note(source, outcome, settling->now);
    if (is_good(outcome->reply) && whole) {
        keep(settling, &source->etag, outcome->etag);
        keep(settling, &source->since, outcome->since);
    }
    return schedule_move(source, &own, settling->now);
}

static bool
has_star(const void *context, struct dl_key key)
{
    return dl_marks_get(context, key, DL_MARK_STAR) != 0;
}

/* Nothing is taken away but after a feed could be read: what it tells stays. */
static enum dl_status
drop_old(const struct settling *settling, const struct dl_subscription *feed,
         const struct told *told, const struct dl_source *source,
         struct dl_error *err)
{
    enum { DAY = 24 * 60 * 60 };
    struct dl_drop drop = {.before =
                               settling->now - feed->manner.keep * (int64_t)DAY,
                           .items = told->items.at,
                           .count = told->items.count,
                           .stays = has_star,
                           .context = settling->marks};
    if (feed->manner.keep == 0 || told->flooded || !settling->marks)
        return DL_OK;
    return dl_store_drop(settling->store, source, &drop, NULL, err);
}

enum dl_status
settle_feed(const struct settling *settling, const struct dl_subscription *feed,
            const struct told *told, const struct dl_outcome *outcome,
            struct dl_source *source, struct dl_puts *puts, bool *moved,
            struct dl_error *err)
{
    struct dl_store *store = settling->store;
    enum dl_status status = DL_OK;
    if (!source->id) /* articles belong to a source that is there */
        status = dl_store_source_put(store, source, err);
    if (status == DL_OK && outcome->reply == DL_REPLY_FRESH)
        status = dl_store_put(store, source, told->items.at, told->items.count,
                              settling->now, puts, err);
    if (status == DL_OK && outcome->reply == DL_REPLY_FRESH)
        status = drop_old(settling, feed, told, source, err);
    if (status != DL_OK)
        return status;
    *moved = note(settling, feed, outcome, !told->flooded, source);
    return dl_store_source_put(store, source, err);
}
