/* One document has one meaning for a name. */
/* SPDX-License-Identifier: ISC */
#include "ruled.h"

static void
a_word_that_ends_a_person_is_that_person(void **state)
{
    assert_rule(*state, RULE_surname,
                "So <person|Laura Zstrk> came. Then <organisation|Zstrk> left.",
                "person Laura Zstrk|organisation Zstrk",
                "person Laura Zstrk|person Zstrk");
    assert_rule(*state, RULE_surname,
                "So <person|Xi Qunfe> came. Then <organisation|Xi> left.",
                "person Xi Qunfe|organisation Xi", "person Xi Qunfe|person Xi");
    assert_rule(*state, RULE_surname,
                "So <person|Ursa van Dqyck> came. Then <other|van Dqyck> left.",
                "person Ursa van Dqyck|other van Dqyck",
                "person Ursa van Dqyck|person van Dqyck");
}

static void
a_place_and_somebody_beside_it_are_two_names(void **state)
{
    assert_rule(*state, RULE_surname,
                "So <person|Laura Zstrk> came. In <place|Oslo Zstrk> spoke.",
                "person Laura Zstrk|place Oslo Zstrk",
                "person Laura Zstrk|place Oslo|person Zstrk");
    assert_rule(*state, RULE_surname,
                "So <person|Laura Zstrk> came to <place|Mount Zstrk>.",
                "person Laura Zstrk|place Mount Zstrk",
                "person Laura Zstrk|place Mount Zstrk");
}

static void
a_name_that_is_to_go_has_no_vote(void **state)
{
    struct dl_arena *arena = *state;
    assert_str(ruled_by(arena, RULE(calendar) | RULE(surname),
                        "On <person|Monday> came <person|Laura Zstrk>."),
               "person Laura Zstrk");
}

static void
a_country_is_nobodys_surname(void **state)
{
    struct dl_arena *arena = *state;
    assert_str(ruled_by(arena, RULE(surname),
                        "So <person|Eve Norway> flew to <place|Norway>."),
               "person Eve Norway|place Norway");
}

static void
a_capital_that_acts_is_a_place(void **state)
{
    assert_rule(*state, RULE_capital, "Then <person|Washington> said no.",
                "person Washington", "place Washington");
    assert_rule(*state, RULE_capital,
                "So <person|Al Washington> came. <person|Washington> said no.",
                "person Al Washington|person Washington",
                "person Al Washington|person Washington");
}

static void
most_mentions_decide_the_kind(void **state)
{
    assert_rule(*state, RULE_majority,
                "So <place|Qexley> won, <place|Qexley> lost, <other|Qexley>.",
                "place Qexley|place Qexley|other Qexley",
                "place Qexley|place Qexley|place Qexley");
    assert_rule(*state, RULE_majority,
                "So <place|Qexley> won, and <other|Qexley> lost.",
                "place Qexley|other Qexley", "place Qexley|other Qexley");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(a_word_that_ends_a_person_is_that_person),
        arena_test(a_place_and_somebody_beside_it_are_two_names),
        arena_test(a_name_that_is_to_go_has_no_vote),
        arena_test(a_country_is_nobodys_surname),
        arena_test(a_capital_that_acts_is_a_place),
        arena_test(most_mentions_decide_the_kind),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
