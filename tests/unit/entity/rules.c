/* Rules after the model: their order, and the reasons they leave. */
/* SPDX-License-Identifier: ISC */
#include "ruled.h"

static void
a_name_that_no_rule_touches_stays_as_it_was(void **state)
{
    struct dl_arena *arena = *state;
    struct dl_str text;
    struct dl_mentions mentions =
        rule_on(arena, EVERY_RULE, "So <person|Ann Berg> slept.", NULL, &text);
    assert_int_equal(mentions.count, 1);
    assert_string_equal(mentions.at[0].why, "model");
    assert_int_equal(mentions.at[0].confidence, 50);
    assert_int_equal(mentions.at[0].entity, DL_NO_ENTITY);
}

static void
the_reason_names_the_rule(void **state)
{
    struct dl_arena *arena = *state;
    struct dl_str text;
    struct dl_mentions mentions =
        rule_on(arena, EVERY_RULE, "The <other|Uyghurs> fled.", NULL, &text);
    assert_string_equal(mentions.at[0].why, "group: nationality or faith");
}

static void
rules_work_together(void **state)
{
    struct dl_arena *arena = *state;
    assert_str(
        ruled_by(arena, EVERY_RULE,
                 "OSLO (AP) \u2014 Secretary of <person|State Ann Zstrk's> "
                 "<place|US-China> plan angered <organisation|Zstrk> fans."),
        "place OSLO|organisation AP|person Ann Zstrk|place US|place! China|"
        "person Zstrk");
}

static void
no_text_gives_no_names(void **state)
{
    struct dl_arena *arena = *state;
    assert_str(ruled_by(arena, EVERY_RULE, ""), "");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(a_name_that_no_rule_touches_stays_as_it_was),
        arena_test(the_reason_names_the_rule),
        arena_test(rules_work_together),
        arena_test(no_text_gives_no_names),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
