/* SPDX-License-Identifier: ISC */
#include "alike.h"

static struct dl_interval
days(int year, int month, int day, int count)
{
    struct dl_day from = dl_day_from_civil(year, month, day);
    return (struct dl_interval){from, {from.n + count - 1}, DL_GRAIN_DAY};
}

/* As dl_interval_format has it, for every day of 40 years. */
static void
days_print_as_everywhere_else(void **state)
{
    (void)state;
    for (int i = 0; i < 40 * 366; i++) {
        struct dl_interval when = days(1995, 1, 1 + i, 1);
        static const enum dl_grain grains[] = {DL_GRAIN_DAY, DL_GRAIN_MONTH,
                                               DL_GRAIN_YEAR};
        char expected[DL_DATE_TEXT_MAX], to[DL_DATE_TEXT_MAX];
        char value[DL_TIMEX_VALUE_MAX];
        when.grain = grains[i % 3];
        dl_interval_format(when, expected, to, sizeof expected);
        assert_true(packed_value(when, value));
        assert_string_equal(value, expected);
    }
}

static void
what_is_neither_is_not_printed(void **state)
{
    (void)state;
    char value[DL_TIMEX_VALUE_MAX];
    struct dl_interval week = days(2021, 3, 1, 7);
    week.grain = DL_GRAIN_WEEK;
    assert_false(packed_value(week, value));
    assert_false(packed_value(days(-44, 3, 15, 1), value));
    assert_false(packed_value(days(12021, 3, 15, 1), value));
}

static void
a_key_is_the_name_in_small_letters(void **state)
{
    (void)state;
    char key[] = "----------------";
    struct dl_str name = DL_STR("Northern Ireland");
    packed_key(name, '-', key);
    assert_string_equal(key, "northern-ireland");
    packed_key(name, ' ', key);
    assert_string_equal(key, "northern ireland");
}

/* A record has a number with a bit for every field before it. */
static void
every_record_has_its_fields(void **state)
{
    struct dl_reading *reading = read_page(*state, "a.md", varied);
    struct packed_ground ground;
    packed_begin(&ground, reading);
    for (int i = 0; i < PACKED_COUNT; i++) {
        const struct packed_record *record = &ground.records[i];
        assert_in_range(record->count, 1, 64);
        for (size_t k = 0; k < record->count; k++) {
            const struct packed_field *field = &record->fields[k];
            assert_int_equal(field->record, i);
            assert_true(field->offset + field->size <= record->size);
            if (field->coding == CODING_LIST || field->coding == CODING_TITLED)
                assert_int_equal(field->size, sizeof(struct packed_list));
        }
    }
    dl_reading_free(reading);
}

/* What a reading hangs on, and nothing else. */
static void
the_basis_is_what_a_reading_hangs_on(void **state)
{
    struct dl_reading *reading = read_page(*state, "a.md", varied);
    struct dl_article article = *reading->article;
    uint32_t basis = packed_basis(&article);
    article.id = DL_STR("elsewhere");
    article.author = DL_STR("somebody");
    assert_int_equal(packed_basis(&article), basis);
    article.published.known = false;
    assert_int_not_equal(packed_basis(&article), basis);
    article.published.known = true;
    article.text.bytes--;
    assert_int_not_equal(packed_basis(&article), basis);
    dl_reading_free(reading);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(days_print_as_everywhere_else),
        cmocka_unit_test(what_is_neither_is_not_printed),
        cmocka_unit_test(a_key_is_the_name_in_small_letters),
        cmocka_unit_test(every_record_has_its_fields),
        cmocka_unit_test(the_basis_is_what_a_reading_hangs_on),
    };
    return cmocka_run_group_tests(tests, open_tools, close_tools);
}
