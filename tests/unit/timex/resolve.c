/* Expressions in text order, and the thread of the story. */
/* SPDX-License-Identifier: ISC */
#include "timex.h"

static void
a_bare_weekday_is_the_latest_one_today_included(void **state)
{
    static const struct {
        const char *text, *values;
    } cases[] = {
        {"The council met on Monday.", "Monday=2021-03-22"},
        {"The council met on Wednesday.", "Wednesday=2021-03-24"},
        {"The council met on Thursday.", "Thursday=2021-03-18"},
        {"The council will meet on Thursday.", "Thursday=2021-03-25"},
        {"She said Friday the council will meet.", "Friday=2021-03-19"},
        {"The court is due to rule on Friday.", "Friday=2021-03-26"},
    };
    assert_values(*state, cases, "2021-03-24");
}

static void
without_a_day_relative_expressions_stay_open(void **state)
{
    static const struct {
        const char *text, *values;
    } cases[] = {
        {"The council met on Monday.", "Monday=XXXX-WXX-1"},
        {"It began on June 14.", "June 14=XXXX-06-14"},
        {"It began last week.", "last week=XXXX-WXX"},
        {"It began two days ago.", "two days ago=XXXX-XX-XX"},
        {"It began on March 3, 2020.", "March 3, 2020=2020-03-03"},
    };
    assert_values(*state, cases, NULL);
}

static void
near_day_gives_the_year_but_no_weekday(void **state)
{
    struct dl_timexes found;
    const struct dl_document *doc =
        read_text(*state,
                  "The leaders met on June 14. They spoke on Monday. "
                  "She left on Wednesday March 24.",
                  NULL, &found);
    struct dl_anchor anchor = {.has_near = true,
                               .near_day = dl_day_from_civil(2021, 4, 1)};
    dl_timex_resolve(doc, &anchor, &found);
    assert_int_equal(found.count, 3);
    assert_string_equal(found.at[0].value, "2021-06-14");
    assert_true(found.at[0].placed);
    assert_true(found.at[0].confidence < 80);
    assert_string_equal(found.at[1].value, "XXXX-WXX-1");
    assert_false(found.at[1].placed);
    assert_string_equal(found.at[2].value, "2021-03-24");
}

static void
resolving_again_forgets_the_first_anchor(void **state)
{
    struct dl_timexes found;
    const struct dl_document *doc =
        read_text(*state, "They met on Monday.", "2021-03-24", &found);
    assert_string_equal(found.at[0].value, "2021-03-22");
    dl_timex_resolve(doc, NULL, &found);
    assert_string_equal(found.at[0].value, "XXXX-WXX-1");
    assert_false(found.at[0].placed);
    assert_int_equal(found.at[0].confidence, 0);
}

static void
every_expression_says_why(void **state)
{
    struct dl_timexes found;
    read_text(*state,
              "Two days earlier, in 1989, every Monday for three years, "
              "recently, at 3 p.m. on March 3.",
              "2021-03-24", &found);
    assert_true(found.count >= 5);
    for (size_t i = 0; i < found.count; i++) {
        assert_non_null(found.at[i].why);
        assert_non_null(found.at[i].rule);
    }
}

static void
the_outlets_order_reads_numbers_that_the_text_leaves_open(void **state)
{
    struct dl_arena *arena = *state;
    const struct dl_document *doc;
    struct dl_timexes found;
    dl_document_build(arena, DL_STR("It is of 03/04/2021."), &doc);
    dl_timex_scan(arena, doc, &found);
    dl_timex_resolve(doc, &(struct dl_anchor){.order = 1}, &found);
    assert_string_equal(found.at[0].value, "2021-04-03");
    dl_timex_resolve(doc, &(struct dl_anchor){.order = -1}, &found);
    assert_string_equal(found.at[0].value, "2021-03-04");
    dl_timex_resolve(doc, NULL, &found);
    assert_string_equal(found.at[0].value, "2021");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(a_bare_weekday_is_the_latest_one_today_included),
        arena_test(without_a_day_relative_expressions_stay_open),
        arena_test(near_day_gives_the_year_but_no_weekday),
        arena_test(resolving_again_forgets_the_first_anchor),
        arena_test(every_expression_says_why),
        arena_test(the_outlets_order_reads_numbers_that_the_text_leaves_open),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
