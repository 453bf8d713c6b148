/* SPDX-License-Identifier: ISC */
#include "reading.h"

static void
a_list_decides(void **state)
{
    struct dl_arena *arena = *state;
    assert_str(names_in(arena, "They flew to Norway with Reuters."),
               "place Norway|organisation Reuters");
}

static void
a_place_draws_its_words_on(void **state)
{
    struct dl_arena *arena = *state;
    assert_str(names_in(arena, "They beat the Oslo Lynx twice."),
               "organisation Oslo Lynx");
}

static void
a_people_before_an_office_stands_alone(void **state)
{
    struct dl_arena *arena = *state;
    assert_str(names_in(arena, "They met Norwegian Prime Minister Ida Holt."),
               "group Norwegian|person Ida Holt");
}

static void
a_people_belongs_to_an_organisation(void **state)
{
    struct dl_arena *arena = *state;
    assert_str(names_in(arena, "They joined the Norwegian Seafood Council."),
               "organisation Norwegian Seafood Council");
}

static void
unknown_words_before_a_place_join_it(void **state)
{
    struct dl_arena *arena = *state;
    assert_str(names_in(arena, "They crossed Northern Norway by ski."),
               "place Northern Norway");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(a_list_decides),
        arena_test(a_place_draws_its_words_on),
        arena_test(a_people_before_an_office_stands_alone),
        arena_test(a_people_belongs_to_an_organisation),
        arena_test(unknown_words_before_a_place_join_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
