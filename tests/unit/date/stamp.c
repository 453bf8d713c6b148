/* Instants as standards write them. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include <dateline/date.h>

static void
every_machine_form_is_read(void **state)
{
    (void)state;
    static const struct {
        const char *text, *expected;
    } cases[] = {
        {"2021-03-24", "2021-03-24"},
        {"2021/03/24", "2021-03-24"},
        {"20210324", "2021-03-24"},
        {" 2021-03-24\n", "2021-03-24"},
        {"2021-03-24T09:23", "2021-03-24T09:23:00"},
        {"2021-03-24 09:23:05", "2021-03-24T09:23:05"},
        {"2021-03-24T09:23:05Z", "2021-03-24T09:23:05Z"},
        {"2021-03-24T09:23:05.250+09:00", "2021-03-24T09:23:05+09:00"},
        {"2021-03-24T23:59:60Z", "2021-03-24T23:59:59Z"},
        {"2021-03-24 09:23 -0330", "2021-03-24T09:23:00-03:30"},
        {"2021-03-24T09:23+09", "2021-03-24T09:23:00+09:00"},
        {"Wed, 24 Mar 2021 09:00:00 +0900", "2021-03-24T09:00:00+09:00"},
        {"Wed, 24 Mar 2021 09:00 GMT", "2021-03-24T09:00:00Z"},
        {"24 Mar 2021 09:00:00 EST", "2021-03-24T09:00:00-05:00"},
        {"4 Mar 21", "2021-03-04"},
        {"4 Mar 99", "1999-03-04"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct dl_stamp stamp;
        char out[DL_DATE_TEXT_MAX];
        assert_true(dl_stamp_parse(dl_str_from(cases[i].text), &stamp));
        dl_stamp_format(&stamp, out, sizeof out);
        assert_string_equal(out, cases[i].expected);
    }
}

static void
whatever_is_not_a_real_date_is_refused(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "",
        "2021",
        "2021-03",
        "2021-3-24",
        "2021-02-29",
        "2021-03/24",
        "2021-03-24T",
        "2021-03-24T9:23",
        "2021-03-24T24:00",
        "2021-03-24T09:60",
        "2021-03-24T09:23+15:00",
        "2021-03-24T09:23+0960",
        "2021-03-24T09:23:05.",
        "2021-03-24 at noon",
        "2021-03-24T09:23 PM",
        "Tue, 24 Mar 2021 09:00:00 +0900", /* it was a Wednesday */
        "Wed 24 Mar 2021",
        "24 March 2021",
        "24 Mar 2021 09:00 XYZ",
        "03/24/2021",
        "yesterday",
        "99999999",
    };
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        struct dl_stamp stamp = {.seconds = 77};
        if (dl_stamp_parse(dl_str_from(texts[i]), &stamp))
            fail_msg("taken for a date: %s", texts[i]);
        assert_int_equal(stamp.seconds, 77);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_machine_form_is_read),
        cmocka_unit_test(whatever_is_not_a_real_date_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
