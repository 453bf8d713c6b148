/* Tests of what is said about feeds. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include <dateline/health.h>

enum { NOW = 1600000000, MINUTE = 60, HOUR = 3600, DAY = 86400 };

/* A feed that was read an hour ago and is due. */
static struct dl_health
feed(void)
{
    return (struct dl_health){.url = DL_STR("https://quay.example.org/feed"),
                              .title = DL_STR(""),
                              .manner = {.every = 60},
                              .origin = "feeds.yaml:1",
                              .tried = NOW - HOUR,
                              .fetched = NOW - HOUR,
                              .next = NOW,
                              .text = DL_STR(""),
                              .at = DL_STR("")};
}

static const struct {
    int64_t gone;
    const char *text;
} agos[] = {
    {0, "just now"},          {59, "just now"},
    {MINUTE, "1 min ago"},    {59 * MINUTE, "59 min ago"},
    {HOUR, "1 h ago"},        {47 * HOUR, "47 h ago"},
    {2 * DAY, "2 days ago"},  {14 * DAY, "14 days ago"},
    {15 * DAY, "2020-08-29"}, {-2 * HOUR, "2020-09-13"},
};

static void
moments_are_told_as_people_do(void **state)
{
    for (size_t i = 0; i < sizeof agos / sizeof *agos; i++)
        assert_str(dl_health_ago(*state, NOW, NOW - agos[i].gone),
                   agos[i].text);
    assert_str(dl_health_ago(*state, NOW, 0), "never");
}

static void
the_next_try_is_told(void **state)
{
    struct dl_health health = feed();
    assert_str(dl_health_next(*state, NOW, &health), "now");
    health.next = NOW + 1;
    assert_str(dl_health_next(*state, NOW, &health), "in 1 min");
    health.next = NOW + 25 * MINUTE;
    assert_str(dl_health_next(*state, NOW, &health), "in 25 min");
    health.next = INT64_MAX;
    assert_str(dl_health_next(*state, NOW, &health), "not again");
    health.next = NOW;
    health.origin = NULL;
    assert_str(dl_health_next(*state, NOW, &health), "not again");
}

static void
what_is_wrong_is_told_with_its_number(void **state)
{
    struct dl_health health = feed();
    assert_str(dl_health_fault(*state, &health), "");
    health.reply = DL_REPLY_MISSING;
    health.http = 404;
    health.failures = 3;
    assert_true(dl_health_fails(&health));
    assert_str(dl_health_fault(*state, &health),
               "not found (404), 3 times in a row");
    health.text = DL_STR("quay.example.org has nothing there");
    health.failures = 1;
    assert_str(dl_health_fault(*state, &health),
               "quay.example.org has nothing there");
    health = feed();
    health.at = DL_STR("https://new.example.org/");
    assert_str(dl_health_fault(*state, &health),
               "it has moved to https://new.example.org/");
}

static void
politeness_is_told(void **state)
{
    struct dl_health health = feed();
    assert_str(dl_health_every(*state, &health), "1 h");
    assert_str(dl_health_manner(*state, &health), "");
    health.next = health.tried + 6 * HOUR;
    assert_str(dl_health_manner(*state, &health), "its publisher asks for 6 h");
    health.manner.full_text = 1;
    assert_str(dl_health_manner(*state, &health),
               "its publisher asks for 6 h; full texts are fetched");
    health.reply = DL_REPLY_SLOW;
    assert_str(dl_health_manner(*state, &health), "full texts are fetched");
    health.origin = NULL;
    assert_str(dl_health_manner(*state, &health), "");
    assert_str(dl_health_every(*state, &health), "-");
}

static void
a_feed_without_a_title_is_called_by_its_address(void **state)
{
    struct dl_health health = feed();
    (void)state;
    assert_str(dl_health_name(&health), "quay.example.org/feed");
    health.title = DL_STR("Quay Post");
    assert_str(dl_health_name(&health), "Quay Post");
    assert_string_equal(dl_health_state(&health), "fresh");
    health.tried = 0;
    assert_string_equal(dl_health_state(&health), "new");
    assert_false(dl_health_fails(&health));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(moments_are_told_as_people_do),
        arena_test(the_next_try_is_told),
        arena_test(what_is_wrong_is_told_with_its_number),
        arena_test(politeness_is_told),
        arena_test(a_feed_without_a_title_is_called_by_its_address),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
