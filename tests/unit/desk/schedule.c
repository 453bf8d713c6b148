/* Tests of when feeds are asked. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "desk/schedule.h"

enum { NOW = 1600000000, MINUTE = 60, HOUR = 3600, DAY = 24 * HOUR };

static const struct dl_manner hourly = {.every = 60};

static struct dl_source
source_at(const char *url)
{
    return (struct dl_source){.url = dl_str_from(url),
                              .at = dl_str_from(url),
                              .moving = DL_STR(""),
                              .articles = 1};
}

static int64_t
wait_after(struct dl_source *source, struct dl_outcome outcome)
{
    schedule_note(source, &outcome, NOW);
    return dl_source_due(source, &hourly, NOW, false) - NOW;
}

static void
hosts_are_what_stands_between_scheme_and_path(void **state)
{
    (void)state;
    assert_str(schedule_host(DL_STR("https://quay.example.org/a/b@c")),
               "quay.example.org");
    assert_str(schedule_host(DL_STR("http://ann:x@127.0.0.1:8080?q")),
               "127.0.0.1:8080");
    assert_str(schedule_host(DL_STR("https://quay.example.org")),
               "quay.example.org");
    assert_str(schedule_host(DL_STR("nonsense")), "");
}

static void
a_feed_that_was_never_asked_is_due(void **state)
{
    struct dl_source source = source_at("https://quay.example.org/feed");
    (void)state;
    assert_int_equal(dl_source_due(&source, &hourly, NOW, false), NOW);
}

static void
a_feed_rests_as_long_as_settings_and_publisher_want(void **state)
{
    struct dl_source source = source_at("https://quay.example.org/feed");
    (void)state;
    assert_int_equal(
        wait_after(&source, (struct dl_outcome){.reply = DL_REPLY_FRESH}),
        HOUR);
    assert_int_equal(
        wait_after(&source, (struct dl_outcome){.reply = DL_REPLY_UNCHANGED,
                                                .rest_seconds = 3 * HOUR}),
        3 * HOUR);
    assert_int_equal(
        wait_after(&source, (struct dl_outcome){.reply = DL_REPLY_FRESH,
                                                .rest_seconds = 900 * DAY}),
        7 * DAY);
}

static void
who_waits_for_it_need_not_heed_the_settings(void **state)
{
    struct dl_source source = source_at("https://quay.example.org/feed");
    (void)state;
    wait_after(&source, (struct dl_outcome){.reply = DL_REPLY_FRESH});
    assert_int_equal(dl_source_due(&source, &hourly, NOW, true), NOW);
    wait_after(&source, (struct dl_outcome){.reply = DL_REPLY_FRESH,
                                            .rest_seconds = 600});
    assert_int_equal(dl_source_due(&source, &hourly, NOW, true), NOW + 600);
    wait_after(&source, (struct dl_outcome){.reply = DL_REPLY_FAILED});
    assert_true(dl_source_due(&source, &hourly, NOW, true) >=
                NOW + 15 * MINUTE);
    wait_after(&source, (struct dl_outcome){.reply = DL_REPLY_UNREACHED});
    assert_int_equal(dl_source_due(&source, &hourly, NOW, true), NOW);
}

static void
failures_double_the_wait_up_to_a_day(void **state)
{
    struct dl_source source = source_at("https://quay.example.org/feed");
    static const struct dl_outcome failed = {.reply = DL_REPLY_FAILED};
    static const int64_t waits[] = {15 * MINUTE, 30 * MINUTE, HOUR,
                                    2 * HOUR,    4 * HOUR,    8 * HOUR,
                                    16 * HOUR,   DAY,         DAY};
    (void)state;
    for (size_t i = 0; i < sizeof waits / sizeof *waits; i++) {
        schedule_note(&source, &failed, NOW);
        assert_int_equal(source.failures, i + 1);
        assert_in_range(source.next - NOW, waits[i], waits[i] + waits[i] / 8);
    }
    schedule_note(&source, &(struct dl_outcome){.reply = DL_REPLY_FRESH}, NOW);
    assert_int_equal(source.failures, 0);
    assert_int_equal(source.fetched, NOW);
}

static void
retry_after_is_heeded(void **state)
{
    struct dl_source source = source_at("https://quay.example.org/feed");
    struct dl_outcome busy = {.reply = DL_REPLY_BUSY, .hold_seconds = 2 * HOUR};
    (void)state;
    assert_in_range(wait_after(&source, busy), 2 * HOUR, 2 * HOUR + HOUR / 4);
    busy.hold_seconds = UINT32_MAX;
    assert_int_equal(schedule_hold(&busy), 7 * DAY);
}

static void
feeds_of_a_host_do_not_come_back_at_once(void **state)
{
    int64_t held = NOW + 2 * HOUR;
    int64_t a = schedule_spread(DL_STR("https://q.example.org/a"), held, NOW);
    int64_t b = schedule_spread(DL_STR("https://q.example.org/b"), held, NOW);
    (void)state;
    assert_true(a >= held && b >= held);
    assert_int_not_equal(a, b);
    assert_int_equal(schedule_spread(DL_STR("x"), NOW - 1, NOW), NOW - 1);
}

static void
what_is_gone_is_left_alone(void **state)
{
    struct dl_source source = source_at("https://quay.example.org/feed");
    (void)state;
    schedule_note(&source, &(struct dl_outcome){.reply = DL_REPLY_GONE}, NOW);
    assert_true(dl_source_due(&source, &hourly, NOW, true) == INT64_MAX);
}

static void
a_clock_that_went_back_does_no_harm(void **state)
{
    struct dl_source source = source_at("https://quay.example.org/feed");
    (void)state;
    schedule_note(&source, &(struct dl_outcome){.reply = DL_REPLY_FRESH}, NOW);
    assert_int_equal(dl_source_due(&source, &hourly, NOW - DAY, false),
                     NOW - DAY);
}

static struct dl_outcome
moved_to(const char *url)
{
    return (struct dl_outcome){
        .reply = DL_REPLY_FRESH, .moved = true, .url = dl_str_from(url)};
}

static void
a_new_address_is_believed_after_a_week(void **state)
{
    struct dl_source source = source_at("https://quay.example.org/feed");
    struct dl_outcome moved = moved_to("https://tern.example.org/feed");
    (void)state;
    assert_false(schedule_move(&source, &moved, NOW));
    assert_false(schedule_move(&source, &moved, NOW + 6 * DAY));
    assert_str(source.at, "https://quay.example.org/feed");
    assert_true(schedule_move(&source, &moved, NOW + 7 * DAY));
    assert_str(source.at, "https://tern.example.org/feed");
    assert_str(source.url, "https://quay.example.org/feed");
    assert_str(source.moving, "");
}

static void
a_new_address_must_stay_the_same_all_the_week(void **state)
{
    struct dl_source source = source_at("https://quay.example.org/feed");
    struct dl_outcome there = moved_to("https://tern.example.org/feed");
    struct dl_outcome elsewhere = moved_to("https://gull.example.org/feed");
    struct dl_outcome home = {.reply = DL_REPLY_FRESH, .url = source.url};
    (void)state;
    schedule_move(&source, &there, NOW);
    schedule_move(&source, &elsewhere, NOW + 5 * DAY);
    assert_false(schedule_move(&source, &elsewhere, NOW + 8 * DAY));
    schedule_move(&source, &home, NOW + 9 * DAY);
    assert_false(schedule_move(&source, &elsewhere, NOW + 20 * DAY));
    elsewhere.reply = DL_REPLY_NO_FEED; /* a page for maintenance */
    assert_false(schedule_move(&source, &elsewhere, NOW + 90 * DAY));
}

static void
the_same_address_made_safe_is_believed_at_once(void **state)
{
    struct dl_source source = source_at("http://quay.example.org/feed");
    struct dl_outcome other = moved_to("https://quay.example.org/other");
    struct dl_outcome safe = moved_to("https://quay.example.org/feed");
    (void)state;
    assert_false(schedule_move(&source, &other, NOW));
    assert_true(schedule_move(&source, &safe, NOW));
    assert_str(source.at, "https://quay.example.org/feed");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(hosts_are_what_stands_between_scheme_and_path),
        cmocka_unit_test(a_feed_that_was_never_asked_is_due),
        cmocka_unit_test(a_feed_rests_as_long_as_settings_and_publisher_want),
        cmocka_unit_test(who_waits_for_it_need_not_heed_the_settings),
        cmocka_unit_test(failures_double_the_wait_up_to_a_day),
        cmocka_unit_test(retry_after_is_heeded),
        cmocka_unit_test(feeds_of_a_host_do_not_come_back_at_once),
        cmocka_unit_test(what_is_gone_is_left_alone),
        cmocka_unit_test(a_clock_that_went_back_does_no_harm),
        cmocka_unit_test(a_new_address_is_believed_after_a_week),
        cmocka_unit_test(a_new_address_must_stay_the_same_all_the_week),
        cmocka_unit_test(the_same_address_made_safe_is_believed_at_once),
    };
    return cmocka_run_group_tests_name("schedule", tests, NULL, NULL);
}
