/* The bars of the axis and the days below. */
/* SPDX-License-Identifier: ISC */
#include "fixture.h"

#include "tui/pane_axis.h"

static void
bars_rise_over_the_ground_and_publications_hang_below(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "tzg");
    assert_shown(fixture, "███");
    assert_shown(fixture, "▔▔▔ ┊ ▔▔▔ ▀▀▀ ┊ ▔▔▔ ▀▀▀ ▀▀▀ ┊ ▔▔▔");
}

static void
months_are_named_and_the_chosen_stretch_by_its_day(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "tzgjj");
    assert_shown(fixture, "1989  Mar     12 Mar");
    assert_int_equal(fixture_cell(fixture, "12 Mar")->state, DL_ROLE_SELECTED);
}

static void
ascii_has_bars_too(void **state)
{
    struct fixture *fixture = *state;
    fixture->state->ascii = true;
    fixture_type(fixture, "tzg");
    assert_shown(fixture, "### ");
    assert_shown(fixture, "--- : --- ^^^ : --- ^^^ ^^^ : ---");
}

/* However narrow it is, the chosen stretch is in view. */
static void
the_chosen_stretch_is_always_in_view(void **state)
{
    struct fixture *fixture = *state;
    for (int cols = 3; cols < 60; cols++)
        for (size_t spot = 0; spot < 4; spot++) {
            times_select(fixture->state, spot);
            struct axis axis = axis_of(fixture->state, cols);
            size_t chosen = axis_chosen(fixture->state);
            assert_true(axis.first <= chosen);
            assert_true(chosen < axis.end);
        }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        wide_test(bars_rise_over_the_ground_and_publications_hang_below),
        wide_test(months_are_named_and_the_chosen_stretch_by_its_day),
        wide_test(ascii_has_bars_too),
        wide_test(the_chosen_stretch_is_always_in_view),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
