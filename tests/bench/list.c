/* Measures the reader's list with many stored articles: how long it takes to
 * take them in, and from a key to the frame that answers it.
 *
 *     list COUNT...
 *
 * Times of one key are in microseconds; half of them are below the first
 * number, nine of ten below the second. */
/* SPDX-License-Identifier: ISC */
#include "made.h"

#include "tui/model.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { CHUNK = 5000, FIRST = 200, TIMES_MAX = 64, ROWS = 50, COLS = 160 };

struct bench {
    struct dl_arena *arena;
    struct dl_settings settings;
    struct dl_themes themes;
    struct state *state;
    struct canvas canvas;
    const struct dl_head **heads;
    size_t count;
};

/* Microseconds. */
static double
now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec * 1e6 + (double)time.tv_nsec / 1e3;
}

/* One every five minutes, the newest first. */
static const struct dl_head *
make_head(struct bench *bench, uint32_t number)
{
    struct dl_arena *scratch = dl_arena_new(0);
    struct dl_head *head = DL_NEW(bench->arena, struct dl_head);
    struct dl_article article = *made_article(scratch, number);
    char key[DL_KEY_DIGITS + 1];
    head->key = (struct dl_key){number * UINT64_C(0x9E3779B97F4A7C15), number};
    dl_key_print(head->key, key);
    article.id = dl_str_from(key);
    article.text = (struct dl_str){"", 0};
    head->article = *dl_article_copy(bench->arena, &article);
    head->listed = INT64_C(1750000000) - (int64_t)number * 300;
    head->stored = (int64_t)(bench->count - number);
    head->hash = number;
    head->versions = 1 + number % 17 / 16;
    head->feeds = 1 + number % 13 / 12;
    head->summary = number % 5 == 0;
    dl_arena_free(scratch);
    return head;
}

static void
open_state(struct bench *bench)
{
    struct dl_theme theme = {.name = DL_STR("default")};
    DL_PUSH(bench->arena, &bench->themes, theme);
    dl_settings_default(bench->arena, &bench->settings);
    struct state_start start = {.settings = &bench->settings,
                                .themes = &bench->themes,
                                .rows = ROWS,
                                .cols = COLS};
    bench->state = state_new(&start);
    canvas_init(&bench->canvas);
}

static void
send(struct bench *bench, size_t from, size_t to)
{
    struct dl_news news = {.what = DL_NEWS_HEADS,
                           .heads = bench->heads + from,
                           .count = to - from,
                           .total = bench->count};
    state_news(bench->state, &news);
}

/* As the desk sends them: a screenful and more, then thousands. */
static double
send_all(struct bench *bench)
{
    double begun = now();
    size_t first = bench->count < FIRST ? bench->count : FIRST;
    send(bench, 0, first);
    for (size_t from = first; from < bench->count; from += CHUNK)
        send(bench, from,
             from + CHUNK < bench->count ? from + CHUNK : bench->count);
    return now() - begun;
}

static double
join(struct bench *bench, unsigned round)
{
    struct dl_library library = {.arena = bench->arena};
    struct dl_news news = {
        .what = DL_NEWS_LIBRARY, .library = &library, .round = round};
    double begun = now();
    state_news(bench->state, &news);
    return now() - begun;
}

static void
type(struct bench *bench, const char *keys)
{
    dl_key parsed[DL_KEYS_MAX];
    struct dl_key key;
    int count = dl_keys_parse(dl_str_from(keys), parsed);
    for (int i = 0; i < count; i++)
        state_key(bench->state, parsed[i]);
    while (state_reading_wanted(bench->state, &key))
        continue;
    state_wants(bench->state);
    state_render(bench->state, &bench->canvas);
}

static int
by_time(const void *a, const void *b)
{
    const double *x = a, *y = b;
    return (*x > *y) - (*x < *y);
}

static void
measure_key(struct bench *bench, const char *keys, int times, const char *help)
{
    double took[TIMES_MAX];
    for (int i = 0; i < times; i++) {
        double begun = now();
        type(bench, keys);
        took[i] = now() - begun;
    }
    qsort(took, (size_t)times, sizeof *took, by_time);
    printf("%9zu %9s %9.0f %9.0f  %s\n", bench->count, keys, took[times / 2],
           took[times * 9 / 10], help);
}

static const char *const orders[DL_SORT_COUNT] = {
    [DL_SORT_NEWEST] = "the newest first",
    [DL_SORT_OLDEST] = "the oldest first",
    [DL_SORT_TITLE] = "by title",
    [DL_SORT_SOURCE] = "by outlet",
    [DL_SORT_UNREAD] = "the unread first",
    [DL_SORT_FILE] = "as they came"};

static void
measure_keys(struct bench *bench)
{
    measure_key(bench, "j", 64, "the next");
    measure_key(bench, "J", 64, "the next, which is then read");
    measure_key(bench, "Space", 32, "a page");
    measure_key(bench, "n", 32, "the next unread");
    measure_key(bench, "G", 1, "to the end");
    measure_key(bench, "K", 32, "the one before, which is then read");
    measure_key(bench, "g", 1, "to the beginning");
    measure_key(bench, "s", 8, "star, and not");
    for (int i = 0; i < DL_SORT_COUNT; i++)
        measure_key(bench, "O", 1, orders[(i + 1) % DL_SORT_COUNT]);
    measure_key(bench, "M", 1, "all read");
    measure_key(bench, "n", 8, "no unread one is left");
    measure_key(bench, "u", 1, "taken back");
}

static void
measure(size_t count)
{
    struct bench bench = {.arena = dl_arena_new(0), .count = count};
    bench.heads = DL_ARRAY(bench.arena, count, const struct dl_head *);
    for (uint32_t i = 0; i < count; i++)
        bench.heads[i] = make_head(&bench, i);
    size_t heads_bytes = dl_arena_bytes(bench.arena);
    open_state(&bench);
    double sent = send_all(&bench);
    printf("%9zu %9s %9.0f %9s  heads taken in\n", count, "", sent, "");
    printf("%9zu %9s %9.0f %9s  a library comes\n", count, "", join(&bench, 1),
           "");
    printf("%9zu %9s %9.0f %9s  another one\n", count, "", join(&bench, 2), "");
    measure_keys(&bench);
    printf("%9zu %9s %9.1f %9.1f  MB of heads, of the reader\n", count, "",
           (double)heads_bytes / 1e6,
           (double)dl_arena_bytes(bench.state->arena) / 1e6);
    state_free(bench.state);
    canvas_free(&bench.canvas);
    dl_arena_free(bench.arena);
}

int
main(int argc, char **argv)
{
    if (argc < 2) {
        fputs("usage: list COUNT...\n", stderr);
        return 2;
    }
    printf("%9s %9s %9s %9s\n", "articles", "key", "half us", "most us");
    for (int i = 1; i < argc; i++)
        measure(strtoul(argv[i], NULL, 10));
    return 0;
}
