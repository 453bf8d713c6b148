/* Threads come and go. Nobody waits for one that is in the middle of something:
 * it is left to itself, with the desk, which the last one out frees. */
/* SPDX-License-Identifier: ISC */
#include "desk/crew.h"

#include "desk/clerk.h"
#include "desk/thread.h"
#include "desk/worker.h"

#include <stdlib.h>

enum { PATIENCE = 20 /* milliseconds, with each thread that has to stop */ };

enum dl_status
crew_init(struct dl_desk *desk, struct dl_error *err)
{
    enum dl_status status = bell_init(&desk->gone, err);
    if (status != DL_OK)
        return status;
    for (int i = 0; i < HANDS && status == DL_OK; i++) {
        status = bell_init(&desk->hands[i].bell, err);
        if (status != DL_OK) {
            while (i-- > 0)
                bell_reset(&desk->hands[i].bell);
            bell_reset(&desk->gone);
            return status;
        }
    }
    pthread_mutex_init(&desk->lock, NULL);
    atomic_init(&desk->parties, 1);
    return DL_OK;
}

/* A thread, or the taker, is done with the desk. */
static void
leave(struct dl_desk *desk)
{
    if (atomic_fetch_sub(&desk->parties, 1) > 1)
        return;
    worker_free(desk->worker);
    clerk_free(desk->clerk);
    generation_free_from(desk->coming);
    basis_drop(desk->basis);
    queue_reset(&desk->queue);
    for (int i = 0; i < HANDS; i++)
        bell_reset(&desk->hands[i].bell);
    bell_reset(&desk->gone);
    pthread_mutex_destroy(&desk->lock);
    dl_arena_free(desk->taken);
    dl_arena_free(desk->arena);
    free(desk);
}

/** What a thread begins with; freed by it. */
struct errand {
    struct dl_desk *desk;
    enum hand_name name;
    void (*work)(struct dl_desk *desk);
};

static void *
run(void *context)
{
    struct errand errand = *(struct errand *)context;
    struct dl_desk *desk = errand.desk;
    free(context);
    errand.work(desk);
    atomic_store(&desk->hands[errand.name].left, true);
    bell_ring(&desk->gone);
    leave(desk);
    return NULL;
}

enum dl_status
crew_start(struct dl_desk *desk, enum hand_name name,
           void (*work)(struct dl_desk *desk), struct dl_error *err)
{
    struct hand *hand = &desk->hands[name];
    struct errand *errand = dl_heap_new(sizeof *errand);
    atomic_fetch_add(&desk->parties, 1);
    *errand = (struct errand){desk, name, work};
    hand->started = thread_begin(&hand->thread, run, errand) == 0;
    if (hand->started)
        return DL_OK;
    atomic_fetch_sub(&desk->parties, 1);
    free(errand);
    return dl_error_set(err, DL_ERR_LIMIT, NULL, 0, 0,
                        "no thread can be started");
}

/* Give it a moment to end. */
static void
await(struct dl_desk *desk, struct hand *hand)
{
    while (!atomic_load(&hand->left) && bell_wait(&desk->gone, PATIENCE))
        continue;
    if (atomic_load(&hand->left))
        pthread_join(hand->thread, NULL);
    else
        pthread_detach(hand->thread);
}

void
crew_dismiss(struct dl_desk *desk)
{
    atomic_store(&desk->stop, true);
    for (int i = 0; i < HANDS; i++)
        bell_ring(&desk->hands[i].bell);
}

void
crew_stop(struct dl_desk *desk)
{
    crew_dismiss(desk);
    for (int i = 0; i < HANDS; i++)
        if (desk->hands[i].started)
            await(desk, &desk->hands[i]);
    leave(desk);
}

bool
crew_stopped(const struct dl_desk *desk)
{
    return atomic_load_explicit(&desk->stop, memory_order_relaxed);
}

void
crew_wake(struct dl_desk *desk, enum hand_name name)
{
    bell_ring(&desk->hands[name].bell);
}

void
crew_report(struct dl_desk *desk, const struct dl_error *fault)
{
    struct dl_news news = {.what = DL_NEWS_FAULT, .fault = *fault};
    queue_put(&desk->queue, &news);
}

void
crew_tell(struct dl_desk *desk, struct dl_str text)
{
    struct dl_arena *arena = dl_arena_new(0);
    struct dl_news news = {
        .what = DL_NEWS_TOLD, .text = dl_str_copy(arena, text), .arena = arena};
    queue_put(&desk->queue, &news);
}

void
crew_show(struct dl_desk *desk, const struct generation *made)
{
    size_t last = made->members.count - 1;
    struct dl_news news = {.what = DL_NEWS_READING,
                           .index = last,
                           .round = made->number,
                           .reading = made->members.at[last].reading};
    queue_put(&desk->queue, &news);
}

struct basis *
crew_basis(struct dl_desk *desk)
{
    pthread_mutex_lock(&desk->lock);
    struct basis *basis = desk->basis ? basis_hold(desk->basis) : NULL;
    pthread_mutex_unlock(&desk->lock);
    return basis;
}
