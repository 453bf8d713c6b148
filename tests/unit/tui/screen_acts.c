/* Keys for themes and marks. */
/* SPDX-License-Identifier: ISC */
#include "fixture.h"

static void
themes_go_round_and_can_be_taken_back(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "<F3>");
    assert_shown(fixture, "theme dark (2 of 2)");
    fixture_type(fixture, "<F3>");
    assert_int_equal(fixture->state->theme, 0);
    fixture_type(fixture, "<F2>");
    assert_int_equal(fixture->state->theme, 1);
    fixture_type(fixture, "u");
    assert_int_equal(fixture->state->theme, 0);
}

static void
marks_go_off_and_come_back_as_configured(void **state)
{
    struct fixture *fixture = *state;
    int marks = fixture->state->settings.entity_marks;
    fixture_type(fixture, "C");
    assert_int_equal(fixture->state->settings.entity_marks, DL_MARKS_OFF);
    fixture_type(fixture, "C");
    assert_int_equal(fixture->state->settings.entity_marks, marks);
}

static void
what_the_program_has_to_do_is_asked_for(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "<C-l>");
    assert_int_equal(state_wants(fixture->state), WANT_REDRAW);
    fixture_type(fixture, "<C-z>");
    assert_int_equal(state_wants(fixture->state), WANT_SUSPEND);
    fixture_type(fixture, "Q");
    assert_int_equal(state_wants(fixture->state), WANT_QUIT);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        wide_test(themes_go_round_and_can_be_taken_back),
        wide_test(marks_go_off_and_come_back_as_configured),
        wide_test(what_the_program_has_to_do_is_asked_for),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
