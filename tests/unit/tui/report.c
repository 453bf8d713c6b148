/* What control sequences report. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "tui/report.h"

static void
assert_mouse(const char *sequence, enum mouse_what what, int row, int col)
{
    struct event event;
    assert_true(report_read(dl_str_from(sequence), &event));
    assert_int_equal(event.kind, EVENT_MOUSE);
    assert_int_equal(event.mouse.what, what);
    assert_int_equal(event.mouse.row, row);
    assert_int_equal(event.mouse.col, col);
}

static void
assert_nothing(const char *sequence)
{
    struct event event;
    if (report_read(dl_str_from(sequence), &event))
        fail_msg("%s is taken for a report", sequence);
}

static void
the_first_button_is_pressed_dragged_and_released(void **state)
{
    (void)state;
    assert_mouse("<0;1;1M", MOUSE_PRESS, 0, 0);
    assert_mouse("<32;80;24M", MOUSE_DRAG, 23, 79);
    assert_mouse("<0;300;1m", MOUSE_RELEASE, 0, 299);
    assert_mouse("<16;5;6M", MOUSE_PRESS, 5, 4); /* with Control */
}

static void
the_wheel_goes_up_and_down(void **state)
{
    (void)state;
    assert_mouse("<64;3;2M", MOUSE_WHEEL_UP, 1, 2);
    assert_mouse("<65;3;2M", MOUSE_WHEEL_DOWN, 1, 2);
    assert_nothing("<66;3;2M");
    assert_nothing("<67;3;2M");
    assert_nothing("<65;3;2m");
}

static void
other_buttons_and_shift_are_not_ours(void **state)
{
    (void)state;
    assert_nothing("<1;3;2M");
    assert_nothing("<2;3;2M");
    assert_nothing("<35;3;2M"); /* no button is held */
    assert_nothing("<4;3;2M");
    assert_nothing("<68;3;2M");
    assert_nothing("<128;3;2M");
}

static void
numbers_are_bounded_and_there_are_three(void **state)
{
    (void)state;
    assert_nothing("<0;0;1M");
    assert_nothing("<0;1;0M");
    assert_nothing("<0;1;10000M");
    assert_nothing("<0;1;99999999999999999M");
    assert_nothing("<0;1M");
    assert_nothing("<0;1;1;1M");
    assert_nothing("<;1;1M");
    assert_nothing("<0;-1;1M");
    assert_nothing("<M");
    assert_nothing("<");
    assert_nothing("");
    assert_nothing("0;1;1M");
}

static void
focus_comes_and_goes(void **state)
{
    (void)state;
    struct event event;
    assert_true(report_read(DL_STR("I"), &event));
    assert_int_equal(event.kind, EVENT_FOCUS);
    assert_true(event.focused);
    assert_true(report_read(DL_STR("O"), &event));
    assert_false(event.focused);
    assert_nothing("1I");
    assert_nothing("I1");
}

static void
a_mode_is_answered_for(void **state)
{
    (void)state;
    struct event event;
    assert_true(report_read(DL_STR("?2026;2$y"), &event));
    assert_int_equal(event.kind, EVENT_MODE);
    assert_int_equal(event.mode, 2026);
    assert_int_equal(event.state, MODE_RESET);
    assert_nothing("?2026;2y");
    assert_nothing("?2026$y");
    assert_true(report_read(DL_STR("?62;4c"), &event));
    assert_int_equal(event.kind, EVENT_ATTRIBUTES);
}

static void
colours_become_dark_or_light(void **state)
{
    (void)state;
    struct event event;
    assert_true(report_read(DL_STR("?997;1n"), &event));
    assert_int_equal(event.kind, EVENT_SCHEME);
    assert_false(event.light);
    assert_true(report_read(DL_STR("?997;2n"), &event));
    assert_true(event.light);
    static const char *const others[] = {"?997;0n",   "?997;3n", "?996;1n",
                                         "?997;1;1n", "?997n",   "997;1n",
                                         "?997;1nn",  "?1;0n"};
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        assert_nothing(others[i]);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_first_button_is_pressed_dragged_and_released),
        cmocka_unit_test(the_wheel_goes_up_and_down),
        cmocka_unit_test(other_buttons_and_shift_are_not_ours),
        cmocka_unit_test(numbers_are_bounded_and_there_are_three),
        cmocka_unit_test(focus_comes_and_goes),
        cmocka_unit_test(a_mode_is_answered_for),
        cmocka_unit_test(colours_become_dark_or_light),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
