/* SPDX-License-Identifier: ISC */
#include "reading.h"

static void
a_head_word_ends_an_organisation(void **state)
{
    struct dl_arena *arena = *state;
    assert_str(names_in(arena, "They sued the Northfield Water Authority."),
               "organisation Northfield Water Authority");
}

static void
a_head_before_of_leads_its_name(void **state)
{
    struct dl_arena *arena = *state;
    assert_str(names_in(arena, "She left the Academy of Marine Sciences."),
               "organisation Academy of Marine Sciences");
    assert_str(names_in(arena, "He painted the Battle of Karsk."),
               "event Battle of Karsk");
}

static void
an_event_takes_its_year_and_its_small_head(void **state)
{
    struct dl_arena *arena = *state;
    assert_str(names_in(arena, "It recalled the 1976 Soweto uprising."),
               "event 1976 Soweto uprising");
}

static void
a_river_is_a_place(void **state)
{
    struct dl_arena *arena = *state;
    assert_str(names_in(arena, "It flooded the Orlan River."),
               "place Orlan River");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(a_head_word_ends_an_organisation),
        arena_test(a_head_before_of_leads_its_name),
        arena_test(an_event_takes_its_year_and_its_small_head),
        arena_test(a_river_is_a_place),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
