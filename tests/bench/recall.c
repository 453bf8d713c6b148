/* Measures what keeping readings saves: how long it takes to read an article,
 * to pack its reading and to unpack it, how many bytes are kept, and how many
 * both hold in memory.
 *
 *     recall [FILE...]
 *
 * FILEs are articles, or folders of them; then some made ones are measured, all
 * that is measured without any. Each is done several times, the fastest counts:
 * the others were disturbed. Times are of the processor. */
/* SPDX-License-Identifier: ISC */
#include "made.h"

#include <dateline/recall.h>

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { MADE = 500, TIMES = 5 };

struct articles {
    const struct dl_article **at;
    size_t count, room;
};

struct tools {
    struct dl_tagger *tagger;
    struct dl_lattice *work;
};

/* Of all articles: microseconds, and bytes. */
struct sums {
    double make, pack, unpack, cut;
    size_t text, packed;
    size_t held, again; /* by what was made, and unpacked */
};

static double
microseconds(void)
{
    struct timespec time;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return (double)time.tv_sec * 1e6 + (double)time.tv_nsec / 1e3;
}

/* The time since `from` to `*least`, if it is less. */
static void
note(double *least, double from, bool first)
{
    double spent = microseconds() - from;
    if (first || spent < *least)
        *least = spent;
}

static void
check(enum dl_status status, const struct dl_error *err)
{
    if (status == DL_OK)
        return;
    fprintf(stderr, "recall: %s\n", err->text);
    exit(1);
}

static void
cut(const struct dl_article *article, double *least, bool first)
{
    struct dl_arena *arena = dl_arena_new(0);
    const struct dl_document *doc;
    double from = microseconds();
    dl_document_build(arena, article->text, &doc);
    note(least, from, first);
    dl_arena_free(arena);
}

static struct sums
measure_one(const struct tools *tools, const struct dl_article *article)
{
    struct sums out = {.text = article->text.bytes};
    for (int i = 0; i < TIMES; i++) {
        struct dl_error err;
        struct dl_arena *arena = dl_arena_new(0);
        struct dl_reading *reading, *again = NULL;
        double from = microseconds();
        reading = dl_reading_make(tools->tagger, tools->work, article);
        note(&out.make, from, i == 0);
        from = microseconds();
        struct dl_str bytes = dl_reading_pack(arena, reading);
        note(&out.pack, from, i == 0);
        from = microseconds();
        check(dl_reading_unpack(article, bytes, &again, &err), &err);
        note(&out.unpack, from, i == 0);
        cut(article, &out.cut, i == 0);
        out.packed = bytes.bytes;
        out.held = dl_arena_bytes(reading->arena);
        out.again = dl_arena_bytes(again->arena);
        dl_reading_free(reading);
        dl_reading_free(again);
        dl_arena_free(arena);
    }
    return out;
}

static void
measure(const struct tools *tools, const char *name,
        const struct articles *articles)
{
    struct sums all = {.text = 0};
    for (size_t i = 0; i < articles->count; i++) {
        struct sums one = measure_one(tools, articles->at[i]);
        all.make += one.make;
        all.pack += one.pack;
        all.unpack += one.unpack;
        all.cut += one.cut;
        all.text += one.text;
        all.packed += one.packed;
        all.held += one.held;
        all.again += one.again;
    }
    double count = (double)articles->count;
    if (!articles->count)
        return;
    printf("%-8s %8zu %8.0f %8.0f %8.1f %8.1f %8.1f %9.1f %8.1f %7.2fx %8.0f "
           "%8.0f\n",
           name, articles->count, (double)all.text / count,
           (double)all.packed / count, all.make / count, all.pack / count,
           all.unpack / count, all.cut / count, all.make / all.unpack,
           (double)all.packed / (double)all.text, (double)all.held / count,
           (double)all.again / count);
}

static void
add_path(struct dl_arena *arena, const char *path, struct articles *out)
{
    struct dl_files files = {0};
    struct dl_faults faults = {0};
    struct dl_article *article;
    struct dl_error err;
    dl_files_find(arena, path, &files, &faults);
    for (size_t i = 0; i < files.count; i++)
        if (dl_article_load(arena, &files.at[i], &article, &err) == DL_OK)
            DL_PUSH(arena, out, article);
}

int
main(int argc, char **argv)
{
    struct dl_arena *arena = dl_arena_new(0);
    struct articles given = {0}, made = {0};
    struct tools tools = {.work = dl_lattice_new()};
    struct dl_error err;
    check(dl_tagger_open(NULL, NULL, &tools.tagger, &err), &err);
    for (int i = 1; i < argc; i++)
        add_path(arena, argv[i], &given);
    for (uint32_t i = 0; i < MADE; i++)
        DL_PUSH(arena, &made, made_article(arena, i));
    printf("%-8s %8s %8s %8s %8s %8s %8s %9s %8s %8s %8s %8s\n", "", "articles",
           "text B", "kept B", "read us", "pack us", "unpack", "of it cut",
           "x faster", "kept", "made B", "again B");
    measure(&tools, "given", &given);
    measure(&tools, "made", &made);
    dl_lattice_free(tools.work);
    dl_tagger_close(tools.tagger);
    dl_arena_free(arena);
    return 0;
}
