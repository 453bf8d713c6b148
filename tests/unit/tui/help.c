/* The help shows the keys in force. */
/* SPDX-License-Identifier: ISC */
#include "fixture.h"

static void
the_help_shows_the_keys_in_force_and_is_filtered_by_typing(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "?");
    assert_shown(fixture, "j Down");
    assert_shown(fixture, "Moving");
    fixture_type(fixture, "theme");
    assert_not_shown(fixture, "j Down");
    assert_shown(fixture, "next theme, at once");
    fixture_type(fixture, "<Down><Enter>");
    assert_int_equal(fixture->state->theme, 1);
}

static void
every_action_has_a_row_in_the_help(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "?");
    size_t rows = 0;
    for (size_t i = 0; i < fixture->state->overlay.rows.count; i++)
        rows += fixture->state->overlay.rows.at[i].a != DL_ACT_NONE;
    assert_int_equal(rows, DL_ACT_COUNT - 1);
}

static void
signs_are_explained_at_the_end(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "?signs");
    assert_shown(fixture, "an article that was not read yet");
    assert_shown(fixture, "announced for that date");
    assert_not_shown(fixture, "j Down");
}

static void
keys_bound_anew_are_the_ones_shown(void **state)
{
    struct fixture *fixture = *state;
    dl_key keys[DL_KEYS_MAX];
    int count = dl_keys_parse(DL_STR("X"), keys);
    dl_keymap_bind(fixture->arena, &fixture->state->settings.keymap,
                   DL_MAP_global, keys, count, DL_ACT_STAR);
    fixture_type(fixture, "?star or");
    assert_shown(fixture, "s X");
}

static void
each_key_says_in_which_pane_it_holds(void **state)
{
    (void)state;
    struct fixture *fixture = fixture_configured(
        50, 160, "keys: {article: {X: star}, s: none, C-x s: star}");
    fixture_read(fixture);
    fixture_type(fixture, "?star unstar");
    assert_shown(fixture, "C-x s  ");
    assert_shown(fixture, "in the article");
    fixture_type(fixture, "<C-u>coarser timeline");
    assert_shown(fixture, "in the timeline");
    assert_not_shown(fixture, "C-x s  ");
    fixture_free(fixture);
}

static void
words_are_looked_for_in_any_order(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "?article unread previous");
    assert_shown(fixture, "previous match or hit");
    assert_not_shown(fixture, "mark the article read or unread");
}

static void
commands_stand_there_and_are_begun(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "?:entity");
    assert_shown(fixture, "open the card of a name");
    fixture_type(fixture, "<Enter>");
    assert_int_equal(fixture->state->prompt.kind, PROMPT_COMMAND);
    assert_str(edit_text(&fixture->state->prompt.edit), "entity ");
}

static void
another_keymap_is_named(void **state)
{
    struct fixture *fixture = *state;
    fixture->state->settings.keymap_name = DL_STR("emacs");
    fixture_type(fixture, "?");
    assert_shown(fixture, "Keys of the keymap emacs");
}

static void
what_no_key_does_is_said(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "?make coffee");
    assert_shown(fixture, "no key does that");
    fixture_type(fixture, "<Enter>");
    assert_int_equal(fixture->state->overlay.kind, OVERLAY_HELP);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        wide_test(the_help_shows_the_keys_in_force_and_is_filtered_by_typing),
        wide_test(every_action_has_a_row_in_the_help),
        wide_test(signs_are_explained_at_the_end),
        wide_test(keys_bound_anew_are_the_ones_shown),
        cmocka_unit_test(each_key_says_in_which_pane_it_holds),
        wide_test(words_are_looked_for_in_any_order),
        wide_test(commands_stand_there_and_are_begun),
        wide_test(another_keymap_is_named),
        wide_test(what_no_key_does_is_said),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
