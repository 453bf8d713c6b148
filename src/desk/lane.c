/* Orders come in under a lock; everything else of a lane is its thread's. It
 * sleeps on a condition until the moment by which something is due: that is
 * a moment of the system's clock, so that a machine that was suspended
 * meanwhile does not sleep on. */
/* SPDX-License-Identifier: ISC */
#include "desk/lane.h"

#include "desk/own.h"
#include "desk/thread.h"

#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static void
free_lane(struct lane *lane)
{
    close(lane->pipe[0]);
    close(lane->pipe[1]);
    pthread_cond_destroy(&lane->wake);
    pthread_mutex_destroy(&lane->lock);
    while (lane->orders) {
        struct order *order = lane->orders;
        lane->orders = order->next;
        dl_arena_free(order->arena);
    }
    dl_store_close(lane->store);
    dl_arena_free(lane->fresh);
    dl_arena_free(lane->arena);
}

enum dl_status
lane_open(struct lane *lane, const struct courier_start *start,
          struct lane *rounds, void *(*work)(void *lane), struct dl_error *err)
{
    *lane = (struct lane){.start = *start, .rounds = rounds};
    if (pipe(lane->pipe) != 0)
        return dl_error_set(err, DL_ERR_IO, NULL, 0, 0, "no pipe: %s",
                            strerror(errno));
    for (int i = 0; i < 2; i++)
        fcntl(lane->pipe[i], F_SETFD, FD_CLOEXEC);
    lane->arena = dl_arena_new(0);
    lane->fresh = dl_arena_new(0);
    own_feeds(lane->arena, start->settings, &lane->given);
    lane->start.settings = &lane->given;
    lane->settings = lane->given;
    pthread_mutex_init(&lane->lock, NULL);
    pthread_cond_init(&lane->wake, NULL);
    if (thread_begin(&lane->thread, work, lane) == 0)
        return DL_OK;
    free_lane(lane);
    return dl_error_set(err, DL_ERR_LIMIT, NULL, 0, 0,
                        "no thread can be started");
}

void
lane_stop(struct lane *lane)
{
    pthread_mutex_lock(&lane->lock);
    atomic_store(&lane->stop, true);
    pthread_cond_signal(&lane->wake);
    pthread_mutex_unlock(&lane->lock);
    while (write(lane->pipe[1], "!", 1) < 0 && errno == EINTR)
        ;
}

void
lane_close(struct lane *lane)
{
    pthread_join(lane->thread, NULL);
    free_lane(lane);
}

bool
lane_stopped(const struct lane *lane)
{
    return atomic_load(&lane->stop);
}

/* ---- orders ---- */

void
lane_order(struct lane *lane, const struct order *order)
{
    struct dl_arena *arena = dl_arena_new(0);
    struct order *copy = DL_NEW(arena, struct order);
    *copy = *order;
    copy->arena = arena;
    copy->next = NULL;
    copy->url = dl_str_copy(arena, order->url);
    copy->named = dl_str_copy(arena, order->named);
    copy->asked = lane->start.seconds();
    pthread_mutex_lock(&lane->lock);
    struct order **end = &lane->orders;
    while (*end)
        end = &(*end)->next;
    *end = copy;
    pthread_cond_signal(&lane->wake);
    pthread_mutex_unlock(&lane->lock);
}

/* Returns whether the time is over. */
static bool
sleep_until(struct lane *lane, int64_t until)
{
    enum { TICK = 50 * 1000 * 1000 }; /* a clock of seconds may lag so much */
    struct timespec end = {.tv_sec = (time_t)until, .tv_nsec = TICK};
    if (until == INT64_MAX)
        pthread_cond_wait(&lane->wake, &lane->lock);
    else
        return pthread_cond_timedwait(&lane->wake, &lane->lock, &end) ==
               ETIMEDOUT;
    return false;
}

bool
lane_wait(struct lane *lane, int64_t until, struct order **out)
{
    bool over = false;
    pthread_mutex_lock(&lane->lock);
    while (!over && !lane->orders && !lane_stopped(lane))
        over = sleep_until(lane, until);
    *out = lane->orders;
    if (*out)
        lane->orders = (*out)->next;
    pthread_mutex_unlock(&lane->lock);
    if (!lane_stopped(lane))
        return true;
    if (*out)
        dl_arena_free((*out)->arena);
    return false;
}

/* ---- what it works with ---- */

enum dl_status
lane_store(struct lane *lane, struct dl_error *err)
{
    struct dl_arena *scratch = dl_arena_new(0);
    const char *saved = NULL;
    enum dl_status status = DL_OK;
    if (!lane->store)
        status = dl_store_open(scratch, lane->given.store.at, &lane->store,
                               &saved, err);
    if (saved)
        lane_tell(lane, "%s", saved);
    dl_arena_free(scratch);
    return status;
}

enum dl_status
lane_feeds(struct lane *lane, struct dl_error *err)
{
    dl_arena_free(lane->fresh);
    lane->fresh = dl_arena_new(0);
    lane->settings = lane->given;
    lane->settings.feeds = (struct dl_subscriptions){0};
    for (size_t i = 0; i < lane->given.feeds.count; i++)
        DL_PUSH(lane->fresh, &lane->settings.feeds, lane->given.feeds.at[i]);
    if (!lane->given.added.bytes)
        return DL_OK;
    return dl_feeds_load(lane->fresh, lane->given.added.at, &lane->settings,
                         err);
}

const struct dl_subscription *
lane_feed(const struct lane *lane, struct dl_str url)
{
    const struct dl_subscriptions *feeds = &lane->settings.feeds;
    for (size_t i = 0; i < feeds->count; i++)
        if (dl_str_eq(feeds->at[i].url, url))
            return &feeds->at[i];
    return NULL;
}

/* ---- what it says ---- */

void
lane_tell(struct lane *lane, const char *format, ...)
{
    char text[DL_ERROR_TEXT_MAX];
    struct dl_news news = {.what = DL_NEWS_TOLD, .arena = dl_arena_new(0)};
    va_list args;
    va_start(args, format);
    vsnprintf(text, sizeof text, format, args);
    va_end(args);
    news.text = dl_str_copy(news.arena, dl_str_from(text));
    queue_put(lane->start.queue, &news);
}

void
lane_complain(struct lane *lane, const struct dl_error *err)
{
    char text[3 * DL_ERROR_TEXT_MAX];
    struct dl_news news = {
        .what = DL_NEWS_TOLD, .fault = *err, .arena = dl_arena_new(0)};
    dl_error_format(err, text, sizeof text);
    news.text = dl_str_copy(news.arena, dl_str_from(text));
    queue_put(lane->start.queue, &news);
}
