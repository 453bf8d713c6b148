/* Clubs in a result, and towns where nobody plays. */
/* SPDX-License-Identifier: ISC */
#include "ruled.h"

static void
clubs_meet_in_a_result(void **state)
{
    assert_rule(*state, RULE_club,
                "So <person|Juventus> lost to <place|Benfica> 4-3 there.",
                "person Juventus|place Benfica",
                "organisation Juventus|organisation Benfica");
    assert_rule(*state, RULE_club,
                "So <place|Barcelona> drew 1–1 with <place|Sevilla> then.",
                "place Barcelona|place Sevilla",
                "organisation Barcelona|organisation Sevilla");
}

static void
where_nobody_plays_a_town_is_a_town(void **state)
{
    assert_rule(
        *state, RULE_club, "So <place|Barcelona> drew <place|Sevilla> near.",
        "place Barcelona|place Sevilla", "place Barcelona|place Sevilla");
    assert_rule(*state, RULE_club, "Pages 4-3 of <place|Barcelona> are gone.",
                "place Barcelona", "place Barcelona");
    assert_rule(*state, RULE_club, "He won 6-4 in <place|Barcelona> then.",
                "place Barcelona", "place Barcelona");
    assert_rule(*state, RULE_club,
                "So <place|Barcelona>'s Ann Berg won 6-4 then.",
                "place Barcelona", "place Barcelona");
    assert_rule(*state, RULE_club,
                "So <place|Chile> beat <place|Peru> 2-0 then.",
                "place Chile|place Peru", "place Chile|place Peru");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(clubs_meet_in_a_result),
        arena_test(where_nobody_plays_a_town_is_a_town),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
