/* newsboat's cache is read, and left as it is. */
/* SPDX-License-Identifier: ISC */
#include "boat.h"

#include <dateline/foreign.h>

#include <unistd.h>

static const char rows[] =
    "INSERT INTO rss_feed VALUES ('https://a.example/feed', "
    "'https://a.example/', 'The A', 7);"
    "INSERT INTO rss_item (guid, title, author, url, feedurl, pubDate, "
    "content, unread, flags, deleted, base, content_mime_type) VALUES"
    "('g1', 'Old', 'Ann', 'https://a.example/1', 'https://a.example/feed', "
    "1000, '<p>one</p>', 0, 'ab', 0, 'https://a.example/x/', 'text/html'),"
    "('g2', 'New', '', 'https://a.example/2', 'https://a.example/feed', "
    "2000, 'two', 1, NULL, 1, '', 'text/plain'),"
    "('g3', 'Made', '', '', 'exec:~/bin/feed', 0, '', 1, '', 0, '', '');";

static struct dl_foreign *
open_cache(const char *path)
{
    struct dl_foreign *foreign = NULL;
    struct dl_error err;
    if (dl_foreign_open(path, &foreign, &err) != DL_OK)
        fail_msg("%s", err.text);
    return foreign;
}

/* Item number `index` of a feed. */
static struct dl_foreign_item
item_at(struct dl_arena *arena, struct dl_foreign *foreign, const char *feed,
        size_t index)
{
    struct dl_ids ids;
    struct dl_foreign_item item;
    struct dl_error err;
    assert_int_equal(
        dl_foreign_ids(arena, foreign, dl_str_from(feed), &ids, &err), DL_OK);
    assert_true(index < ids.count);
    assert_int_equal(
        dl_foreign_item(arena, foreign, ids.at[index], &item, &err), DL_OK);
    return item;
}

static void
feeds_and_articles_are_read(void **state)
{
    const char *path = boat_make(*state, boat_schema, rows);
    struct dl_foreign *foreign = open_cache(path);
    struct dl_foreign_feeds feeds;
    struct dl_error err;
    assert_int_equal(dl_foreign_feeds(*state, foreign, &feeds, &err), DL_OK);
    assert_int_equal(feeds.count, 2);
    assert_str(feeds.at[0].url, "exec:~/bin/feed");
    assert_str(feeds.at[1].title, "The A");
    assert_str(feeds.at[1].site, "https://a.example/");
    struct dl_foreign_item item =
        item_at(*state, foreign, "https://a.example/feed", 0);
    assert_str(item.title, "New");
    assert_true(item.plain && item.deleted && !item.read && !item.flagged);
    item = item_at(*state, foreign, "https://a.example/feed", 1);
    assert_str(item.guid, "g1");
    assert_str(item.author, "Ann");
    assert_str(item.content, "<p>one</p>");
    assert_str(item.base, "https://a.example/x/");
    assert_int_equal(item.published, 1000);
    assert_true(!item.plain && !item.deleted && item.read && item.flagged);
    dl_foreign_close(foreign);
}

static void
columns_that_came_later_may_be_missing(void **state)
{
    const char *path = boat_make(
        *state,
        "CREATE TABLE rss_feed (rssurl, url, title);"
        "CREATE TABLE rss_item (id INTEGER PRIMARY KEY, guid, title, author, "
        "url, feedurl, pubDate, content, unread);",
        "INSERT INTO rss_item VALUES (9, 'g', 't', 'a', 'u', 'f', 5, 'c', 0);");
    struct dl_foreign *foreign = open_cache(path);
    struct dl_foreign_item item = item_at(*state, foreign, "f", 0);
    assert_str(item.content, "c");
    assert_true(item.read && !item.flagged && !item.deleted && !item.plain);
    dl_foreign_close(foreign);
}

static void
an_endless_content_is_left_out(void **state)
{
    const char *path = boat_make(
        *state, boat_schema,
        "INSERT INTO rss_item (guid, title, author, url, feedurl, pubDate, "
        "content, unread) VALUES ('g', 't', '', 'u', 'f', 5, "
        "printf('%.*c', 5000000, 'x'), 0);");
    struct dl_foreign *foreign = open_cache(path);
    assert_str(item_at(*state, foreign, "f", 0).content, "");
    dl_foreign_close(foreign);
}

static enum dl_status
refused(const char *path, const char *why)
{
    struct dl_foreign *foreign = NULL;
    struct dl_error err = {.text = ""};
    enum dl_status status = dl_foreign_open(path, &foreign, &err);
    assert_null(foreign);
    if (!strstr(err.text, why))
        fail_msg("%s", err.text);
    assert_string_equal(err.where, path);
    return status;
}

static void
what_is_no_cache_is_told(void **state)
{
    const char *path =
        boat_make(*state, "CREATE TABLE rss_item (guid);", "SELECT 1");
    assert_int_equal(refused(path, "none of newsboat"), DL_ERR_STORE);
    unit_write(path, "this is no database at all, only a line of text\n");
    assert_int_equal(refused(path, "no database"), DL_ERR_STORE);
    unit_write(path, "");
    assert_int_equal(refused(path, "none of newsboat"), DL_ERR_STORE);
    remove(path);
    assert_int_equal(refused(path, "No such file"), DL_ERR_MISSING);
    path = boat_make(*state,
                     "CREATE TABLE x (a); CREATE TABLE rss_feed (rssurl);"
                     "CREATE VIEW rss_item AS WITH RECURSIVE n(i) AS (SELECT 1 "
                     "UNION ALL SELECT i + 1 FROM n) SELECT i FROM n;",
                     "SELECT 1");
    assert_int_equal(refused(path, "none of newsboat"), DL_ERR_STORE);
}

/* Cut in the middle, and with other bytes in the middle. */
static void
a_damaged_cache_is_told(void **state)
{
    const char *path = boat_make(*state, boat_schema, rows);
    FILE *file = fopen(path, "r+b");
    assert_non_null(file);
    fseek(file, 4096, SEEK_SET);
    for (int i = 0; i < 20000; i++)
        fputc(0xA5, file);
    fclose(file);
    struct dl_foreign *foreign = NULL;
    struct dl_foreign_feeds feeds;
    struct dl_error err = {.text = ""};
    enum dl_status status = dl_foreign_open(path, &foreign, &err);
    if (status == DL_OK)
        status = dl_foreign_feeds(*state, foreign, &feeds, &err);
    assert_int_equal(status, DL_ERR_STORE);
    assert_string_equal(err.text, "the database is damaged");
    dl_foreign_close(foreign);
}

static void
a_write_that_has_not_ended_is_told(void **state)
{
    const char *path = boat_make(*state, boat_schema, rows);
    unit_write(dl_arena_printf(*state, "%s-journal", path), "x");
    assert_int_equal(refused(path, "start newsboat and quit"), DL_ERR_STORE);
}

static void
nothing_is_written_beside_it(void **state)
{
    const char *path = boat_make(*state, boat_schema, rows);
    struct stat before, after;
    assert_int_equal(chmod(path, 0400), 0);
    assert_int_equal(stat(path, &before), 0);
    struct dl_foreign *foreign = open_cache(path);
    item_at(*state, foreign, "https://a.example/feed", 0);
    dl_foreign_close(foreign);
    assert_int_equal(stat(path, &after), 0);
    assert_int_equal(before.st_mtime, after.st_mtime);
    remove(path);
    char folder[256];
    snprintf(folder, sizeof folder, "%.*s", (int)(strrchr(path, '/') - path),
             path);
    assert_int_equal(rmdir(folder), 0); /* it was alone there */
}

static void
a_database_is_told_by_its_beginning(void **state)
{
    (void)state;
    assert_true(
        dl_foreign_is_database(DL_STR("SQLite format 3\0\020\0 and so on")));
    assert_false(dl_foreign_is_database(DL_STR("SQLite format 3")));
    assert_false(dl_foreign_is_database(DL_STR("")));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(feeds_and_articles_are_read),
        arena_test(columns_that_came_later_may_be_missing),
        arena_test(an_endless_content_is_left_out),
        arena_test(what_is_no_cache_is_told),
        arena_test(a_damaged_cache_is_told),
        arena_test(a_write_that_has_not_ended_is_told),
        arena_test(nothing_is_written_beside_it),
        cmocka_unit_test(a_database_is_told_by_its_beginning),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
