/* Where a date puts an event, and what the date of a report dates. */
/* SPDX-License-Identifier: ISC */
#include "layers.h"

static struct dl_str
told(struct dl_arena *arena, const char *text)
{
    struct dl_layers layers =
        layers_read(arena, "", text, "2021-05-20", layers_nobody);
    return layers_events(arena, &layers);
}

static void
the_date_of_a_report_gives_way_to_that_of_the_deed(void **state)
{
    assert_str(told(*state, "The army said on Tuesday that two men died on "
                            "Sunday."),
               "2021-05-16 stated Two men died");
}

static void
a_deed_without_a_date_has_that_of_its_report(void **state)
{
    assert_str(told(*state, "The army said on Tuesday that two men died."),
               "2021-05-18 reported Two men died");
}

static void
what_is_only_promised_stays_a_report(void **state)
{
    assert_str(told(*state, "The army said on Tuesday that it would leave."),
               "2021-05-18 stated The army said that it would leave");
}

static void
until_and_to_give_a_day_to_what_was_moved_there(void **state)
{
    assert_str(told(*state, "The crews waited until Friday."), "");
    assert_true(
        dl_str_starts(told(*state, "The vote was postponed until 28 May."),
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
