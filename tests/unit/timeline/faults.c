/* What speaks against an event. */
/* SPDX-License-Identifier: ISC */
#include "layers.h"

static const struct given names[] = {
    {"Ana Costa", DL_KIND_PERSON}, {"Lisbon", DL_KIND_PLACE}, {0}};

/* How many events the last line of an article tells. */
static size_t
told(struct dl_arena *arena, const char *line)
{
    struct dl_layers layers = layers_last_line(arena, line, names);
    size_t out = 0;
    for (size_t i = 0; i < layers.events->count; i++)
        out += !layers.events->at[i].minor;
    return out;
}

static void
a_date_to_compare_with_is_another_s(void **state)
{
    assert_int_equal(told(*state, "The council met as in May 1999."), 0);
    assert_int_equal(told(*state, "The council met as early as May 1999."), 1);
}

static void
a_life_in_brackets_is_no_day_of_what_was(void **state)
{
    assert_int_equal(
        told(*state, "Ana Costa (4 June 1929 - 18 May 2021) was a novelist."),
        0);
}

static void
habits_and_furniture_are_not_told(void **state)
{
    assert_int_equal(told(*state, "The shop usually closes on 3 May."), 0);
    assert_int_equal(told(*state, "The shop declined to comment on Monday."),
                     0);
    assert_int_equal(told(*state, "The rain had hardly stopped on Monday."), 0);
}

static void
a_light_verb_without_names_is_not_told(void **state)
{
    assert_int_equal(told(*state, "The mayor drew his own balance on Monday."),
                     0);
    assert_int_equal(told(*state, "The mayor drew a map of Lisbon on Monday."),
                     1);
}

static void
who_spoke_of_what_must_be_said(void **state)
{
    assert_int_equal(told(*state, "He spoke on Monday."), 0);
    assert_int_equal(told(*state, "He spoke in Lisbon on Monday."), 1);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(a_date_to_compare_with_is_another_s),
        arena_test(a_life_in_brackets_is_no_day_of_what_was),
        arena_test(habits_and_furniture_are_not_told),
        arena_test(a_light_verb_without_names_is_not_told),
        arena_test(who_spoke_of_what_must_be_said),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
