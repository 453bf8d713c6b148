/* Tests of how a time is written. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "cli/cli.h"

#include <stdlib.h>

static struct dl_interval
days(int from, int to)
{
    return (struct dl_interval){dl_day_from_civil(2021, 3, from),
                                dl_day_from_civil(2021, 3, to), DL_GRAIN_DAY};
}

static void
people_read_a_day_a_range_or_a_bound(void **state)
{
    (void)state;
    char out[2 * DL_DATE_TEXT_MAX];
    cli_format_when(DL_PLACED, days(22, 22), out, sizeof out);
    assert_string_equal(out, "2021-03-22");
    cli_format_when(DL_PLACED, days(18, 19), out, sizeof out);
    assert_string_equal(out, "2021-03-18/2021-03-19");
    cli_format_when(DL_BEFORE, days(24, 24), out, sizeof out);
    assert_string_equal(out, "before 2021-03-24");
    cli_format_when(DL_AFTER, days(18, 19), out, sizeof out);
    assert_string_equal(out, "after 2021-03-19");
    cli_format_when(DL_BETWEEN, days(22, 24), out, sizeof out);
    assert_string_equal(out, "between 2021-03-22 and 2021-03-24");
    cli_format_when(DL_UNPLACED, days(22, 22), out, sizeof out);
    assert_string_equal(out, "undated");
    cli_format_when(
        DL_PLACED,
        dl_interval_of(dl_day_from_civil(2021, 6, 14), DL_GRAIN_MONTH), out,
        sizeof out);
    assert_string_equal(out, "2021-06");
}

static struct dl_str
printed(struct dl_arena *arena, enum dl_placing placing,
        struct dl_interval when)
{
    char *text;
    size_t bytes;
    struct json json = {.out = open_memstream(&text, &bytes)};
    cli_print_when(&json, placing, when);
    fclose(json.out);
    struct dl_str copy = dl_str_copy(arena, (struct dl_str){text, bytes});
    free(text);
    return copy;
}

static void
scripts_read_null_where_only_a_bound_is_known(void **state)
{
    assert_str(printed(*state, DL_PLACED, days(18, 19)),
               "\"date\": \"2021-03-18\", \"to\": \"2021-03-19\", "
               "\"grain\": \"day\"");
    assert_str(printed(*state, DL_BEFORE, days(24, 24)),
               "\"date\": null, \"to\": null, \"before\": \"2021-03-24\", "
               "\"grain\": \"day\"");
    assert_str(printed(*state, DL_AFTER, days(24, 24)),
               "\"date\": null, \"to\": null, \"after\": \"2021-03-24\", "
               "\"grain\": \"day\"");
    assert_str(printed(*state, DL_BETWEEN, days(22, 24)),
               "\"date\": null, \"to\": null, \"after\": \"2021-03-22\", "
               "\"before\": \"2021-03-24\", \"grain\": \"day\"");
    assert_str(printed(*state, DL_UNPLACED, days(1, 1)),
               "\"date\": null, \"to\": null, \"grain\": \"day\"");
}

static void
nothing_is_finer_than_a_day(void **state)
{
    struct dl_interval when = days(22, 22);
    when.grain = DL_GRAIN_HOUR;
    assert_str(printed(*state, DL_PLACED, when),
               "\"date\": \"2021-03-22\", \"to\": \"2021-03-22\", "
               "\"grain\": \"day\"");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(people_read_a_day_a_range_or_a_bound),
        arena_test(scripts_read_null_where_only_a_bound_is_known),
        arena_test(nothing_is_finer_than_a_day),
    };
    return cmocka_run_group_tests_name("when", tests, NULL, NULL);
}
