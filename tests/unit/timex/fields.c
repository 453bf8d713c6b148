/* From a match to fields. */
/* SPDX-License-Identifier: ISC */
#include "timex.h"

/* The fields of the only expression in `text`. */
static struct dl_timex_fields
fields_of(struct dl_arena *arena, const char *text)
{
    struct dl_timexes found;
    read_text(arena, text, NULL, &found);
    if (found.count != 1)
        fail_msg("%zu expressions in: %s", found.count, text);
    return found.at[0].fields;
}

static void
each_part_fills_its_field(void **state)
{
    struct dl_timex_fields f =
        fields_of(*state, "It fell on Friday 26 March 2021.");
    assert_int_equal(f.weekday, 5);
    assert_int_equal(f.day, 26);
    assert_int_equal(f.month, 3);
    assert_int_equal(f.year, 2021);
    assert_int_equal(f.op, DL_OP_FIXED);
    assert_int_equal(f.grain, DL_GRAIN_DAY);
}

static void
offsets_have_a_direction_and_an_anchor(void **state)
{
    struct dl_timex_fields f = fields_of(*state, "It fell two weeks ago.");
    assert_int_equal(f.amount, -2);
    assert_int_equal(f.grain, DL_GRAIN_WEEK);
    assert_int_equal(f.anchor, DL_ANCHOR_PUBLISHED);
    f = fields_of(*state, "It fell two days later.");
    assert_int_equal(f.amount, 2);
    assert_int_equal(f.anchor, DL_ANCHOR_STORY);
    f = fields_of(*state, "It fell three years earlier.");
    assert_int_equal(f.amount, -3);
}

static void
an_outer_unit_is_kept_apart(void **state)
{
    struct dl_timex_fields f =
        fields_of(*state, "It fell on Monday of last week.");
    assert_int_equal(f.weekday, 1);
    assert_int_equal(f.within, DL_GRAIN_WEEK);
    assert_int_equal(f.op, DL_OP_PREVIOUS);
}

static void
clock_and_part_of_day_are_read(void **state)
{
    struct dl_timex_fields f = fields_of(*state, "It fell at 3 p.m. Monday.");
    assert_int_equal(f.hour, 15);
    assert_int_equal(f.weekday, 1);
    f = fields_of(*state, "It fell on Monday night.");
    assert_int_equal(f.part, 'N');
    assert_int_equal(f.hour, -1);
    f = fields_of(*state, "It fell on 2021-03-24T09:23.");
    assert_int_equal(f.hour, 9);
    assert_int_equal(f.minute, 23);
}

static void
the_years_before_christ_are_negative(void **state)
{
    assert_int_equal(fields_of(*state, "It fell in 480 BC.").year, -480);
}

static void
halves_of_a_range_share_what_one_says(void **state)
{
    struct dl_timexes found;
    read_text(*state, "It ran on December 28 - January 3, 2021.", NULL, &found);
    assert_int_equal(found.count, 2);
    assert_int_equal(found.at[0].fields.year, 2020);
    assert_int_equal(found.at[1].fields.year, 2021);
    assert_int_equal(found.at[0].partner, 1);
    assert_int_equal(found.at[1].partner, 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(each_part_fills_its_field),
        arena_test(offsets_have_a_direction_and_an_anchor),
        arena_test(an_outer_unit_is_kept_apart),
        arena_test(clock_and_part_of_day_are_read),
        arena_test(the_years_before_christ_are_negative),
        arena_test(halves_of_a_range_share_what_one_says),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
