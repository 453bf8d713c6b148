/* Tests of the calendar. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "sample.h"

static struct dl_str
calendar(struct dl_arena *arena, struct sample *sample)
{
    return sample_print(arena, sample, timeline_ics);
}

static void
days_are_dates_and_the_end_is_the_day_after(void **state)
{
    struct sample sample;
    sample_fill(&sample, DL_STR("Pilots met."));
    struct dl_str text = calendar(*state, &sample);
    assert_has(text, "\r\nDTSTART;VALUE=DATE:20210322\r\n");
    assert_has(text, "\r\nDTEND;VALUE=DATE:20210324\r\n");
}

static void
the_stamp_is_publication_in_greenwich_time(void **state)
{
    struct sample sample;
    sample_fill(&sample, DL_STR("Pilots met."));
    assert_has(calendar(*state, &sample), "\r\nDTSTAMP:20210323T153000Z\r\n");
    sample.article.published.known = false;
    assert_has(calendar(*state, &sample), "\r\nDTSTAMP:20210322T000000Z\r\n");
}

static void
a_plan_is_tentative_and_what_is_denied_is_cancelled(void **state)
{
    struct sample sample;
    sample_fill(&sample, DL_STR("Pilots met."));
    assert_has(calendar(*state, &sample), "\r\nSTATUS:CONFIRMED\r\n");
    sample.entry.certainty = DL_PLANNED;
    assert_has(calendar(*state, &sample), "\r\nSTATUS:TENTATIVE\r\n");
    sample.entry.certainty = DL_DENIED;
    assert_has(calendar(*state, &sample), "\r\nSTATUS:CANCELLED\r\n");
}

static void
a_month_is_all_its_days_and_a_year_is_left_out(void **state)
{
    struct sample sample;
    sample_fill(&sample, DL_STR("Pilots met."));
    sample.entry.when = dl_interval_of(sample.entry.when.from, DL_GRAIN_MONTH);
    struct dl_str text = calendar(*state, &sample);
    assert_has(text, "\r\nDTSTART;VALUE=DATE:20210301\r\n");
    assert_has(text, "\r\nDTEND;VALUE=DATE:20210401\r\n");
    assert_has(text, "DESCRIPTION:The day is not known\\, only the month: "
                     "2021-03.\\n\\nPilots");
    sample.entry.when = dl_interval_of(sample.entry.when.from, DL_GRAIN_YEAR);
    assert_lacks(calendar(*state, &sample), "VEVENT");
}

static void
a_day_before_the_calendar_is_left_out(void **state)
{
    struct sample sample;
    sample_fill(&sample, DL_STR("Pilots met."));
    struct dl_day ides = dl_day_from_civil(-43, 3, 15);
    sample.entry.when = dl_interval_of(ides, DL_GRAIN_DAY);
    assert_lacks(calendar(*state, &sample), "VEVENT");
}

static void
the_address_is_that_of_the_article(void **state)
{
    struct sample sample;
    sample_fill(&sample, DL_STR("Pilots met."));
    assert_lacks(calendar(*state, &sample), "URL");
    sample.article.url = DL_STR("https://quay.example.org/1;2 3\r\nX:y");
    assert_has(calendar(*state, &sample),
               "\r\nURL:https://quay.example.org/1;2%203%0D%0AX:y\r\n");
    sample.article.url = DL_STR("javascript:alert(1)");
    assert_lacks(calendar(*state, &sample), "URL");
}

static void
marks_with_a_meaning_are_escaped(void **state)
{
    struct sample sample;
    sample_fill(&sample, DL_STR("Wages, hours;\nand \\ more."));
    assert_has(calendar(*state, &sample),
               "\r\nSUMMARY:Wages\\, hours\\;\\nand \\\\ more.\r\n");
}

static void
lines_are_folded_between_characters(void **state)
{
    struct dl_arena *arena = *state;
    struct sample sample;
    const char *word = "\xc3\xa9t\xe2\x82\xac ";
    const char *text = "";
    for (int i = 0; i < 40; i++)
        text = dl_arena_printf(arena, "%s%s", text, word);
    sample_fill(&sample, dl_str_from(text));
    struct dl_str rest = calendar(arena, &sample), line;
    while (dl_str_line(&rest, &line)) {
        assert_true(line.bytes <= 76); /* with its carriage return */
        for (size_t at = 0, next; at < line.bytes; at = next) {
            uint32_t point = dl_utf8_decode(line, at, &next);
            assert_int_not_equal(point, 0xfffd);
        }
    }
}

static void
what_has_no_day_is_left_out(void **state)
{
    struct sample sample;
    sample_fill(&sample, DL_STR("Pilots met."));
    sample.entry.placing = DL_BEFORE;
    assert_lacks(calendar(*state, &sample), "VEVENT");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(days_are_dates_and_the_end_is_the_day_after),
        arena_test(the_stamp_is_publication_in_greenwich_time),
        arena_test(a_plan_is_tentative_and_what_is_denied_is_cancelled),
        arena_test(a_month_is_all_its_days_and_a_year_is_left_out),
        arena_test(a_day_before_the_calendar_is_left_out),
        arena_test(the_address_is_that_of_the_article),
        arena_test(marks_with_a_meaning_are_escaped),
        arena_test(lines_are_folded_between_characters),
        arena_test(what_has_no_day_is_left_out),
    };
    return cmocka_run_group_tests_name("timeline_ics", tests, NULL, NULL);
}
