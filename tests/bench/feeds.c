/* How fast feeds are read, beside `sfeed` where that is installed.
 *
 * bench_feeds [MIB]: feeds of several kinds are made and read by us and by
 * sfeed in turn, each time in a process of its own whose processor time counts:
 * by us from memory, where the helper has them when a server has sent them; by
 * sfeed from a file that the system holds in memory, with its start. What is
 * compared is what both do, decoding the bytes and reading the markup, with
 * bodies left as they are; sfeed writes its lines, here items are held. `text`
 * is all that is done with a feed: addresses, dates and names too, and HTML
 * made text; the memory is that of this. Figures are those of the middle run,
 * the ratio is the middle of those of runs that followed one another.
 */
/* SPDX-License-Identifier: ISC */
#include "feed/bytes.h"
#include "feed/draft.h"

#include <dateline/text.h>

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

enum { RUNS = 9, MIB = 1024 * 1024, MIB_USUAL = 8 };

static const struct kind {
    const char *name, *head, *item, *part;
    int times; /* that the part stands in an item */
    const char *behind, *end;
} kinds[] = {
#define X(name, head, item, part, times, behind, end) \
    {#name, head, item, part, times, behind, end},
#include "feeds.def"
#undef X
};

/* ---- feeds ---- */

static void
put(struct feed_bytes *out, const char *text, const char *number)
{
    for (; *text; text++)
        if (*text == '@')
            feed_put(out, dl_str_from(number));
        else
            feed_put_byte(out, *text);
}

static struct dl_str
make_feed(struct dl_arena *arena, const struct kind *kind, size_t bytes)
{
    struct feed_bytes out = {.arena = arena};
    feed_bytes_reserve(&out, bytes + MIB); /* an item is smaller */
    put(&out, kind->head, "");
    for (unsigned i = 0; out.count < bytes; i++) {
        char number[16];
        snprintf(number, sizeof number, "%u", i);
        put(&out, kind->item, number);
        for (int part = 0; part < kind->times; part++)
            put(&out, kind->part, number);
        put(&out, kind->behind, number);
    }
    put(&out, kind->end, "");
    return feed_bytes_str(&out);
}

/* ---- what is run, each in a process of its own ---- */

/* A feed in memory, and in a file for sfeed. */
struct given {
    struct dl_str bytes;
    int file;
};

static void
read_markup(const struct given *given)
{
    struct dl_arena *arena = dl_arena_new(0);
    struct feed_sheaf sheaf = {.broken = 0};
    struct dl_str text = dl_text_decode(arena, given->bytes, DL_STR(""));
    feed_sheaf_read_xml(arena, text, &sheaf);
    _exit(sheaf.items.count == 0);
}

static void
read_items(const struct given *given)
{
    struct dl_arena *arena = dl_arena_new(0);
    struct dl_feed feed = {.broken = 0};
    dl_feed_read(arena, given->bytes, DL_STR(""),
                 DL_STR("https://news.example/feed"), &feed, NULL);
    _exit(feed.items.count == 0);
}

static void
read_by_sfeed(const struct given *given)
{
    int nowhere = open("/dev/null", O_WRONLY);
    lseek(given->file, 0, SEEK_SET);
    dup2(given->file, STDIN_FILENO);
    dup2(nowhere, STDOUT_FILENO);
    execlp("sfeed", "sfeed", (char *)NULL);
    _exit(127);
}

/* ---- measuring ---- */

enum way { WAY_MARKUP, WAY_SFEED, WAY_ITEMS, WAYS };

static void (*const ways[WAYS])(const struct given *given) = {
    read_markup, read_by_sfeed, read_items};

struct spent {
    double seconds[RUNS];
    long kilobytes; /* the most of all runs */
};

static double
seconds_of(const struct timeval *time)
{
    return (double)time->tv_sec + (double)time->tv_usec / 1e6;
}

/* False when it could not be done. */
static bool
run(void (*way)(const struct given *given), const struct given *given,
    struct spent *spent, int index)
{
    struct rusage usage;
    int status;
    pid_t child = fork();
    if (child == 0)
        way(given);
    if (child < 0 || wait4(child, &status, 0, &usage) != child || status)
        return false;
    spent->seconds[index] =
        seconds_of(&usage.ru_utime) + seconds_of(&usage.ru_stime);
    if (usage.ru_maxrss > spent->kilobytes)
        spent->kilobytes = usage.ru_maxrss;
    return true;
}

static int
ascending(const void *left, const void *right)
{
    const double *a = left, *b = right;
    return (*a > *b) - (*a < *b);
}

static double
middle(const double *values)
{
    double sorted[RUNS];
    memcpy(sorted, values, sizeof sorted);
    qsort(sorted, RUNS, sizeof *sorted, ascending);
    return sorted[RUNS / 2];
}

/* Times nobody took, for want of sfeed, are a dash. */
static void
print_figure(double over, const double *values)
{
    if (middle(values) > 0)
        printf(" %9.*f", over > 1 ? 1 : 2, over / middle(values));
    else
        printf(" %9s", "-");
}

static void
print(const struct kind *kind, double megabytes, const struct spent *spent)
{
    double ratios[RUNS];
    for (int i = 0; i < RUNS; i++)
        ratios[i] =
            spent[WAY_SFEED].seconds[i] > 0
                ? spent[WAY_MARKUP].seconds[i] / spent[WAY_SFEED].seconds[i]
                : 0;
    printf("%-8s", kind->name);
    print_figure(megabytes, spent[WAY_MARKUP].seconds);
    print_figure(megabytes, spent[WAY_SFEED].seconds);
    print_figure(1, ratios);
    print_figure(megabytes, spent[WAY_ITEMS].seconds);
    printf(" %9.1f\n", (double)spent[WAY_ITEMS].kilobytes / 1e3);
}

static bool
run_all(const struct given *given, bool with_sfeed, struct spent *spent)
{
    for (int i = 0; i < RUNS; i++)
        for (int way = 0; way < WAYS; way++)
            if ((way != WAY_SFEED || with_sfeed) &&
                !run(ways[way], given, &spent[way], i))
                return false;
    return true;
}

static bool
measure(const struct kind *kind, int file, size_t bytes, bool with_sfeed)
{
    struct spent spent[WAYS] = {{.kilobytes = 0}};
    struct dl_arena *arena = dl_arena_new(0);
    struct given given = {make_feed(arena, kind, bytes), file};
    ssize_t size = (ssize_t)given.bytes.bytes;
    bool good = ftruncate(file, 0) == 0 &&
                pwrite(file, given.bytes.at, given.bytes.bytes, 0) == size &&
                run_all(&given, with_sfeed, spent);
    if (good)
        print(kind, (double)size / 1e6, spent);
    fflush(stdout);
    dl_arena_free(arena);
    return good;
}

int
main(int argc, char **argv)
{
    char path[] = "/tmp/dateline-bench-XXXXXX";
    size_t mib = argc > 1 ? strtoul(argv[1], NULL, 10) : MIB_USUAL;
    if (mib < 1 || mib >= DL_FEED_BYTES_MAX / MIB) {
        fputs("usage: bench_feeds [1 to 15 MiB]\n", stderr);
        return 2;
    }
    int file = mkstemp(path);
    bool good = file >= 0 && unlink(path) == 0;
    bool with_sfeed = system("command -v sfeed >/dev/null 2>&1") == 0;
    if (!with_sfeed)
        puts("sfeed is not installed: nothing to compare with");
    printf("%-8s %9s %9s %9s %9s %9s\n", "MB/s", "markup", "sfeed", "ratio",
           "text", "MB held");
    fflush(stdout);
    for (size_t i = 0; good && i < sizeof kinds / sizeof *kinds; i++)
        good = measure(&kinds[i], file, mib * MIB, with_sfeed);
    if (!good)
        fputs("bench_feeds: it could not be run\n", stderr);
    return !good;
}
