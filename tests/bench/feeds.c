/* How fast feeds are read, beside `sfeed` where that is installed: the same
 * made file, processor time, the best of several runs.
 *
 * bench_feeds [MIB]: `markup` is decoding, mending and parsing into drafts,
 * which is what sfeed does; `items` is all of it, with HTML made text.
 */
/* SPDX-License-Identifier: ISC */
#include "feed/draft.h"
#include "feed/mend.h"

#include <dateline/text.h>

#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <unistd.h>

enum { RUNS = 5, MIB = 1024 * 1024 };

static const char item_format[] =
    "<item>\n<title>Harbour %u: the ferry &amp; the bridge stay "
    "closed</title>\n"
    "<link>https://news.example/%u/harbour?from=feed&amp;n=%u</link>\n"
    "<guid isPermaLink=\"false\">tag:news.example,2021:%u</guid>\n"
    "<pubDate>Wed, 24 Mar 2021 %02u:%02u:00 +0100</pubDate>\n"
    "<dc:creator><![CDATA[Ada Example]]></dc:creator>\n"
    "<category><![CDATA[Traffic]]></category>\n"
    "<description>&lt;p&gt;The ferry between the two banks stays in port for "
    "a third day, the harbour office said.&lt;/p&gt;</description>\n"
    "<content:encoded><![CDATA[<p>The ferry between the two banks stays in "
    "port for a <a href=\"/days\">third day</a>, the harbour office said on "
    "Wednesday.</p>\n<p>&#8220;Nobody has to swim,&#8221; said its head, "
    "<strong>Berta Muster</strong>, and promised buses by the evening. The "
    "bridge had been closed on Monday after a barge had hit one of its "
    "piers.</p>\n<ul><li>Buses run every ten minutes.</li><li>Tickets of "
    "the ferry are valid.</li></ul>\n<p>An engineer from the university "
    "will look at the pier on Friday; until then no lorry may cross, and "
    "the market on the southern bank is moved to the old depot.</p>]]>"
    "</content:encoded>\n</item>\n";

static struct dl_str
make_feed(struct dl_arena *arena, size_t bytes)
{
    struct feed_bytes out = {.arena = arena};
    feed_put(&out,
             DL_STR("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss "
                    "version=\"2.0\" xmlns:content=\"http://purl.org/rss/"
                    "1.0/modules/content/\" xmlns:dc=\"http://purl.org/"
                    "dc/elements/1.1/\">\n<channel>\n<title>Harbour "
                    "news</title>\n<link>https://news.example/</link>\n"));
    for (unsigned i = 0; out.count < bytes; i++) {
        char item[4096];
        int count = snprintf(item, sizeof item, item_format, i, i, i, i, i % 24,
                             i % 60);
        feed_put(&out, (struct dl_str){item, (size_t)count});
    }
    feed_put(&out, DL_STR("</channel>\n</rss>\n"));
    return feed_bytes_str(&out);
}

static double
seconds_of(int who)
{
    struct rusage usage;
    getrusage(who, &usage);
    return (double)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
           (double)(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

static size_t
run_markup(struct dl_arena *arena, struct dl_str bytes)
{
    struct feed_sheaf sheaf = {.broken = 0};
    struct dl_str text = dl_text_decode(arena, bytes, DL_STR(""));
    struct feed_mended mended = feed_mend(arena, text);
    feed_sheaf_read_xml(arena, &mended, &sheaf);
    return sheaf.items.count;
}

static size_t
run_items(struct dl_arena *arena, struct dl_str bytes)
{
    struct dl_feed feed = {.broken = 0};
    dl_feed_read(arena, bytes, DL_STR(""), DL_STR("https://news.example/feed"),
                 &feed, NULL);
    return feed.items.count;
}

static void
measure(const char *name, struct dl_str bytes,
        size_t (*run)(struct dl_arena *, struct dl_str))
{
    double best = 1e9;
    size_t items = 0;
    for (int i = 0; i < RUNS; i++) {
        struct dl_arena *arena = dl_arena_new(0);
        double begin = seconds_of(RUSAGE_SELF);
        items = run(arena, bytes);
        double took = seconds_of(RUSAGE_SELF) - begin;
        best = took < best ? took : best;
        dl_arena_free(arena);
    }
    printf("feed %-8s %7.1f MB/s %8.0f items/s\n", name,
           (double)bytes.bytes / 1e6 / best, (double)items / best);
}

/* The other reader on the same bytes; nothing is printed without it. */
static void
measure_sfeed(struct dl_str bytes)
{
    char path[] = "/tmp/dateline-bench-XXXXXX", command[64];
    if (system("command -v sfeed >/dev/null 2>&1") != 0)
        return;
    int file = mkstemp(path);
    if (file < 0)
        return;
    double best = 1e9;
    snprintf(command, sizeof command, "sfeed <%s >/dev/null", path);
    bool good = write(file, bytes.at, bytes.bytes) == (ssize_t)bytes.bytes;
    for (int i = 0; good && i < RUNS; i++) {
        double begin = seconds_of(RUSAGE_CHILDREN);
        good = system(command) == 0;
        double took = seconds_of(RUSAGE_CHILDREN) - begin;
        best = took < best ? took : best;
    }
    if (good)
        printf("feed %-8s %7.1f MB/s\n", "sfeed",
               (double)bytes.bytes / 1e6 / best);
    close(file);
    unlink(path);
}

int
main(int argc, char **argv)
{
    size_t mib = argc > 1 ? strtoul(argv[1], NULL, 10) : 15;
    if (mib < 1 || mib * MIB + 4096 > DL_FEED_BYTES_MAX) {
        fputs("usage: bench_feeds [1 to 15 MiB]\n", stderr);
        return 2;
    }
    struct dl_arena *arena = dl_arena_new(0);
    struct dl_str bytes = make_feed(arena, mib * MIB);
    measure("markup", bytes, run_markup);
    measure_sfeed(bytes);
    measure("items", bytes, run_items);
    dl_arena_free(arena);
    return 0;
}
