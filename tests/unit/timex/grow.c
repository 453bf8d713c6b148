/* Modifiers, times and ranges around an expression. */
/* SPDX-License-Identifier: ISC */
#include "timex.h"

static void
modifiers_belong_to_the_expression(void **state)
{
    static const struct {
        const char *text, *values;
    } cases[] = {
        {"It fell in mid-March 2020.", "mid-March 2020=2020-03"},
        {"It fell at the end of June 2020.", "the end of June 2020=2020-06"},
        {"It fell in the late 1990s.", "the late 1990s=199"},
        {"It took more than two years.", "more than two years=P2Y"},
        {"It took over the next few weeks.", "the next few weeks=PXW"},
        {"Beginning in the spring of 1955 it rained.",
         "the spring of 1955=1955-SP"},
    };
    assert_values(*state, cases, "2021-03-24");
}

static void
a_time_joins_its_day(void **state)
{
    static const struct {
        const char *text, *values;
    } cases[] = {
        {"It fell at 3 p.m. on Monday.", "3 p.m. on Monday=2021-03-22T15:00"},
        {"It fell on Monday night.", "Monday night=2021-03-22TNI"},
        {"It fell on the night of March 3.",
         "the night of March 3=2021-03-03TNI"},
        {"It was night when it fell.", ""},
        {"It fell at 9 o'clock on Monday evening.",
         "9 o'clock on Monday evening=2021-03-22T21:00"},
        {"It fell at noon Monday night Thanksgiving.",
         "noon Monday night=2021-03-22T12:00 | Thanksgiving=2020-11-26"},
    };
    assert_values(*state, cases, "2021-03-24");
}

static void
ranges_know_their_other_half(void **state)
{
    struct dl_timexes found;
    read_text(*state, "It ran from Monday to Wednesday and from 1998 to 2002.",
              "2021-03-24", &found);
    assert_int_equal(found.count, 4);
    for (uint32_t i = 0; i < 4; i++) {
        assert_int_equal(found.at[i].use, i % 2 ? DL_USE_TO : DL_USE_FROM);
        assert_int_equal(found.at[i].partner, i ^ 1);
    }
}

static void
and_makes_a_range_only_with_between(void **state)
{
    struct dl_timexes found;
    read_text(*state, "It ran between 1998 and 2002.", NULL, &found);
    assert_int_equal(found.at[0].partner, 1);
    read_text(*state, "It ran in 1998 and 2002.", NULL, &found);
    assert_true(found.at[0].partner == DL_NO_TIMEX);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(modifiers_belong_to_the_expression),
        arena_test(a_time_joins_its_day),
        arena_test(ranges_know_their_other_half),
        arena_test(and_makes_a_range_only_with_between),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
