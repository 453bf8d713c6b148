/* Measures the store: how fast articles go in, and what a search, a word that
 * is typed into the list and a window of it cost among so many.
 *
 *     store COUNT...
 *
 * Every count is measured in a process of its own, so that the peak of its
 * memory is its own. Times are of the wall, since writing waits for the disk;
 * of a search and a window, the middle of several, and of the letters of a word
 * typed one by one that of the slowest. */
/* SPDX-License-Identifier: ISC */
#include "made.h"

#include <dateline/store.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { BATCH = 500, TIMES = 9, ROWS = 50, NOW = 1900000000 };

static double
milliseconds(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

static void
must(enum dl_status status, const struct dl_error *err)
{
    if (status == DL_OK)
        return;
    fprintf(stderr, "store: %s\n", err->text);
    exit(1);
}

/* Put them in batches; only the putting is timed. */
static double
fill(struct dl_store *store, struct dl_source *source, uint32_t count)
{
    struct dl_error err;
    struct dl_puts puts;
    double spent = 0;
    for (uint32_t first = 0; first < count; first += BATCH) {
        struct dl_arena *arena = dl_arena_new(0);
        struct dl_item items[BATCH];
        uint32_t many = count - first < BATCH ? count - first : BATCH;
        for (uint32_t i = 0; i < many; i++)
            items[i] = made_item(arena, first + i);
        double begun = milliseconds();
        must(dl_store_put(store, source, items, many, NOW, &puts, &err), &err);
        spent += milliseconds() - begun;
        dl_arena_free(arena);
    }
    return spent;
}

static int
by_size(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static double
search(struct dl_store *store, const char *text)
{
    double spent[TIMES];
    struct dl_error err;
    for (int i = 0; i < TIMES; i++) {
        struct dl_arena *arena = dl_arena_new(0);
        struct dl_query query;
        struct dl_hits hits;
        struct dl_window window = {.query = &query, .count = ROWS};
        double begun = milliseconds();
        must(dl_query_read(arena, dl_str_from(text), NULL, &query, &err), &err);
        must(dl_store_search(arena, store, &window, &hits, &err), &err);
        spent[i] = milliseconds() - begun;
        dl_arena_free(arena);
    }
    qsort(spent, TIMES, sizeof *spent, by_size);
    return spent[TIMES / 2];
}

/* The time from a letter to all articles that are found, of the slowest. */
static double
typed(struct dl_store *store, const char *word)
{
    double slowest = 0;
    struct dl_error err;
    for (size_t letters = 1; letters <= strlen(word); letters++) {
        struct dl_arena *arena = dl_arena_new(0);
        struct dl_query query;
        struct dl_finds finds;
        struct dl_window window = {.query = &query, .count = ROWS};
        const char *text = dl_arena_printf(arena, "%.*s*", (int)letters, word);
        double begun = milliseconds();
        must(dl_query_read(arena, dl_str_from(text), NULL, &query, &err), &err);
        must(dl_store_match(arena, store, &window, &finds, &err), &err);
        double spent = milliseconds() - begun;
        slowest = spent > slowest ? spent : slowest;
        dl_arena_free(arena);
    }
    return slowest;
}

static double
window_at(struct dl_store *store, size_t first)
{
    double spent[TIMES];
    struct dl_error err;
    for (int i = 0; i < TIMES; i++) {
        struct dl_arena *arena = dl_arena_new(0);
        struct dl_rows rows;
        struct dl_window window = {.first = first, .count = ROWS};
        size_t total;
        double begun = milliseconds();
        must(dl_store_rows(arena, store, &window, &rows, &total, &err), &err);
        spent[i] = milliseconds() - begun;
        dl_arena_free(arena);
    }
    qsort(spent, TIMES, sizeof *spent, by_size);
    return spent[TIMES / 2];
}

static double
megabytes(const char *path)
{
    struct stat at;
    return stat(path, &at) == 0 ? (double)at.st_size / 1e6 : 0;
}

static void
measure(const char *folder, uint32_t count)
{
    struct dl_arena *arena = dl_arena_new(0);
    const char *path = dl_arena_printf(arena, "%s/%u.db", folder, count);
    struct dl_error err;
    struct dl_store *store;
    struct dl_source source = {.url = DL_STR("https://made.example/feed"),
                               .title = DL_STR("Made")};
    must(dl_store_open(arena, path, &store, NULL, &err), &err);
    must(dl_store_source_put(store, &source, &err), &err);
    double put = fill(store, &source, count);
    dl_store_close(store);
    double begun = milliseconds();
    must(dl_store_open(arena, path, &store, NULL, &err), &err);
    double opened = milliseconds() - begun;
    double rare = search(store, "castel quito"), common = search(store, "on");
    double prefix = search(store, "contr*");
    double phrase = search(store, "\"streets were quiet\" -lisbon");
    double letters = typed(store, "contract");
    double top = window_at(store, 0), deep = window_at(store, count / 2);
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    printf("%9u %9.0f %8.1f %8.2f %8.2f %8.2f %8.2f %8.2f %8.2f %8.2f %8.2f "
           "%8.1f\n",
           count, count / put * 1e3, megabytes(path), opened, rare, common,
           prefix, phrase, letters, top, deep, (double)usage.ru_maxrss / 1e3);
    dl_store_close(store);
    dl_arena_free(arena);
}

static bool
measure_apart(const char *folder, uint32_t count)
{
    int status;
    fflush(stdout);
    pid_t child = fork();
    if (child == 0) {
        measure(folder, count);
        exit(0);
    }
    return child > 0 && waitpid(child, &status, 0) == child && status == 0;
}

static void
clear(const char *folder, uint32_t count)
{
    static const char *const endings[] = {"", "-wal", "-shm", ".lock"};
    char path[512];
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        snprintf(path, sizeof path, "%s/%u.db%s", folder, count, endings[i]);
        unlink(path);
    }
}

int
main(int argc, char **argv)
{
    char folder[] = "/tmp/bench-store-XXXXXX";
    if (argc < 2 || !mkdtemp(folder)) {
        fputs("usage: store COUNT...\n", stderr);
        return 2;
    }
    printf("%9s %9s %8s %8s %8s %8s %8s %8s %8s %8s %8s %8s\n", "articles",
           "put/s", "MB", "ms open", "rare", "common", "prefix", "phrase",
           "typed", "ms top", "deep", "peak MB");
    bool ok = true;
    for (int i = 1; i < argc && ok; i++) {
        uint32_t count = (uint32_t)strtoul(argv[i], NULL, 10);
        ok = measure_apart(folder, count);
        clear(folder, count);
    }
    rmdir(folder);
    return ok ? 0 : 1;
}
