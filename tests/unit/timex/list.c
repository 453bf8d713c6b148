/* Lists of days that share a month. */
/* SPDX-License-Identifier: ISC */
#include "timex.h"

static void
days_that_share_a_month_are_each_a_day(void **state)
{
    static const struct {
        const char *text, *values;
    } cases[] = {
        {"Hearings are on May 5, 6 and 7, 2018.",
         "May 5=2018-05-05 | 6=2018-05-06 | 7, 2018=2018-05-07"},
        {"It rained on March 2, 3, 4, and 9.",
         "March 2=2021-03-02 | 3=2021-03-03 | 4=2021-03-04 | 9=2021-03-09"},
        {"It rained on the 2nd, 3rd and 5th of March 2020.",
         "the 2nd=2020-03-02 | 3rd=2020-03-03 | "
         "5th of March 2020=2020-03-05"},
        {"It rained on 2, 3 and 5 March.",
         "2=2021-03-02 | 3=2021-03-03 | 5 March=2021-03-05"},
    };
    assert_values(*state, cases, "2021-03-24");
}

static void
a_number_that_counts_is_no_day(void **state)
{
    static const struct {
        const char *text, *values;
    } cases[] = {
        {"On March 5, 6 people fell ill.", "March 5=2021-03-05"},
        {"On March 5, 6 and 7 people fell ill.", "March 5=2021-03-05"},
        {"On March 9, 6 and 7 fell out.", "March 9=2021-03-09"},
        {"They won 5, 6 and 7 games.", ""},
    };
    assert_values(*state, cases, "2021-03-24");
}

static void
a_long_list_is_read_once(void **state)
{
    struct dl_arena *arena = *state;
    enum { MANY = 20000 };
    char *text = DL_ARRAY(arena, MANY * 3 + 1, char);
    for (size_t i = 0; i < MANY; i++) {
        text[3 * i] = '1';
        text[3 * i + 1] = ',';
        text[3 * i + 2] = ' ';
    }
    struct dl_timexes found;
    read_text(arena, text, NULL, &found);
    assert_int_equal(found.count, 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(days_that_share_a_month_are_each_a_day),
        arena_test(a_number_that_counts_is_no_day),
        arena_test(a_long_list_is_read_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
