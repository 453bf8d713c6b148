/* How feeds are treated. */
/* SPDX-License-Identifier: ISC */
#include "reading.h"

#include "conf/feeds.h"

static void
defaults_hold_for_every_feed_that_says_nothing(void **state)
{
    struct dl_settings settings;
    read_settings(state,
                  "feeds:\n  - https://a.example\n"
                  "  - {url: https://b.example, every: 1d}\n"
                  "defaults: {every: 90m, full-text: yes}\n",
                  &settings);
    const struct dl_subscription *feeds = settings.feeds.at;
    assert_int_equal(feeds[0].manner.every, 90);
    assert_int_equal(feeds[0].manner.full_text, 1);
    assert_int_equal(feeds[0].manner.timeout, 60);
    assert_int_equal(feeds[1].manner.every, 24 * 60);
}

static void
what_is_out_of_bounds_is_refused(void **state)
{
    refuse_settings(state, "defaults: {every: 1m}", 1, 19, "from 15 to");
    refuse_settings(state, "defaults: {every: 2}", 1, 19, "30m, 2h, 1d");
    refuse_settings(state, "defaults: {every: 99999999999d}", 1, 19, "30m");
    refuse_settings(state, "defaults: {size: many}", 1, 18, "from 1 to 16");
    refuse_settings(state, "defaults: {full-text: 3}", 1, 23, "yes or no");
    refuse_settings(state, "defaults: {ever: 1h}", 1, 12, "mean \"every\"?");
    refuse_settings(state, "defaults: [every]", 1, 11, "holds settings");
}

static void
only_what_differs_is_written(void **state)
{
    struct dl_manner usual = manner_default(), own = usual;
    assert_str(manner_print(*state, ", ", &own, &usual), "");
    own.every = 120;
    own.full_text = 1;
    assert_str(manner_print(*state, ", ", &own, &usual),
               ", every: 2h, full-text: yes");
    own.every = 45;
    assert_str(manner_print(*state, "\n", &own, &usual),
               "\nevery: 45m\nfull-text: yes");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(defaults_hold_for_every_feed_that_says_nothing),
        arena_test(what_is_out_of_bounds_is_refused),
        arena_test(only_what_differs_is_written),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
