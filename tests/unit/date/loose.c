/* Dates as feeds and pages really write them. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include <dateline/date.h>

/* In UTC where a zone is known, without one as it stands. */
static const char *
utc(struct dl_arena *arena, const char *text)
{
    struct dl_stamp stamp;
    if (!dl_stamp_read(dl_str_from(text), &stamp))
        return "none";
    int32_t seconds = stamp.seconds - (stamp.has_zone ? stamp.zone * 60 : 0);
    int32_t days = seconds < 0 ? -1 : seconds / 86400;
    seconds -= days * 86400;
    struct dl_civil civil =
        dl_civil_from_day((struct dl_day){stamp.day.n + days});
    const char *day = dl_arena_printf(arena, "%04d-%02d-%02d", civil.year,
                                      civil.month, civil.day);
    if (!stamp.has_time)
        return day;
    return dl_arena_printf(arena, "%s %02d:%02d:%02d%s", day,
                           (int)(seconds / 3600), (int)(seconds / 60 % 60),
                           (int)(seconds % 60), stamp.has_zone ? "Z" : "");
}

struct row {
    const char *text, *utc;
};

static void
check(struct dl_arena *arena, const struct row *rows, size_t count)
{
    for (size_t i = 0; i < count; i++)
        assert_string_equal(utc(arena, rows[i].text), rows[i].utc);
}
#define CHECK(state, rows) check(*(state), rows, sizeof rows / sizeof rows[0])

static void
what_mail_and_the_web_write_is_read(void **state)
{
    static const struct row rows[] = {
        {"Fri, 05 Nov 2021 08:00:00 GMT", "2021-11-05 08:00:00Z"},
        {"Fri, 5 November 2021 8:00:00 EST", "2021-11-05 13:00:00Z"},
        {"05 Nov 21 08:00 +0230", "2021-11-05 05:30:00Z"},
        {"Friday, 5th November 2021, 08:00", "2021-11-05 08:00:00"},
        {"2021-11-05T08:00:00.123-08:00", "2021-11-05 16:00:00Z"},
        {"2021-11-05 08:00:00 +00:00", "2021-11-05 08:00:00Z"},
        {"Fri Nov  5 08:00:00 UTC 2021", "2021-11-05 08:00:00Z"},
        {"Nov. 5, 2021, 8:15 p.m.", "2021-11-05 20:15:00"},
        {"Nov 5, 2021 12:05 AM PDT", "2021-11-05 07:05:00Z"},
        {"Fri,5 Nov 2021 08:00:00 Europe/Paris", "2021-11-05 08:00:00"},
    };
    CHECK(state, rows);
}

static void
months_of_other_languages_are_known(void **state)
{
    static const struct row rows[] = {
        {"Fr, 5 M\u00e4r 2021 00:00:00 +0100", "2021-03-04 23:00:00Z"},
        {"mar., 02 f\u00e9vrier 2021 10:00", "2021-02-02 10:00:00"},
        {"5 de diciembre de 2021", "2021-12-05"},
        {"5 \u0438\u044e\u043b\u044f 2021", "2021-07-05"},
        {"\u03a0\u03b1\u03c1, 5 \u039d\u03bf\u03ad 2021 10:00:00 EET",
         "2021-11-05 08:00:00Z"},
        {"2021-m\u00e1jus-05T9:15+02:00", "2021-05-05 07:15:00Z"},
        {"2021\ub144 11\uc6d4 05\uc77c 01:30:00", "2021-11-04 16:30:00Z"},
        {"2021\u5e7411\u67085\u65e5", "2021-11-05"},
    };
    CHECK(state, rows);
}

static void
figures_alone_are_ordered_by_size_and_place(void **state)
{
    static const struct row rows[] = {
        {"2021/11/05", "2021-11-05"},
        {"05.11.2021 10:00", "2021-11-05 10:00:00"},
        {"11/25/2021", "2021-11-25"},
        {"25/11/2021", "2021-11-25"},
        {"21-11-05", "2021-11-05"},
        {"20211105", "2021-11-05"},
        {"1636099200", "2021-11-05 08:00:00Z"},
        {"1636099200000", "2021-11-05 08:00:00Z"},
        {"2021-11", "2021-11-01"},
        {"2021309", "2021-11-05"},
        {"2021-13-05", "2021-05-13"},
    };
    CHECK(state, rows);
}

static void
a_leap_second_and_midnight_belong_to_the_next_day(void **state)
{
    static const struct row rows[] = {
        {"2016-12-31T23:59:60Z", "2017-01-01 00:00:00Z"},
        {"31 Dec 2016 24:00 GMT", "2017-01-01 00:00:00Z"},
    };
    CHECK(state, rows);
}

static void
what_is_no_date_is_refused(void **state)
{
    static const struct row rows[] = {
        {"", "none"},
        {"yesterday", "none"},
        {"99 Jun 2009", "none"},
        {"30 Feb 2021 10:00", "none"},
        {"12", "none"},
        {"2021", "none"},
        {"10:00", "none"},
        {"5 Nov 2021 25:00", "none"},
        {"Nov", "none"},
        {"1 2 3 4 5", "none"},
        {"5 Nov 2021 10:00 +9900", "none"},
    };
    CHECK(state, rows);
}

static void
a_long_text_is_not_searched(void **state)
{
    char *text = dl_arena_alloc(*state, 100001);
    memset(text, '1', 100000);
    assert_string_equal(utc(*state, text), "none");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(what_mail_and_the_web_write_is_read),
        arena_test(months_of_other_languages_are_known),
        arena_test(figures_alone_are_ordered_by_size_and_place),
        arena_test(a_leap_second_and_midnight_belong_to_the_next_day),
        arena_test(what_is_no_date_is_refused),
        arena_test(a_long_text_is_not_searched),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
