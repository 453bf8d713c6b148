/* Tests of subscribing; finding feeds is tested in loader.c. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include <dateline/subscribe.h>

#include <stdlib.h>

static void
a_scheme_may_be_left_out(void **state)
{
    assert_str(dl_subscribe_address(*state, DL_STR(" quay.example.org ")),
               "https://quay.example.org");
    assert_str(dl_subscribe_address(*state, DL_STR("http://quay.example.org/")),
               "http://quay.example.org/");
}

static void
what_is_new_goes_into_the_file_once(void **state)
{
    char folder[] = "/tmp/dateline-subscribe-XXXXXX";
    struct dl_settings settings;
    bool known[2];
    assert_non_null(mkdtemp(folder));
    dl_settings_default(*state, &settings);
    settings.added =
        dl_str_from(dl_arena_printf(*state, "%s/feeds.yaml", folder));
    struct dl_subscription feeds[] = {
        {.url = DL_STR("https://quay.example.org/feed"),
         .title = DL_STR(""),
         .manner = settings.manner},
        {.url = DL_STR("https://tern.example.org/feed"),
         .title = DL_STR(""),
         .manner = settings.manner},
    };
    assert_int_equal(
        dl_subscribe(*state, &settings, feeds, 1, true, known, NULL), DL_OK);
    assert_false(known[0]);
    assert_int_equal(
        dl_subscribe(*state, &settings, feeds, 2, true, known, NULL), DL_OK);
    assert_true(known[0]);
    assert_false(known[1]);
    settings.feeds.count = 0;
    assert_int_equal(dl_feeds_load(*state, settings.added.at, &settings, NULL),
                     DL_OK);
    assert_int_equal(settings.feeds.count, 2);
    unit_remove_folder(folder);
}

static void
without_a_place_nothing_is_added(void **state)
{
    struct dl_settings settings;
    struct dl_subscription feed = {
        .url = DL_STR("https://quay.example.org/feed"), .title = DL_STR("")};
    bool known;
    dl_settings_default(*state, &settings);
    assert_int_equal(
        dl_subscribe(*state, &settings, &feed, 1, true, &known, NULL),
        DL_ERR_MISSING);
    assert_int_equal(settings.feeds.count, 0);
    assert_int_equal(
        dl_subscribe(*state, &settings, &feed, 1, false, &known, NULL), DL_OK);
    assert_int_equal(settings.feeds.count, 1);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(a_scheme_may_be_left_out),
        arena_test(what_is_new_goes_into_the_file_once),
        arena_test(without_a_place_nothing_is_added),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
