/* The line at the bottom: place, keys, messages, prompts. */
/* SPDX-License-Identifier: ISC */
#include "fixture.h"

static struct dl_str
status(struct fixture *fixture)
{
    return fixture_row(fixture, fixture->state->wish.rows - 1);
}

static void
the_place_stands_left_and_the_keys_right(void **state)
{
    assert_str(status(*state), " article 1 of 3             Enter read  f "
                               "filter  I names  t timeline  ? help");
}

static void
the_keys_named_are_those_in_force(void **state)
{
    struct fixture *fixture = *state;
    dl_key keys[DL_KEYS_MAX];
    int count = dl_keys_parse(DL_STR("X"), keys);
    dl_keymap_bind(fixture->arena, &fixture->state->settings.keymap,
                   DL_MAP_global, keys, count, DL_ACT_HELP);
    count = dl_keys_parse(DL_STR("?"), keys);
    dl_keymap_bind(fixture->arena, &fixture->state->settings.keymap,
                   DL_MAP_global, keys, count, DL_ACT_NONE);
    assert_not_shown(fixture, "? help");
}

static void
help_is_the_last_to_go(void **state)
{
    struct fixture *fixture = *state;
    state_resize(fixture->state, 10, 30);
    assert_shown(fixture, "? help");
    assert_not_shown(fixture, "t timeline");
}

static void
a_message_lasts_until_the_next_key(void **state)
{
    struct fixture *fixture = *state;
    state_say(fixture->state, true, "the disk is full");
    assert_int_equal(fixture_cell(fixture, "the disk")->content, DL_ROLE_ERROR);
    fixture_type(fixture, "j");
    assert_not_shown(fixture, "the disk");
}

static void
what_was_typed_so_far_is_shown(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "12");
    assert_shown(fixture, " 12 Enter read");
    fixture_type(fixture, "<Esc>'");
    assert_shown(fixture, " ' Enter read");
}

static void
the_prompt_has_the_hardware_cursor(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, ":abc<Left>");
    assert_str(status(fixture), ":abc");
    assert_int_equal(fixture->canvas.cursor_row, 23);
    assert_int_equal(fixture->canvas.cursor_col, 3);
    assert_true(fixture->canvas.cursor_shown);
}

static void
a_long_line_scrolls_with_its_cursor(void **state)
{
    struct fixture *fixture = *state;
    for (int i = 0; i < 30; i++)
        fixture_type(fixture, i == 0 ? ":start" : "words ");
    fixture_type(fixture, "end");
    assert_shown(fixture, "words end");
    assert_not_shown(fixture, "start");
    assert_true(fixture->canvas.cursor_col < 80);
}

static void
whom_one_follows_can_be_let_go(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "t");
    assert_shown(fixture, "T follow");
    fixture_type(fixture, "<Tab><Tab>e");
    fixture_type(fixture, "Tt:<Esc>");
    assert_shown(fixture, "T release");
    assert_not_shown(fixture, "T follow");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        screen_test(the_place_stands_left_and_the_keys_right),
        screen_test(the_keys_named_are_those_in_force),
        screen_test(help_is_the_last_to_go),
        screen_test(a_message_lasts_until_the_next_key),
        screen_test(what_was_typed_so_far_is_shown),
        screen_test(the_prompt_has_the_hardware_cursor),
        screen_test(a_long_line_scrolls_with_its_cursor),
        wide_test(whom_one_follows_can_be_let_go),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
