/* Which of several people a bare surname means. */
/* SPDX-License-Identifier: ISC */
#include "marked.h"

static void
of_several_the_nearest_before_is_meant(void **state)
{
    assert_str(marked_in(*state,
                         "[person Tom Becker] spoke. [person Ann Becker] "
                         "answered. [person Becker] was calm."),
               "Tom Becker 1|Ann Becker 2");
}

static void
named_together_nobody_can_tell(void **state)
{
    assert_str(marked_in(*state, "[person Tom Becker] and [person Ann Becker] "
                                 "married. [person Becker] was late."),
               "Tom Becker 1|Ann Becker 1|Becker 1");
}

static void
the_one_named_twice_as_often_is_meant(void **state)
{
    assert_str(marked_in(*state,
                         "[person Tom Becker] spoke. [person Becker] smiled. "
                         "He saw [person Ann Becker]. [person Becker] waved."),
               "Tom Becker 3|Ann Becker 1");
}

static void
a_decision_counts_as_being_named(void **state)
{
    assert_str(
        marked_in(*state,
                  "[person Tom Becker] spoke. [person Ann Becker] answered. "
                  "[person Becker] rose. [person Becker] left."),
        "Tom Becker 1|Ann Becker 3");
}

static void
the_rule_is_told(void **state)
{
    assert_string_equal(
        marked_rule(*state, "[person Tom Becker] spoke. [person Ann Becker] "
                            "answered. [person Becker] was calm."),
        "person: nearest before of several");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(of_several_the_nearest_before_is_meant),
        arena_test(named_together_nobody_can_tell),
        arena_test(the_one_named_twice_as_often_is_meant),
        arena_test(a_decision_counts_as_being_named),
        arena_test(the_rule_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
