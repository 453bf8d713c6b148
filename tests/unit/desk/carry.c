/* newsboat's cache is carried over, with this program as the helper: it tells
 * an item for every guid that stands in a feed, and dies of the guid "poison".
 */
/* SPDX-License-Identifier: ISC */
#include "../store/boat.h"
#include "double.h"

#include <dateline/carry.h>

#include <signal.h>

enum { NOW = 1600000000 };

/* ---- the other side ---- */

static uint32_t
tell_items(const struct dl_ask *ask)
{
    struct dl_str open = DL_STR("\"false\">"), shut = DL_STR("</guid>");
    uint32_t count = 0;
    size_t at = 0;
    while ((at = dl_str_find(ask->bytes, open, at)) != SIZE_MAX) {
        size_t end = dl_str_find(ask->bytes, shut, at);
        char guid[64];
        at += open.bytes;
        snprintf(guid, sizeof guid, "%.*s", (int)(end - at),
                 ask->bytes.at + at);
        if (strcmp(guid, "poison") == 0)
            raise(SIGKILL);
        if (strcmp(guid, "hollow") != 0) {
            double_item(ask, guid, "What the helper reads of it.", false);
            count++;
        }
    }
    return count;
}

static void
answer(const struct dl_ask *ask)
{
    double_end(ask, double_outcome(DL_REPLY_FRESH, tell_items(ask)));
}

/* ---- this side ---- */

struct place {
    struct dl_arena *arena;
    const char *path; /* of the cache */
    struct dl_store *store;
    struct dl_marks *marks;
    struct dl_loader *loader;
};

static struct place
open_place(struct dl_arena *arena, const char *rows)
{
    struct place place = {.arena = arena,
                          .path = boat_make(arena, boat_schema, rows),
                          .loader = dl_loader_new(double_path)};
    const char *folder = dl_arena_printf(
        arena, "%.*s", (int)(strrchr(place.path, '/') - place.path),
        place.path);
    struct dl_error err;
    if (dl_store_open(arena, dl_arena_printf(arena, "%s/store.db", folder),
                      &place.store, NULL, &err) != DL_OK ||
        dl_marks_open(dl_arena_printf(arena, "%s/marks", folder), "here",
                      &place.marks, &err) != DL_OK)
        fail_msg("%s", err.text);
    return place;
}

static void
close_place(struct place *place)
{
    dl_loader_free(place->loader);
    dl_store_close(place->store);
    dl_marks_close(place->marks);
}

static struct dl_carried
carry(const struct place *place)
{
    struct dl_carry plan = {.path = place->path,
                            .loader = place->loader,
                            .store = place->store,
                            .marks = place->marks,
                            .now = NOW};
    struct dl_carried out;
    struct dl_error err;
    if (dl_carry_run(&plan, &out, &err) != DL_OK)
        fail_msg("%s", err.text);
    return out;
}

static uint32_t
marked(const struct place *place, const char *guid, enum dl_mark_kind kind)
{
    const char *url =
        dl_arena_printf(place->arena, "https://quay.example.org/%s", guid);
    return dl_marks_get(place->marks, dl_key_of_address(dl_str_from(url)),
                        kind);
}

static bool
is_stored(const struct place *place, const char *guid)
{
    const char *url =
        dl_arena_printf(place->arena, "https://quay.example.org/%s", guid);
    int64_t id;
    return dl_store_find(place->store, dl_key_of_address(dl_str_from(url)), &id,
                         NULL) == DL_OK;
}

/* One row of rss_item. */
#define ROW(guid, unread, flags, deleted)                                   \
    "INSERT INTO rss_item (guid, title, author, url, feedurl, "             \
    "pubDate, content, unread, flags, deleted) VALUES ('" guid              \
    "', 'T', '', 'https://quay.example.org/" guid                           \
    "', 'https://quay.example.org/feed', 1000, 'text', " unread ", '" flags \
    "', " deleted ");"

static const char rows[] =
    "INSERT INTO rss_feed VALUES ('https://quay.example.org/feed', "
    "'https://quay.example.org/', 'Quay Post', 0);" ROW("one", "0", "", "0")
        ROW("two", "1", "s", "0") ROW("three", "1", "", "0")
            ROW("gone", "1", "", "1");

static void
articles_and_marks_are_carried_over(void **state)
{
    struct place place = open_place(*state, rows);
    struct dl_carried out = carry(&place);
    assert_int_equal(out.articles, 4);
    assert_int_equal(out.added, 3);
    assert_int_equal(out.read, 2);
    assert_int_equal(out.starred, 1);
    assert_int_equal(out.deleted, 1);
    assert_int_equal(out.broken, 0);
    assert_int_equal(marked(&place, "one", DL_MARK_READ), 1);
    assert_int_equal(marked(&place, "two", DL_MARK_READ), 0);
    assert_int_equal(marked(&place, "two", DL_MARK_STAR), 1);
    assert_int_equal(marked(&place, "gone", DL_MARK_READ), 1);
    assert_true(is_stored(&place, "three") && !is_stored(&place, "gone"));
    struct dl_sources sources;
    assert_int_equal(dl_store_sources(*state, place.store, &sources, NULL),
                     DL_OK);
    assert_int_equal(sources.count, 1);
    assert_str(sources.at[0].title, "Quay Post");
    assert_int_equal(sources.at[0].tried, 0); /* it is asked at once */
    close_place(&place);
}

static void
a_second_time_adds_nothing(void **state)
{
    struct place place = open_place(*state, rows);
    carry(&place);
    /* In between you have changed your mind about one. */
    struct dl_marking unread = {
        dl_key_of_address(DL_STR("https://quay.example.org/one")), DL_MARK_READ,
        0};
    assert_int_equal(dl_marks_set(place.marks, &unread, 1, NOW, NULL), DL_OK);
    struct dl_carried out = carry(&place);
    assert_int_equal(out.articles, 4);
    assert_int_equal(out.added + out.read + out.starred, 0);
    assert_int_equal(marked(&place, "one", DL_MARK_READ), 0);
    close_place(&place);
}

static void
an_article_of_the_store_stays_as_it_is(void **state)
{
    struct place place = open_place(*state, rows);
    struct dl_source source = {.url = DL_STR("https://quay.example.org/feed"),
                               .at = DL_STR("https://quay.example.org/feed"),
                               .title = DL_STR("Mine")};
    struct dl_item item = {.guid = DL_STR("one"),
                           .link = DL_STR("https://quay.example.org/else"),
                           .title = DL_STR("Edited since"),
                           .text = DL_STR("Newer than the cache."),
                           .published_why = ""};
    dl_store_source_put(place.store, &source, NULL);
    dl_store_put(place.store, &source, &item, 1, NOW, NULL, NULL);
    assert_int_equal(carry(&place).added, 2);
    struct dl_window window = {.count = 10};
    struct dl_rows found;
    size_t total;
    dl_store_rows(*state, place.store, &window, &found, &total, NULL);
    assert_int_equal(total, 3);
    for (size_t i = 0; i < found.count; i++)
        assert_int_equal(found.at[i].versions, 1);
    /* Its mark is that of the stored article, found by its guid. */
    assert_int_equal(marked(&place, "else", DL_MARK_READ), 1);
    close_place(&place);
}

static void
what_kills_the_helper_costs_itself_only(void **state)
{
    struct place place = open_place(
        *state, ROW("a", "1", "", "0") ROW("b", "1", "", "0")
                    ROW("poison", "0", "", "0") ROW("c", "1", "", "0")
                        ROW("hollow", "0", "", "0") ROW("d", "1", "", "0"));
    struct dl_carried out = carry(&place);
    assert_int_equal(out.added, 4);
    assert_int_equal(out.broken, 2);
    assert_int_equal(marked(&place, "poison", DL_MARK_READ), 1);
    assert_int_equal(marked(&place, "hollow", DL_MARK_READ), 1);
    assert_true(is_stored(&place, "d") && !is_stored(&place, "poison"));
    close_place(&place);
}

static void
without_a_store_it_is_only_counted(void **state)
{
    struct place place = open_place(*state, rows);
    struct dl_carry plan = {.path = place.path};
    struct dl_carried out;
    assert_int_equal(dl_carry_run(&plan, &out, NULL), DL_OK);
    assert_int_equal(out.articles, 4);
    assert_int_equal(out.read, 2);
    assert_int_equal(out.starred, 1);
    assert_int_equal(out.added, 0);
    assert_false(is_stored(&place, "one"));
    close_place(&place);
}

static void
many_articles_go_batch_by_batch(void **state)
{
    struct place place = open_place(
        *state,
        "INSERT INTO rss_item (guid, title, author, url, feedurl, pubDate, "
        "content, unread) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i "
        "+ 1 FROM n WHERE i < 1234) SELECT 'g' || i, 'T', '', '', 'f', i, "
        "'text', i % 2 FROM n;");
    struct dl_carried out = carry(&place);
    assert_int_equal(out.articles, 1234);
    assert_int_equal(out.added, 1234);
    assert_int_equal(out.read, 617);
    close_place(&place);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(articles_and_marks_are_carried_over),
        arena_test(a_second_time_adds_nothing),
        arena_test(an_article_of_the_store_stays_as_it_is),
        arena_test(what_kills_the_helper_costs_itself_only),
        arena_test(without_a_store_it_is_only_counted),
        arena_test(many_articles_go_batch_by_batch),
    };
    int status;
    if (double_main(answer, &status))
        return status;
    return cmocka_run_group_tests(tests, NULL, NULL);
}
