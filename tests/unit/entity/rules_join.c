/* SPDX-License-Identifier: ISC */
#include "ruled.h"

static void
an_organisation_is_of_its_place(void **state)
{
    assert_rule(*state, RULE_of,
                "The <organisation|Free University> of <place|Qexley> won.",
                "organisation Free University|place Qexley",
                "organisation Free University of Qexley");
    assert_rule(*state, RULE_of,
                "The <organisation|Qex Ltd> of <place|Qexley> won.",
                "organisation Qex Ltd|place Qexley",
                "organisation Qex Ltd|place Qexley");
}

static void
a_head_that_was_left_out_joins_its_place(void **state)
{
    assert_rule(*state, RULE_head, "The University of <place|Qexley> won.",
                "place Qexley", "organisation University of Qexley");
    assert_rule(*state, RULE_head, "The university of <place|Qexley> won.",
                "place Qexley", "place Qexley");
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
        arena_test(a_person_goes_on_after_a_small_word),
        arena_test(an_article_and_what_hangs_on_it_are_inside),
        arena_test(a_syllable_hangs_on_its_hyphen),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
