/* The tour: a step is done by doing it, and it takes nothing away. */
/* SPDX-License-Identifier: ISC */
#include "fixture.h"

static void
each_step_is_done_by_doing_it(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, ":tour<Enter>");
    assert_shown(fixture, "step 1 of 8");
    assert_shown(fixture, "Enter  opens the article");
    fixture_type(fixture, "K");
    assert_shown(fixture, "step 1 of 8");
    fixture_type(fixture, "<Enter>");
    assert_int_equal(fixture->state->wish.focus, DL_PANE_READ);
    assert_shown(fixture, "step 2 of 8");
    fixture_type(fixture, "j");
    assert_shown(fixture, "step 3 of 8");
    fixture_type(fixture, "e<Enter>");
    assert_int_equal(fixture->state->overlay.kind, OVERLAY_CARD);
    assert_not_shown(fixture, "of 8");
    fixture_type(fixture, "q");
    assert_shown(fixture, "step 5 of 8");
    fixture_type(fixture, "tHf");
    assert_not_shown(fixture, "of 8");
    fixture_type(fixture, "<Escape>");
    assert_shown(fixture, "step 8 of 8");
    fixture_type(fixture, "?<Escape>");
    assert_false(fixture->state->tour.on);
}

static void
enter_goes_on_and_escape_ends_it(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, ":tour<Enter><Enter><Enter><Enter>");
    assert_shown(fixture, "step 4 of 8");
    fixture_type(fixture, "<Escape>");
    assert_not_shown(fixture, "of 8");
    assert_shown(fixture, ":tour shows it again");
    assert_int_equal(fixture->state->wish.focus, DL_PANE_READ);
}

static void
keys_that_are_bound_anew_are_the_ones_named(void **state)
{
    (void)state;
    struct fixture *fixture =
        fixture_configured(24, 80, "keys: {j: none, Down: none}");
    fixture_read(fixture);
    fixture_type(fixture, ":tour<Enter><Enter>");
    assert_shown(fixture, ":down  goes down");
    fixture_free(fixture);
}

static void
without_being_asked_for_there_is_none(void **state)
{
    struct fixture *fixture = *state;
    assert_not_shown(fixture, "Tour");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        screen_test(each_step_is_done_by_doing_it),
        screen_test(enter_goes_on_and_escape_ends_it),
        cmocka_unit_test(keys_that_are_bound_anew_are_the_ones_named),
        screen_test(without_being_asked_for_there_is_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
