/* Measures how fast web pages are read, on one core.
 *
 *     pages [FILE...]
 *
 * Without files, pages are made: an article of a few thousand words among
 * menus, scripts and comments, as large as the mean page of the web is. */
/* SPDX-License-Identifier: ISC */
#include <dateline/page.h>
#include <dateline/text.h>

#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <time.h>

enum {
    PAGE_BYTES = 170 * 1000, /* of a made page */
    FILE_MAX = DL_PAGE_BYTES_MAX,
    SECONDS = 3
};

struct text {
    char *at;
    size_t count, room;
};

struct pages {
    struct dl_str *at;
    size_t count, room;
};

static void
put(struct dl_arena *arena, struct text *out, const char *text)
{
    for (; *text; text++)
        DL_PUSH(arena, out, *text);
}

static struct dl_str
make(struct dl_arena *arena)
{
    struct text out = {0};
    put(arena, &out,
        "<!DOCTYPE html><html lang=en><head><title>Ferry stays | "
        "Courier</title><meta property=og:title content='Ferry "
        "stays'></head><body><nav><ul>");
    for (int i = 0; i < 200; i++)
        put(arena, &out, "<li class='menu-item'><a href='/s'>Section</a></li>");
    put(arena, &out, "</ul></nav><article><div class='entry-content'>");
    for (int i = 0; i < 120; i++)
        put(arena, &out,
            "<p>The council of the harbour town voted on Tuesday, after a "
            "debate of <b>five</b> hours, to keep its <a href='/f'>ferry</a>, "
            "its pier and two boats for ten more years at the least.</p>\n");
    put(arena, &out, "</div></article><div id=comments>");
    for (int i = 0; i < 60; i++)
        put(arena, &out,
            "<div class='comment'><p>Good for them, and for all "
            "of us on the islands.</p></div>");
    put(arena, &out, "</div><script>");
    while (out.count < PAGE_BYTES)
        put(arena, &out, "if (a < b) { show('<p>' + x[i] + '</p>'); }\n");
    put(arena, &out, "</script></body></html>");
    return (struct dl_str){out.at, out.count};
}

static struct dl_str
load(struct dl_arena *arena, const char *path)
{
    FILE *file = fopen(path, "rb");
    if (!file) {
        perror(path);
        exit(2);
    }
    char *at = dl_arena_alloc(arena, FILE_MAX);
    struct dl_str bytes = {at, fread(at, 1, FILE_MAX, file)};
    fclose(file);
    return dl_text_decode(arena, bytes, DL_STR(""));
}

static double
seconds_since(clock_t start)
{
    return (double)(clock() - start) / CLOCKS_PER_SEC;
}

int
main(int argc, char **argv)
{
    struct dl_arena *arena = dl_arena_new(0);
    struct pages pages = {0};
    size_t read = 0, bytes = 0;
    for (int i = 1; i < argc; i++)
        DL_PUSH(arena, &pages, load(arena, argv[i]));
    if (!pages.count)
        DL_PUSH(arena, &pages, make(arena));
    clock_t start = clock();
    for (; seconds_since(start) < SECONDS; read++) {
        struct dl_arena *scratch = dl_arena_new(0);
        struct dl_page page;
        struct dl_str html = pages.at[read % pages.count];
        dl_page_read(scratch, html, DL_STR("https://a.example/"), &page, NULL);
        bytes += html.bytes;
        dl_arena_free(scratch);
    }
    double seconds = seconds_since(start);
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    printf("pages: %.0f a second, %.1f MB/s, %zu KB each, at most %ld MB of "
           "memory\n",
           (double)read / seconds, (double)bytes / seconds / 1e6,
           bytes / read / 1000, usage.ru_maxrss / 1024);
    dl_arena_free(arena);
    return 0;
}
