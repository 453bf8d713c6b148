/* What an article tells once more is the event that had a date. */
/* SPDX-License-Identifier: ISC */
#include "layers.h"

static const struct given names[] = {{"Meyer", DL_KIND_PERSON},
                                     {"Roth", DL_KIND_PERSON},
                                     {"Bern", DL_KIND_PLACE},
                                     {0}};

/* The event that the last one of `text` tells again. */
static uint32_t
again(struct dl_arena *arena, const char *text)
{
    struct dl_layers layers = layers_today(arena, text, names);
    size_t count = layers.events->count;
    assert_true(count > 0);
    const struct dl_event *last = &layers.events->at[count - 1];
    if (!last->minor)
        return DL_NO_EVENT;
    if (last->again != DL_NO_EVENT)
        assert_int_equal(last->when.from.n,
                         layers.events->at[last->again].when.from.n);
    return last->again;
}

static void
a_definite_noun_means_the_event_of_its_kind(void **state)
{
    assert_int_equal(again(*state, "Rain. Police arrested Meyer on Monday. "
                                   "Bombers attacked Bern on Tuesday.\n\nThe "
                                   "attack killed three people."),
                     1);
}

static void
a_noun_that_may_mean_two_means_neither(void **state)
{
    assert_int_equal(again(*state,
                           "Gunmen attacked Bern on Monday. Bombers attacked "
                           "a mill on Tuesday. Rain.\n\nThe attack killed "
                           "three people."),
                     DL_NO_EVENT);
}

static void
the_same_deed_of_the_same_people_is_one(void **state)
{
    static const char lead[] = "Meyer resigned on Monday. Rain. Fog.\n\n";
    assert_int_equal(
        again(*state,
              dl_arena_printf(*state, "%sMeyer had quit over the toll.", lead)),
        0);
    assert_int_equal(
        again(*state,
              dl_arena_printf(*state, "%sRoth resigned over the toll.", lead)),
        DL_NO_EVENT);
}

static void
one_of_several_is_not_told_again(void **state)
{
    static const char lead[] = "Gunmen attacked Bern on Monday. Rain. Fog.\n\n";
    assert_int_equal(
        again(*state, dl_arena_printf(*state,
                                      "%sThe first attack killed three "
                                      "people.",
                                      lead)),
        DL_NO_EVENT);
    assert_int_equal(
        again(*state, dl_arena_printf(*state,
                                      "%sThe attack, on a mill in May, "
                                      "had killed three people.",
                                      lead)),
        DL_NO_EVENT);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(a_definite_noun_means_the_event_of_its_kind),
        arena_test(a_noun_that_may_mean_two_means_neither),
        arena_test(the_same_deed_of_the_same_people_is_one),
        arena_test(one_of_several_is_not_told_again),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
