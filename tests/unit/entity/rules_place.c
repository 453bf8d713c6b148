/* Datelines, the West, and what an acronym in brackets spells. */
/* SPDX-License-Identifier: ISC */
#include "ruled.h"

static void
a_dateline_begins_with_a_place(void **state)
{
    assert_rule(*state, RULE_dateline,
                "OSLO (Reuters) \u2014 Ministers met again on the coast.", "",
                "place OSLO|organisation Reuters");
    assert_rule(*state, RULE_dateline,
                "BRUSSELS, March 24 - Ministers met again on the coast.", "",
                "place BRUSSELS");
    assert_rule(*state, RULE_dateline,
                "TORVIK, Norway (AP) -- Ministers met on the coast again.", "",
                "place TORVIK|place Norway|organisation AP");
}

static void
other_first_words_are_no_dateline(void **state)
{
    struct dl_arena *arena = *state;
    assert_str(ruled_by(arena, RULE(dateline),
                        "Photo - Ministers met again on the coast."),
               "");
    assert_str(ruled_by(arena, RULE(dateline),
                        "Oslo and the coast - both were quiet."),
               "");
}

static void
the_west_is_a_side(void **state)
{
    assert_rule(*state, RULE_bloc, "It blamed the West for it.", "",
                "place West");
    assert_rule(*state, RULE_bloc, "It left the <place|West Bank> then.",
                "place West Bank", "place West Bank");
}

static void
an_acronym_in_brackets_is_what_it_spells(void **state)
{
    assert_rule(*state, RULE_acronym,
                "The <organisation|Baltic Grain Union> (BGU) met.",
                "organisation Baltic Grain Union",
                "organisation Baltic Grain Union|organisation BGU");
    assert_rule(*state, RULE_acronym,
                "The <organisation|Baltic Grain Union> (XYZ) met.",
                "organisation Baltic Grain Union",
                "organisation Baltic Grain Union");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(a_dateline_begins_with_a_place),
        arena_test(other_first_words_are_no_dateline),
        arena_test(the_west_is_a_side),
        arena_test(an_acronym_in_brackets_is_what_it_spells),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
