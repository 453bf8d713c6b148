/* Capitals in headlines that mean nothing. */
/* SPDX-License-Identifier: ISC */
#include "ruled.h"

static void
words_that_the_text_writes_small_leave_a_headline(void **state)
{
    assert_rule(*state, RULE_headline,
                "<person|Qexley Warns> Rivers Over Trade Rules\n\n"
                "The river trade warns nobody, said Ann Qexley of the rules.",
                "person Qexley Warns", "person Qexley");
}

static void
a_newspaper_keeps_its_the(void **state)
{
    assert_rule(*state, RULE_the, "As The <organisation|Guardian> wrote.",
                "organisation Guardian", "organisation The Guardian");
    assert_rule(*state, RULE_the, "As the <organisation|Guardian> wrote.",
                "organisation Guardian", "organisation Guardian");
    assert_rule(*state, RULE_the, "At <organisation|The Qexley Union> now.",
                "organisation The Qexley Union", "organisation Qexley Union");
    assert_rule(*state, RULE_the, "In The <place|Hague> today.", "place Hague",
                "place The Hague");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(words_that_the_text_writes_small_leave_a_headline),
        arena_test(a_newspaper_keeps_its_the),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
