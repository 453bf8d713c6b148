/* Measures the desk over a store: how soon the list is there, how soon it is
 * complete, when the newest articles are joined, and what an article or a
 * search takes meanwhile.
 *
 *     desk COUNT...
 *
 * Every count is measured in a process of its own, so that the peak of its
 * memory is its own: first when nothing has been read yet, then again. */
/* SPDX-License-Identifier: ISC */
#include "fill.h"

#include <dateline/desk.h>

#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { JOINED = 1000 };

static double
milliseconds(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

static int64_t
now(void)
{
    return FILL_NOW;
}

/** What is waited for, and how long it took; 0: it has not come. */
struct times {
    double begun, first, all, library, reading, found;
    size_t heads;
    struct dl_key oldest;
};

static void
take(struct times *times, const struct dl_news *news)
{
    double spent = milliseconds() - times->begun;
    if (news->what == DL_NEWS_HEADS) {
        times->heads += news->count;
        times->first = times->first > 0 ? times->first : spent;
        times->all = times->heads == news->total ? spent : 0;
        times->oldest = news->heads[news->count - 1]->key;
    } else if (news->what == DL_NEWS_LIBRARY) {
        times->library = spent;
    } else if (news->what == DL_NEWS_READING) {
        times->reading = spent;
    } else if (news->what == DL_NEWS_FOUND) {
        times->found = spent;
    }
}

static void
wait_until(struct dl_desk *desk, struct times *times, const double *is_there)
{
    struct pollfd wait = {.fd = dl_desk_descriptor(desk), .events = POLLIN};
    struct dl_news news;
    while (*is_there == 0)
        if (dl_desk_take(desk, &news))
            take(times, &news);
        else
            poll(&wait, 1, -1);
}

/* The oldest article, while nothing else is to be done. */
static double
want(struct dl_desk *desk, struct times *times)
{
    times->begun = milliseconds();
    times->reading = 0;
    dl_desk_want(desk, times->oldest);
    wait_until(desk, times, &times->reading);
    return times->reading;
}

static double
find(struct dl_desk *desk, struct times *times)
{
    struct dl_desk_query query = {
        .serial = 1, .text = DL_STR("castel quito"), .contexts = 50};
    times->begun = milliseconds();
    times->found = 0;
    dl_desk_find(desk, &query);
    wait_until(desk, times, &times->found);
    return times->found;
}

static void
measure(const char *path, uint32_t count, const char *note)
{
    struct dl_arena *arena = dl_arena_new(0);
    struct dl_settings settings;
    struct dl_desk *desk;
    struct dl_error err;
    dl_settings_default(arena, &settings);
    settings.store = dl_str_from(path);
    settings.fetcher = DL_STR("/dev/null");
    settings.timeline_articles = JOINED;
    struct dl_desk_start start = {
        .settings = &settings, .stored = true, .seconds = now};
    struct times times = {.begun = milliseconds()};
    if (dl_desk_open(&start, &desk, &err) != DL_OK ||
        dl_desk_work(desk, &start, &err) != DL_OK) {
        fprintf(stderr, "desk: %s\n", err.text);
        exit(1);
    }
    wait_until(desk, &times, &times.first);
    wait_until(desk, &times, &times.all);
    wait_until(desk, &times, &times.library);
    double first = times.first, all = times.all, library = times.library;
    double wanted = want(desk, &times), found = find(desk, &times);
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    double closing = milliseconds();
    dl_desk_close(desk);
    closing = milliseconds() - closing;
    printf("%9u %6s %8.1f %8.1f %8.1f %8.1f %8.1f %8.1f %8.1f\n", count, note,
           first, all, library, wanted, found, closing,
           (double)usage.ru_maxrss / 1e3);
    dl_arena_free(arena);
}

static bool
measure_apart(const char *path, uint32_t count, const char *note)
{
    int status;
    fflush(stdout);
    pid_t child = fork();
    if (child == 0) {
        measure(path, count, note);
        fflush(stdout);
        _exit(0); /* whatever is still read */
    }
    return child > 0 && waitpid(child, &status, 0) == child && status == 0;
}

static void
clear(const char *path)
{
    static const char *const endings[] = {"", "-wal", "-shm", ".lock",
                                          ".fetch"};
    char name[512];
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        snprintf(name, sizeof name, "%s%s", path, endings[i]);
        unlink(name);
    }
}

int
main(int argc, char **argv)
{
    char folder[] = "/tmp/bench-desk-XXXXXX", path[64];
    if (argc < 2 || !mkdtemp(folder)) {
        fputs("usage: desk COUNT...\n", stderr);
        return 2;
    }
    printf("%9s %6s %8s %8s %8s %8s %8s %8s %8s\n", "articles", "time",
           "ms first", "all", "joined", "wanted", "found", "closed", "peak MB");
    bool ok = true;
    for (int i = 1; i < argc && ok; i++) {
        uint32_t count = (uint32_t)strtoul(argv[i], NULL, 10);
        snprintf(path, sizeof path, "%s/store.db", folder);
        fill_store(path, count);
        ok = measure_apart(path, count, "first") &&
             measure_apart(path, count, "second");
        clear(path);
    }
    rmdir(folder);
    return ok ? 0 : 1;
}
