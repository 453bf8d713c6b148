/* Whether a reading means what a specification says. */
/* SPDX-License-Identifier: ISC */
#include "../timex/timex.h"

#include "given.h"

/* Whether our one expression in `text` means what the result says. */
static bool
means(struct dl_arena *arena, const char *text, const char *result)
{
    struct dl_timexes found;
    struct dl_stamp today;
    read_text(arena, text, "2021-03-24", &found);
    assert_true(found.count > 0);
    assert_true(dl_stamp_parse(DL_STR("2021-03-24"), &today));
    struct spec_reading ours = {&found.at[0], &found.at[found.count - 1],
                                today.day};
    return spec_means(given_spec(arena, result), ours);
}

static void
dates_and_ranges_are_compared_as_days(void **state)
{
    assert_true(means(*state, "They met yesterday.",
                      "{\"Type\": \"date\", \"Value\": {\"Timex\": "
                      "\"x\", \"PastResolution\": {\"date\": "
                      "\"2021-03-23\"}}}"));
    assert_false(means(*state, "They met yesterday.",
                       "{\"Type\": \"date\", \"Value\": {\"Timex\": "
                       "\"x\", \"PastResolution\": {\"date\": "
                       "\"2021-03-22\"}}}"));
    assert_true(means(*state, "It ran from 3 to 5 May 2019.",
                      "{\"Type\": \"daterange\", \"Resolution\": "
                      "{\"values\": [{\"timex\": \"x\", \"start\": "
                      "\"2019-05-03\", \"end\": \"2019-05-05\"}]}}"));
}

static void
lengths_are_compared_in_seconds(void **state)
{
    assert_true(means(*state, "It took two weeks.",
                      "{\"Type\": \"duration\", \"Value\": {\"Timex\": "
                      "\"P14D\", \"FutureResolution\": {\"duration\": "
                      "\"1209600\"}}}"));
    assert_false(means(*state, "It took two weeks.",
                       "{\"Type\": \"duration\", \"Value\": {\"Timex\": "
                       "\"P3W\", \"FutureResolution\": {\"duration\": "
                       "\"1814400\"}}}"));
}

static void
parts_of_a_day_need_the_day_and_the_part(void **state)
{
    static const char evening[] =
        "{\"Type\": \"datetimerange\", \"Resolution\": {\"values\": "
        "[{\"timex\": \"XXXX-WXX-1TEV\", \"start\": \"2021-03-22 "
        "16:00:00\"}]}}";
    assert_true(means(*state, "They met on Monday evening.", evening));
    assert_false(means(*state, "They met on Monday night.", evening));
    assert_false(means(*state, "They met on Tuesday evening.", evening));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(dates_and_ranges_are_compared_as_days),
        arena_test(lengths_are_compared_in_seconds),
        arena_test(parts_of_a_day_need_the_day_and_the_part),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
