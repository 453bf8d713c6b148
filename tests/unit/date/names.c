/* Months and zones by name. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "date/names.h"

static void
months_are_known_by_how_they_begin(void **state)
{
    (void)state;
    assert_int_equal(date_month_named(DL_STR("march")), 3);
    assert_int_equal(date_month_named(DL_STR("mar")), 3);
    assert_int_equal(date_month_named(DL_STR("\xd0\xbc\xd0\xb0\xd1\x8f")), 5);
    assert_int_equal(date_month_named(DL_STR("tuesday")), 0);
    assert_int_equal(date_month_named(DL_STR("")), 0);
}

static void
the_longest_name_decides(void **state)
{
    (void)state;
    assert_int_equal(date_month_named(DL_STR("juin")), 6);
    assert_int_equal(date_month_named(DL_STR("juillet")), 7);
}

static void
zones_are_minutes_east_of_greenwich(void **state)
{
    int zone = 1;
    (void)state;
    assert_true(date_zone_named(DL_STR("gmt"), &zone));
    assert_int_equal(zone, 0);
    assert_true(date_zone_named(DL_STR("cest"), &zone));
    assert_int_equal(zone, 120);
    assert_false(date_zone_named(DL_STR("noon"), &zone));
}

static void
letters_are_folded_in_three_scripts(void **state)
{
    (void)state;
    assert_int_equal(date_to_lower('M'), 'm');
    assert_int_equal(date_to_lower(0x39C), 0x3BC); /* Greek */
    assert_int_equal(date_to_lower(0x41C), 0x43C); /* Cyrillic */
    assert_int_equal(date_to_lower(0xD7), 0xD7);   /* a sign, no letter */
    assert_false(date_is_letter('7'));
    assert_true(date_is_letter(0x3BC));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(months_are_known_by_how_they_begin),
        cmocka_unit_test(the_longest_name_decides),
        cmocka_unit_test(zones_are_minutes_east_of_greenwich),
        cmocka_unit_test(letters_are_folded_in_three_scripts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
