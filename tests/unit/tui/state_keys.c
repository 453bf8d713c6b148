/* Keys with counts and in sequences become actions. */
/* SPDX-License-Identifier: ISC */
#include "fixture.h"

static void
counts_have_a_limit(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "99999999999j");
    assert_int_equal(fixture->state->list.place, 2);
    fixture_type(fixture, "123456");
    assert_int_equal(fixture->state->input.count, 9999);
    fixture_type(fixture, "<Escape>");
    assert_int_equal(fixture->state->input.count, 0);
}

static void
zero_begins_no_count(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "0");
    assert_int_equal(fixture->state->input.count, 0);
    fixture_type(fixture, "10");
    assert_int_equal(fixture->state->input.count, 10);
}

static void
a_sequence_that_breaks_off_is_named(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "'x");
    assert_shown(fixture, "' x does nothing here; ? shows the keys");
    assert_int_equal(fixture->state->input.pending, 0);
}

static void
keys_of_a_pane_come_before_those_of_all(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "t");
    fixture_type(fixture, "-");
    assert_int_equal(fixture->state->settings.timeline_zoom, DL_ZOOM_WEEK);
    fixture_type(fixture, "<Escape>");
    fixture_type(fixture, "-");
    assert_shown(fixture, "does nothing here");
}

static void
an_action_that_an_overlay_does_not_know_closes_it(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "w");
    assert_int_equal(fixture->state->overlay.kind, OVERLAY_WHY);
    fixture_type(fixture, "s");
    assert_int_equal(fixture->state->overlay.kind, OVERLAY_NONE);
    assert_true(shelf_memo(&fixture->state->shelf, 2)->star);
}

static void
a_paste_is_typed_into_a_prompt_in_one_line(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "f<PasteBegin>ships<Enter>return<PasteEnd>");
    assert_str(edit_text(&fixture->state->prompt.edit), "ships return");
    assert_int_equal(fixture->state->prompt.kind, PROMPT_FILTER);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        screen_test(counts_have_a_limit),
        screen_test(zero_begins_no_count),
        screen_test(a_sequence_that_breaks_off_is_named),
        screen_test(keys_of_a_pane_come_before_those_of_all),
        screen_test(an_action_that_an_overlay_does_not_know_closes_it),
        screen_test(a_paste_is_typed_into_a_prompt_in_one_line),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
