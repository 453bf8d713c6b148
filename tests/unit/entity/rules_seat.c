/* The party and the state beside an office. */
/* SPDX-License-Identifier: ISC */
#include "ruled.h"

static void
the_letter_of_a_party_is_outside(void **state)
{
    assert_rule(*state, RULE_seat,
                "Rep. <person|Ann Berg>, <person|R-Wyo.>, left.",
                "person Ann Berg|person R-Wyo.", "person Ann Berg|place Wyo.");
    assert_rule(*state, RULE_seat, "The <other|X-Wyo.> left.", "other X-Wyo.",
                "other X-Wyo.");
}

static void
a_state_and_a_title_open_a_sentence(void **state)
{
    assert_rule(*state, RULE_state,
                "Massachusetts Gov. <person|Ann Berg> left.", "person Ann Berg",
                "place Massachusetts|person Ann Berg");
    assert_rule(*state, RULE_state,
                "OSLO — Florida Gov. <person|Ann Berg> left.",
                "person Ann Berg", "place Florida|person Ann Berg");
    assert_rule(*state, RULE_state, "Massachusetts was quiet.", "", "");
}

static void
after_junior_somebody_else_begins(void **state)
{
    assert_rule(*state, RULE_junior, "So <person|Jan Berg Jr. Ann Lund> left.",
                "person Jan Berg Jr. Ann Lund",
                "person Jan Berg Jr.|person Ann Lund");
    assert_rule(*state, RULE_junior, "So <person|Jan Berg Jr.> left.",
                "person Jan Berg Jr.", "person Jan Berg Jr.");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(the_letter_of_a_party_is_outside),
        arena_test(a_state_and_a_title_open_a_sentence),
        arena_test(after_junior_somebody_else_begins),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
