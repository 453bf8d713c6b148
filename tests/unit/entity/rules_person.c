/* People told by how they are named, popes and the titled. */
/* SPDX-License-Identifier: ISC */
#include "ruled.h"

static void
a_full_name_of_public_life_is_a_person(void **state)
{
    assert_rule(*state, RULE_person, "So <organisation|Angela Merkel> said.",
                "organisation Angela Merkel", "person Angela Merkel");
    assert_rule(*state, RULE_person, "So <organisation|Ann Zstrk> said.",
                "organisation Ann Zstrk", "organisation Ann Zstrk");
}

static void
a_pope_is_called_pope(void **state)
{
    assert_rule(*state, RULE_pope, "As Pope <person|Francis> prayed.",
                "person Francis", "person Pope Francis");
}

static void
after_a_title_stands_somebody(void **state)
{
    assert_rule(*state, RULE_titled, "They met Crown Prince Zstrk there.", "",
                "person Zstrk");
    assert_rule(*state, RULE_titled, "They met Mrs. Ann Zstrk there.", "",
                "person Ann Zstrk");
}

static void
after_a_title_stands_no_office(void **state)
{
    struct dl_arena *arena = *state;
    assert_str(ruled_by(arena, RULE(titled), "At General Hospital today."), "");
    assert_str(ruled_by(arena, RULE(titled), "They met the Prime Minister."),
               "");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(a_full_name_of_public_life_is_a_person),
        arena_test(a_pope_is_called_pope),
        arena_test(after_a_title_stands_somebody),
        arena_test(after_a_title_stands_no_office),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
