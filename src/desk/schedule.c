/* When feeds are asked. Everything is computed of what is kept and of the
 * present that is given; what is to differ between feeds (so that those of one
 * host do not all come at the same moment) hangs on their addresses. */
/* SPDX-License-Identifier: ISC */
#include "desk/schedule.h"

#include <assert.h>

enum {
    MINUTE = 60,
    DAY = 24 * 60 * MINUTE,
    WEEK = 7 * DAY,
    BACK_OFF_LEAST = 15 * MINUTE,
    BACK_OFF_MOST = DAY,
    REST_MOST = WEEK, /* whatever a publisher asks for */
    DOUBLINGS_MOST = 7
};

static_assert((BACK_OFF_LEAST << DOUBLINGS_MOST) > BACK_OFF_MOST,
              "doubled as often it reaches the most");

struct dl_str
schedule_host(struct dl_str url)
{
    size_t start = dl_str_find(url, DL_STR("://"), 0);
    if (start == SIZE_MAX)
        return DL_STR("");
    start += 3;
    size_t end = start;
    while (end < url.bytes && !strchr("/?#", url.at[end])) {
        end++;
        if (url.at[end - 1] == '@') /* what stands before is a user */
            start = end;
    }
    return (struct dl_str){url.at + start, end - start};
}

bool
schedule_is_own(struct dl_str named, struct dl_str url)
{
    return dl_str_eq_nocase(schedule_host(named), schedule_host(url));
}

static int64_t
less(int64_t a, int64_t b)
{
    return a < b ? a : b;
}

/* A part of an eighth of `seconds`, another one for every address. */
static int64_t
jitter(struct dl_str url, int64_t seconds)
{
    return (int64_t)(dl_str_hash(url) % (uint64_t)(seconds / 8 + 1));
}

int64_t
schedule_hold(const struct dl_outcome *outcome)
{
    return less(outcome->hold_seconds, REST_MOST);
}

int64_t
schedule_spread(struct dl_str url, int64_t held, int64_t now)
{
    return held > now ? held + jitter(url, held - now) : held;
}

static bool
is_good(enum dl_reply reply)
{
    return reply == DL_REPLY_FRESH || reply == DL_REPLY_UNCHANGED;
}

static int64_t
back_off(const struct dl_source *source)
{
    uint32_t doublings = source->failures ? source->failures - 1 : 0;
    if (doublings > DOUBLINGS_MOST)
        doublings = DOUBLINGS_MOST;
    int64_t seconds = less((int64_t)BACK_OFF_LEAST << doublings, BACK_OFF_MOST);
    return seconds + jitter(source->url, seconds);
}

void
schedule_note(struct dl_source *source, const struct dl_outcome *outcome,
              int64_t now)
{
    int64_t hold = schedule_hold(outcome);
    source->tried = now;
    source->reply = outcome->reply;
    source->http = outcome->http;
    source->gone = outcome->reply == DL_REPLY_GONE;
    if (is_good(outcome->reply)) {
        source->fetched = now;
        source->failures = 0;
        source->next = now + less(outcome->rest_seconds, REST_MOST);
    } else {
        source->failures++;
        source->next = now + back_off(source);
    }
    if (hold > 0 && source->next < now + hold)
        source->next = now + hold + jitter(source->url, hold);
}

/* Whether `to` is `from` but for the scheme, which has become safe. */
static bool
is_secured(struct dl_str from, struct dl_str to)
{
    struct dl_str plain = DL_STR("http://"), safe = DL_STR("https://");
    if (!dl_str_starts(from, plain) || !dl_str_starts(to, safe))
        return false;
    from = (struct dl_str){from.at + plain.bytes, from.bytes - plain.bytes};
    to = (struct dl_str){to.at + safe.bytes, to.bytes - safe.bytes};
    return dl_str_eq(from, to);
}

bool
schedule_move(struct dl_source *source, const struct dl_outcome *outcome,
              int64_t now)
{
    if (!is_good(outcome->reply) || !outcome->url.bytes)
        return false;
    if (!outcome->moved || dl_str_eq(outcome->url, source->at)) {
        source->moving = DL_STR("");
        source->moved = 0;
        return false;
    }
    bool seen = dl_str_eq(outcome->url, source->moving);
    if (!seen) {
        source->moving = outcome->url;
        source->moved = now;
    }
    if (!is_secured(source->at, outcome->url) &&
        (!seen || now - source->moved < WEEK))
        return false;
    source->at = outcome->url;
    source->moving = DL_STR("");
    source->moved = 0;
    return true;
}

/* Whether only we know that it failed: no server has been bothered. */
static bool
is_unnoticed(enum dl_reply reply)
{
    return reply == DL_REPLY_UNREACHED || reply == DL_REPLY_CANCELLED;
}

int64_t
dl_source_due(const struct dl_source *source, const struct dl_manner *manner,
              int64_t now, bool wanted)
{
    int64_t due = source->next;
    int64_t own = source->tried + (int64_t)manner->every * MINUTE;
    if (source->gone)
        return INT64_MAX;
    if (!source->tried || source->tried > now) /* or the clock went back */
        return now;
    if (wanted)
        return is_unnoticed(source->reply) ? now : due;
    return due > own ? due : own;
}

enum dl_status
dl_refresh_due(struct dl_store *store, const struct dl_source *source,
               const struct dl_manner *manner, int64_t now, bool wanted,
               int64_t *due, struct dl_error *err)
{
    int64_t held = 0, own = dl_source_due(source, manner, now, wanted);
    enum dl_status status =
        dl_store_held(store, schedule_host(source->at), &held, err);
    if (status != DL_OK)
        return status;
    if (held - now > REST_MOST) /* the clock went back */
        held = 0;
    held = schedule_spread(source->url, held, now);
    *due = own > held ? own : held;
    return DL_OK;
}
