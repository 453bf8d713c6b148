/* What the desk does for its caller. The work is done by threads: worker.c
 * reads and joins, clerk.c looks things up in the store, courier.c fetches. */
/* SPDX-License-Identifier: ISC */
#include "desk/clerk.h"
#include "desk/courier.h"
#include "desk/gallery.h"
#include "desk/own.h"
#include "desk/watch.h"
#include "desk/worker.h"

#include <assert.h>
#include <stdlib.h>

static enum dl_status
make(const struct dl_desk_start *given, struct dl_desk **out,
     struct dl_error *err)
{
    struct dl_desk *desk = dl_heap_new(sizeof *desk);
    enum dl_status status = queue_init(&desk->queue, err);
    if (status == DL_OK) {
        status = crew_init(desk, err);
        if (status != DL_OK)
            queue_reset(&desk->queue);
    }
    if (status != DL_OK) {
        free(desk);
        return status;
    }
    desk->arena = dl_arena_new(0);
    for (size_t i = 0; i < given->count; i++)
        DL_PUSH(desk->arena, &desk->paths,
                dl_str_copy(desk->arena, dl_str_from(given->paths[i])));
    own_settings(desk->arena, given->settings, &desk->settings);
    desk->stored = given->stored;
    desk->seconds = given->seconds;
    desk->coming = generation_new(1);
    desk->worker = worker_new();
    desk->clerk = desk->stored ? clerk_new() : NULL;
    *out = desk;
    return DL_OK;
}

/* ---- what others see ---- */

static void
files_changed(void *context)
{
    worker_look(context);
}

static void
store_changed(void *context)
{
    clerk_look(context);
}

static void
others_changed(void *context)
{
    struct dl_desk *desk = context;
    struct dl_news news = {.what = DL_NEWS_OTHERS};
    queue_put(&desk->queue, &news);
}

static void
articles_came(void *context, const struct dl_key *full)
{
    if (full)
        clerk_want(context, *full);
    clerk_look(context);
}

static enum dl_status
start_courier(struct dl_desk *desk, const struct dl_settings *settings,
              struct dl_error *err)
{
    struct courier_start start = {.queue = &desk->queue,
                                  .settings = settings,
                                  .seconds = desk->seconds,
                                  .stored = articles_came,
                                  .context = desk};
    return courier_open(&start, &desk->courier, err);
}

/* Without it what changes shows at the next reload. */
static void
start_watch(struct dl_desk *desk, const struct dl_desk_start *given)
{
    struct watch_start start = {.paths = given->paths,
                                .count = given->count,
                                .files = files_changed,
                                .stored = store_changed,
                                .others = given->others,
                                .other_count = given->other_count,
                                .otherwise = others_changed,
                                .context = desk};
    if (desk->stored)
        start.store = desk->settings.store.at;
    if (watch_open(&start, &desk->watch, NULL) != DL_OK)
        desk->watch = NULL;
}

/* ---- open and close ---- */

/* Whoever has the heads is first; without a store that is who reads. */
enum dl_status
dl_desk_open(const struct dl_desk_start *start, struct dl_desk **out,
             struct dl_error *err)
{
    struct dl_desk *desk = NULL;
    enum dl_status status = make(start, &desk, err);
    if (status != DL_OK)
        return status;
    assert(desk);
    if (desk->stored)
        status = crew_start(desk, HAND_CLERK, clerk_run, err);
    else
        status = crew_start(desk, HAND_WORKER, worker_run, err);
    if (status == DL_OK)
        *out = desk;
    else
        dl_desk_close(desk);
    return status;
}

enum dl_status
dl_desk_work(struct dl_desk *desk, const struct dl_desk_start *start,
             struct dl_error *err)
{
    enum dl_status status = DL_OK;
    if (desk->stored)
        status = crew_start(desk, HAND_WORKER, worker_run, err);
    if (status == DL_OK && desk->stored)
        status = start_courier(desk, start->settings, err);
    if (status == DL_OK)
        start_watch(desk, start);
    return status;
}

void
dl_desk_stop(struct dl_desk *desk)
{
    if (!desk)
        return;
    watch_stop(desk->watch);
    courier_stop(desk->courier);
    gallery_stop(desk->gallery);
    crew_dismiss(desk);
}

/* All are told before one is waited for. */
void
dl_desk_close(struct dl_desk *desk)
{
    if (!desk)
        return;
    dl_desk_stop(desk);
    courier_close(desk->courier);
    gallery_close(desk->gallery);
    watch_close(desk->watch); /* it takes the longest */
    crew_stop(desk);
}

/* ---- news ---- */

int
dl_desk_descriptor(const struct dl_desk *desk)
{
    return desk->queue.pipe[0];
}

/* Whoever takes all there is and then comes back has shown it meanwhile: that
 * is when the others may make the processor busy. */
static void
note_drawing(struct dl_desk *desk, bool some, const struct dl_news *news)
{
    if (desk->drawing == DRAW_NOW && !atomic_exchange(&desk->drawn, true))
        crew_wake(desk, HAND_CLERK);
    if (some && news->what == DL_NEWS_HEADS && desk->drawing == DRAW_NOTHING)
        desk->drawing = DRAW_MORE;
    else if (!some && desk->drawing == DRAW_MORE)
        desk->drawing = DRAW_NOW;
}

bool
dl_desk_take(struct dl_desk *desk, struct dl_news *out)
{
    dl_arena_free(desk->taken);
    desk->taken = NULL;
    atomic_store(&desk->settled, desk->handed);
    bool some = queue_take(&desk->queue, out);
    note_drawing(desk, some, out);
    if (!some)
        return false;
    desk->taken = out->arena;
    if (out->what == DL_NEWS_LIBRARY)
        desk->handed = out->round;
    return true;
}

/* ---- asking ---- */

void
dl_desk_look(struct dl_desk *desk)
{
    clerk_look(desk);
}

void
dl_desk_reload(struct dl_desk *desk)
{
    worker_reload(desk);
    clerk_look(desk);
}

/* Written down here and not by the worker, which may have no time left. */
enum dl_status
dl_desk_part(struct dl_desk *desk, struct dl_apart apart, bool on,
             struct dl_error *err)
{
    enum dl_status status = DL_OK;
    struct parting parting = {.apart = apart, .on = on};
    bool kept = desk->settings.apart.bytes > 0;
    if (kept)
        status = dl_apart_set(desk->settings.apart.at, apart, on, err);
    parting.kept = kept && status == DL_OK;
    worker_part(desk, &parting);
    return status;
}

enum dl_status
dl_desk_correct(struct dl_desk *desk, const struct dl_correction *correction,
                struct dl_error *err)
{
    enum dl_status status = DL_OK;
    struct parting parting = {.corrects = true, .correction = *correction};
    bool kept = desk->settings.corrections.bytes > 0;
    if (kept)
        status = dl_corrections_append(desk->settings.corrections.at,
                                       correction, err);
    parting.kept = kept && status == DL_OK;
    worker_part(desk, &parting);
    return status;
}

void
dl_desk_want(struct dl_desk *desk, struct dl_key key)
{
    clerk_want(desk, key);
}

void
dl_desk_find(struct dl_desk *desk, const struct dl_desk_query *query)
{
    clerk_find(desk, query);
}

void
dl_desk_refresh(struct dl_desk *desk, struct dl_str url)
{
    if (desk->courier)
        courier_refresh(desk->courier, url);
}

void
dl_desk_add(struct dl_desk *desk, struct dl_str url)
{
    if (desk->courier)
        courier_add(desk->courier, url);
}

void
dl_desk_history(struct dl_desk *desk, struct dl_key key)
{
    if (desk->courier)
        courier_history(desk->courier, key);
}

void
dl_desk_full(struct dl_desk *desk, struct dl_key key)
{
    if (desk->courier)
        courier_full(desk->courier, key);
}

void
dl_desk_health(struct dl_desk *desk)
{
    if (desk->courier)
        courier_health(desk->courier);
}

/* The lane copies what it needs of the settings. */
void
dl_desk_picture(struct dl_desk *desk, struct dl_str url, struct dl_str named)
{
    struct courier_start start = {.queue = &desk->queue,
                                  .settings = &desk->settings,
                                  .seconds = desk->seconds};
    struct dl_error err;
    enum dl_status status = DL_OK;
    if (!desk->gallery)
        status = gallery_open(&start, &desk->gallery, &err);
    if (status == DL_OK) {
        gallery_want(desk->gallery, url, named);
        return;
    }
    struct dl_news news = {
        .what = DL_NEWS_TOLD, .fault = err, .arena = dl_arena_new(0)};
    news.text = dl_str_copy(news.arena, dl_str_from(err.text));
    queue_put(&desk->queue, &news);
}
