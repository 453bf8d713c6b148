/* What later expressions may hang on. */
/* SPDX-License-Identifier: ISC */
#include "timex.h"

#include "timex/thread.h"

static void
quoted_words_count_from_the_day_they_were_said(void **state)
{
    static const struct {
        const char *text, *values;
    } cases[] = {
        {"\"The pumps stopped today,\" she said on Monday.",
         "today=2021-03-22 | Monday=2021-03-22"},
        {"The mayor said on Monday: \"Tomorrow we begin.\"",
         "Monday=2021-03-22 | Tomorrow=2021-03-23"},
        {"\"Last night and today were hard,\" he said on Monday.",
         "Last night=2021-03-21TNI | today=2021-03-22 | Monday=2021-03-22"},
        {"The bridge fell yesterday. \"Today we mourn,\" the mayor said.",
         "yesterday=2021-03-23 | Today=2021-03-23"},
        {"The bridge fell on Monday. \"Today we mourn,\" the mayor said.",
         "Monday=2021-03-22 | Today=2021-03-24"},
        {"The bridge fell yesterday. The mayor flies home today.",
         "yesterday=2021-03-23 | today=2021-03-24"},
    };
    assert_values(*state, cases, "2021-03-24");
}

static void
a_coarser_date_beside_it_does_not_blur_the_last_one(void **state)
{
    static const struct {
        const char *text, *values;
    } cases[] = {
        {"In 1901 the mill opened. In 1902 it grew. In 1903 it shut. On "
         "December 7, 1904, the driest day in 1904, it burned. In January it "
         "was sold.",
         "1901=1901 | 1902=1902 | 1903=1903 | December 7, 1904=1904-12-07 | "
         "1904=1904 | January=1905-01"},
    };
    assert_values(*state, cases, "2021-03-24");
}

static void
what_comes_is_the_next_full_date_if_it_is_near(void **state)
{
    struct dl_timexes found;
    size_t at = 0;
    read_text(*state,
              "It opened in May. It shut in June 1915. It rained. It snowed. "
              "It hailed. It thawed. It froze in 1920.",
              NULL, &found);
    assert_int_equal(found.count, 3);
    struct told coming = timex_thread_coming(&found, 0, &at);
    assert_true(coming.known);
    assert_int_equal(coming.when.from.n, dl_day_from_civil(1915, 6, 1).n);
    assert_false(timex_thread_coming(&found, 1, &at).known);
    assert_false(timex_thread_coming(&found, 2, &at).known);
}

static void
a_text_is_history_when_its_years_are(void **state)
{
    struct dl_timexes found;
    read_text(*state,
              "Born in 1901, wed in 1925, jailed in 1930, dead in 1952.", NULL,
              &found);
    assert_true(timex_thread_is_history(&found, 2021));
    assert_false(timex_thread_is_history(&found, 1930));
    read_text(*state, "They met on Monday and on Friday, as in 1901 and 1925.",
              NULL, &found);
    assert_false(timex_thread_is_history(&found, 2021));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(quoted_words_count_from_the_day_they_were_said),
        arena_test(a_coarser_date_beside_it_does_not_blur_the_last_one),
        arena_test(what_comes_is_the_next_full_date_if_it_is_near),
        arena_test(a_text_is_history_when_its_years_are),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
