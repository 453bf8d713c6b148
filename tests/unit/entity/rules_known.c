/* Known names that the model has passed over. */
/* SPDX-License-Identifier: ISC */
#include "ruled.h"

static void
countries_and_peoples_are_found(void **state)
{
    assert_rule(*state, RULE_known, "It left Norway for South Korea.", "",
                "place Norway|place South Korea");
    assert_rule(*state, RULE_known, "Two Norwegians left.", "",
                "group Norwegians");
}

static void
acronyms_and_firms_are_found(void **state)
{
    assert_rule(*state, RULE_known, "They met NATO staff.", "",
                "organisation NATO");
    assert_rule(*state, RULE_known, "So The Economist wrote.", "",
                "organisation The Economist");
    assert_rule(*state, RULE_known, "Pfizer fell today.", "",
                "organisation Pfizer");
}

static void
full_names_and_statesmen_are_found(void **state)
{
    assert_rule(*state, RULE_known, "They saw Angela Merkel there.", "",
                "person Angela Merkel");
    assert_rule(*state, RULE_known, "They saw Erdogan there.", "",
                "person Erdogan");
}

static void
things_and_events_are_found(void **state)
{
    assert_rule(*state, RULE_known, "COVID-19 spread after World War II.", "",
                "other COVID-19|event World War II");
}

static void
a_longer_unknown_name_is_left_alone(void **state)
{
    struct dl_arena *arena = *state;
    assert_str(ruled_by(arena, RULE(known), "He knew Paul Norway Qexley."), "");
    assert_str(ruled_by(arena, RULE(known), "It cost US$ 20."), "");
}

static void
what_a_name_covers_is_left_alone(void **state)
{
    struct dl_arena *arena = *state;
    assert_str(
        ruled_by(arena, RULE(known), "At <organisation|Bank of Norway> now."),
        "organisation Bank of Norway");
}

static void
months_are_not_statesmen(void **state)
{
    struct dl_arena *arena = *state;
    assert_str(ruled_by(arena, RULE(known), "It was on 4 May again."), "");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(countries_and_peoples_are_found),
        arena_test(acronyms_and_firms_are_found),
        arena_test(full_names_and_statesmen_are_found),
        arena_test(things_and_events_are_found),
        arena_test(a_longer_unknown_name_is_left_alone),
        arena_test(what_a_name_covers_is_left_alone),
        arena_test(months_are_not_statesmen),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
