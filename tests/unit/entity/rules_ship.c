/* The name of a ship, and what stands before it. */
/* SPDX-License-Identifier: ISC */
#include "ruled.h"

static void
a_ship_bears_what_is_in_front(void **state)
{
    assert_rule(*state, RULE_ship, "The USS <person|Ann Berg> sailed.",
                "person Ann Berg", "other USS Ann Berg");
    assert_rule(*state, RULE_ship, "The <organisation|HMS Zstrk> sailed.",
                "organisation HMS Zstrk", "other HMS Zstrk");
    assert_rule(*state, RULE_ship, "The crew of <person|Ann Berg> sailed.",
                "person Ann Berg", "person Ann Berg");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(a_ship_bears_what_is_in_front),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
