/* How many rows an entry takes. */
/* SPDX-License-Identifier: ISC */
#include "fixture.h"

static void
the_selected_event_names_its_outlets(void **state)
{
    struct fixture *fixture = *state;
    struct block block;
    fixture_type(fixture, "tgjt");
    times_block(fixture->state, 1, 40, &block);
    assert_str(block.sources, "Ellis Herald, Gazette");
    assert_true(block.source_rows > 0);
    times_block(fixture->state, 2, 40, &block);
    assert_int_equal(block.source_rows, 0);
}

static void
the_first_of_a_group_has_its_heading_and_the_gap_before_it(void **state)
{
    struct fixture *fixture = *state;
    struct block block;
    times_block(fixture->state, 0, 40, &block);
    assert_true(block.heading);
    assert_int_equal(block.gap, 0);
    times_block(fixture->state, 2, 40, &block);
    assert_true(block.heading);
    assert_int_equal(block.gap, 10);
}

static void
rows_are_all_that_is_drawn(void **state)
{
    struct fixture *fixture = *state;
    struct block block;
    for (int cols = 12; cols < 90; cols += 7)
        for (size_t i = 0; i < fixture->state->times.spots.count; i++) {
            times_block(fixture->state, i, cols, &block);
            assert_int_equal(block.rows, block.head_rows + block.titles +
                                             block.source_rows);
            assert_int_equal(block.head_rows,
                             (block.gap > 0) + block.heading +
                                 (block.dated && block.date_cols == 0));
            assert_true(block.titles >= 1);
        }
}

static void
dates_have_a_column_where_it_is_wide(void **state)
{
    struct fixture *fixture = *state;
    struct block block;
    fixture_type(fixture, "t--");
    times_block(fixture->state, 1, 80, &block);
    assert_true(block.dated && block.date_cols > 0);
    times_block(fixture->state, 1, 40, &block);
    assert_true(block.dated && block.date_cols == 0);
}

static void
the_selected_event_is_wholly_in_view(void **state)
{
    struct fixture *fixture = *state;
    state_resize(fixture->state, 12, 60);
    fixture_type(fixture, "tg");
    for (int i = 0; i < 6; i++) {
        const struct times *times = &fixture->state->times;
        int rows = 0;
        for (size_t at = times->top; at <= times->selected; at++) {
            struct block block;
            int cols = times_areas(fixture->state).list.cols;
            times_block(fixture->state, at, cols, &block);
            rows += block.rows;
        }
        assert_true(times->top == times->selected ||
                    rows <= times_areas(fixture->state).list.rows);
        fixture_type(fixture, i < 3 ? "j" : "k");
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        wide_test(the_selected_event_names_its_outlets),
        wide_test(the_first_of_a_group_has_its_heading_and_the_gap_before_it),
        wide_test(rows_are_all_that_is_drawn),
        wide_test(dates_have_a_column_where_it_is_wide),
        wide_test(the_selected_event_is_wholly_in_view),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
