/* Measures articles a second, from the bytes of a file to the timeline: on one
 * core, and on all.
 *
 *     cores [FILE...]
 *
 * FILEs are articles, or folders of them; made ones are taken without any. They
 * are read several times over, the fastest counts. "read" ends with a reading
 * of each article, "joined" with the timeline of all. Times are of the wall.
 * The last column is how often as long a plain scan of UTF-8 over the same
 * bytes takes, on one core. */
/* SPDX-License-Identifier: ISC */
#include "made.h"

#include <dateline/desk.h>

#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

enum { MADE = 2000, LEAST = 1000, TIMES = 5 };

struct pile {
    const struct dl_article **at;
    size_t count, room;
    size_t bytes;
};

static double
seconds(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static void
add(struct dl_arena *arena, struct pile *pile, const struct dl_article *article)
{
    DL_PUSH(arena, pile, article);
    pile->bytes += article->text.bytes;
}

static void
add_path(struct dl_arena *arena, const char *path, struct pile *pile)
{
    struct dl_files files = {0};
    struct dl_faults faults = {0};
    struct dl_article *article;
    struct dl_error err;
    dl_files_find(arena, path, &files, &faults);
    for (size_t i = 0; i < files.count; i++)
        if (dl_article_load(arena, &files.at[i], &article, &err) == DL_OK)
            add(arena, pile, article);
}

/* Few articles are over before a thread has started: they come again. */
static void
repeat(struct dl_arena *arena, struct pile *pile)
{
    size_t own = pile->count;
    for (size_t i = 0; own && pile->count < LEAST; i++)
        add(arena, pile, pile->at[i % own]);
}

/* Seconds for it; `sum` gets what is read, or nothing would be. */
static double
scan(const struct pile *pile, uint32_t *sum)
{
    double begun = seconds();
    for (size_t i = 0; i < pile->count; i++) {
        struct dl_str text = pile->at[i]->text;
        for (size_t at = 0; at < text.bytes;)
            *sum += dl_utf8_decode(text, at, &at);
    }
    return seconds() - begun;
}

/** Seconds, the least of several. */
struct spent {
    double scan, read, joined; /* joined: with `read` */
};

static void
measure_once(const struct dl_tagger *tagger, const struct pile *pile,
             size_t threads, struct spent *out)
{
    struct dl_arena *arena = dl_arena_new(0);
    struct dl_lattice *work = dl_lattice_new();
    struct dl_reading **readings =
        DL_ARRAY(arena, pile->count, struct dl_reading *);
    double begun = seconds();
    dl_readings_make(tagger, pile->at, pile->count, threads, readings);
    double read = seconds() - begun;
    struct dl_library *library =
        dl_library_build(tagger, work, readings, pile->count, NULL, NULL);
    double joined = seconds() - begun;
    out->read = out->read > 0 && out->read < read ? out->read : read;
    out->joined =
        out->joined > 0 && out->joined < joined ? out->joined : joined;
    dl_library_free(library);
    for (size_t i = 0; i < pile->count; i++)
        dl_reading_free(readings[i]);
    dl_lattice_free(work);
    dl_arena_free(arena);
}

static void
print(const char *name, const struct pile *pile, double spent, double scanned)
{
    printf("%-24s %12.0f %10.2f %10.1f\n", name, (double)pile->count / spent,
           (double)pile->bytes / 1e6 / spent, spent / scanned);
}

int
main(int argc, char **argv)
{
    struct dl_arena *arena = dl_arena_new(0);
    uint32_t sum = 0;
    struct spent one = {0}, all = {0};
    struct pile pile = {0};
    struct dl_tagger *tagger;
    struct dl_error err;
    char name[64];
    if (dl_tagger_open(NULL, NULL, &tagger, &err) != DL_OK)
        return 1;
    for (int i = 1; i < argc; i++)
        add_path(arena, argv[i], &pile);
    for (uint32_t i = 0; argc < 2 && i < MADE; i++)
        add(arena, &pile, made_article(arena, i));
    repeat(arena, &pile);
    if (!pile.count)
        return 1;
    for (int i = 0; i < TIMES; i++) {
        double scanned = scan(&pile, &sum);
        one.scan = i && one.scan < scanned ? one.scan : scanned;
        measure_once(tagger, &pile, 1, &one);
        measure_once(tagger, &pile, 0, &all);
    }
    printf("%-24s %12s %10s %10s\n", "", "articles/s", "MB/s", "x scan");
    print("UTF-8 scan", &pile, one.scan, one.scan);
    print("read, one core", &pile, one.read, one.scan);
    print("joined, one core", &pile, one.joined, one.scan);
    snprintf(name, sizeof name, "read, all cores (%ld)",
             sysconf(_SC_NPROCESSORS_ONLN));
    print(name, &pile, all.read, one.scan);
    print("joined, all cores", &pile, all.joined, one.scan);
    dl_tagger_close(tagger);
    dl_arena_free(arena);
    return sum == 0;
}
