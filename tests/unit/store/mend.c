/* Every page of a small store is overwritten in turn. */
/* SPDX-License-Identifier: ISC */
#include "store.h"

#include <sys/stat.h>
#include <unistd.h>

enum { ARTICLES = 40, PAGE = 4096 };

static const char *
slurp(struct dl_arena *arena, const char *path, size_t *bytes)
{
    struct stat at;
    FILE *file = fopen(path, "rb");
    assert_non_null(file);
    assert_int_equal(fstat(fileno(file), &at), 0);
    char *out = dl_arena_alloc(arena, (size_t)at.st_size + 1);
    *bytes = fread(out, 1, (size_t)at.st_size, file);
    assert_int_equal(*bytes, at.st_size);
    fclose(file);
    return out;
}

static void
spill(const char *path, const char *text, size_t bytes)
{
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(text, 1, bytes, file), bytes);
    fclose(file);
}

/* A closed store, all of it in one file. */
static const char *
make(struct dl_arena *arena)
{
    const char *path = store_path(arena);
    struct dl_store *store = store_open(arena, path);
    struct dl_source feed = store_feed(store, "https://a.example/feed", "A");
    for (int i = 0; i < ARTICLES; i++) {
        struct dl_mark mark = dl_arena_mark(arena);
        const char *name = dl_arena_printf(arena, "%d", i);
        const char *text = "The harbour wall of the town is not finished.";
        for (int k = 0; k < 4; k++)
            text = dl_arena_printf(arena, "%s %s %d", text, text, i * k);
        struct dl_item item =
            store_item(name, dl_arena_printf(arena, "https://a.example/%d", i),
                       dl_arena_printf(arena, "Article %d", i), text);
        store_put(store, &feed, &item, 1);
        item.title = DL_STR("Edited");
        if (i % 8 == 0)
            store_put(store, &feed, &item, 1);
        dl_arena_reset(arena, mark);
    }
    struct dl_named name = {DL_STR("place"), DL_STR("Almeria")};
    assert_int_equal(dl_store_names(store, 1, 1, &name, 1, NULL), DL_OK);
    assert_int_equal(dl_store_cache_put(store, 7, 1, DL_STR("reading"), NULL),
                     DL_OK);
    dl_store_close(store);
    return path;
}

/* Use everything; faults are allowed. */
static void
use(struct dl_arena *arena, struct dl_store *store)
{
    struct dl_query query = store_query(arena, "harbour entity:almeria|wall");
    struct dl_window window = {.count = 99};
    struct dl_rows rows = {NULL, 0, 0};
    struct dl_hits hits;
    struct dl_sources sources = {NULL, 0, 0};
    struct dl_puts puts;
    struct dl_str bytes;
    struct dl_item item =
        store_item("new", "https://a.example/new", "New", "A new one.");
    dl_store_rows(arena, store, &window, &rows, NULL, NULL);
    for (size_t i = 0; i < rows.count; i++) {
        struct dl_article *article;
        dl_store_article(arena, store, rows.at[i].id, 0, &article, NULL);
        dl_store_article(arena, store, rows.at[i].id, 1, &article, NULL);
    }
    dl_store_sources(arena, store, &sources, NULL);
    if (sources.count)
        dl_store_put(store, &sources.at[0], &item, 1, STORE_NOW, &puts, NULL);
    dl_store_cache_get(arena, store, 7, 1, &bytes, NULL);
    window.query = &query;
    dl_store_search(arena, store, &window, &hits, NULL);
}

/* What is left of a store. */
struct left {
    size_t rows, texts;
};

static struct left
count_left(struct dl_arena *arena, struct dl_store *store)
{
    struct dl_window window = {.count = 99};
    struct dl_rows rows;
    struct left out = {0, 0};
    assert_int_equal(dl_store_rows(arena, store, &window, &rows, NULL, NULL),
                     DL_OK);
    out.rows = rows.count;
    for (size_t i = 0; i < rows.count; i++) {
        struct dl_article *article;
        assert_int_equal(
            dl_store_article(arena, store, rows.at[i].id, 0, &article, NULL),
            DL_OK);
        out.texts += article->text.bytes > 0;
    }
    return out;
}

/* Open a damaged file and use it, and open it once more: now it is whole. The
 * articles that are left, and in *aside whether it was set aside. */
static struct left
survive(struct dl_arena *arena, const char *path, bool *aside)
{
    struct dl_store *store;
    const char *saved, *again;
    struct dl_error err;
    if (dl_store_open(arena, path, &store, &saved, &err) != DL_OK)
        fail_msg("%s", err.text);
    use(arena, store);
    dl_store_close(store);
    if (dl_store_open(arena, path, &store, &again, &err) != DL_OK)
        fail_msg("%s", err.text);
    use(arena, store);
    *aside = saved || again;
    struct left out = count_left(arena, store);
    dl_store_close(store);
    char name[512];
    snprintf(name, sizeof name, "%s.damaged-1", path);
    assert_int_equal(access(name, F_OK) == 0, *aside);
    if (*aside)
        assert_non_null(strstr(saved ? saved : again, name));
    return out;
}

static void
overwrite_each_page(struct dl_arena *arena, int noise)
{
    const char *path = make(arena);
    size_t bytes, costly = 0;
    const char *whole = slurp(arena, path, &bytes);
    char *copy = dl_arena_alloc(arena, bytes);
    unsigned random = 1;
    for (size_t page = 0; page < bytes / PAGE; page++) {
        struct dl_mark mark = dl_arena_mark(arena);
        bool aside;
        memcpy(copy, whole, bytes);
        for (size_t i = 0; i < PAGE; i++) {
            random = random * 1103515245 + 12345;
            copy[page * PAGE + i] = (char)(noise ? random >> 16 : 0);
        }
        const char *broken = dl_arena_printf(arena, "%s.%zu", path, page);
        spill(broken, copy, bytes);
        struct left left = survive(arena, broken, &aside);
        assert_true(left.rows >= ARTICLES * 3 / 4);
        costly += left.texts < ARTICLES * 3 / 4;
        dl_arena_reset(arena, mark);
    }
    /* A page holds a few articles or texts; all others are still there. Only
     * what the root of the texts leads to cannot be reached without it. */
    assert_true(costly <= 1);
}

static void
a_page_of_noise_costs_what_stood_on_it(void **state)
{
    overwrite_each_page(*state, 1);
}

static void
an_empty_page_costs_what_stood_on_it(void **state)
{
    overwrite_each_page(*state, 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(a_page_of_noise_costs_what_stood_on_it),
        arena_test(an_empty_page_costs_what_stood_on_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
