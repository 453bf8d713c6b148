/* A place that says or decides something is a government. */
/* SPDX-License-Identifier: ISC */
#include "ruled.h"

static void
a_place_that_says_or_decides_acts(void **state)
{
    assert_rule(*state, RULE_actor, "Then <place|Norway> said no.",
                "place Norway", "place! Norway");
    assert_rule(*state, RULE_actor, "But <place|Beijing> has also rejected it.",
                "place Beijing", "place! Beijing");
    assert_rule(*state, RULE_actor, "But <place|Beijing> is preparing it.",
                "place Beijing", "place! Beijing");
    assert_rule(*state, RULE_actor, "And <place|Moscow> will not accept it.",
                "place Moscow", "place Moscow");
}

static void
a_place_that_owns_a_policy_acts(void **state)
{
    assert_rule(*state, RULE_actor, "It was <place|Beijing>'s swift response.",
                "place Beijing", "place! Beijing");
}

static void
a_place_where_something_is_does_not(void **state)
{
    struct dl_arena *arena = *state;
    assert_str(ruled_by(arena, RULE(actor), "A man in <place|Norway> said no."),
               "place Norway");
    assert_str(ruled_by(arena, RULE(actor), "So <place|Norway> is cold."),
               "place Norway");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(a_place_that_says_or_decides_acts),
        arena_test(a_place_that_owns_a_policy_acts),
        arena_test(a_place_where_something_is_does_not),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
