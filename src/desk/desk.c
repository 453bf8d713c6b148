/* The worker behind the reader: it finds and reads files, analyses them one by
 * one, then joins them. What it makes is immutable and crosses the threads as
 * a pointer in the queue.
 *
 * A reload makes a new generation of readings and one library. Whoever takes
 * news has let go of a generation when it comes back for more after having been
 * handed a newer library; the worker then frees it before the next reload.
 *
 * When the user takes a join back, a generation is made of the readings of the
 * one before: those that have the name are read again, the others move on. */
/* SPDX-License-Identifier: ISC */
#include <dateline/desk.h>
#include <dateline/loader.h>

#include "desk/generation.h"
#include "desk/own.h"
#include "desk/parting.h"
#include "desk/queue.h"

#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>

struct dl_desk {
    pthread_t thread;
    pthread_mutex_t lock; /* of the three below */
    pthread_cond_t wake;
    bool reload;
    struct dl_arena *asked_arena;
    struct partings asked;
    atomic_bool stop;
    atomic_bool joining; /* a stretch of work that cannot be broken off */
    atomic_int parties;  /* the worker and the taker; the last one out frees */
    struct queue queue;
    struct dl_arena *arena; /* copies of what dl_desk_open was given */
    struct dl_strs paths;
    struct dl_settings settings; /* as far as own_settings has them */
    struct dl_aparts unkept;     /* joins taken back that no file holds */
    struct dl_lattice *work;
    struct generation *newest; /* the worker's, until it is joined */
    unsigned handed;           /* libraries handed out; the taker's */
    atomic_uint settled;       /* generations below this one are let go */
};

static void
free_settled(struct dl_desk *desk)
{
    unsigned settled = atomic_load(&desk->settled);
    for (struct generation *at = desk->newest; at; at = at->older)
        if (at->number <= settled) { /* the one in use; all below it may go */
            generation_free_from(at->older);
            at->older = NULL;
        }
}

static void
report(struct dl_desk *desk, const struct dl_error *fault)
{
    struct dl_news news = {.what = DL_NEWS_FAULT, .fault = *fault};
    queue_put(&desk->queue, &news);
}

static struct dl_files
find_files(struct dl_desk *desk, struct dl_arena *arena)
{
    struct dl_files files = {0};
    struct dl_faults faults = {0};
    for (size_t i = 0; i < desk->paths.count; i++)
        dl_files_find(arena, desk->paths.at[i].at, &files, &faults);
    for (size_t i = 0; i < faults.count; i++)
        report(desk, &faults.at[i]);
    struct dl_news news = {.what = DL_NEWS_FILES, .total = files.count};
    queue_put(&desk->queue, &news);
    return files;
}

static bool
stopped(struct dl_desk *desk)
{
    return atomic_load_explicit(&desk->stop, memory_order_relaxed);
}

static void
read_article(struct dl_desk *desk, struct generation *made,
             const struct dl_article *article)
{
    struct dl_reading *reading =
        dl_reading_make(made->basis->tagger, desk->work, article);
    struct dl_news news = {.what = DL_NEWS_READING,
                           .index = made->readings.count,
                           .reading = reading};
    DL_PUSH(made->arena, &made->readings, reading);
    queue_put(&desk->queue, &news);
}

static void
read_file(struct dl_desk *desk, struct generation *made,
          struct dl_loader *loader, const struct dl_file *file)
{
    struct dl_arena *scratch = dl_arena_new(0);
    struct dl_articles articles = {0};
    struct dl_error fault;
    if (dl_loader_read(loader, scratch, file, &articles, &fault) != DL_OK)
        report(desk, &fault);
    for (size_t i = 0; i < articles.count && !stopped(desk); i++)
        read_article(desk, made, articles.at[i]);
    dl_arena_free(scratch);
}

static void
keep_retired(void *context, struct dl_reading *reading)
{
    struct generation *made = context;
    DL_PUSH(made->arena, &made->retired, reading);
}

static struct generation *
new_generation(struct dl_desk *desk)
{
    free_settled(desk);
    desk->newest = generation_new(desk->newest);
    return desk->newest;
}

/* The knowledge file is read again too: the reader may have written to it. */
static bool
open_tagger(struct dl_desk *desk, struct generation *made)
{
    struct dl_error fault;
    const char *model = desk->settings.model.at;
    struct basis *basis = generation_add_basis(made);
    dl_settings_knowledge(basis->arena, &desk->settings, &basis->known);
    for (size_t i = 0; i < desk->unkept.count; i++)
        DL_PUSH(basis->arena, &basis->known.apart, desk->unkept.at[i]);
    if (dl_tagger_open(&basis->known, model, &basis->tagger, &fault) == DL_OK)
        return true;
    report(desk, &fault);
    return false;
}

static void
report_known(struct dl_desk *desk, const struct dl_knowledge *known)
{
    for (size_t i = 0; i < known->faults.count; i++)
        report(desk, &known->faults.at[i]);
}

static void
join_all(struct dl_desk *desk, struct generation *made)
{
    atomic_store(&desk->joining, true);
    made->library =
        dl_library_build(made->basis->tagger, desk->work, made->readings.at,
                         made->readings.count, keep_retired, made);
    made->library->known = &made->basis->known;
    atomic_store(&desk->joining, false);
    struct dl_news news = {.what = DL_NEWS_LIBRARY, .library = made->library};
    queue_put(&desk->queue, &news);
    news = (struct dl_news){.what = DL_NEWS_DONE};
    queue_put(&desk->queue, &news);
}

static void
read_all(struct dl_desk *desk)
{
    struct generation *made = new_generation(desk);
    bool opened = open_tagger(desk, made);
    report_known(desk, &made->basis->known);
    if (!opened)
        return;
    struct dl_files files = find_files(desk, made->arena);
    struct dl_loader *loader = dl_loader_new(desk->settings.fetcher.at);
    for (size_t i = 0; i < files.count && !stopped(desk); i++)
        read_file(desk, made, loader, &files.at[i]);
    dl_loader_free(loader);
    if (!stopped(desk))
        join_all(desk, made);
}

static struct dl_reading *
read_again(struct dl_desk *desk, struct generation *made,
           const struct dl_reading *old)
{
    struct dl_arena *arena = dl_arena_new(0);
    const struct dl_article *article = dl_article_copy(arena, old->article);
    return dl_reading_build(arena, made->basis->tagger, desk->work, article,
                            NULL);
}

/* Readings move on to the new generation, or are made again for it. */
static void
take_readings(struct dl_desk *desk, struct generation *made,
              const struct partings *partings)
{
    struct generation *old = made->older;
    for (size_t i = 0; i < old->readings.count && !stopped(desk); i++) {
        struct dl_reading *reading = old->readings.at[i];
        if (parting_touches(partings, reading))
            reading = read_again(desk, made, reading);
        else
            old->readings.at[i] = NULL;
        DL_PUSH(made->arena, &made->readings, reading);
    }
    generation_inherit(made, old);
}

static void
part_all(struct dl_desk *desk, const struct partings *partings)
{
    for (size_t i = 0; i < partings->count; i++)
        if (!partings->at[i].kept)
            parting_apply(desk->arena, &desk->unkept, &partings->at[i]);
    if (!desk->newest->library)
        return;
    struct generation *made = new_generation(desk);
    if (open_tagger(desk, made)) {
        take_readings(desk, made, partings);
        if (!stopped(desk))
            join_all(desk, made);
    } else {
        desk->newest = made->older;
        made->older = NULL;
        generation_free_from(made);
    }
}

/** What the worker is to do next. */
struct task {
    struct dl_arena *arena; /* holds `partings` */
    struct partings partings;
    bool reload;
};

/* Wait for something to do; false when the desk closes. */
static bool
wait_for_task(struct dl_desk *desk, struct task *out)
{
    pthread_mutex_lock(&desk->lock);
    while (!desk->reload && desk->asked.count == 0 && !stopped(desk))
        pthread_cond_wait(&desk->wake, &desk->lock);
    *out = (struct task){desk->asked_arena, desk->asked, desk->reload};
    desk->asked_arena = dl_arena_new(0);
    desk->asked = (struct partings){0};
    desk->reload = false;
    pthread_mutex_unlock(&desk->lock);
    return !stopped(desk);
}

static void
do_task(struct dl_desk *desk, const struct task *task)
{
    if (task->partings.count > 0)
        part_all(desk, &task->partings);
    if (task->reload && !stopped(desk))
        read_all(desk);
}

/* The worker or the taker is done with the desk. */
static void
leave(struct dl_desk *desk)
{
    if (atomic_fetch_sub(&desk->parties, 1) > 1)
        return;
    generation_free_from(desk->newest);
    dl_lattice_free(desk->work);
    queue_reset(&desk->queue);
    pthread_cond_destroy(&desk->wake);
    pthread_mutex_destroy(&desk->lock);
    dl_arena_free(desk->asked_arena);
    dl_arena_free(desk->arena);
    free(desk);
}

static void *
work(void *context)
{
    struct dl_desk *desk = context;
    struct task task;
    desk->work = dl_lattice_new();
    read_all(desk);
    while (wait_for_task(desk, &task)) {
        do_task(desk, &task);
        dl_arena_free(task.arena);
    }
    dl_arena_free(task.arena);
    leave(desk);
    return NULL;
}

/* Signals belong to the thread that draws. */
static int
start(struct dl_desk *desk)
{
    sigset_t all, before;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    int failed = pthread_create(&desk->thread, NULL, work, desk);
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    return failed;
}

enum dl_status
dl_desk_open(const struct dl_desk_start *given, struct dl_desk **out,
             struct dl_error *err)
{
    struct dl_desk *desk = calloc(1, sizeof *desk);
    if (!desk)
        return dl_error_set(err, DL_ERR_LIMIT, NULL, 0, 0, "out of memory");
    enum dl_status status = queue_init(&desk->queue, err);
    if (status != DL_OK) {
        free(desk);
        return status;
    }
    desk->arena = dl_arena_new(0);
    desk->asked_arena = dl_arena_new(0);
    for (size_t i = 0; i < given->count; i++)
        DL_PUSH(desk->arena, &desk->paths,
                dl_str_copy(desk->arena, dl_str_from(given->paths[i])));
    own_settings(desk->arena, given->settings, &desk->settings);
    pthread_mutex_init(&desk->lock, NULL);
    pthread_cond_init(&desk->wake, NULL);
    atomic_init(&desk->parties, 2);
    if (start(desk) != 0) {
        queue_reset(&desk->queue);
        dl_arena_free(desk->asked_arena);
        dl_arena_free(desk->arena);
        free(desk);
        return dl_error_set(err, DL_ERR_LIMIT, NULL, 0, 0,
                            "no thread can be started");
    }
    *out = desk;
    return DL_OK;
}

int
dl_desk_descriptor(const struct dl_desk *desk)
{
    return desk->queue.pipe[0];
}

bool
dl_desk_take(struct dl_desk *desk, struct dl_news *out)
{
    atomic_store(&desk->settled, desk->handed);
    if (!queue_take(&desk->queue, out))
        return false;
    desk->handed += out->what == DL_NEWS_LIBRARY;
    return true;
}

void
dl_desk_reload(struct dl_desk *desk)
{
    pthread_mutex_lock(&desk->lock);
    desk->reload = true;
    pthread_cond_signal(&desk->wake);
    pthread_mutex_unlock(&desk->lock);
}

/* Written down here and not by the worker, which may have no time left. */
enum dl_status
dl_desk_part(struct dl_desk *desk, struct dl_apart apart, bool on,
             struct dl_error *err)
{
    enum dl_status status = DL_OK;
    bool kept = desk->settings.apart.bytes > 0;
    if (kept)
        status = dl_apart_set(desk->settings.apart.at, apart, on, err);
    pthread_mutex_lock(&desk->lock);
    struct parting parting = {
        .apart = {dl_str_copy(desk->asked_arena, apart.name),
                  dl_str_copy(desk->asked_arena, apart.from)},
        .on = on,
        .kept = kept && status == DL_OK};
    DL_PUSH(desk->asked_arena, &desk->asked, parting);
    pthread_cond_signal(&desk->wake);
    pthread_mutex_unlock(&desk->lock);
    return status;
}

void
dl_desk_close(struct dl_desk *desk)
{
    if (!desk)
        return;
    pthread_mutex_lock(&desk->lock);
    atomic_store(&desk->stop, true);
    pthread_cond_signal(&desk->wake);
    pthread_mutex_unlock(&desk->lock);
    if (atomic_load(&desk->joining))
        pthread_detach(desk->thread);
    else
        pthread_join(desk->thread, NULL);
    leave(desk);
}
