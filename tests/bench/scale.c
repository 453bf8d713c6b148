/* Measures how the whole way from articles to a timeline grows with their
 * number.
 *
 *     scale COUNT...
 *
 * Every count is measured in a process of its own, so that the peak of its
 * memory is its own. What is printed a count: processor time of the readings
 * and of the joins, each by article, and the peak of memory by article. A
 * column that stays level is linear. */
/* SPDX-License-Identifier: ISC */
#include "made.h"

#include <dateline/desk.h>

#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

/* Microseconds of the processor. */
static double
now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return (double)time.tv_sec * 1e6 + (double)time.tv_nsec / 1e3;
}

static struct dl_reading **
read_all(struct dl_arena *arena, const struct dl_tagger *tagger,
         struct dl_lattice *work, uint32_t count, size_t *bytes)
{
    struct dl_reading **out = DL_ARRAY(arena, count, struct dl_reading *);
    for (uint32_t i = 0; i < count; i++) {
        struct dl_arena *own = dl_arena_new(0);
        const struct dl_article *article = made_article(own, i);
        *bytes += article->text.bytes;
        out[i] = dl_reading_build(own, tagger, work, article, NULL);
    }
    return out;
}

static double
resident_kb(void)
{
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    return (double)usage.ru_maxrss;
}

static void
measure(uint32_t count)
{
    struct dl_tagger *tagger;
    struct dl_error err;
    if (dl_tagger_open(NULL, NULL, &tagger, &err) != DL_OK)
        exit(1);
    struct dl_lattice *work = dl_lattice_new();
    struct dl_arena *arena = dl_arena_new(0);
    size_t bytes = 0;
    double begun = now(), empty = resident_kb();
    struct dl_reading **readings = read_all(arena, tagger, work, count, &bytes);
    double read = now(), held = resident_kb();
    struct dl_library *library =
        dl_library_build(tagger, work, readings, count, NULL, NULL);
    double joined = now(), peak = resident_kb();
    printf("%9u %9.1f %9zu %10.1f %10.1f %10.1f %10.1f %8.1f\n", count,
           (double)bytes / 1e6, library->timeline.count, (read - begun) / count,
           (joined - read) / count, (held - empty) / count,
           (peak - held) / count, (joined - begun) / 1e6);
}

/* False when the child could not do it. */
static bool
measure_apart(uint32_t count)
{
    int status;
    fflush(stdout);
    pid_t child = fork();
    if (child == 0) {
        measure(count);
        exit(0);
    }
    return child > 0 && waitpid(child, &status, 0) == child && status == 0;
}

int
main(int argc, char **argv)
{
    if (argc < 2) {
        fputs("usage: scale COUNT...\n", stderr);
        return 2;
    }
    printf("%9s %9s %9s %10s %10s %10s %10s %8s\n", "articles", "MB", "entries",
           "us read", "us joined", "KB read", "KB joined", "s in all");
    for (int i = 1; i < argc; i++)
        if (!measure_apart((uint32_t)strtoul(argv[i], NULL, 10)))
            return 1;
    return 0;
}
