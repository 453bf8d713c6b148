/* Entries by week: what is due, what is kept, and what articles that come
 * later do to it. */
/* SPDX-License-Identifier: ISC */
#include "store.h"

#include <dateline/chronicle.h>

enum { DAY = 24 * 60 * 60 };

static void
put_two_weeks(struct dl_store *store, struct dl_source *feed)
{
    *feed = store_feed(store, "https://a.example/feed", "A");
    struct dl_item items[] = {store_item("1", NULL, "One", "1"),
                              store_item("2", NULL, "Two", "2"),
                              store_item("3", NULL, "Three", "3")};
    for (size_t i = 0; i < 3; i++)
        items[i].published = (struct dl_stamp){
            .known = true, .day = {STORE_NOW / DAY - (i == 2 ? 14 : 0)}};
    store_put(store, feed, items, 3);
}

/* How many weeks wait, the newest of them in *newest. */
static int
count_due(struct dl_store *store, uint32_t version, int64_t *newest)
{
    int64_t last = INT64_MAX, week = 0;
    bool found = true;
    int count = 0;
    for (; found; last = week - 1) {
        assert_int_equal(
            dl_store_week_due(store, last, version, &week, &found, NULL),
            DL_OK);
        if (found && count == 0)
            *newest = week;
        count += found;
    }
    return count;
}

static struct dl_rows
week_rows(struct dl_arena *arena, struct dl_store *store, int64_t week,
          int64_t *changes)
{
    struct dl_rows rows = {NULL, 0, 0};
    assert_int_equal(dl_store_week(arena, store, week, &rows, changes, NULL),
                     DL_OK);
    return rows;
}

static struct dl_chronicled
entry(const char *title, float score)
{
    static struct dl_teller tellers[] = {{7, 3}, {9, 0}};
    static struct dl_named takers[] = {{{"place", 5}, {"Ulm", 3}}};
    return (struct dl_chronicled){.when = {{10}, {12}, DL_GRAIN_WEEK},
                                  .placing = 2,
                                  .certainty = 1,
                                  .score = score,
                                  .sources = 2,
                                  .outlets = 1,
                                  .title = dl_str_from(title),
                                  .why = DL_STR("same day"),
                                  .tellers = tellers,
                                  .teller_count = 2,
                                  .takers = takers,
                                  .taker_count = 1};
}

static void
weeks_wait_until_their_entries_are_put(void **state)
{
    struct dl_store *store = store_open(*state, store_path(*state));
    struct dl_source feed;
    put_two_weeks(store, &feed);
    int64_t week, changes;
    assert_int_equal(count_due(store, 5, &week), 2);
    assert_int_equal(week, dl_chronicle_week(STORE_NOW));
    struct dl_rows rows = week_rows(*state, store, week, &changes);
    assert_int_equal(rows.count, 2);
    struct dl_chronicled one = entry("One", 1);
    assert_int_equal(
        dl_store_chronicle_put(store, week, changes, 5, &one, 1, NULL), DL_OK);
    assert_int_equal(count_due(store, 5, &week), 1);
    assert_int_equal(week, dl_chronicle_week(STORE_NOW) - 2);
    assert_int_equal(count_due(store, 6, &week), 2); /* another analyser */
    dl_store_close(store);
}

static void
articles_that_come_meanwhile_keep_a_week_due(void **state)
{
    struct dl_store *store = store_open(*state, store_path(*state));
    struct dl_source feed;
    put_two_weeks(store, &feed);
    int64_t week = dl_chronicle_week(STORE_NOW), changes, newest;
    week_rows(*state, store, week, &changes);
    struct dl_item edited = store_item("1", NULL, "One", "more of it");
    edited.published =
        (struct dl_stamp){.known = true, .day = {STORE_NOW / DAY}};
    store_put(store, &feed, &edited, 1);
    dl_store_chronicle_put(store, week, changes, 5, NULL, 0, NULL);
    assert_int_equal(count_due(store, 5, &newest), 2);
    week_rows(*state, store, week, &changes);
    dl_store_chronicle_put(store, week, changes, 5, NULL, 0, NULL);
    assert_int_equal(count_due(store, 5, &newest), 1);
    dl_store_close(store);
}

static void
the_most_important_entries_come_first_and_whole(void **state)
{
    struct dl_store *store = store_open(*state, store_path(*state));
    struct dl_chronicled old[] = {entry("Gone", 9)},
                         all[] = {entry("Low", 0.5F), entry("High", 2.25F)},
                         later[] = {entry("Later", 3)};
    dl_store_chronicle_put(store, 4, 0, 5, old, 1, NULL);
    dl_store_chronicle_put(store, 4, 0, 5, all, 2, NULL);
    dl_store_chronicle_put(store, 5, 0, 5, later, 1, NULL);
    struct dl_chronicle found;
    assert_int_equal(dl_store_chronicle(*state, store, 4, 9, &found, NULL),
                     DL_OK);
    assert_int_equal(found.count, 2);
    assert_str(found.at[0].title, "High");
    assert_true(found.at[0].score == 2.25F);
    assert_int_equal(found.at[0].when.from.n, 10);
    assert_int_equal(found.at[0].when.to.n, 12);
    assert_int_equal(found.at[0].when.grain, DL_GRAIN_WEEK);
    assert_int_equal(found.at[0].placing, 2);
    assert_int_equal(found.at[0].teller_count, 2);
    assert_int_equal(found.at[0].tellers[1].article, 9);
    assert_int_equal(found.at[0].tellers[0].event, 3);
    assert_int_equal(found.at[0].taker_count, 1);
    assert_str(found.at[0].takers[0].name, "Ulm");
    dl_store_chronicle(*state, store, 5, 1, &found, NULL);
    assert_int_equal(found.count, 1);
    assert_str(found.at[0].title, "Later");
    dl_store_close(store);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(weeks_wait_until_their_entries_are_put),
        arena_test(articles_that_come_meanwhile_keep_a_week_due),
        arena_test(the_most_important_entries_come_first_and_whole),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
