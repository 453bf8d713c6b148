/* Where a date puts an event, and what the date of a report dates. */
/* SPDX-License-Identifier: ISC */
#include "layers.h"

static void
the_date_of_a_report_gives_way_to_that_of_the_deed(void **state)
{
    assert_str(layers_tell(*state,
                           "The army said on Tuesday that two men died on "
                           "Sunday.",
                           layers_nobody),
               "2021-05-16 stated Two men died");
}

static void
a_deed_without_a_date_has_that_of_its_report(void **state)
{
    assert_str(layers_tell(*state,
                           "The army said on Tuesday that two men died.",
                           layers_nobody),
               "2021-05-18 reported Two men died");
}

static void
what_is_only_promised_stays_a_report(void **state)
{
    assert_str(layers_tell(*state,
                           "The army said on Tuesday that it would leave.",
                           layers_nobody),
               "2021-05-18 stated The army said that it would leave");
}

static void
until_and_to_give_a_day_to_what_was_moved_there(void **state)
{
    assert_str(
        layers_tell(*state, "The crews waited until Friday.", layers_nobody),
        "");
    assert_true(dl_str_starts(
        layers_tell(*state, "The vote was postponed until 28 May.",
                    layers_nobody),
        DL_STR("2021-05-28 planned The vote was postponed")));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(the_date_of_a_report_gives_way_to_that_of_the_deed),
        arena_test(a_deed_without_a_date_has_that_of_its_report),
        arena_test(what_is_only_promised_stays_a_report),
        arena_test(until_and_to_give_a_day_to_what_was_moved_there),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
