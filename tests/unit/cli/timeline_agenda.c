/* Tests of what lies ahead. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "sample.h"

enum { NOW = 20000 };

/* An entry `days` from the present, planned, told by an article of the present.
 */
static void
plan(struct sample *sample, int32_t days)
{
    sample_fill(sample, DL_STR("Pilots meet."));
    struct dl_day day = {NOW + days};
    sample->entry.when = (struct dl_interval){day, day, DL_GRAIN_DAY};
    sample->entry.certainty = DL_PLANNED;
    sample->article.published.day = (struct dl_day){NOW};
}

static bool
is_ahead(struct sample *sample, bool given)
{
    struct timeline timeline = {.library = &sample->library,
                                .at = sample->entries,
                                .count = 1,
                                .has_now = given,
                                .now = {NOW}};
    timeline_ahead(&timeline);
    return timeline.count == 1;
}

static void
plans_of_today_and_later_are_ahead(void **state)
{
    (void)state;
    struct sample sample;
    plan(&sample, 0);
    assert_true(is_ahead(&sample, false));
    plan(&sample, 400);
    assert_true(is_ahead(&sample, false));
    plan(&sample, -1);
    assert_false(is_ahead(&sample, false));
}

static void
a_month_is_ahead_until_it_is_over(void **state)
{
    (void)state;
    struct sample sample;
    plan(&sample, 0);
    sample.entry.when = (struct dl_interval){{NOW - 9}, {NOW}, DL_GRAIN_MONTH};
    assert_true(is_ahead(&sample, false));
    sample.entry.when.to.n = NOW - 1;
    assert_false(is_ahead(&sample, false));
}

static void
what_was_told_before_its_day_is_ahead_in_any_tense(void **state)
{
    (void)state;
    struct sample sample;
    plan(&sample, 5);
    sample.entry.certainty = DL_STATED;
    assert_true(is_ahead(&sample, false));
    sample.entry.certainty = DL_DENIED;
    assert_false(is_ahead(&sample, false));
}

static void
what_an_undated_article_reports_is_not_ahead(void **state)
{
    (void)state;
    struct sample sample;
    plan(&sample, 5);
    sample.entry.certainty = DL_INFERRED;
    sample.article.published.known = false;
    assert_false(is_ahead(&sample, false));
}

static void
a_plan_is_overdue_only_when_the_present_is_given(void **state)
{
    (void)state;
    struct sample sample;
    plan(&sample, -3);
    assert_false(is_ahead(&sample, false));
    assert_true(is_ahead(&sample, true));
    plan(&sample, -300);
    assert_false(is_ahead(&sample, true));
    struct timeline timeline = {.library = &sample.library,
                                .at = sample.entries,
                                .count = 1,
                                .has_now = true,
                                .now = {NOW}};
    assert_true(timeline_overdue(&timeline, &sample.entry));
    sample.entry.certainty = DL_REPORTED;
    assert_false(timeline_overdue(&timeline, &sample.entry));
}

static struct dl_str
agenda(struct dl_arena *arena, struct sample *sample)
{
    sample->now = (struct dl_day){NOW};
    return sample_print(arena, sample, timeline_agenda);
}

static void
the_distance_is_told_in_words(void **state)
{
    static const struct {
        int32_t days;
        const char *words;
    } cases[] = {{0, " today "},
                 {1, " tomorrow "},
                 {12, " in 12 days "},
                 {-1, " overdue 1 day "}};
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct sample sample;
        plan(&sample, cases[i].days);
        assert_has(agenda(*state, &sample), cases[i].words);
    }
}

static void
coarse_plans_have_a_coarse_distance(void **state)
{
    struct sample sample;
    plan(&sample, 0);
    struct dl_day later = dl_day_add_months((struct dl_day){NOW}, 3);
    sample.entry.when = dl_interval_of(later, DL_GRAIN_MONTH);
    assert_has(agenda(*state, &sample), " in 3 months ");
    later = dl_day_add_months((struct dl_day){NOW}, 12);
    sample.entry.when = dl_interval_of(later, DL_GRAIN_YEAR);
    assert_has(agenda(*state, &sample), " in 1 year ");
    sample.entry.when = (struct dl_interval){{NOW}, {NOW + 6}, DL_GRAIN_WEEK};
    assert_has(agenda(*state, &sample), " within 6 days ");
}

static void
bounds_have_a_distance_too(void **state)
{
    struct sample sample;
    plan(&sample, 9);
    sample.entry.placing = DL_BEFORE;
    assert_has(agenda(*state, &sample), " within 8 days ");
    sample.entry.placing = DL_AFTER;
    assert_has(agenda(*state, &sample), " after 9 days ");
    plan(&sample, -9);
    sample.entry.placing = DL_AFTER;
    assert_true(is_ahead(&sample, false));
    assert_has(agenda(*state, &sample), " some day ");
}

static void
the_newest_article_is_the_present_unless_it_is_given(void **state)
{
    struct sample sample;
    plan(&sample, 0);
    struct cli cli = {.arena = *state};
    struct timeline timeline = {.library = &sample.library};
    assert_true(timeline_now(&cli, &timeline));
    assert_int_equal(timeline.now.n, NOW);
    assert_false(timeline.has_now);
    cli.line.flags[CLI_FLAG_NOW] = "1970-01-03";
    assert_true(timeline_now(&cli, &timeline));
    assert_int_equal(timeline.now.n, 2);
    assert_true(timeline.has_now);
    sample.article.published.known = false;
    cli.line.flags[CLI_FLAG_NOW] = NULL;
    timeline = (struct timeline){.library = &sample.library};
    assert_false(timeline_now(&cli, &timeline));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(plans_of_today_and_later_are_ahead),
        cmocka_unit_test(a_month_is_ahead_until_it_is_over),
        cmocka_unit_test(what_was_told_before_its_day_is_ahead_in_any_tense),
        cmocka_unit_test(what_an_undated_article_reports_is_not_ahead),
        cmocka_unit_test(a_plan_is_overdue_only_when_the_present_is_given),
        arena_test(the_distance_is_told_in_words),
        arena_test(coarse_plans_have_a_coarse_distance),
        arena_test(bounds_have_a_distance_too),
        arena_test(the_newest_article_is_the_present_unless_it_is_given),
    };
    return cmocka_run_group_tests_name("timeline_agenda", tests, NULL, NULL);
}
