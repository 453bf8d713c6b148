/* Dates in words. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "tui/times.h"

static struct stretch
stretch(enum dl_placing placing, int from, int to, enum dl_grain grain)
{
    struct dl_day a =
        dl_day_from_civil(from / 10000, from / 100 % 100, from % 100);
    struct dl_day b = dl_day_from_civil(to / 10000, to / 100 % 100, to % 100);
    return (struct stretch){{a, b, grain}, placing};
}

static const struct {
    enum dl_placing placing;
    int from, to;
    enum dl_grain grain;
    const char *brief, *full;
} cases[] = {
    {DL_PLACED, 20210322, 20210322, DL_GRAIN_DAY, "22 Mar",
     "Monday 22 March 2021"},
    {DL_PLACED, 20210318, 20210319, DL_GRAIN_DAY, "18-19 Mar",
     "18-19 March 2021"},
    {DL_PLACED, 20110101, 20110430, DL_GRAIN_YEAR, "early 2011", "early 2011"},
    {DL_PLACED, 20210511, 20210520, DL_GRAIN_MONTH, "mid-May 2021",
     "mid-May 2021"},
    {DL_PLACED, 20210921, 20210930, DL_GRAIN_MONTH, "late September 2021",
     "late September 2021"},
    {DL_PLACED, 20210330, 20210402, DL_GRAIN_DAY, "30 Mar - 2 Apr",
     "30 March - 2 April 2021"},
    {DL_PLACED, 20201230, 20210102, DL_GRAIN_DAY, "30 Dec - 2 Jan",
     "30 December 2020 - 2 January 2021"},
    {DL_BEFORE, 20210324, 20210324, DL_GRAIN_DAY, "before 24 Mar",
     "before 24 March 2021"},
    {DL_AFTER, 20210322, 20210322, DL_GRAIN_DAY, "after 22 Mar",
     "after 22 March 2021"},
    {DL_BETWEEN, 20210322, 20210324, DL_GRAIN_DAY, "between 22 and 24 Mar",
     "between 22 and 24 March 2021"},
    {DL_BETWEEN, 20210330, 20210402, DL_GRAIN_DAY, "between 30 Mar and 2 Apr",
     "between 30 March and 2 April 2021"},
    {DL_UNPLACED, 20210322, 20210322, DL_GRAIN_DAY, "undated", "undated"},
    {DL_PLACED, 20210322, 20210328, DL_GRAIN_WEEK, "22-28 Mar",
     "22-28 March 2021"},
    {DL_PLACED, 20210601, 20210630, DL_GRAIN_MONTH, "June 2021", "June 2021"},
    {DL_PLACED, 20210401, 20210630, DL_GRAIN_QUARTER, "April - June 2021",
     "April - June 2021"},
    {DL_PLACED, 19890101, 19891231, DL_GRAIN_YEAR, "1989", "1989"},
    {DL_PLACED, 20160101, 20191231, DL_GRAIN_YEAR, "2016 - 2019",
     "2016 - 2019"},
    {DL_PLACED, 19800101, 19891231, DL_GRAIN_DECADE, "1980s", "1980s"},
};

static void
dates_are_told_as_finely_as_they_are_known(void **state)
{
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct stretch at = stretch(cases[i].placing, cases[i].from,
                                    cases[i].to, cases[i].grain);
        assert_str(label_short(*state, at, true), cases[i].brief);
        assert_str(label_long(*state, at, true), cases[i].full);
    }
}

static void
gaps_are_told_in_round_units(void **state)
{
    assert_str(label_gap(*state, 2), "2 days");
    assert_str(label_gap(*state, 95), "3 months");
    assert_str(label_gap(*state, 11688), "32 years");
}

static void
an_event_before_a_month_belongs_to_the_one_before(void **state)
{
    (void)state;
    struct dl_entry entry = {.placing = DL_BEFORE};
    entry.when = dl_interval_of(dl_day_from_civil(2021, 4, 1), DL_GRAIN_DAY);
    struct stretch at = times_stretch(&entry, DL_ZOOM_MONTH);
    assert_int_equal(at.when.from.n, dl_day_from_civil(2021, 3, 1).n);
    assert_int_equal(at.placing, DL_PLACED);
    assert_int_equal(times_stretch(&entry, DL_ZOOM_DAY).placing, DL_BEFORE);
}

static void
what_is_known_more_coarsely_keeps_its_own_group(void **state)
{
    (void)state;
    struct dl_entry entry = {.placing = DL_PLACED};
    entry.when = dl_interval_of(dl_day_from_civil(2021, 1, 1), DL_GRAIN_YEAR);
    struct stretch at = times_stretch(&entry, DL_ZOOM_MONTH);
    assert_int_equal(at.when.grain, DL_GRAIN_YEAR);
}

static const struct {
    enum dl_placing placing;
    int from, to;
    enum dl_grain grain;
    const char *wanted;
} ahead[] = {
    {DL_PLACED, 20210323, 20210323, DL_GRAIN_DAY, "tomorrow"},
    {DL_PLACED, 20210325, 20210326, DL_GRAIN_DAY, "in 3 days"},
    {DL_BEFORE, 20210325, 20210325, DL_GRAIN_DAY, "within 3 days"},
    {DL_AFTER, 20210325, 20210325, DL_GRAIN_DAY, ""},
    {DL_UNPLACED, 20210325, 20210325, DL_GRAIN_DAY, ""},
    {DL_PLACED, 20210329, 20210404, DL_GRAIN_WEEK, "in 1 week"},
    {DL_PLACED, 20210601, 20210630, DL_GRAIN_MONTH, "in 3 months"},
    {DL_PLACED, 20220101, 20221231, DL_GRAIN_YEAR, "in 1 year"},
    {DL_PLACED, 20210401, 20210630, DL_GRAIN_QUARTER, ""},
    {DL_PLACED, 20300101, 20391231, DL_GRAIN_DECADE, ""},
};

static void
how_far_something_lies_ahead_is_told_no_finer(void **state)
{
    for (size_t i = 0; i < sizeof ahead / sizeof *ahead; i++) {
        struct stretch at = stretch(ahead[i].placing, ahead[i].from,
                                    ahead[i].to, ahead[i].grain);
        assert_str(label_ahead(*state, at, dl_day_from_civil(2021, 3, 22)),
                   ahead[i].wanted);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(dates_are_told_as_finely_as_they_are_known),
        arena_test(gaps_are_told_in_round_units),
        arena_test(how_far_something_lies_ahead_is_told_no_finer),
        cmocka_unit_test(an_event_before_a_month_belongs_to_the_one_before),
        cmocka_unit_test(what_is_known_more_coarsely_keeps_its_own_group),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
