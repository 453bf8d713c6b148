/* Which year is meant. */
/* SPDX-License-Identifier: ISC */
#include "timex.h"

#include "timex/reading.h"

/* Everything a story holds, told by `year` and dates. */
static struct story
story_of(const struct dl_anchor *anchor, int year)
{
    return (struct story){.anchor = anchor, .year = year, .said = year};
}

static struct dl_timex
month_named(int month)
{
    return (struct dl_timex){
        .fields = {.grain = DL_GRAIN_MONTH, .month = (int8_t)month}};
}

static void
readings_lie_around_publication_and_around_the_story(void **state)
{
    (void)state;
    struct dl_anchor anchor = {.has_day = true,
                               .day = dl_day_from_civil(2021, 3, 24)};
    struct story story = story_of(&anchor, 1917);
    struct dl_timex timex = month_named(7);
    struct readings readings;
    timex_reading_list(&story, &timex, &readings);
    assert_int_equal(readings.count, 6);
    int years[] = {1917, 1916, 1918, 2021, 2020, 2022};
    for (size_t i = 0; i < readings.count; i++)
        assert_int_equal(dl_civil_from_day(readings.at[i].when.from).year,
                         years[i]);
}

static void
a_leap_day_is_looked_for_further_away(void **state)
{
    (void)state;
    struct dl_anchor anchor = {.has_day = true,
                               .day = dl_day_from_civil(2021, 3, 24)};
    struct story story = story_of(&anchor, 0);
    struct dl_timex timex = month_named(2);
    struct readings readings;
    timex.fields.day = 29;
    timex_reading_list(&story, &timex, &readings);
    assert_int_equal(readings.count, 1);
    assert_int_equal(readings.at[0].when.from.n,
                     dl_day_from_civil(2020, 2, 29).n);
}

static void
of_equals_the_earlier_is_taken_and_the_margin_is_nothing(void **state)
{
    (void)state;
    struct readings readings = {.count = 2};
    int margin;
    readings.at[0].when.from.n = 400;
    readings.at[1].when.from.n = 35;
    assert_int_equal(timex_reading_best(&readings, &margin), 1);
    assert_int_equal(margin, 0);
}

static void
a_story_goes_on_into_the_next_year(void **state)
{
    static const struct {
        const char *text, *values;
    } cases[] = {
        {"In 1911 the mill opened. In 1912 it grew. In 1913 it burned. On "
         "December 7, 1914, it closed. In January the owners sold it.",
         "1911=1911 | 1912=1912 | 1913=1913 | December 7, 1914=1914-12-07 | "
         "January=1915-01"},
    };
    assert_values(*state, cases, "2021-03-24");
}

/* Takes the last of the readings, whatever speaks for it. */
static size_t
choose_last(void *self, const struct dl_timex *timex,
            const struct readings *readings)
{
    (void)timex;
    ++*(int *)self;
    return readings->count - 1;
}

static void
a_chooser_takes_the_place_of_the_weights(void **state)
{
    (void)state;
    struct dl_anchor anchor = {.has_day = true,
                               .day = dl_day_from_civil(2021, 3, 24)};
    struct story story = story_of(&anchor, 0);
    int asked = 0;
    struct chooser chooser = {choose_last, &asked};
    struct dl_timex timex = month_named(2);
    timex.fields.op = DL_OP_NEAREST;
    struct place place = timex_place_find(&story, &timex);
    assert_int_equal(dl_civil_from_day(place.when.from).year, 2021);
    story.chooser = &chooser;
    place = timex_place_find(&story, &timex);
    assert_int_equal(dl_civil_from_day(place.when.from).year, 2022);
    assert_int_equal(asked, 1);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(readings_lie_around_publication_and_around_the_story),
        arena_test(a_leap_day_is_looked_for_further_away),
        arena_test(of_equals_the_earlier_is_taken_and_the_margin_is_nothing),
        arena_test(a_story_goes_on_into_the_next_year),
        arena_test(a_chooser_takes_the_place_of_the_weights),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
