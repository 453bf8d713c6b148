/* Weeks of a store are told one after the other, once. */
/* SPDX-License-Identifier: ISC */
#include "desk/weeks.h"

#include "../store/store.h"

#include <dateline/chronicle.h>

enum { DAY = 24 * 60 * 60, LONG_AGO = 50 };

static struct dl_item
item_on(struct dl_arena *arena, int32_t day, const char *title,
        const char *text)
{
    struct dl_item item = store_item(
        dl_arena_printf(arena, "%d-%s", (int)day, title), NULL, title, text);
    item.published = (struct dl_stamp){.known = true, .day = {day}};
    return item;
}

static struct dl_store *
make_store(struct dl_arena *arena)
{
    struct dl_store *store = store_open(arena, store_path(arena));
    struct dl_source feed = store_feed(store, "https://a.example/feed", "A");
    int32_t today = STORE_NOW / DAY;
    struct dl_item items[] = {
        item_on(arena, today, "Mill burns",
                "The old mill in Ulm burned down on Monday."),
        item_on(arena, today - LONG_AGO, "Strike begins",
                "Ferry crews in Lisbon walked out on Monday."),
        item_on(arena, today - LONG_AGO, "Costa suspended",
                "The port of Lisbon suspended Maria Costa on Tuesday."),
        item_on(arena, today - 2 * LONG_AGO, "Bridge opens",
                "The bridge over the Elbe in Dresden opened on Sunday."),
    };
    store_put(store, &feed, items, sizeof items / sizeof *items);
    return store;
}

/* Go on until all is told; returns how many weeks that were. */
static int
tell_all(struct weeks *weeks, const struct dl_recall *recall)
{
    int out = 0;
    bool told = true;
    for (int i = 0; i < 100; i++) {
        bool more = weeks_step(weeks, recall, &told);
        out += told;
        if (!more)
            break;
    }
    return out;
}

/* A store of three weeks, and what its articles are read with. */
struct desk {
    struct dl_recall recall;
    struct dl_tagger *tagger;
    struct weeks *weeks;
};

static struct desk
open_desk(struct dl_arena *arena)
{
    struct desk out = {.weeks = weeks_new()};
    assert_int_equal(dl_tagger_open(NULL, NULL, &out.tagger, NULL), DL_OK);
    out.recall = (struct dl_recall){.store = make_store(arena),
                                    .tagger = out.tagger,
                                    .work = dl_lattice_new(),
                                    .version = dl_analyser_version(out.tagger)};
    return out;
}

static void
close_desk(struct desk *desk)
{
    weeks_free(desk->weeks);
    dl_lattice_free(desk->recall.work);
    dl_tagger_close(desk->tagger);
    dl_store_close(desk->recall.store);
}

static struct dl_chronicle
kept(struct dl_arena *arena, struct dl_store *store)
{
    struct dl_chronicle out;
    assert_int_equal(
        dl_store_chronicle(arena, store, INT64_MAX, 99, &out, NULL), DL_OK);
    return out;
}

static void
old_weeks_are_told_once(void **state)
{
    struct desk desk = open_desk(*state);
    assert_int_equal(tell_all(desk.weeks, &desk.recall),
                     0); /* nobody has asked */
    weeks_wake(desk.weeks, STORE_NOW - 30 * DAY);
    assert_int_equal(tell_all(desk.weeks, &desk.recall), 2);
    struct dl_chronicle all = kept(*state, desk.recall.store);
    assert_int_equal(all.count, 3);
    weeks_wake(desk.weeks, STORE_NOW - 30 * DAY);
    assert_int_equal(tell_all(desk.weeks, &desk.recall), 0);
    weeks_wake(desk.weeks, STORE_NOW);
    assert_int_equal(tell_all(desk.weeks, &desk.recall), 1);
    assert_int_equal(kept(*state, desk.recall.store).count, 4);
    close_desk(&desk);
}

static void
a_week_that_has_grown_is_told_again(void **state)
{
    struct desk desk = open_desk(*state);
    weeks_wake(desk.weeks, STORE_NOW);
    assert_int_equal(tell_all(desk.weeks, &desk.recall), 3);
    struct dl_source feed =
        store_feed(desk.recall.store, "https://a.example/feed", "A");
    struct dl_item late =
        item_on(*state, STORE_NOW / DAY - 2 * LONG_AGO, "Late report",
                "The town hall of Meissen was closed on Saturday.");
    store_put(desk.recall.store, &feed, &late, 1);
    weeks_wake(desk.weeks, STORE_NOW);
    assert_int_equal(tell_all(desk.weeks, &desk.recall), 1);
    assert_int_equal(kept(*state, desk.recall.store).count, 5);
    close_desk(&desk);
}

static void
what_was_begun_can_be_given_up(void **state)
{
    struct desk desk = open_desk(*state);
    bool told;
    weeks_wake(desk.weeks, STORE_NOW - 30 * DAY);
    for (int i = 0; i < 2; i++)
        assert_true(weeks_step(desk.weeks, &desk.recall, &told));
    weeks_wake(desk.weeks, STORE_NOW - 30 * DAY);
    assert_int_equal(tell_all(desk.weeks, &desk.recall), 2);
    weeks_wake(desk.weeks, STORE_NOW);
    weeks_step(desk.weeks, &desk.recall, &told);
    weeks_step(desk.weeks, &desk.recall, &told);
    close_desk(&desk); /* in the middle of it */
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(old_weeks_are_told_once),
        arena_test(a_week_that_has_grown_is_told_again),
        arena_test(what_was_begun_can_be_given_up),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
