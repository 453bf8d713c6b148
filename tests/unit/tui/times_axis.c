/* The columns of the axis. */
/* SPDX-License-Identifier: ISC */
#include "fixture.h"

static struct unit
unit_at(const struct fixture *fixture, size_t at)
{
    assert_true(at < fixture->state->times.units.count);
    return fixture->state->times.units.at[at];
}

/* 1989 | 1 March | 2, 13 and 14 March published, 12 March told | June */
static void
told_and_published_days_are_columns_of_their_own(void **state)
{
    struct fixture *fixture = *state;
    static const struct {
        uint32_t told, articles;
        int32_t empty;
    } wanted[] = {{1, 0, 0}, {1, 0, 11382}, {0, 1, 0}, {1, 0, 9},
                  {0, 1, 0}, {0, 1, 0},     {1, 0, 78}};
    assert_int_equal(fixture->state->times.units.count, 7);
    for (size_t i = 0; i < 7; i++) {
        assert_int_equal(unit_at(fixture, i).told, wanted[i].told);
        assert_int_equal(unit_at(fixture, i).articles, wanted[i].articles);
        assert_int_equal(unit_at(fixture, i).empty, wanted[i].empty);
    }
    assert_int_equal(fixture->state->times.gaps, 3);
}

static void
a_stretch_with_both_is_one_column(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "t--");
    assert_int_equal(fixture->state->times.units.count, 3);
    assert_int_equal(unit_at(fixture, 1).told, 2);
    assert_int_equal(unit_at(fixture, 1).articles, 3);
    assert_int_equal(fixture->state->times.groups.at[1].unit, 1);
}

static void
the_present_has_a_column(void **state)
{
    struct fixture *fixture = *state;
    fixture->state->now =
        (struct dl_stamp){.known = true, .day = dl_day_from_civil(2021, 3, 13)};
    times_rebuild(fixture->state);
    assert_true(unit_at(fixture, 4).today);
    assert_int_equal(unit_at(fixture, 4).articles, 1);
    fixture->state->now.day = dl_day_from_civil(2021, 4, 1);
    times_rebuild(fixture->state);
    assert_true(unit_at(fixture, 6).today);
    assert_int_equal(fixture->state->times.units.count, 8);
}

/* The Gazette of 14 March tells of 1 March only; of the others nothing is told
 * in this scope. */
static void
a_scope_has_the_days_of_its_own_articles(void **state)
{
    struct fixture *fixture = *state;
    fixture->state->settings.timeline_scope = DL_SCOPE_ARTICLE;
    times_rebuild(fixture->state);
    assert_int_equal(fixture->state->times.units.count, 2);
    assert_int_equal(unit_at(fixture, 0).told, 1);
    assert_int_equal(unit_at(fixture, 0).articles, 0);
    assert_int_equal(unit_at(fixture, 1).told, 0);
    assert_int_equal(unit_at(fixture, 1).articles, 1);
}

/* An article that tells nothing is published all the same. */
static void
a_day_of_publication_needs_no_event(void **state)
{
    struct fixture *fixture = *state;
    struct dl_timeline_day day = {.day = dl_day_from_civil(2021, 4, 7),
                                  .published = 3};
    DL_PUSH(fixture->arena, &fixture->library->timeline.days, day);
    fixture_join(fixture);
    assert_int_equal(fixture->state->times.units.count, 8);
    assert_int_equal(unit_at(fixture, 6).articles, 3);
    assert_int_equal(unit_at(fixture, 6).told, 0);
}

static void
what_nothing_dates_has_no_column(void **state)
{
    struct fixture *fixture = *state;
    fixture_undate(fixture, 1);
    assert_int_equal(fixture->state->times.units.count, 6);
    fixture_undate(fixture, 3);
    assert_int_equal(fixture->state->times.units.count, 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        wide_test(told_and_published_days_are_columns_of_their_own),
        wide_test(a_stretch_with_both_is_one_column),
        wide_test(the_present_has_a_column),
        wide_test(a_scope_has_the_days_of_its_own_articles),
        wide_test(a_day_of_publication_needs_no_event),
        wide_test(what_nothing_dates_has_no_column),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
