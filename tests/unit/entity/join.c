/* SPDX-License-Identifier: ISC */
#include "reading.h"

static void
names_of_one_line_are_one(void **state)
{
    struct dl_arena *arena = *state;
    assert_str(
        entities_in(arena,
                    "The US and the United States met Britain and the UK."),
        "United States 2|United Kingdom 2");
}

static void
the_middle_name_may_be_missing(void **state)
{
    struct dl_arena *arena = *state;
    assert_str(
        entities_in(arena, "We met Karl B. Renner. They met Karl Renner."),
        "Karl B. Renner 2");
}

static void
an_initial_may_stand_for_the_name(void **state)
{
    struct dl_arena *arena = *state;
    assert_str(entities_in(arena, "We met Karl Renner. They met K. Renner."),
               "Karl Renner 2");
}

static void
a_misspelt_given_name_is_the_same_person(void **state)
{
    struct dl_arena *arena = *state;
    assert_str(
        entities_in(arena, "We met Katrina Renner. They met Katrine Renner."),
        "Katrina Renner 2");
}

static void
a_surname_of_two_people_joins_neither(void **state)
{
    struct dl_arena *arena = *state;
    assert_str(
        entities_in(arena,
                    "We met Karl Renner and Anna Renner. They met Renner."),
        "Karl Renner 1|Anna Renner 1|Renner 1");
}

static void
different_people_of_one_surname_stay_apart(void **state)
{
    struct dl_arena *arena = *state;
    assert_str(entities_in(arena, "We met Maria Renner and Marie-Anne Renner."),
               "Maria Renner 1|Marie-Anne Renner 1");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(names_of_one_line_are_one),
        arena_test(the_middle_name_may_be_missing),
        arena_test(an_initial_may_stand_for_the_name),
        arena_test(a_misspelt_given_name_is_the_same_person),
        arena_test(a_surname_of_two_people_joins_neither),
        arena_test(different_people_of_one_surname_stay_apart),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
