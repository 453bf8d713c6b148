/* Where a name begins and ends. */
/* SPDX-License-Identifier: ISC */
#include "ruled.h"

static void
marks_and_small_words_at_the_ends_are_cut(void **state)
{
    assert_rule(*state, RULE_edge, "He saw <place|the Hague.>",
                "place the Hague.", "place Hague");
    assert_rule(*state, RULE_edge, "It was <person|Berg's>.", "person Berg's",
                "person Berg");
    assert_rule(*state, RULE_edge, "A <organisation|Unity Party (UP>) won.",
                "organisation Unity Party (UP", "organisation Unity Party");
}

static void
a_mark_may_belong_to_the_word_behind_it(void **state)
{
    struct dl_arena *arena = *state;
    assert_str(ruled_by(arena, RULE(edge), "Of <other|#Norway> now."),
               "other #Norway");
}

static void
what_stands_before_the_owner_is_another_name(void **state)
{
    assert_rule(*state, RULE_possessive,
                "At <organisation|Qex Institute and China's Reform Party> now.",
                "organisation Qex Institute and China's Reform Party",
                "organisation Qex Institute|place China|"
                "organisation Reform Party");
}

static void
shops_keep_their_possessive(void **state)
{
    struct dl_arena *arena = *state;
    assert_str(ruled_by(arena, RULE(edge), "At <organisation|Harley's> now."),
               "organisation Harley's");
}

static void
a_dash_between_spaces_ends_a_name(void **state)
{
    assert_rule(*state, RULE_edge, "So <organisation|OSLO - Ministers> met.",
                "organisation OSLO - Ministers", "organisation OSLO");
}

static void
ordinals_are_whole(void **state)
{
    struct dl_arena *arena = *state;
    assert_str(ruled_by(arena, RULE(hyphen),
                        "The <organisation|Thirty-first Congress> met."),
               "organisation Thirty-first Congress");
}

static void
a_name_that_is_all_marks_goes(void **state)
{
    assert_rule(*state, RULE_edge, "So <other|the> end.", "other the", "");
}

static void
a_person_ends_at_the_possessive(void **state)
{
    assert_rule(*state, RULE_possessive, "They met <person|Ann Berg's Oslo>.",
                "person Ann Berg's Oslo", "person Ann Berg");
}

static void
a_country_owns_what_follows(void **state)
{
    assert_rule(*state, RULE_possessive,
                "He left <organisation|China's Reform Party>.",
                "organisation China's Reform Party",
                "place China|organisation Reform Party");
}

static void
two_countries_are_parted_at_the_hyphen(void **state)
{
    assert_rule(*state, RULE_hyphen, "The <organisation|US-China> talks.",
                "organisation US-China", "place US|place China");
}

static void
a_longer_name_keeps_its_hyphen(void **state)
{
    struct dl_arena *arena = *state;
    assert_str(ruled_by(arena, RULE(hyphen),
                        "The <organisation|US-China Business Council> met."),
               "organisation US-China Business Council");
}

static void
the_word_for_its_sort_is_outside(void **state)
{
    assert_rule(*state, RULE_generic, "In <place|Qexley province> it rained.",
                "place Qexley province", "place Qexley");
}

static void
a_small_word_after_a_hyphen_is_outside(void **state)
{
    assert_rule(*state, RULE_hyphen, "Some <other|Norway-based> firms.",
                "other Norway-based", "place Norway");
    assert_rule(*state, RULE_hyphen, "An <group|anti-American> mood.",
                "group anti-American", "group American");
}

static void
korean_names_keep_their_hyphen(void **state)
{
    struct dl_arena *arena = *state;
    assert_str(ruled_by(arena, EVERY_RULE, "They met <person|Park Ji-woo>."),
               "person Park Ji-woo");
    assert_str(
        ruled_by(arena, EVERY_RULE, "In <place|Stratford-upon-Avon> again."),
        "place Stratford-upon-Avon");
}

static void
two_countries_are_parted_at_and(void **state)
{
    assert_rule(*state, RULE_list, "From <place|Norway and Canada>.",
                "place Norway and Canada", "place Norway|place Canada");
    assert_rule(*state, RULE_list, "By <person|Ann Berg and Karl Lund>.",
                "person Ann Berg and Karl Lund",
                "person Ann Berg|person Karl Lund");
}

static void
a_country_with_and_is_one(void **state)
{
    struct dl_arena *arena = *state;
    assert_str(ruled_by(arena, EVERY_RULE, "To <place|Trinidad and Tobago>."),
               "place Trinidad and Tobago");
}

static void
a_word_that_opens_the_sentence_is_no_first_name(void **state)
{
    assert_rule(*state, RULE_opener, "<person|Unlike Zstrk> they won.",
                "person Unlike Zstrk", "person Zstrk");
    assert_rule(*state, RULE_opener, "<place|Even Norway> won.",
                "place Even Norway", "place Norway");
    assert_rule(*state, RULE_opener, "<person|Mark Zstrk> won.",
                "person Mark Zstrk", "person Mark Zstrk");
}

static void
days_and_months_are_no_names(void **state)
{
    assert_rule(*state, RULE_calendar, "On <other|Monday> it rained.",
                "other Monday", "");
    assert_rule(*state, RULE_calendar, "On <person|Monday Ann Berg> spoke.",
                "person Monday Ann Berg", "person Ann Berg");
    assert_rule(*state, RULE_calendar, "So <person|Theresa May> resigned.",
                "person Theresa May", "person Theresa May");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(marks_and_small_words_at_the_ends_are_cut),
        arena_test(a_name_that_is_all_marks_goes),
        arena_test(a_person_ends_at_the_possessive),
        arena_test(a_country_owns_what_follows),
        arena_test(a_mark_may_belong_to_the_word_behind_it),
        arena_test(what_stands_before_the_owner_is_another_name),
        arena_test(shops_keep_their_possessive),
        arena_test(a_dash_between_spaces_ends_a_name),
        arena_test(ordinals_are_whole),
        arena_test(two_countries_are_parted_at_the_hyphen),
        arena_test(a_longer_name_keeps_its_hyphen),
        arena_test(the_word_for_its_sort_is_outside),
        arena_test(a_small_word_after_a_hyphen_is_outside),
        arena_test(korean_names_keep_their_hyphen),
        arena_test(two_countries_are_parted_at_and),
        arena_test(a_country_with_and_is_one),
        arena_test(a_word_that_opens_the_sentence_is_no_first_name),
        arena_test(days_and_months_are_no_names),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
