/* SPDX-License-Identifier: ISC */
#include "reading.h"

static void
a_given_name_makes_a_person(void **state)
{
    struct dl_arena *arena = *state;
    assert_str(names_in(arena, "They met Laura Zstrk there."),
               "person Laura Zstrk");
}

static void
a_family_name_may_come_first(void **state)
{
    struct dl_arena *arena = *state;
    assert_str(names_in(arena, "They met Zhang Qirui there."),
               "person Zhang Qirui");
}

static void
what_stands_before_its_country_lies_in_it(void **state)
{
    struct dl_arena *arena = *state;
    assert_str(names_in(arena, "It began in Grelm, Norway, at noon."),
               "place Grelm|place Norway");
}

static void
a_lone_everyday_word_is_no_name(void **state)
{
    struct dl_arena *arena = *state;
    assert_str(
        names_in(arena, "They spoke of Justice and of Freedom at length."), "");
}

static void
an_acronym_is_an_organisation(void **state)
{
    struct dl_arena *arena = *state;
    assert_str(names_in(arena, "They asked the ZKPQ for help."),
               "organisation ZKPQ");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(a_given_name_makes_a_person),
        arena_test(a_family_name_may_come_first),
        arena_test(what_stands_before_its_country_lies_in_it),
        arena_test(a_lone_everyday_word_is_no_name),
        arena_test(an_acronym_is_an_organisation),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
