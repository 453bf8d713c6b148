/* Numbers in digits and in words. */
/* SPDX-License-Identifier: ISC */
#include "timex.h"

#include "timex/lexer.h"

static struct lexeme
read_number(const char *text)
{
    struct lexeme out = {.hour = -1};
    timex_number_read(dl_str_from(text), &out);
    return out;
}

static void
digits_are_all_that_they_can_be(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        uint64_t must, must_not;
        int32_t value;
    } cases[] = {
        {"24", CLASS(DAY) | CLASS(TWO) | CLASS(HOUR), CLASS(MM), 24},
        {"7", CLASS(DAY) | CLASS(MM) | CLASS(HOUR), CLASS(TWO), 7},
        {"32", CLASS(NUMBER) | CLASS(TWO), CLASS(DAY) | CLASS(HOUR), 32},
        {"2021", CLASS(YEAR) | CLASS(NUMBER), CLASS(DAY), 2021},
        {"2500", CLASS(NUMBER), CLASS(YEAR), 2500},
        {"0900", CLASS(NUMBER), CLASS(YEAR), 900},
        {"1,500", CLASS(NUMBER), CLASS(YEAR), 1500},
        {"24th", CLASS(DAY) | CLASS(ORDINAL), CLASS(NUMBER), 24},
        {"40th", CLASS(ORDINAL), CLASS(DAY), 40},
        {"1980s", CLASS(DECADE), CLASS(YEAR), 1980},
        {"80s", CLASS(DECADE), CLASS(DAY), 1980},
        {"3Q", CLASS(QUARTER), CLASS(NUMBER), 3},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct lexeme out = read_number(cases[i].text);
        if ((out.classes & cases[i].must) != cases[i].must ||
            out.classes & cases[i].must_not)
            fail_msg("wrong classes for %s", cases[i].text);
        assert_int_equal(out.value, cases[i].value);
    }
}

static void
clocks_have_hours_and_minutes(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        int hour, minute;
    } cases[] = {{"10:30", 10, 30},  {"3pm", 15, 0},    {"12am", 0, 0},
                 {"12:05pm", 12, 5}, {"9.15am", 9, 15}, {"23:59:59", 23, 59},
                 {"3p.m.", 15, 0}};
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct lexeme out = read_number(cases[i].text);
        assert_true(out.classes == CLASS(CLOCK));
        assert_int_equal(out.hour, cases[i].hour);
        assert_int_equal(out.minute, cases[i].minute);
    }
}

static void
what_is_no_time_has_no_class(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "25:00", "10:75", "13pm", "7x", "1,50", "2:1", "9999999999", "84th."};
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++)
        if (read_number(texts[i]).classes)
            fail_msg("taken for a time: %s", texts[i]);
}

static void
a_date_in_one_token_must_exist(void **state)
{
    (void)state;
    struct lexeme out = read_number("20210324");
    assert_true(out.classes == CLASS(CALENDAR));
    assert_int_equal(out.day, 24);
    out = read_number("24.03.2021");
    assert_true(out.classes == CLASS(CALENDAR));
    assert_int_equal(out.month, 3);
    assert_false(read_number("20211324").classes & CLASS(CALENDAR));
    assert_false(read_number("31.02.2021").classes & CLASS(CALENDAR));
}

static void
numbers_in_several_words_are_joined(void **state)
{
    static const struct {
        const char *text, *values;
    } cases[] = {
        {"It took twenty-five years.", "twenty-five years=P25Y"},
        {"It took two hundred days.", "two hundred days=P200D"},
        {"It took three and a half months.", "three and a half months=P3.5M"},
        {"It took a dozen weeks.", "a dozen weeks=P12W"},
        {"It took half an hour.", "half an hour=PT30M"},
    };
    assert_values(*state, cases, NULL);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(digits_are_all_that_they_can_be),
        cmocka_unit_test(clocks_have_hours_and_minutes),
        cmocka_unit_test(what_is_no_time_has_no_class),
        cmocka_unit_test(a_date_in_one_token_must_exist),
        arena_test(numbers_in_several_words_are_joined),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
