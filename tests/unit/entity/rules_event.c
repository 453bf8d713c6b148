/* Summits, games, wars and disasters with what belongs to their name. */
/* SPDX-License-Identifier: ISC */
#include "ruled.h"

static void
a_small_head_and_the_year_are_inside(void **state)
{
    assert_rule(
        *state, RULE_event, "Since the 1989 <place|Tiananmen Square> massacre.",
        "place Tiananmen Square", "event 1989 Tiananmen Square massacre");
}

static void
a_club_of_states_holds_a_summit(void **state)
{
    assert_rule(*state, RULE_event, "At the <organisation|NATO> summit.",
                "organisation NATO", "event NATO summit");
    assert_rule(*state, RULE_event, "At the <place|Oslo> summit.", "place Oslo",
                "place Oslo");
}

static void
a_leading_head_draws_the_name_in(void **state)
{
    assert_rule(*state, RULE_event, "The Battle of <place|Verdun> raged.",
                "place Verdun", "event Battle of Verdun");
    assert_rule(*state, RULE_event, "When Hurricane <person|Odessa> hit.",
                "person Odessa", "event Hurricane Odessa");
}

static void
games_and_wars_are_events(void **state)
{
    assert_rule(*state, RULE_event, "The 2020 <organisation|Oslo Olympics>.",
                "organisation Oslo Olympics", "event 2020 Oslo Olympics");
    assert_rule(*state, RULE_event, "The <other|Velvet Revolution> began.",
                "other Velvet Revolution", "event Velvet Revolution");
    assert_rule(*state, RULE_event, "At the <other|Qex Cup of Nations> now.",
                "other Qex Cup of Nations", "event Qex Cup of Nations");
    assert_rule(*state, RULE_event, "After <other|World War II> ended.",
                "other World War II", "event World War II");
}

static void
a_war_in_a_country_stays_a_country(void **state)
{
    assert_rule(*state, RULE_event, "The <place|Norway> war went on.",
                "place Norway", "place Norway");
}

static void
a_calamity_with_its_year_is_that_one(void **state)
{
    assert_rule(*state, RULE_event, "The 1985 <place|Qexley> quake hit.",
                "place Qexley", "event 1985 Qexley quake");
    assert_rule(*state, RULE_event,
                "The 2004 <place|Qexley> train bombings came.", "place Qexley",
                "event 2004 Qexley train bombings");
    assert_rule(*state, RULE_event, "The <place|Qexley> quake hit.",
                "place Qexley", "place Qexley");
    assert_rule(*state, RULE_event, "In 1985 <place|Qexley> saw floods.",
                "place Qexley", "place Qexley");
}

static void
a_calamity_at_an_event_is_one_event(void **state)
{
    assert_rule(*state, RULE_event, "The <event|Qexley Marathon> bombing hit.",
                "event Qexley Marathon", "event Qexley Marathon bombing");
}

static void
storms_have_names(void **state)
{
    assert_rule(*state, RULE_event, "As <other|Tropical Storm Zstrk> came.",
                "other Tropical Storm Zstrk", "event Tropical Storm Zstrk");
    assert_rule(*state, RULE_event, "As Storm <place|Zstrk> came.",
                "place Zstrk", "event Storm Zstrk");
}

static void
a_body_is_no_event(void **state)
{
    assert_rule(*state, RULE_event,
                "The <organisation|Commission on Elections> met.",
                "organisation Commission on Elections",
                "organisation Commission on Elections");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(a_small_head_and_the_year_are_inside),
        arena_test(a_club_of_states_holds_a_summit),
        arena_test(a_leading_head_draws_the_name_in),
        arena_test(games_and_wars_are_events),
        arena_test(a_war_in_a_country_stays_a_country),
        arena_test(a_calamity_with_its_year_is_that_one),
        arena_test(a_calamity_at_an_event_is_one_event),
        arena_test(storms_have_names),
        arena_test(a_body_is_no_event),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
