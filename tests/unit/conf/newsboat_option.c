/* newsboat's settings as settings of ours. */
/* SPDX-License-Identifier: ISC */
#include "boat.h"

#include <dateline/settings.h>

static void
what_maps_is_set(void **state)
{
    struct boat boat = boat_read(*state, "reload-time 30\n"
                                         "download-timeout 20\n"
                                         "text-width 80\n"
                                         "text-width 66\n"
                                         "datetime-format \"%Y-%m-%d\"\n"
                                         "download-full-page yes\n");
    struct dl_settings settings;
    struct dl_error err;
    dl_settings_default(*state, &settings);
    assert_int_equal(boat.faults.count, 0);
    assert_int_equal(
        dl_settings_read(*state, "", boat.got.settings, &settings, &err),
        DL_OK);
    assert_int_equal(settings.manner.every, 30);
    assert_int_equal(settings.manner.timeout, 20);
    assert_int_equal(settings.manner.full_text, 1);
    assert_int_equal(settings.reader_cols, 66);
    assert_str(settings.date_format, "%Y-%m-%d");
}

static void
what_does_not_map_is_told_by_name(void **state)
{
    struct boat boat = boat_read(*state, "miniflux-password \"secret\"\n"
                                         "max-items 50\n"
                                         "highlight article \"x.*\" red\n"
                                         "macro p open ; quit\n"
                                         "proxy localhost:8080\n"
                                         "ignore-article * \"title =~ x\"\n"
                                         "auto-reload yes\n");
    assert_int_equal(boat.faults.count, 7);
    boat_assert_fault(&boat, 0, 1, "miniflux-password: dateline has no such");
    assert_null(strstr(boat.faults.at[0].text, "secret"));
    boat_assert_fault(&boat, 1, 2, "nothing is ever deleted");
    boat_assert_fault(&boat, 2, 3, "highlighted");
    boat_assert_fault(&boat, 3, 4, "no macros");
    boat_assert_fault(&boat, 4, 5, "http_proxy");
    assert_str(boat.got.settings, "");
}

static void
a_value_that_would_not_be_taken_is_told(void **state)
{
    struct boat boat = boat_read(*state, "reload-time 1\n"
                                         "text-width 0\n"
                                         "text-width wide\n"
                                         "datetime-format \"%H:%M '\"\n"
                                         "text-width\n");
    assert_int_equal(boat.faults.count, 5);
    boat_assert_fault(&boat, 0, 1, "reload-time 1: ");
    boat_assert_fault(&boat, 3, 4, "datetime-format");
    boat_assert_fault(&boat, 4, 5, "no value");
    assert_str(boat.got.settings, "");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(what_maps_is_set),
        arena_test(what_does_not_map_is_told_by_name),
        arena_test(a_value_that_would_not_be_taken_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
