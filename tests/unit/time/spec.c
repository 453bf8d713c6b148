/* The parts of a specification, and which are ours. */
/* SPDX-License-Identifier: ISC */
#include "given.h"

static bool
is_ours(struct dl_arena *arena, const char *input, const char *type,
        const char *text, const char *timex)
{
    return spec_is_ours(
        arena,
        given_spec(arena, dl_arena_printf(
                              arena,
                              "{\"Input\": \"%s\", \"Results\": [{\"Text\": "
                              "\"%s\", \"Type\": \"%s\", \"Value\": "
                              "{\"Timex\": \"%s\"}}]}",
                              input, text, type, timex)));
}

static void
parts_are_read_from_either_notation(void **state)
{
    const struct value *spec =
        given_spec(*state, "{\"TypeName\": \"datetimeV2.date\", \"Start\": 3}");
    assert_str(spec_type(spec), "date");
    assert_true(spec_get(spec, "Start")->number == 3);
    assert_null(spec_get(NULL, "Start"));
    assert_int_equal(spec_count(NULL), 0);
}

static void
rows_of_the_table_pass_over(void **state)
{
    assert_true(is_ours(*state, "met today", "date", "today", "2021-03-24"));
    assert_false(is_ours(*state, "met in week 7", "daterange", "week 7", ""));
    assert_false(is_ours(*state, "met at seven", "time", "seven", "T07"));
    assert_true(is_ours(*state, "met at noon", "time", "noon", "T12"));
    assert_true(is_ours(*state, "met at night", "timerange", "night", "TNI"));
    assert_false(is_ours(*state, "met 5 to 6pm", "timerange", "5 to 6pm",
                         "(T17,T18,PT1H)"));
    assert_false(is_ours(*state, "met on 15", "date", "15", "XXXX-XX-15"));
}

static void
only_what_is_supported_nowhere_is_passed_over(void **state)
{
    assert_true(spec_is_ours(
        *state, given_spec(*state, "{\"NotSupportedByDesign\": \"java\"}")));
    assert_false(spec_is_ours(
        *state,
        given_spec(*state, "{\"NotSupportedByDesign\": \"java, dotnet\"}")));
}

static void
days_are_read_from_longer_text(void **state)
{
    struct dl_day day;
    (void)state;
    assert_true(spec_day(DL_STR("2021-03-24T09:00:00"), &day));
    assert_int_equal(dl_civil_from_day(day).month, 3);
    assert_false(spec_day(DL_STR("soon"), &day));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(parts_are_read_from_either_notation),
        arena_test(rows_of_the_table_pass_over),
        arena_test(only_what_is_supported_nowhere_is_passed_over),
        arena_test(days_are_read_from_longer_text),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
