/* Measures how fast texts are read, stage by stage, on one core.
 *
 *     run [-m MODEL] [-n ROUNDS] FILE...
 *
 * A file is an article, a folder of them, or annotated text in columns
 * (".conll", ".iob2", packed or not). Each round takes all texts through all
 * stages, and short input is repeated until a round is long enough to time.
 * What is printed is the median round, in MB of text a second of the
 * processor's time, and as a multiple of what it costs to decode the same
 * bytes of UTF-8: that figure is the same on a slow and a fast machine. */
/* SPDX-License-Identifier: ISC */
#include <dateline/desk.h>

#include "entity/columns.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

enum stage {
#define X(code, name) STAGE_##code,
#include "stages.def"
#undef X
    STAGE_COUNT
};

static const char *const stage_names[STAGE_COUNT] = {
#define X(code, name) name,
#include "stages.def"
#undef X
};

enum {
    ROUNDS = 7,
    ROUNDS_MAX = 99,
    ROUND_BYTES = 1 << 20, /* a round reads at least this much */
    OPENINGS = 9           /* of the recogniser, the first one apart */
};

struct texts {
    struct dl_str *at;
    size_t count, room, bytes;
};

/* Nanoseconds of one round, by stage; and what a text needs of memory. */
struct round {
    double spent[STAGE_COUNT];
    size_t held;     /* bytes of the arenas of all texts */
    uint32_t points; /* keeps the scan from being optimised away */
};

struct tools {
    struct dl_tagger *tagger;
    struct dl_lattice *work;
};

/* The processor's time, not the clock's: others may use the machine. */
static double
now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return (double)time.tv_sec * 1e9 + (double)time.tv_nsec;
}

/* ---- texts ---- */

static void
add_text(struct dl_arena *arena, struct texts *texts, struct dl_str text)
{
    DL_PUSH(arena, texts, text);
    texts->bytes += text.bytes;
}

static bool
add_columns(struct dl_arena *arena, const char *path, struct texts *texts,
            struct dl_error *err)
{
    struct column_texts columns = {0};
    if (columns_read(arena, path, &columns, err) != DL_OK)
        return false;
    for (size_t i = 0; i < columns.count; i++)
        add_text(arena, texts, columns.at[i].text);
    return true;
}

static bool
add_articles(struct dl_arena *arena, const char *path, struct texts *texts,
             struct dl_error *err)
{
    struct dl_files files = {0};
    struct dl_faults faults = {0};
    dl_files_find(arena, path, &files, &faults);
    for (size_t i = 0; i < files.count; i++) {
        struct dl_article *article;
        if (dl_article_load(arena, &files.at[i], &article, err) != DL_OK)
            return false;
        add_text(arena, texts, article->text);
    }
    if (faults.count)
        *err = faults.at[0];
    return !faults.count;
}

static bool
add_path(struct dl_arena *arena, const char *path, struct texts *texts,
         struct dl_error *err)
{
    bool columns = strstr(path, ".conll") || strstr(path, ".iob2");
    return columns ? add_columns(arena, path, texts, err)
                   : add_articles(arena, path, texts, err);
}

/* ---- one text ---- */

/* Write the time since `*from` to a stage, and start the next one. */
static void
note(struct round *round, enum stage stage, double *from)
{
    double at = now();
    round->spent[stage] += at - *from;
    *from = at;
}

static uint32_t
scan(struct dl_str text)
{
    uint32_t sum = 0;
    for (size_t at = 0; at < text.bytes;)
        sum += dl_utf8_decode(text, at, &at);
    return sum;
}

static void
read_names(struct dl_arena *arena, const struct tools *tools,
           struct dl_reading *reading, struct round *round, double *from)
{
    dl_entity_find(arena, tools->tagger, tools->work, reading->doc, NULL, NULL,
                   &reading->mentions);
    note(round, STAGE_FIND, from);
    dl_entity_link(arena, tools->tagger, reading->doc, &reading->mentions, NULL,
                   NULL, NULL, &reading->entities);
    note(round, STAGE_LINK, from);
}

static void
read_times(struct dl_arena *arena, struct dl_reading *reading,
           struct round *round, double *from)
{
    static const struct dl_anchor anchor = {.has_day = true, .day = {18710}};
    dl_timex_scan(arena, reading->doc, &reading->timexes);
    note(round, STAGE_TIMES, from);
    dl_timex_resolve(reading->doc, &anchor, &reading->timexes);
    note(round, STAGE_PLACE, from);
    struct dl_layers layers = dl_reading_layers(reading);
    dl_events_find(arena, &layers, &reading->events);
    note(round, STAGE_EVENTS, from);
}

static void
read_text(const struct tools *tools, struct dl_str text, struct round *round)
{
    struct dl_arena *arena = dl_arena_new(0);
    struct dl_article *article = DL_NEW(arena, struct dl_article);
    struct dl_reading *reading = DL_NEW(arena, struct dl_reading);
    article->text = text;
    reading->article = article;
    double from = now();
    round->points += scan(text);
    note(round, STAGE_SCAN, &from);
    dl_document_build(arena, text, &reading->doc);
    note(round, STAGE_DOCUMENT, &from);
    read_names(arena, tools, reading, round, &from);
    read_times(arena, reading, round, &from);
    round->held += dl_arena_bytes(arena);
    dl_arena_free(arena);
}

/* ---- rounds ---- */

static int
ascending(const void *left, const void *right)
{
    const double *a = left, *b = right;
    return (*a > *b) - (*a < *b);
}

static double
median(double *values, size_t count)
{
    qsort(values, count, sizeof *values, ascending);
    return values[count / 2];
}

static size_t
repeats(const struct texts *texts)
{
    return 1 + ROUND_BYTES / (texts->bytes + 1);
}

static void
read_all(const struct tools *tools, const struct texts *texts,
         struct round *round)
{
    *round = (struct round){.held = 0};
    for (size_t i = 0; i < texts->count * repeats(texts); i++)
        read_text(tools, texts->at[i % texts->count], round);
}

/* The median round of each stage. */
static struct round
measure(const struct tools *tools, const struct texts *texts, int rounds)
{
    struct round round[ROUNDS_MAX], middle;
    double values[ROUNDS_MAX];
    read_all(tools, texts, &middle); /* warms the caches */
    for (int i = 0; i < rounds; i++)
        read_all(tools, texts, &round[i]);
    for (int stage = 0; stage < STAGE_COUNT; stage++) {
        for (int i = 0; i < rounds; i++)
            values[i] = round[i].spent[stage];
        middle.spent[stage] = median(values, (size_t)rounds);
    }
    return middle;
}

/* ---- the report ---- */

static void
print_line(const char *name, double spent, double scanned, double bytes)
{
    printf("%-16s %10.1f %10.1f %10.1f\n", name,
           spent > 0 ? bytes * 1e3 / spent : 0, spent / bytes,
           scanned > 0 ? spent / scanned : 0);
}

static void
report(const struct round *round, const struct texts *texts)
{
    double bytes = (double)(texts->bytes * repeats(texts)), all = 0;
    double scanned = round->spent[STAGE_SCAN];
    printf("%-16s %10s %10s %10s\n", "", "MB/s", "ns/byte", "x scan");
    for (int i = 0; i < STAGE_COUNT; i++) {
        print_line(stage_names[i], round->spent[i], scanned, bytes);
        all += i == STAGE_SCAN ? 0 : round->spent[i];
    }
    print_line("text to names",
               round->spent[STAGE_DOCUMENT] + round->spent[STAGE_FIND], scanned,
               bytes);
    print_line("all of it", all, scanned, bytes);
    printf("%-16s %10.1f bytes a byte of text\n", "held",
           (double)round->held / bytes);
}

static void
report_memory(const struct texts *texts)
{
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    printf("%-16s %10.1f MB, %.1f MB of them text\n", "peak memory",
           (double)usage.ru_maxrss / 1024, (double)texts->bytes / 1e6);
}

/* Open the recogniser several times; the last one stays open. */
static bool
open_tagger(const char *model, struct dl_tagger **out, struct dl_error *err)
{
    double spent[OPENINGS], first = 0;
    for (int i = -1; i < OPENINGS; i++) {
        double from = now();
        if (dl_tagger_open(NULL, model, out, err) != DL_OK)
            return false;
        if (i < 0)
            first = now() - from;
        else
            spent[i] = now() - from;
        if (i + 1 < OPENINGS)
            dl_tagger_close(*out);
    }
    printf("%-16s %10.3f ms, %.3f ms the first time\n", "open",
           median(spent, OPENINGS) / 1e6, first / 1e6);
    return true;
}

static int
complain(const struct dl_error *err)
{
    char text[2 * DL_ERROR_TEXT_MAX];
    dl_error_format(err, text, sizeof text);
    fprintf(stderr, "bench: %s\n", text);
    return 1;
}

static int
run(struct dl_arena *arena, const char *model, int rounds, char **paths)
{
    struct texts texts = {0};
    struct tools tools;
    struct dl_error err = {0};
    for (; *paths; paths++)
        if (!add_path(arena, *paths, &texts, &err))
            return complain(&err);
    if (!texts.bytes) {
        fputs("bench: there is no text in these files\n", stderr);
        return 1;
    }
    if (!open_tagger(model, &tools.tagger, &err))
        return complain(&err);
    tools.work = dl_lattice_new();
    struct round round = measure(&tools, &texts, rounds);
    report(&round, &texts);
    report_memory(&texts);
    dl_lattice_free(tools.work);
    dl_tagger_close(tools.tagger);
    return 0;
}

int
main(int argc, char **argv)
{
    const char *model = NULL;
    int option, rounds = ROUNDS;
    while ((option = getopt(argc, argv, "m:n:")) != -1)
        if (option == 'm')
            model = optarg;
        else if (option == 'n')
            rounds = atoi(optarg);
        else
            rounds = 0;
    if (rounds < 1 || rounds > ROUNDS_MAX || optind == argc) {
        fputs("usage: run [-m MODEL] [-n ROUNDS] FILE...\n", stderr);
        return 2;
    }
    struct dl_arena *arena = dl_arena_new(0);
    int status = run(arena, model, rounds, argv + optind);
    dl_arena_free(arena);
    return status;
}
