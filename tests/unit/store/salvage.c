/* What is read of a damaged store. */
/* SPDX-License-Identifier: ISC */
#include "store/salvage.h"
#include "store.h"

#include "store/graft.h"

static void
run(const char *path, const char *sql)
{
    sqlite3 *db;
    assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
    char *fault = NULL;
    if (sqlite3_exec(db, sql, NULL, NULL, &fault) != SQLITE_OK)
        fail_msg("%s", fault);
    sqlite3_close(db);
}

/* A store with three articles; one has two versions. */
static const char *
make(struct dl_arena *arena)
{
    const char *path = store_path(arena);
    struct dl_store *store = store_open(arena, path);
    struct dl_source feed = store_feed(store, "https://a.example/feed", "Post");
    struct dl_item items[] = {
        store_item("1", "https://a.example/1", "One", "The harbour."),
        store_item("2", "https://a.example/2", "Two", "The wall."),
        store_item("3", "https://a.example/3", "Three", "The town.")};
    items[1].source = DL_STR("Weekly");
    store_put(store, &feed, items, 3);
    items[0].text = DL_STR("The new harbour.");
    store_put(store, &feed, items, 1);
    dl_store_close(store);
    return path;
}

static struct dl_store *
save(struct dl_arena *arena, const char *path)
{
    struct dl_store *fresh = store_open(arena, store_path(arena));
    struct dl_error err;
    if (salvage(fresh, path, &err) != DL_OK)
        fail_msg("%s", err.text);
    return fresh;
}

static struct dl_str
all(struct dl_arena *arena, struct dl_store *store)
{
    struct dl_window window = {.count = 9};
    return store_titles(arena, store, &window, NULL);
}

static void
a_text_without_its_article_gets_one(void **state)
{
    const char *path = make(*state);
    run(path, "DROP TRIGGER articles_gone; "
              "DELETE FROM articles WHERE title = 'Two'; DELETE FROM outlets");
    struct dl_store *store = save(*state, path);
    assert_str(all(*state, store), "One|Two|Three");
    assert_str(store_found(*state, store, "outlet:weekly"), "Two");
    /* Its feed still knows it. */
    struct dl_source feed = store_feed(store, "https://a.example/feed", "Post");
    struct dl_item item =
        store_item("2", "https://a.example/2", "Two", "The wall.");
    store_assert_puts(store_put(store, &feed, &item, 1), 0, 0, 1);
    dl_store_close(store);
}

static void
an_article_without_its_text_waits_for_its_feed(void **state)
{
    const char *path = make(*state);
    run(path, "DROP TRIGGER texts_added; DROP TRIGGER texts_changed;"
              "DELETE FROM texts WHERE title = 'Two'");
    struct dl_store *store = save(*state, path);
    assert_str(store_found(*state, store, "is:summary"), "Two");
    struct dl_source feed = store_feed(store, "https://a.example/feed", "Post");
    struct dl_item item =
        store_item("2", "https://a.example/2", "Two", "The wall.");
    store_assert_puts(store_put(store, &feed, &item, 1), 0, 1, 0);
    assert_str(store_found(*state, store, "wall"), "Two");
    assert_str(store_found(*state, store, "is:summary"), "");
    dl_store_close(store);
}

static void
a_lost_feed_leaves_its_articles_to_the_next(void **state)
{
    const char *path = make(*state);
    run(path, "DROP TRIGGER articles_moved; DELETE FROM sources");
    struct dl_store *store = save(*state, path);
    struct dl_source other = store_feed(store, "https://x.example", "Other");
    struct dl_sources sources;
    dl_store_sources(*state, store, &sources, NULL);
    assert_int_equal(sources.at[0].articles, 0);
    struct dl_item item =
        store_item("1", "https://a.example/1", "One", "The old harbour.");
    store_assert_puts(store_put(store, &other, &item, 1), 0, 1, 0);
    dl_store_close(store);
}

static void
versions_and_counts_are_right_again(void **state)
{
    const char *path = make(*state);
    run(path, "DELETE FROM days; UPDATE articles SET versions = 7, hash = 1;"
              "UPDATE sources SET articles = 9");
    struct dl_store *store = save(*state, path);
    struct dl_window window = {.count = 9};
    struct dl_rows rows;
    size_t total;
    dl_store_rows(*state, store, &window, &rows, &total, NULL);
    assert_int_equal(total, 3);
    assert_int_equal(rows.at[0].versions, 2);
    assert_int_equal(rows.at[1].versions, 1);
    assert_true(rows.at[0].hash != rows.at[1].hash);
    struct dl_article *article;
    dl_store_article(*state, store, rows.at[0].id, 1, &article, NULL);
    assert_str(article->text, "The harbour.");
    dl_store_close(store);
}

static void
bytes_of_a_broken_page_are_cleaned(void **state)
{
    const char *path = make(*state);
    run(path, "DROP TRIGGER texts_changed; UPDATE texts SET text = "
              "CAST(x'611b5b33316dff62' AS TEXT) WHERE title = 'Two'");
    struct dl_store *store = save(*state, path);
    struct dl_window window = {.count = 9};
    struct dl_rows rows;
    dl_store_rows(*state, store, &window, &rows, NULL, NULL);
    for (size_t i = 0; i < rows.count; i++) {
        struct dl_article *article;
        dl_store_article(*state, store, rows.at[i].id, 0, &article, NULL);
        for (size_t k = 0; k < article->text.bytes; k++)
            assert_true(article->text.at[k] != '\x1b');
    }
    dl_store_close(store);
}

static void
what_is_no_store_gives_nothing(void **state)
{
    const char *path = make(*state);
    unit_write(path, "no database");
    struct dl_store *store = save(*state, path);
    assert_str(all(*state, store), "");
    dl_store_close(store);
}

static void
a_list_of_tables_can_come_from_another_store(void **state)
{
    const char *path = make(*state);
    FILE *file = fopen(path, "r+b");
    char zeros[4096] = {0};
    assert_int_equal(fwrite(zeros, 1, sizeof zeros, file), sizeof zeros);
    fclose(file);
    const char *graft = dl_arena_printf(*state, "%s.graft", path);
    struct dl_store *fresh = store_open(*state, store_path(*state));
    assert_int_equal(graft_make(*state, fresh, path, graft, NULL), DL_OK);
    dl_store_close(fresh);
    struct dl_store *store = store_open(*state, graft);
    assert_str(all(*state, store), "One|Two|Three");
    dl_store_close(store);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(a_text_without_its_article_gets_one),
        arena_test(an_article_without_its_text_waits_for_its_feed),
        arena_test(a_lost_feed_leaves_its_articles_to_the_next),
        arena_test(versions_and_counts_are_right_again),
        arena_test(bytes_of_a_broken_page_are_cleaned),
        arena_test(what_is_no_store_gives_nothing),
        arena_test(a_list_of_tables_can_come_from_another_store),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
