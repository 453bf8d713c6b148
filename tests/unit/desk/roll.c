/* SPDX-License-Identifier: ISC */
#include "desk/roll.h"
#include "stored.h"

struct rolled {
    struct heads *heads;
    struct roll roll;
};

/* Go on until there is no step to go; how many heads came. */
static size_t
go_on(struct stored *stored, struct rolled *rolled, int *steps)
{
    size_t count = 0;
    *steps = 0;
    while (roll_goes_on(&rolled->roll)) {
        struct dl_news news;
        assert_int_equal(
            roll_step(&rolled->roll, stored->store, rolled->heads, &news, NULL),
            DL_OK);
        count += news.count;
        dl_arena_free(news.arena);
        (*steps)++;
    }
    return count;
}

static struct rolled
roll_all(struct stored *stored, size_t count)
{
    struct rolled out = {.heads = heads_new()};
    int steps;
    assert_int_equal(go_on(stored, &out, &steps), count);
    assert_int_equal(out.roll.total, count);
    return out;
}

static void
look(struct stored *stored, struct rolled *rolled)
{
    assert_int_equal(roll_look(&rolled->roll, stored->store, NULL), DL_OK);
}

static void
the_first_step_is_small(void **state)
{
    struct stored *stored = *state;
    struct rolled rolled = {.heads = heads_new()};
    struct dl_news news;
    stored_put(stored, 0, 500);
    roll_step(&rolled.roll, stored->store, rolled.heads, &news, NULL);
    assert_int_equal(news.count, 200);
    assert_int_equal(news.total, 500);
    assert_str(news.heads[0]->article.title, "Title 0");
    dl_arena_free(news.arena);
    heads_free(rolled.heads);
}

static void
what_came_is_found_without_going_through_all(void **state)
{
    struct stored *stored = *state;
    int steps;
    stored_put(stored, 100, 400);
    struct rolled rolled = roll_all(stored, 400);
    look(stored, &rolled);
    assert_false(roll_goes_on(&rolled.roll)); /* nothing has changed */
    stored_put(stored, 90, 10);
    look(stored, &rolled);
    assert_int_equal(go_on(stored, &rolled, &steps), 10);
    assert_int_equal(steps, 1);
    stored_put(stored, 600, 300); /* older, but new */
    look(stored, &rolled);
    assert_int_equal(go_on(stored, &rolled, &steps), 300);
    assert_int_equal(rolled.roll.total, 710);
    heads_free(rolled.heads);
}

static void
what_has_changed_is_found_when_it_is_quiet(void **state)
{
    struct stored *stored = *state;
    struct dl_item item;
    struct dl_puts puts;
    int steps;
    stored_put(stored, 0, 700);
    struct rolled rolled = roll_all(stored, 700);
    item = stored_item(stored->arena, 650);
    item.title = DL_STR("Another");
    dl_store_put(stored->store, &stored->source, &item, 1, STORED_NOW, &puts,
                 NULL);
    roll_look_back(&rolled.roll);
    assert_false(roll_goes_on(&rolled.roll)); /* nobody has looked */
    look(stored, &rolled);
    go_on(stored, &rolled, &steps);
    assert_true(rolled.roll.owed);
    roll_look_back(&rolled.roll);
    size_t found = go_on(stored, &rolled, &steps);
    assert_true(found <= 1); /* it may have been among the last ones put */
    assert_false(rolled.roll.owed);
    heads_free(rolled.heads);
}

/* All walks that are owed; how many were said to be gone. */
static size_t
look_back(struct stored *stored, struct rolled *rolled)
{
    size_t gone = 0;
    look(stored, rolled);
    for (int i = 0; i < 2; i++) {
        while (roll_goes_on(&rolled->roll)) {
            struct dl_news news;
            assert_int_equal(roll_step(&rolled->roll, stored->store,
                                       rolled->heads, &news, NULL),
                             DL_OK);
            gone += news.gone_count;
            dl_arena_free(news.arena);
        }
        roll_look_back(&rolled->roll);
    }
    return gone;
}

static void
what_is_gone_is_told_once(void **state)
{
    struct stored *stored = *state;
    struct dl_item item;
    struct dl_puts puts;
    size_t dropped = 0;
    stored_put(stored, 0, 300);
    struct rolled rolled = roll_all(stored, 300);
    struct dl_drop drop = {.before = STORED_NOW - 100 * 60};
    assert_int_equal(
        dl_store_drop(stored->store, &stored->source, &drop, &dropped, NULL),
        DL_OK);
    assert_in_range(dropped, 1, 299);
    assert_int_equal(look_back(stored, &rolled), dropped);
    item = stored_item(stored->arena, 400); /* another change */
    dl_store_put(stored->store, &stored->source, &item, 1, STORED_NOW, &puts,
                 NULL);
    assert_int_equal(look_back(stored, &rolled), 0);
    heads_free(rolled.heads);
}

static void
who_writes_while_it_rolls_is_not_missed(void **state)
{
    struct stored *stored = *state;
    struct rolled rolled = {.heads = heads_new()};
    struct dl_news news;
    int steps;
    stored_put(stored, 10, 500);
    roll_step(&rolled.roll, stored->store, rolled.heads, &news, NULL);
    dl_arena_free(news.arena);
    stored_put(stored, 0, 10); /* above where it is */
    assert_int_equal(200 + go_on(stored, &rolled, &steps), 510);
    heads_free(rolled.heads);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        stored_test(the_first_step_is_small),
        stored_test(what_came_is_found_without_going_through_all),
        stored_test(what_has_changed_is_found_when_it_is_quiet),
        stored_test(what_is_gone_is_told_once),
        stored_test(who_writes_while_it_rolls_is_not_missed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
