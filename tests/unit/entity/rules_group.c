/* What the lists settle: peoples, countries, firms, clubs. */
/* SPDX-License-Identifier: ISC */
#include "ruled.h"

static void
a_nationality_is_a_group(void **state)
{
    assert_rule(*state, RULE_group, "The <other|Uyghurs> fled.",
                "other Uyghurs", "group Uyghurs");
    assert_rule(*state, RULE_group, "A <place|West Norwegian> town.",
                "place West Norwegian", "group West Norwegian");
    assert_rule(*state, RULE_group, "A <other|French-Canadian> singer.",
                "other French-Canadian", "group French-Canadian");
}

static void
a_country_is_a_place(void **state)
{
    assert_rule(*state, RULE_country, "Then <organisation|Norway> signed.",
                "organisation Norway", "place Norway");
    assert_rule(*state, RULE_country, "The <person|U.S.> signed.",
                "person U.S.", "place U.S.");
}

static void
a_known_organisation_is_one(void **state)
{
    assert_rule(*state, RULE_organisation, "The <place|European Union> met.",
                "place European Union", "organisation European Union");
}

static void
a_firm_ends_in_its_form(void **state)
{
    assert_rule(*state, RULE_organisation, "So <person|Qexley Corp.> fell.",
                "person Qexley Corp.", "organisation Qexley Corp.");
}

static void
a_club_is_an_organisation(void **state)
{
    assert_rule(*state, RULE_organisation, "At <person|Aston Villa> now.",
                "person Aston Villa", "organisation Aston Villa");
}

static void
a_place_and_its_people_are_two(void **state)
{
    assert_rule(*state, RULE_people, "Two <organisation|Texas Democrats> won.",
                "organisation Texas Democrats", "place Texas|group Democrats");
}

static void
compass_words_inside_a_sentence_belong_to_the_place(void **state)
{
    assert_rule(*state, RULE_region, "They left Eastern <place|Norway> soon.",
                "place Norway", "place Eastern Norway");
    assert_rule(*state, RULE_region, "They left eastern <place|Norway> soon.",
                "place Norway", "place Norway");
}

static void
words_of_a_known_name_come_together(void **state)
{
    assert_rule(*state, RULE_region, "Some <other|Latin> <group|Americans>.",
                "other Latin|group Americans", "group Latin Americans");
    assert_rule(*state, RULE_region, "In sub-<place|Saharan Africa> now.",
                "place Saharan Africa", "place sub-Saharan Africa");
}

static void
habit_words_are_no_names(void **state)
{
    assert_rule(*state, RULE_stop, "The <organisation|Government> met.",
                "organisation Government", "");
}

static void
two_peoples_with_a_hyphen_are_one(void **state)
{
    assert_rule(*state, RULE_pair, "An <group|Italian>-<group|American> cook.",
                "group Italian|group American", "group Italian-American");
    assert_rule(*state, RULE_pair, "A <group|Polish>-<group|Swedish> pact.",
                "group Polish|group Swedish", "group Polish|group Swedish");
}

static void
somebody_may_be_called_north(void **state)
{
    struct dl_arena *arena = *state;
    assert_str(ruled_by(arena, RULE(stop), "As <person|North> argued."),
               "person North");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(a_nationality_is_a_group),
        arena_test(a_country_is_a_place),
        arena_test(a_known_organisation_is_one),
        arena_test(a_firm_ends_in_its_form),
        arena_test(a_club_is_an_organisation),
        arena_test(a_place_and_its_people_are_two),
        arena_test(compass_words_inside_a_sentence_belong_to_the_place),
        arena_test(words_of_a_known_name_come_together),
        arena_test(habit_words_are_no_names),
        arena_test(two_peoples_with_a_hyphen_are_one),
        arena_test(somebody_may_be_called_north),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
