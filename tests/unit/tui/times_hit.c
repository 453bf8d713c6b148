/* What stands at a cell of the timeline. */
/* SPDX-License-Identifier: ISC */
#include "fixture.h"

static void
every_row_of_the_list_is_an_event(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "tg");
    int col = 0, row = fixture_find(fixture, "agreed on new", &col);
    struct times_hit hit = times_hit(fixture->state, row, col);
    assert_int_equal(hit.what, HIT_SPOT);
    assert_int_equal(hit.which, 2);
}

static void
a_bar_is_a_stretch_and_the_air_between_is_nothing(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "tg");
    struct rect axis = times_areas(fixture->state).axis;
    struct times_hit hit = times_hit(fixture->state, axis.row, axis.col);
    assert_int_equal(hit.what, HIT_UNIT);
    assert_int_equal(hit.which, 0);
    hit = times_hit(fixture->state, axis.row, axis.col + 3);
    assert_int_equal(hit.what, HIT_NOTHING);
}

static void
a_sentence_is_its_source(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "tgj");
    struct rect sources = times_areas(fixture->state).sources;
    int col = 0, row = fixture_find(fixture, "2 Gazette", &col);
    struct times_hit hit = times_hit(fixture->state, row, col);
    assert_int_equal(hit.what, HIT_SOURCE);
    assert_int_equal(hit.which, 1);
    hit = times_hit(fixture->state, sources.row, sources.col);
    assert_int_equal(hit.what, HIT_NOTHING);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        wide_test(every_row_of_the_list_is_an_event),
        wide_test(a_bar_is_a_stretch_and_the_air_between_is_nothing),
        wide_test(a_sentence_is_its_source),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
