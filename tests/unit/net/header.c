/* Fields of an answer as servers write them. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "net/header.h"

static void
a_validator_is_kept_unless_it_would_break_a_line(void **state)
{
    struct dl_str longest = {dl_arena_alloc(*state, HEADER_VALIDATOR_MAX + 1),
                             HEADER_VALIDATOR_MAX + 1};
    memset((char *)(uintptr_t)longest.at, 'x', longest.bytes);
    assert_true(header_is_validator(DL_STR("W/\"a b\xC3\xA9\"")));
    assert_true(header_is_validator(DL_STR("")));
    assert_false(header_is_validator(DL_STR("a\r\nX: y")));
    assert_false(header_is_validator(DL_STR("a\x7F")));
    assert_false(header_is_validator(longest));
    longest.bytes--;
    assert_true(header_is_validator(longest));
}

static void
a_type_may_have_a_charset_in_many_spellings(void **state)
{
    static const struct {
        const char *value, *type, *charset;
    } cases[] = {
        {"text/html", "text/html", ""},
        {"Text/HTML; charset=UTF-8", "text/html", "UTF-8"},
        {" application/rss+xml ;x=y; CharSet = \"koi8-r\" ",
         "application/rss+xml", "koi8-r"},
        {"text/xml;charset='iso-8859-2'", "text/xml", "iso-8859-2"},
        {"text/xml;charset=a;charset=b", "text/xml", "a"},
        {"text/xml;charset=", "text/xml", ""},
        {"text/xml;charset=\"", "text/xml", ""},
        {"", "", ""},
        {";", "", ""},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct dl_str type, charset;
        header_type(*state, dl_str_from(cases[i].value), &type, &charset);
        assert_str(type, cases[i].type);
        assert_str(charset, cases[i].charset);
    }
}

static void
rest_is_max_age_less_what_is_spent(void **state)
{
    static const struct {
        const char *control, *age;
        uint32_t rest;
    } cases[] = {
        {"max-age=600", "", 600},
        {"public, Max-Age = \"600\", s-maxage=9", "100", 500},
        {"max-age=600", "601", 0},
        {"max-age=600", "yes", 600},
        {"no-cache, max-age=600", "", 0},
        {"max-age=600, no-store", "", 0},
        {"no-cache=\"Set-Cookie\", max-age=600", "", 600},
        {"max-age=99999999999999999999", "", HEADER_SECONDS_MAX},
        {"max-age=-1", "", 0},
        {"max-age", "", 0},
        {"", "", 0},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        assert_int_equal(header_rest(dl_str_from(cases[i].control),
                                     dl_str_from(cases[i].age)),
                         cases[i].rest);
}

static void
a_hold_is_seconds_or_a_date_by_the_servers_clock(void **state)
{
    static const struct {
        const char *retry, *date;
        bool told;
        uint32_t hold;
    } cases[] = {
        {"120", "", true, 120},
        {"0", "", true, 0},
        {"99999999999", "", true, HEADER_SECONDS_MAX},
        {"Fri, 31 Dec 1999 23:59:59 GMT", "Fri, 31 Dec 1999 23:00:00 GMT", true,
         3599},
        {"Sat, 01 Jan 2000 00:30:00 +0100", "Fri, 31 Dec 1999 23:00:00 GMT",
         true, 1800},
        {"Fri, 31 Dec 1999 22:59:59 GMT", "Fri, 31 Dec 1999 23:00:00 GMT", true,
         0},
        {"Fri, 31 Dec 2999 23:59:59 GMT", "Fri, 31 Dec 1999 23:59:59 GMT", true,
         HEADER_SECONDS_MAX},
        {"Fri, 31 Dec 1999 23:59:59 GMT", "", false, 0},
        {"soon", "Fri, 31 Dec 1999 23:59:59 GMT", false, 0},
        {"", "", false, 0},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        uint32_t hold = 0;
        assert_int_equal(header_hold(dl_str_from(cases[i].retry),
                                     dl_str_from(cases[i].date), &hold),
                         cases[i].told);
        assert_int_equal(hold, cases[i].hold);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(a_validator_is_kept_unless_it_would_break_a_line),
        arena_test(a_type_may_have_a_charset_in_many_spellings),
        cmocka_unit_test(rest_is_max_age_less_what_is_spent),
        cmocka_unit_test(a_hold_is_seconds_or_a_date_by_the_servers_clock),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
