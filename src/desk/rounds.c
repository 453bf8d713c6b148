/* The thread of the courier that refreshes. When nothing is wanted it sleeps
 * until the next feed is due, asks what is due by then, and sleeps again.
 *
 * Whatever goes wrong, a round in the background is followed by a rest: a feed
 * may be due again at once when nothing could be kept of the answer. */
/* SPDX-License-Identifier: ISC */
#include <dateline/health.h>
#include <dateline/refresh.h>

#include "desk/lane.h"

enum {
    REST = 60,            /* seconds between two rounds in the background */
    REST_FAILED = 15 * 60 /* after one that could not be run */
};

/* A refresh under way. */
struct round {
    struct lane *lane;
    struct dl_fetching so_far;
    struct dl_subscriptions feeds;
    struct dl_arena *arena;    /* of `failed` and `why` */
    struct dl_str failed, why; /* the last feed that did */
    int64_t stored; /* second in which it was told that articles are stored */
    bool some;      /* articles that this was not told of */
};

static bool
stopped(void *context)
{
    const struct round *round = context;
    return lane_stopped(round->lane);
}

static void
say(const struct round *round)
{
    struct dl_news news = {.what = DL_NEWS_FETCHING, .arena = dl_arena_new(0)};
    struct dl_fetching *own = DL_NEW(news.arena, struct dl_fetching);
    *own = round->so_far;
    own->feed = dl_str_copy(news.arena, own->feed);
    own->text = dl_str_copy(news.arena, own->text);
    news.fetching = own;
    queue_put_over(round->lane->start.queue, &news);
}

/* At most once a second: whoever hears it asks the store. */
static void
tell_stored(struct round *round)
{
    const struct courier_start *start = &round->lane->start;
    int64_t now = start->seconds();
    if (!round->some || now == round->stored)
        return;
    start->stored(start->context, NULL);
    round->stored = now;
    round->some = false;
}

static bool
is_good(enum dl_reply reply)
{
    return reply == DL_REPLY_FRESH || reply == DL_REPLY_UNCHANGED;
}

static void
listen(void *context, const struct dl_progress *progress)
{
    struct round *round = context;
    struct dl_fetching *so_far = &round->so_far;
    const struct dl_source *source = progress->source;
    bool done = progress->what == DL_PROGRESS_DONE;
    if (progress->what == DL_PROGRESS_WAITING)
        return;
    so_far->ended = progress->ended;
    so_far->all = progress->all;
    so_far->added += progress->puts.added;
    so_far->changed += progress->puts.changed;
    so_far->resting += progress->what == DL_PROGRESS_RESTING;
    so_far->feed = source->title.bytes ? source->title : source->url;
    so_far->text = DL_STR("");
    if (done && !is_good(progress->outcome->reply)) {
        so_far->failed++;
        so_far->text = source->text;
        round->failed = dl_str_copy(round->arena, so_far->feed);
        round->why = dl_str_copy(round->arena, so_far->text);
    }
    round->some |= progress->puts.added || progress->puts.changed ||
                   progress->what == DL_PROGRESS_FULL;
    tell_stored(round);
    say(round);
}

static enum dl_status
run(struct round *round, int64_t asked, struct dl_error *err)
{
    const struct courier_start *start = &round->lane->start;
    struct dl_refresh refresh = {.program = round->lane->given.fetcher.at,
                                 .store = round->lane->store,
                                 .marks = round->lane->given.marks_folder.at,
                                 .feeds = round->feeds.at,
                                 .count = round->feeds.count,
                                 .now = start->seconds(),
                                 .wanted = round->so_far.wanted,
                                 .asked = asked,
                                 .told = listen,
                                 .stopped = stopped,
                                 .stop = round->lane->pipe[0],
                                 .context = round};
    return dl_refresh_run(&refresh, err);
}

/* The last word of a refresh; `err` is set when it could not be run. One feed
 * that failed is named. */
static void
end(struct round *round, const struct dl_error *err)
{
    char text[3 * DL_ERROR_TEXT_MAX] = "";
    if (lane_stopped(round->lane))
        return;
    round->stored = 0;
    tell_stored(round);
    if (err)
        dl_error_format(err, text, sizeof text);
    bool named = !err && round->so_far.failed == 1;
    round->so_far.done = true;
    round->so_far.feed = named ? round->failed : DL_STR("");
    round->so_far.text = named ? round->why : dl_str_from(text);
    say(round);
}

/* ---- what somebody wants ---- */

/* All feeds, or that of an order. */
static enum dl_status
choose(struct lane *lane, const struct order *order, struct dl_arena *arena,
       struct dl_subscriptions *out, struct dl_error *err)
{
    const struct dl_subscription *one = lane_feed(lane, order->url);
    if (!lane->settings.feeds.count)
        return dl_error_set(err, DL_ERR_EMPTY, "", 0, 0,
                            "there is no feed yet; :add URL subscribes to one");
    if (!order->url.bytes)
        *out = lane->settings.feeds;
    else if (one)
        DL_PUSH(arena, out, *one);
    else
        return dl_error_set(err, DL_ERR_MISSING,
                            dl_str_copy(arena, order->url).at, 0, 0,
                            "you are not subscribed to this feed any more");
    return DL_OK;
}

static enum dl_status
refresh_wanted(struct lane *lane, const struct order *order)
{
    struct dl_arena *scratch = dl_arena_new(0);
    struct round round = {
        .lane = lane, .arena = scratch, .so_far = {.wanted = true}};
    struct dl_error err;
    enum dl_status status = lane_feeds(lane, &err);
    if (status == DL_OK)
        status = choose(lane, order, scratch, &round.feeds, &err);
    if (status == DL_OK)
        status = lane_store(lane, &err);
    if (status != DL_OK) {
        lane_complain(lane, &err);
    } else {
        round.so_far.all = round.feeds.count;
        round.so_far.feed = round.so_far.text = DL_STR("");
        say(&round);
        status = run(&round, order->asked, &err);
        end(&round, status == DL_OK ? NULL : &err);
    }
    dl_arena_free(scratch);
    return status;
}

/* ---- what is due ---- */

/* The feeds that are due by `now`; *next is when the first of the others is. */
static enum dl_status
find_due(struct lane *lane, struct dl_arena *arena, int64_t now,
         struct dl_subscriptions *out, int64_t *next, struct dl_error *err)
{
    const struct dl_subscriptions *feeds = &lane->settings.feeds;
    struct dl_healths healths = {0};
    enum dl_status status =
        dl_health_read(arena, lane->store, feeds, now, &healths, err);
    *next = INT64_MAX;
    for (size_t i = 0; status == DL_OK && i < feeds->count; i++) {
        int64_t due = healths.at[i].next;
        if (due <= now)
            DL_PUSH(arena, out, feeds->at[i]);
        else if (due < *next)
            *next = due;
    }
    return status;
}

/* What the thread remembers from round to round. */
struct rounds {
    struct lane *lane;
    int64_t rest; /* until then none begins in the background */
    bool blamed;  /* a fault in the background has been told */
};

static void
rest(struct rounds *rounds, enum dl_status status)
{
    int64_t now = rounds->lane->start.seconds();
    rounds->rest = now + (status == DL_OK ? REST : REST_FAILED);
}

/* A fault in the background is told once, then only when somebody asks. */
static void
refresh_feeds(struct rounds *rounds, struct dl_arena *scratch,
              struct dl_subscriptions due)
{
    struct round round = {.lane = rounds->lane, .arena = scratch, .feeds = due};
    struct dl_error err;
    enum dl_status status = run(&round, 0, &err);
    bool told = status == DL_OK || rounds->blamed;
    if (status == DL_ERR_BUSY)
        status = DL_OK;
    else
        end(&round, told ? NULL : &err);
    rounds->blamed |= status != DL_OK;
    rest(rounds, status);
}

/* A store that cannot be opened is told of by whoever reads it. */
static enum dl_status
read_feeds(struct rounds *rounds)
{
    struct dl_error err;
    enum dl_status status = lane_feeds(rounds->lane, &err);
    if (status != DL_OK && !rounds->blamed)
        lane_complain(rounds->lane, &err);
    rounds->blamed |= status != DL_OK;
    return status;
}

/* Ask what is due; returns when to look again. */
static int64_t
refresh_due(struct rounds *rounds)
{
    struct lane *lane = rounds->lane;
    struct dl_arena *scratch = dl_arena_new(0);
    struct dl_subscriptions due = {0};
    int64_t now = lane->start.seconds(), next = INT64_MAX;
    enum dl_status status = read_feeds(rounds);
    if (lane->settings.feeds.count && status == DL_OK)
        status = lane_store(lane, NULL);
    if (lane->settings.feeds.count && status == DL_OK)
        status = find_due(lane, scratch, now, &due, &next, NULL);
    if (status != DL_OK)
        rest(rounds, status);
    else if (due.count && now >= rounds->rest)
        refresh_feeds(rounds, scratch, due);
    if (status != DL_OK || due.count)
        next = rounds->rest;
    dl_arena_free(scratch);
    return next > rounds->rest ? next : rounds->rest;
}

void *
rounds_work(void *context)
{
    struct rounds rounds = {.lane = context};
    struct order *order = NULL;
    int64_t next = refresh_due(&rounds);
    while (lane_wait(rounds.lane, next, &order)) {
        if (order) {
            rest(&rounds, refresh_wanted(rounds.lane, order));
            dl_arena_free(order->arena);
        }
        next = refresh_due(&rounds);
    }
    return NULL;
}
