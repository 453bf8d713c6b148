/* Names that were cut short reach as far as they should. */
/* SPDX-License-Identifier: ISC */
#include "ruled.h"

static void
a_name_reaches_as_far_as_the_lists_know(void **state)
{
    assert_rule(*state, RULE_whole,
                "The <organisation|Dow Jones> Industrial Average fell.",
                "organisation Dow Jones", "other Dow Jones Industrial Average");
    assert_rule(*state, RULE_whole,
                "Near <person|Martha>'s <place|Vineyard> now.",
                "person Martha|place Vineyard", "place Martha's Vineyard");
    assert_rule(*state, RULE_whole,
                "The <group|Qexian> Industrial Average fell.", "group Qexian",
                "group Qexian");
}

static void
capitals_go_on_up_to_a_head_word(void **state)
{
    assert_rule(*state, RULE_tail,
                "So <person|Zstrk Qex> Co. Ltd. grew on the coast.",
                "person Zstrk Qex", "organisation Zstrk Qex Co. Ltd.");
    assert_rule(*state, RULE_tail,
                "The <person|Zstrk Qex> plc grew on the coast.",
                "person Zstrk Qex", "organisation Zstrk Qex plc");
    assert_rule(*state, RULE_tail,
                "The <place|Qexley> Marathon began on the coast.",
                "place Qexley", "event Qexley Marathon");
    assert_rule(*state, RULE_tail,
                "The <place|Qexley> Long Bridge fell on the coast.",
                "place Qexley", "place Qexley Long Bridge");
}

static void
other_capitals_do_not(void **state)
{
    assert_rule(*state, RULE_tail,
                "The <place|Qexley> Government met on the coast.",
                "place Qexley", "place Qexley");
    assert_rule(*state, RULE_tail,
                "So <place|Qexley> President <person|Ann Berg> met him.",
                "place Qexley|person Ann Berg", "place Qexley|person Ann Berg");
    assert_rule(*state, RULE_tail,
                "The <group|Danish> Parliament met on the coast.",
                "group Danish", "group Danish");
}

static void
what_the_lists_know_is_nobody(void **state)
{
    assert_rule(*state, RULE_listed, "The <person|Hang Seng> fell.",
                "person Hang Seng", "other Hang Seng");
    assert_rule(*state, RULE_listed, "The <person|Zstrk Qex> fell.",
                "person Zstrk Qex", "person Zstrk Qex");
}

static void
a_body_and_a_person_are_two(void **state)
{
    assert_rule(
        *state, RULE_office,
        "Speaker of the <organisation|European Commission Anna Qexley> left.",
        "organisation European Commission Anna Qexley",
        "organisation European Commission|person Anna Qexley");
    assert_rule(*state, RULE_office,
                "The <organisation|European Commission Anna Centre> left.",
                "organisation European Commission Anna Centre",
                "organisation European Commission Anna Centre");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(a_name_reaches_as_far_as_the_lists_know),
        arena_test(capitals_go_on_up_to_a_head_word),
        arena_test(other_capitals_do_not),
        arena_test(what_the_lists_know_is_nobody),
        arena_test(a_body_and_a_person_are_two),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
