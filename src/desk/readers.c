/* Many articles are read at once. Readings are independent, so each thread
 * takes the next article that nobody has taken; what comes of it stands where
 * the article stood, whoever was first. Joining is another matter: it looks at
 * all of them, in order, and stays with the caller. */
/* SPDX-License-Identifier: ISC */
#include <dateline/reading.h>

#include "desk/thread.h"

#include <stdatomic.h>
#include <unistd.h>

enum { HELPERS_MAX = 63 };

/** What several threads read; all but `next` and what is in `out` is fixed. */
struct pile {
    const struct dl_tagger *tagger;
    const struct dl_article *const *articles;
    struct dl_reading **out;
    size_t count;
    atomic_size_t next;
};

static void *
read_on(void *context)
{
    struct pile *pile = context;
    struct dl_lattice *work = dl_lattice_new();
    for (;;) {
        size_t i = atomic_fetch_add(&pile->next, 1);
        if (i >= pile->count)
            break;
        pile->out[i] = dl_reading_make(pile->tagger, work, pile->articles[i]);
    }
    dl_lattice_free(work);
    return NULL;
}

/* How many beside the caller can be of use. */
static size_t
count_helpers(size_t threads, size_t articles)
{
    long processors = threads ? (long)threads : sysconf(_SC_NPROCESSORS_ONLN);
    size_t useful = processors < 1 ? 1 : (size_t)processors;
    if (useful > articles)
        useful = articles ? articles : 1;
    return useful - 1 < HELPERS_MAX ? useful - 1 : HELPERS_MAX;
}

/* A thread that cannot be started is done without. */
void
dl_readings_make(const struct dl_tagger *tagger,
                 const struct dl_article *const *articles, size_t count,
                 size_t threads, struct dl_reading **out)
{
    struct pile pile = {
        .tagger = tagger, .articles = articles, .out = out, .count = count};
    size_t helpers = count_helpers(threads, count), started = 0;
    pthread_t at[HELPERS_MAX];
    while (started < helpers && thread_begin(&at[started], read_on, &pile) == 0)
        started++;
    read_on(&pile);
    for (size_t i = 0; i < started; i++)
        pthread_join(at[i], NULL);
}
