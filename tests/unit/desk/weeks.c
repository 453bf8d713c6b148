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
tell_all(struct weeks *weeks, const struct basis *basis)
{
    struct dl_lattice *work = dl_lattice_new();
    int out = 0;
    bool told = true;
    for (int i = 0; i < 100; i++) {
        bool more = weeks_step(weeks, basis, work, &told);
        out += told;
        if (!more)
            break;
    }
    dl_lattice_free(work);
    return out;
}

static struct basis *
open_basis(void)
{
    struct dl_settings settings = {.timeline_articles = 1};
    struct basis *basis;
    assert_int_equal(
        basis_open(&settings, &(struct dl_aparts){NULL, 0, 0}, &basis, NULL),
        DL_OK);
    return basis;
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
    struct dl_store *store = make_store(*state);
    struct basis *basis = open_basis();
    struct weeks *weeks = weeks_new(store);
    assert_int_equal(tell_all(weeks, basis), 0); /* nobody has asked */
    weeks_wake(weeks, STORE_NOW - 30 * DAY);
    assert_int_equal(tell_all(weeks, basis), 2);
    struct dl_chronicle all = kept(*state, store);
    assert_int_equal(all.count, 3);
    weeks_wake(weeks, STORE_NOW - 30 * DAY);
    assert_int_equal(tell_all(weeks, basis), 0);
    weeks_wake(weeks, STORE_NOW);
    assert_int_equal(tell_all(weeks, basis), 1);
    assert_int_equal(kept(*state, store).count, 4);
    weeks_free(weeks);
    basis_drop(basis);
    dl_store_close(store);
}

static void
a_week_that_has_grown_is_told_again(void **state)
{
    struct dl_store *store = make_store(*state);
    struct basis *basis = open_basis();
    struct weeks *weeks = weeks_new(store);
    weeks_wake(weeks, STORE_NOW);
    assert_int_equal(tell_all(weeks, basis), 3);
    struct dl_source feed = store_feed(store, "https://a.example/feed", "A");
    struct dl_item late =
        item_on(*state, STORE_NOW / DAY - 2 * LONG_AGO, "Late report",
                "The town hall of Meissen was closed on Saturday.");
    store_put(store, &feed, &late, 1);
    weeks_wake(weeks, STORE_NOW);
    assert_int_equal(tell_all(weeks, basis), 1);
    assert_int_equal(kept(*state, store).count, 5);
    weeks_free(weeks);
    basis_drop(basis);
    dl_store_close(store);
}

static void
what_was_begun_can_be_given_up(void **state)
{
    struct dl_store *store = make_store(*state);
    struct basis *basis = open_basis();
    struct dl_lattice *work = dl_lattice_new();
    struct weeks *weeks = weeks_new(store);
    bool told;
    weeks_wake(weeks, STORE_NOW - 30 * DAY);
    for (int i = 0; i < 2; i++)
        assert_true(weeks_step(weeks, basis, work, &told));
    weeks_wake(weeks, STORE_NOW - 30 * DAY);
    assert_int_equal(tell_all(weeks, basis), 2);
    weeks_wake(weeks, STORE_NOW);
    weeks_step(weeks, basis, work, &told);
    weeks_step(weeks, basis, work, &told);
    weeks_free(weeks); /* in the middle of it */
    dl_lattice_free(work);
    basis_drop(basis);
    dl_store_close(store);
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
