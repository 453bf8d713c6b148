/* `feeds:` in the settings and in feeds.yaml. */
/* SPDX-License-Identifier: ISC */
#include "reading.h"

#include <unistd.h>

static void
a_feed_is_an_address_or_a_map(void **state)
{
    struct dl_settings settings;
    read_settings(state,
                  "feeds:\n"
                  "  - https://a.example/feed\n"
                  "  - url: http://b.example\n"
                  "    title: The B\n"
                  "    folder: News / World\n"
                  "  - {url: https://c.example, folder: [Tech]}\n",
                  &settings);
    const struct dl_subscription *feeds = settings.feeds.at;
    assert_int_equal(settings.feeds.count, 3);
    assert_str(feeds[0].url, "https://a.example/feed");
    assert_string_equal(feeds[0].origin, "/etc/d/t.yaml:2");
    assert_str(feeds[1].title, "The B");
    assert_int_equal(feeds[1].folders.count, 2);
    assert_str(feeds[1].folders.at[1], "World");
    assert_str(feeds[2].folders.at[0], "Tech");
}

static void
broken_feeds_are_refused_at_their_place(void **state)
{
    refuse_settings(state, "feeds: https://a.example", 1, 8, "is a list");
    refuse_settings(state, "feeds: [file:///etc/passwd]", 1, 9, "of the web");
    refuse_settings(state, "feeds: ['https://a b']", 1, 9, "of the web");
    refuse_settings(state, "feeds: [{title: A}]", 1, 9, "no url");
    refuse_settings(state, "feeds: [[a]]", 1, 9, "is written");
    refuse_settings(state, "feeds: [{url: https://a.example, evry: 1h}]", 1, 34,
                    "mean \"every\"?");
    refuse_settings(state,
                    "feeds:\n  - https://a.example\n  - https://a.example", 3,
                    5, "already at t.yaml:2");
}

static void
feeds_of_the_other_file_are_added(void **state)
{
    struct dl_settings settings;
    const char *path = dl_arena_printf(*state, "feeds-%d.yaml", (int)getpid());
    read_settings(state,
                  "feeds: [{url: https://a.example, title: A}]\n"
                  "defaults: {every: 2h}\n",
                  &settings);
    unit_write(path, "feeds:\n  - {url: https://a.example, title: Not A}\n"
                     "  - https://b.example\n");
    assert_int_equal(dl_feeds_load(*state, path, &settings, NULL), DL_OK);
    assert_int_equal(settings.feeds.count, 2);
    assert_str(settings.feeds.at[0].title, "A");
    assert_int_equal(settings.feeds.at[1].manner.every, 120);
    unlink(path);
    assert_int_equal(dl_feeds_load(*state, path, &settings, NULL), DL_OK);
    assert_int_equal(settings.feeds.count, 2);
}

static void
the_other_file_holds_feeds_only(void **state)
{
    struct dl_settings settings;
    struct dl_error err;
    const char *path = dl_arena_printf(*state, "feeds-%d.yaml", (int)getpid());
    dl_settings_default(*state, &settings);
    unit_write(path, "theme: dark\n");
    assert_int_equal(dl_feeds_load(*state, path, &settings, &err),
                     DL_ERR_SYNTAX);
    assert_int_equal(err.line, 1);
    assert_non_null(strstr(err.text, "only feeds:"));
    unlink(path);
}

static void
it_lies_beside_the_settings(void **state)
{
    assert_string_equal(dl_feeds_path(*state, "/home/a/d.yaml"),
                        "/home/a/feeds.yaml");
    assert_null(dl_feeds_path(*state, NULL));
}

static void
an_address_steers_nothing(void **state)
{
    (void)state;
    assert_true(dl_feeds_is_address(DL_STR("https://a.example/f?x=1#y")));
    assert_true(dl_feeds_is_address(DL_STR("http://\xc3\xa9.example/")));
    assert_false(dl_feeds_is_address(DL_STR("ftp://a.example/")));
    assert_false(dl_feeds_is_address(DL_STR("https://a.example/a b")));
    assert_false(dl_feeds_is_address(DL_STR("https://a.example/\033[2J")));
    assert_false(dl_feeds_is_address(DL_STR("https://a.example/\xe2\x80\xae")));
    assert_false(dl_feeds_is_address(DL_STR("https://a.example/\xff")));
    assert_false(dl_feeds_is_address(DL_STR("")));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(a_feed_is_an_address_or_a_map),
        arena_test(broken_feeds_are_refused_at_their_place),
        arena_test(feeds_of_the_other_file_are_added),
        arena_test(the_other_file_holds_feeds_only),
        cmocka_unit_test(an_address_steers_nothing),
        arena_test(it_lies_beside_the_settings),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
