/* The worker behind the reader: it reads files (files.c), analyses them one by
 * one, adds the newest stored articles, then joins them all. What it makes is
 * immutable and crosses the threads as a pointer in the queue.
 *
 * Every join makes a new generation of readings and one library. Readings of
 * articles that are the same move on from the generation before. Whoever takes
 * news has let go of a generation when it comes back for more after having been
 * handed a newer library; the worker then frees it before the next.
 *
 * When nothing else is to be done, it reads what the store has not read yet. */
/* SPDX-License-Identifier: ISC */
#include "desk/worker.h"

#include "desk/files.h"
#include "desk/stock.h"

#include <stdlib.h>

enum {
    REST = 600,     /* milliseconds in which more may come to be joined */
    RESTS_MOST = 30 /* in a row */
};

/** What the worker is asked to do. */
struct task {
    struct dl_arena *arena; /* of the lists */
    struct partings partings;
    struct dl_ids wanted;
    bool reload, look, join;
};

struct worker {
    struct task asked; /* under the desk's lock; the rest is the thread's */
    struct dl_arena *arena;
    struct dl_lattice *work;
    struct generation *newest;
    struct dl_aparts unkept;    /* joins taken back that no file holds */
    struct dl_corrections said; /* the same of corrections */
    struct stock *stock;        /* NULL: no stored articles */
    int rests;
};

static const struct partings no_partings = {NULL, 0, 0};

struct worker *
worker_new(void)
{
    struct dl_arena *arena = dl_arena_new(0);
    struct worker *worker = DL_NEW(arena, struct worker);
    worker->arena = arena;
    worker->asked.arena = dl_arena_new(0);
    worker->work = dl_lattice_new();
    return worker;
}

void
worker_free(struct worker *worker)
{
    if (!worker)
        return;
    generation_free_from(worker->newest);
    stock_close(worker->stock);
    dl_lattice_free(worker->work);
    dl_arena_free(worker->asked.arena);
    dl_arena_free(worker->arena); /* and `worker` with it */
}

/* ---- generations ---- */

static void
free_settled(struct dl_desk *desk)
{
    unsigned settled = atomic_load(&desk->settled);
    for (struct generation *at = desk->worker->newest; at; at = at->older)
        if (at->number <= settled) { /* the one in use; all below it may go */
            generation_free_from(at->older);
            at->older = NULL;
        }
}

/* What was read early for somebody belongs to it from now on. */
static struct generation *
new_generation(struct dl_desk *desk)
{
    struct worker *worker = desk->worker;
    free_settled(desk);
    pthread_mutex_lock(&desk->lock);
    struct generation *made = desk->coming;
    desk->coming = generation_new(made->number + 1);
    pthread_mutex_unlock(&desk->lock);
    made->older = worker->newest;
    worker->newest = made;
    return made;
}

static void
publish(struct dl_desk *desk, struct basis *basis)
{
    pthread_mutex_lock(&desk->lock);
    struct basis *before = desk->basis;
    desk->basis = basis_hold(basis);
    pthread_mutex_unlock(&desk->lock);
    basis_drop(before);
    crew_wake(desk, HAND_CLERK);
}

/* The knowledge file is read again too: the reader may have written to it. */
static struct basis *
open_basis(struct dl_desk *desk)
{
    struct basis *basis = NULL;
    struct dl_error fault;
    struct dl_settings settings = desk->settings;
    settings.said = desk->worker->said;
    if (basis_open(&settings, &desk->worker->unkept, &basis, &fault) == DL_OK)
        publish(desk, basis);
    else
        crew_report(desk, &fault);
    return basis;
}

static void
join_all(struct dl_desk *desk, struct generation *made, struct basis *basis)
{
    dl_heap_trim(); /* reading an article takes ten times what is left of it */
    generation_join(made, basis, desk->worker->work);
    stock_extend(desk->worker->stock, desk, made);
    struct dl_news news = {.what = DL_NEWS_LIBRARY,
                           .library = made->library,
                           .round = made->number};
    queue_put(&desk->queue, &news);
    news = (struct dl_news){.what = DL_NEWS_DONE};
    queue_put(&desk->queue, &news);
    dl_heap_trim(); /* joining takes as much again as what is joined */
}

/* ---- tasks ---- */

/* The stored articles behind the files. */
static void
gather(struct dl_desk *desk, struct generation *made, struct basis *basis,
       const struct partings *partings, bool anew)
{
    struct worker *worker = desk->worker;
    struct gathering gathering = {.desk = desk,
                                  .made = made,
                                  .basis = basis,
                                  .work = worker->work,
                                  .partings = partings,
                                  .anew = anew};
    if (worker->stock && !crew_stopped(desk))
        stock_gather(worker->stock, &gathering);
}

/* Whether readings that one made may be others with the other. */
static bool
differs(const struct basis *a, const struct basis *b)
{
    return a->version != b->version ||
           !aparts_same(&a->known.apart, &b->known.apart);
}

static void
read_all(struct dl_desk *desk)
{
    struct worker *worker = desk->worker;
    struct basis *basis = open_basis(desk);
    if (!basis)
        return;
    for (size_t i = 0; i < basis->known.faults.count; i++)
        crew_report(desk, &basis->known.faults.at[i]);
    if (!worker->stock)
        worker->stock = stock_open(desk);
    struct generation *made = new_generation(desk);
    bool anew = made->older && differs(made->older->basis, basis);
    files_read(desk, made, &(struct making){basis, worker->work}, anew);
    stock_look(worker->stock, NULL);
    gather(desk, made, basis, &no_partings, anew);
    if (!crew_stopped(desk))
        join_all(desk, made, basis);
    basis_drop(basis);
}

static void
make_again(struct dl_desk *desk, struct basis *basis,
           const struct partings *partings)
{
    struct generation *made = new_generation(desk);
    files_take(desk, made, &(struct making){basis, desk->worker->work},
               partings);
    gather(desk, made, basis, partings, false);
    if (!crew_stopped(desk))
        join_all(desk, made, basis);
}

/* In the order in which they were said; the task's strings go with it. */
static void
keep_word(struct worker *worker, const struct dl_correction *correction)
{
    struct dl_correction copy = *correction;
    copy.name = dl_str_copy(worker->arena, correction->name);
    copy.same = dl_str_copy(worker->arena, correction->same);
    DL_PUSH(worker->arena, &worker->said, copy);
}

/* What no file holds. Taking a correction back is a word over the file's. */
static void
keep_here(struct worker *worker, const struct parting *parting)
{
    if (parting->corrects)
        keep_word(worker, &parting->correction);
    else
        parting_apply(worker->arena, &worker->unkept, parting);
}

static void
part_all(struct dl_desk *desk, const struct partings *partings)
{
    struct worker *worker = desk->worker;
    for (size_t i = 0; i < partings->count; i++)
        if (!partings->at[i].kept)
            keep_here(worker, &partings->at[i]);
    struct basis *basis = worker->newest ? open_basis(desk) : NULL;
    if (!basis)
        return;
    stock_look(worker->stock, worker->newest);
    make_again(desk, basis, partings);
    basis_drop(basis);
}

/* Files stay as they are. */
static void
join_again(struct dl_desk *desk)
{
    struct worker *worker = desk->worker;
    struct basis *basis = worker->newest ? crew_basis(desk) : NULL;
    if (basis && stock_look(worker->stock, worker->newest))
        make_again(desk, basis, &no_partings);
    basis_drop(basis);
}

static void
do_task(struct dl_desk *desk, const struct task *task)
{
    struct worker *worker = desk->worker;
    for (size_t i = 0; i < task->wanted.count; i++)
        stock_want(worker->stock, task->wanted.at[i]);
    if (task->partings.count > 0)
        part_all(desk, &task->partings);
    if (crew_stopped(desk))
        return;
    if (task->reload || (task->look && files_differ(desk, worker->newest)))
        read_all(desk);
    else if (task->join)
        join_again(desk);
}

/* ---- asking and waiting ---- */

void
worker_reload(struct dl_desk *desk)
{
    pthread_mutex_lock(&desk->lock);
    desk->worker->asked.reload = true;
    pthread_mutex_unlock(&desk->lock);
    crew_wake(desk, HAND_WORKER);
}

void
worker_look(struct dl_desk *desk)
{
    pthread_mutex_lock(&desk->lock);
    desk->worker->asked.look = true;
    pthread_mutex_unlock(&desk->lock);
    crew_wake(desk, HAND_WORKER);
}

void
worker_part(struct dl_desk *desk, const struct parting *parting)
{
    struct task *asked = &desk->worker->asked;
    pthread_mutex_lock(&desk->lock);
    struct parting copy = *parting;
    copy.apart.name = dl_str_copy(asked->arena, parting->apart.name);
    copy.apart.from = dl_str_copy(asked->arena, parting->apart.from);
    copy.correction.name = dl_str_copy(asked->arena, copy.correction.name);
    copy.correction.same = dl_str_copy(asked->arena, copy.correction.same);
    DL_PUSH(asked->arena, &asked->partings, copy);
    pthread_mutex_unlock(&desk->lock);
    crew_wake(desk, HAND_WORKER);
}

void
worker_join(struct dl_desk *desk, int64_t wanted)
{
    struct task *asked = &desk->worker->asked;
    pthread_mutex_lock(&desk->lock);
    asked->join = true;
    if (wanted)
        DL_PUSH(asked->arena, &asked->wanted, wanted);
    pthread_mutex_unlock(&desk->lock);
    crew_wake(desk, HAND_WORKER);
}

static struct task
take_task(struct dl_desk *desk)
{
    struct worker *worker = desk->worker;
    pthread_mutex_lock(&desk->lock);
    struct task out = worker->asked;
    worker->asked = (struct task){.arena = dl_arena_new(0)};
    pthread_mutex_unlock(&desk->lock);
    worker->rests = 0;
    return out;
}

/* Whether something more has come before all is quiet. */
static bool
rest(struct dl_desk *desk)
{
    return desk->worker->rests++ < RESTS_MOST &&
           bell_wait(&desk->hands[HAND_WORKER].bell, REST);
}

/* Wait for something to do, and read meanwhile what nobody waits for; false
 * when the desk closes. */
static bool
wait_for_task(struct dl_desk *desk)
{
    struct worker *worker = desk->worker;
    while (!crew_stopped(desk)) {
        pthread_mutex_lock(&desk->lock);
        struct task asked = worker->asked;
        pthread_mutex_unlock(&desk->lock);
        if (asked.reload || asked.look || asked.partings.count > 0)
            return true;
        if (asked.join) {
            if (!rest(desk))
                return true;
        } else if (!stock_catch_up(worker->stock, desk, worker->work)) {
            dl_heap_trim();
            bell_wait(&desk->hands[HAND_WORKER].bell, -1);
        }
    }
    return false;
}

void
worker_run(struct dl_desk *desk)
{
    struct bell *bell = &desk->hands[HAND_WORKER].bell;
    while (desk->stored && !atomic_load(&desk->begun) && !crew_stopped(desk))
        bell_wait(bell, -1);
    if (!crew_stopped(desk))
        read_all(desk);
    while (wait_for_task(desk)) {
        struct task task = take_task(desk);
        do_task(desk, &task);
        dl_arena_free(task.arena);
    }
}
