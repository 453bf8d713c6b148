/* Where the parts of the timeline stand. */
/* SPDX-License-Identifier: ISC */
#include "fixture.h"

static void
the_parts_fill_the_pane(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "t");
    for (int rows = 5; rows < 70; rows++) {
        state_resize(fixture->state, rows, 160);
        struct times_areas areas = times_areas(fixture->state);
        int body = fixture->state->layout.bodies[DL_PANE_TIME].rows;
        assert_int_equal(areas.axis.rows + areas.list.rows + areas.sources.rows,
                         body);
        assert_int_equal(areas.list.row, areas.axis.row + areas.axis.rows);
        assert_true(areas.list.rows > body / 3);
    }
}

static void
sources_are_there_while_one_is(void **state)
{
    struct fixture *fixture = *state;
    assert_int_equal(times_areas(fixture->state).sources.rows, 0);
    fixture_type(fixture, "t");
    assert_true(times_areas(fixture->state).sources.rows > 0);
    fixture_type(fixture, "v");
    assert_int_equal(times_areas(fixture->state).sources.rows, 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        wide_test(the_parts_fill_the_pane),
        wide_test(sources_are_there_while_one_is),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
