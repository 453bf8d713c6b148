/* Clauses that tell of no event though they are built like one. */
/* SPDX-License-Identifier: ISC */
#include "sentence.h"

#include "timeline/furniture.h"

enum kind { NOTHING, PRESS, POINTS, SUMS_UP, LIGHT };

static enum kind
kind_of(struct dl_arena *arena, const char *text)
{
    static const struct given names[] = {{"Ana Costa", DL_KIND_PERSON}, {0}};
    struct parts parts = sentence_read(arena, text, names);
    struct clauses clauses;
    clauses_cut(&parts, &clauses);
    const struct clause *clause = &clauses.at[0];
    return furniture_of_press(&parts, clause)             ? PRESS
           : furniture_points(&parts, clause)             ? POINTS
           : furniture_sums_up(&parts, clause)            ? SUMS_UP
           : furniture_light(&parts, clause, clause->end) ? LIGHT
                                                          : NOTHING;
}

static void
silence_is_no_news(void **state)
{
    assert_int_equal(kind_of(*state, "The bank declined to comment."), PRESS);
    assert_int_equal(kind_of(*state, "The bank did not respond."), PRESS);
    assert_int_equal(kind_of(*state, "Ana Costa gave no details."), PRESS);
    assert_int_equal(kind_of(*state, "No reason was given."), PRESS);
    assert_int_equal(kind_of(*state, "The bank declined to pay."), NOTHING);
    assert_int_equal(kind_of(*state, "Ana Costa gave no ground."), NOTHING);
}

static void
what_comes_with_another_event_points_at_it(void **state)
{
    assert_int_equal(kind_of(*state, "The news came as snow fell."), POINTS);
    assert_int_equal(kind_of(*state, "Ana Costa came as a guest."), NOTHING);
    assert_int_equal(kind_of(*state, "The crews came to a town."), NOTHING);
}

static void
the_latest_sums_up(void **state)
{
    assert_int_equal(kind_of(*state, "Ana Costa became the latest to leave."),
                     SUMS_UP);
    assert_int_equal(kind_of(*state, "Ana Costa became the first to leave."),
                     NOTHING);
}

static void
a_light_verb_needs_an_object_that_says_something(void **state)
{
    assert_int_equal(kind_of(*state, "The mayor drew his own balance."), LIGHT);
    assert_int_equal(kind_of(*state, "The mayor gave his verdict."), NOTHING);
    assert_int_equal(kind_of(*state, "The mayor broke his leg."), NOTHING);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(silence_is_no_news),
        arena_test(what_comes_with_another_event_points_at_it),
        arena_test(the_latest_sums_up),
        arena_test(a_light_verb_needs_an_object_that_says_something),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
