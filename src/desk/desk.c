/* The worker behind the reader: it finds and reads files, analyses them one by
 * one, then joins them. What it makes is immutable and crosses the threads as
 * a pointer in the queue.
 *
 * A reload makes a new generation of readings and one library. Whoever takes
 * news has let go of a generation when it comes back for more after having been
 * handed a newer library; the worker then frees it before the next reload. */
/* SPDX-License-Identifier: ISC */
#include <dateline/desk.h>

#include "desk/queue.h"

#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>

struct generation {
    struct generation *older;
    unsigned number;        /* from 1 */
    struct dl_arena *arena; /* files found, the lists below */
    struct {
        struct dl_reading **at;
        size_t count, room;
    } readings, retired;
    struct dl_knowledge known;
    struct dl_tagger *tagger; /* names in the readings may be its own */
    struct dl_library *library;
};

struct dl_desk {
    pthread_t thread;
    pthread_mutex_t lock; /* of `reload` */
    pthread_cond_t wake;
    bool reload;
    atomic_bool stop;
    atomic_bool joining; /* a stretch of work that cannot be broken off */
    atomic_int parties;  /* the worker and the taker; the last one out frees */
    struct queue queue;
    struct dl_arena *arena; /* copies of what dl_desk_open was given */
    struct dl_strs paths;
    struct dl_settings settings; /* as far as copy_settings has them */
    struct dl_lattice *work;
    struct generation *newest; /* the worker's, until it is joined */
    unsigned handed;           /* libraries handed out; the taker's */
    atomic_uint settled;       /* generations below this one are let go */
};

static void
free_generation(struct generation *gone)
{
    for (size_t i = 0; i < gone->readings.count; i++)
        dl_reading_free(gone->readings.at[i]);
    for (size_t i = 0; i < gone->retired.count; i++)
        dl_reading_free(gone->retired.at[i]);
    dl_library_free(gone->library);
    dl_tagger_close(gone->tagger);
    dl_arena_free(gone->arena); /* and `gone` with it */
}

static void
free_from(struct generation *gone)
{
    while (gone) {
        struct generation *older = gone->older;
        free_generation(gone);
        gone = older;
    }
}

static void
free_settled(struct dl_desk *desk)
{
    unsigned settled = atomic_load(&desk->settled);
    for (struct generation *at = desk->newest; at; at = at->older)
        if (at->number <= settled) { /* the one in use; all below it may go */
            free_from(at->older);
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

static void
read_file(struct dl_desk *desk, struct generation *made,
          const struct dl_file *file)
{
    struct dl_reading *reading;
    struct dl_error fault;
    if (dl_reading_load(made->tagger, desk->work, file, &reading, &fault) !=
        DL_OK) {
        report(desk, &fault);
        return;
    }
    struct dl_news news = {.what = DL_NEWS_READING,
                           .index = made->readings.count,
                           .reading = reading};
    DL_PUSH(made->arena, &made->readings, reading);
    queue_put(&desk->queue, &news);
}

static void
keep_retired(void *context, struct dl_reading *reading)
{
    struct generation *made = context;
    DL_PUSH(made->arena, &made->retired, reading);
}

static bool
stopped(struct dl_desk *desk)
{
    return atomic_load_explicit(&desk->stop, memory_order_relaxed);
}

static struct generation *
new_generation(struct dl_desk *desk)
{
    free_settled(desk);
    struct dl_arena *arena = dl_arena_new(0);
    struct generation *made = DL_NEW(arena, struct generation);
    made->arena = arena;
    made->older = desk->newest;
    made->number = desk->newest ? desk->newest->number + 1 : 1;
    desk->newest = made;
    return made;
}

/* The knowledge file is read again too: the reader may have written to it. */
static bool
open_tagger(struct dl_desk *desk, struct generation *made)
{
    struct dl_error fault;
    const char *model = desk->settings.model.at;
    dl_settings_knowledge(made->arena, &desk->settings, &made->known);
    for (size_t i = 0; i < made->known.faults.count; i++)
        report(desk, &made->known.faults.at[i]);
    if (dl_tagger_open(&made->known, model, &made->tagger, &fault) == DL_OK)
        return true;
    report(desk, &fault);
    return false;
}

static void
read_all(struct dl_desk *desk)
{
    struct generation *made = new_generation(desk);
    if (!open_tagger(desk, made))
        return;
    struct dl_files files = find_files(desk, made->arena);
    for (size_t i = 0; i < files.count && !stopped(desk); i++)
        read_file(desk, made, &files.at[i]);
    if (stopped(desk))
        return;
    atomic_store(&desk->joining, true);
    made->library =
        dl_library_build(made->tagger, desk->work, made->readings.at,
                         made->readings.count, keep_retired, made);
    atomic_store(&desk->joining, false);
    struct dl_news news = {.what = DL_NEWS_LIBRARY, .library = made->library};
    queue_put(&desk->queue, &news);
    news = (struct dl_news){.what = DL_NEWS_DONE};
    queue_put(&desk->queue, &news);
}

/* Wait for the next reload; false when the desk closes. */
static bool
wait_for_reload(struct dl_desk *desk)
{
    pthread_mutex_lock(&desk->lock);
    while (!desk->reload && !stopped(desk))
        pthread_cond_wait(&desk->wake, &desk->lock);
    desk->reload = false;
    pthread_mutex_unlock(&desk->lock);
    return !stopped(desk);
}

/* The worker or the taker is done with the desk. */
static void
leave(struct dl_desk *desk)
{
    if (atomic_fetch_sub(&desk->parties, 1) > 1)
        return;
    free_from(desk->newest);
    dl_lattice_free(desk->work);
    queue_reset(&desk->queue);
    pthread_cond_destroy(&desk->wake);
    pthread_mutex_destroy(&desk->lock);
    dl_arena_free(desk->arena);
    free(desk);
}

static void *
work(void *context)
{
    struct dl_desk *desk = context;
    desk->work = dl_lattice_new();
    do {
        read_all(desk);
    } while (wait_for_reload(desk));
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

static void
copy_strs(struct dl_arena *arena, const struct dl_strs *from,
          struct dl_strs *to)
{
    *to = (struct dl_strs){0};
    for (size_t i = 0; i < from->count; i++)
        DL_PUSH(arena, to, dl_str_copy(arena, from->at[i]));
}

static void
copy_known(struct dl_arena *arena, const struct dl_known *from,
           struct dl_knowns *to)
{
    struct dl_known copy = *from;
    copy.id = dl_str_copy(arena, from->id);
    copy_strs(arena, &from->names, &copy.names);
    copy_strs(arena, &from->also, &copy.also);
    copy_strs(arena, &from->people, &copy.people);
    copy.capital = dl_str_copy(arena, from->capital);
    copy.of = dl_str_copy(arena, from->of);
    copy.roles = (struct dl_tenures){0};
    for (size_t i = 0; i < from->roles.count; i++) {
        struct dl_tenure role = from->roles.at[i];
        role.title = dl_str_copy(arena, role.title);
        role.of = dl_str_copy(arena, role.of);
        DL_PUSH(arena, &copy.roles, role);
    }
    DL_PUSH(arena, to, copy);
}

/* What the worker needs of the settings, which are the caller's. */
static void
copy_settings(struct dl_desk *desk, const struct dl_settings *settings)
{
    struct dl_settings *copy = &desk->settings;
    const struct dl_knowledge *own = &settings->entities;
    const char *origin = settings->origin[DL_OPTION_knowledge];
    copy->knowledge = dl_str_copy(desk->arena, settings->knowledge);
    copy->model = dl_str_copy(desk->arena, settings->model);
    copy->origin[DL_OPTION_knowledge] =
        dl_str_copy(desk->arena, dl_str_from(origin)).at;
    for (size_t i = 0; i < own->entries.count; i++)
        copy_known(desk->arena, &own->entries.at[i], &copy->entities.entries);
    copy_strs(desk->arena, &own->never, &copy->entities.never);
}

enum dl_status
dl_desk_open(const struct dl_settings *settings, const char *const *paths,
             size_t count, struct dl_desk **out, struct dl_error *err)
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
    for (size_t i = 0; i < count; i++)
        DL_PUSH(desk->arena, &desk->paths,
                dl_str_copy(desk->arena, dl_str_from(paths[i])));
    copy_settings(desk, settings);
    pthread_mutex_init(&desk->lock, NULL);
    pthread_cond_init(&desk->wake, NULL);
    atomic_init(&desk->parties, 2);
    if (start(desk) != 0) {
        queue_reset(&desk->queue);
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
