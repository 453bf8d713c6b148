/* Commands typed after a colon. */
/* SPDX-License-Identifier: ISC */
#include "fixture.h"

static void
run(struct fixture *fixture, const char *line)
{
    state_command(fixture->state, dl_str_from(line));
}

static void
every_action_is_a_command(void **state)
{
    struct fixture *fixture = *state;
    run(fixture, "down");
    assert_int_equal(fixture->state->list.place, 1);
    run(fixture, "quit");
    assert_int_equal(state_wants(fixture->state), WANT_QUIT);
}

static void
an_unknown_command_names_the_nearest(void **state)
{
    struct fixture *fixture = *state;
    run(fixture, "thme dark");
    assert_shown(fixture, "no command thme; did you mean theme?");
    run(fixture, "theme drak");
    assert_shown(fixture, "no theme drak; did you mean dark?");
    run(fixture, "set reader.wdth 40");
    assert_shown(fixture, "did you mean reader.width?");
}

static void
settings_take_effect_at_once(void **state)
{
    struct fixture *fixture = *state;
    run(fixture, "set reader.width 40");
    assert_int_equal(fixture->state->reader.cols, 40);
    run(fixture, "set list.sort title");
    assert_int_equal(fixture->state->list.order.at[0], 0);
    run(fixture, "set jumps.wrap false");
    assert_false(fixture->state->settings.wrap_jumps);
}

static void
a_bad_value_says_what_is_expected(void **state)
{
    struct fixture *fixture = *state;
    run(fixture, "set reader.width 7");
    assert_shown(fixture, "reader.width is a number from 20 to 400");
    run(fixture, "set list.sort upward");
    assert_shown(fixture, "newest|oldest|title");
    run(fixture, "set library x");
    assert_shown(fixture, "library is set in dateline.yaml");
}

static void
a_theme_is_chosen_by_name_and_can_be_undone(void **state)
{
    struct fixture *fixture = *state;
    run(fixture, "theme dark");
    assert_str(state_theme(fixture->state)->name, "dark");
    fixture_type(fixture, "u");
    assert_str(state_theme(fixture->state)->name, "default");
}

static void
a_name_opens_its_card(void **state)
{
    struct fixture *fixture = *state;
    run(fixture, "entity quill");
    assert_int_equal(fixture->state->overlay.kind, OVERLAY_CARD);
    assert_str(fixture->state->overlay.title, "Mara Quill");
}

static void
tab_goes_through_what_can_follow(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, ":theme d<Tab>");
    assert_str(edit_text(&fixture->state->prompt.edit), "theme default");
    fixture_type(fixture, "<Tab>");
    assert_str(edit_text(&fixture->state->prompt.edit), "theme dark");
    fixture_type(fixture, "<C-u>set list.so<Tab>");
    assert_str(edit_text(&fixture->state->prompt.edit), "set list.sort newest");
}

static void
up_brings_back_earlier_lines(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, ":down<Enter>:up<Enter>:<Up><Up>");
    assert_str(edit_text(&fixture->state->prompt.edit), "down");
    fixture_type(fixture, "<Down><Down>");
    assert_str(edit_text(&fixture->state->prompt.edit), "");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        wide_test(every_action_is_a_command),
        wide_test(an_unknown_command_names_the_nearest),
        wide_test(settings_take_effect_at_once),
        wide_test(a_bad_value_says_what_is_expected),
        wide_test(a_theme_is_chosen_by_name_and_can_be_undone),
        wide_test(a_name_opens_its_card),
        wide_test(tab_goes_through_what_can_follow),
        wide_test(up_brings_back_earlier_lines),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
