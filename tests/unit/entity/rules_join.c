/* Names that lie in pieces become whole. */
/* SPDX-License-Identifier: ISC */
#include "ruled.h"

static void
an_organisation_is_of_its_place(void **state)
{
    assert_rule(*state, RULE_of,
                "The <organisation|Free University> of <place|Qexley> won.",
                "organisation Free University|place Qexley",
                "organisation Free University of Qexley");
    assert_rule(
        *state, RULE_of, "The <place|Free State> of <place|Qexley> won.",
        "place Free State|place Qexley", "place Free State|place Qexley");
}

static void
a_head_that_was_left_out_joins_its_place(void **state)
{
    assert_rule(*state, RULE_head, "The University of <place|Qexley> won.",
                "place Qexley", "organisation University of Qexley");
    assert_rule(*state, RULE_head, "The Duchy of <place|Qexley> fell.",
                "place Qexley", "place Duchy of Qexley");
    assert_rule(*state, RULE_head, "The university of <place|Qexley> won.",
                "place Qexley", "place Qexley");
}

static void
two_names_and_an_ampersand_are_a_firm(void **state)
{
    assert_rule(*state, RULE_ampersand,
                "At <person|Zstrk> & <organisation|Sons> now.",
                "person Zstrk|organisation Sons", "organisation Zstrk & Sons");
    assert_rule(
        *state, RULE_ampersand, "At <person|Johnson> & <person|Johnson> now.",
        "person Johnson|person Johnson", "organisation Johnson & Johnson");
    assert_rule(*state, RULE_ampersand,
                "With <person|Ann Zstrk> & <person|Bo Zstrk> now.",
                "person Ann Zstrk|person Bo Zstrk",
                "person Ann Zstrk|person Bo Zstrk");
}

static void
a_nickname_is_inside_a_person(void **state)
{
    assert_rule(*state, RULE_nickname,
                "So <person|Ann> \"<work|Ace>\" <person|Zstrk> won.",
                "person Ann|work Ace|person Zstrk", "person Ann \"Ace\" Zstrk");
    assert_rule(*state, RULE_nickname,
                "So <person|Ann> (Ace) <person|Zstrk> won.",
                "person Ann|person Zstrk", "person Ann (Ace) Zstrk");
    assert_rule(*state, RULE_nickname,
                "So <person|Ann> (<place|Oslo>) met <person|Zstrk>.",
                "person Ann|place Oslo|person Zstrk",
                "person Ann|place Oslo|person Zstrk");
}

static void
a_small_word_stands_before_a_family_name(void **state)
{
    assert_rule(*state, RULE_before, "So De <person|Zstrk> won.",
                "person Zstrk", "person De Zstrk");
    assert_rule(*state, RULE_before, "So the <person|Zstrk> won.",
                "person Zstrk", "person Zstrk");
}

static void
a_person_goes_on_after_a_small_word(void **state)
{
    assert_rule(*state, RULE_particle,
                "So <person|Anna> von der <place|Berg> won.",
                "person Anna|place Berg", "person Anna von der Berg");
    assert_rule(*state, RULE_particle, "So <person|Omar> bin Qexid won.",
                "person Omar", "person Omar bin Qexid");
    assert_rule(*state, RULE_particle,
                "So <person|Anna> de <organisation|Berg Institute> won.",
                "person Anna|organisation Berg Institute",
                "person Anna|organisation Berg Institute");
}

static void
an_article_and_what_hangs_on_it_are_inside(void **state)
{
    assert_rule(*state, RULE_article, "In <place|Sharm> el-Sheikh now.",
                "place Sharm", "place Sharm el-Sheikh");
    assert_rule(*state, RULE_article, "So <person|Omar> al-Qex left.",
                "person Omar", "person Omar al-Qex");
}

static void
a_syllable_hangs_on_its_hyphen(void **state)
{
    assert_rule(*state, RULE_syllable, "They met <person|Kim Min>-ho there.",
                "person Kim Min", "person Kim Min-ho");
    assert_rule(*state, RULE_syllable, "So <person|Qex Chan>-o-cha left.",
                "person Qex Chan", "person Qex Chan-o-cha");
    assert_rule(*state, RULE_syllable, "A <person|Kim Min>-led team.",
                "person Kim Min", "person Kim Min");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(an_organisation_is_of_its_place),
        arena_test(a_head_that_was_left_out_joins_its_place),
        arena_test(two_names_and_an_ampersand_are_a_firm),
        arena_test(a_nickname_is_inside_a_person),
        arena_test(a_small_word_stands_before_a_family_name),
        arena_test(a_person_goes_on_after_a_small_word),
        arena_test(an_article_and_what_hangs_on_it_are_inside),
        arena_test(a_syllable_hangs_on_its_hyphen),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
