/* Prompts: what acts at once, what comes back, what is completed. */
/* SPDX-License-Identifier: ISC */
#include "fixture.h"

static void
a_search_acts_while_it_is_typed(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "jj<Enter>/strike");
    assert_true(search_count(&fixture->state->search) > 1);
    assert_shown(fixture, "1 of ");
    fixture_type(fixture, "<Escape>");
    assert_false(fixture->state->search.on);
}

static void
an_empty_prompt_says_what_it_is_for(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "/");
    assert_shown(fixture, "Tab names the fields");
    fixture_type(fixture, "x");
    assert_not_shown(fixture, "Tab names the fields");
    fixture_type(fixture, "<Escape>");
    fixture_type(fixture, ":");
    assert_shown(fixture, "Tab names the commands");
}

static void
letters_take_effect_with_the_next_other_key(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "<Enter>");
    state_key(fixture->state, '/');
    for (const char *at = "union"; *at; at++)
        state_key(fixture->state, (dl_key)*at);
    assert_false(fixture->state->search.on);
    state_key(fixture->state, DL_KEY_ENTER);
    assert_true(fixture->state->search.on);
    assert_str(fixture->state->search.query, "union");
}

static void
what_was_typed_before_comes_back(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "<Enter>/union<Enter>");
    fixture_type(fixture, "/strike<Enter>");
    fixture_type(fixture, "/<Up>");
    assert_str(edit_text(&fixture->state->prompt.edit), "strike");
    fixture_type(fixture, "<Up>");
    assert_str(edit_text(&fixture->state->prompt.edit), "union");
    fixture_type(fixture, "<Down><Down>");
    assert_str(edit_text(&fixture->state->prompt.edit), "");
}

static void
what_was_typed_in_earlier_sessions_comes_before_this_one(void **state)
{
    struct fixture *fixture = *state;
    struct dl_typed_line earlier[] = {{DL_TYPED_COMMAND, DL_STR("theme dark")},
                                      {DL_TYPED_FILTER, DL_STR("is:read")}};
    struct dl_typed_lines lines = {earlier, 2, 2};
    fixture_type(fixture, ":scope all<Enter>");
    state_recall(fixture->state, &lines);
    fixture_type(fixture, ":<Up>");
    assert_shown(fixture, ":scope all");
    fixture_type(fixture, "<Up>");
    assert_shown(fixture, ":theme dark");
    fixture_type(fixture, "<Up><Escape>f<Up>");
    assert_shown(fixture, "filter: is:read");
}

static void
what_is_typed_is_told_to_whoever_keeps_it(void **state)
{
    struct fixture *fixture = *state;
    struct dl_typed_line line;
    assert_false(state_typed(fixture->state, &line));
    fixture_type(fixture, ":scope all<Enter>:scope all<Enter>:<Enter>");
    assert_true(state_wants(fixture->state) & WANT_KEEP);
    assert_true(state_typed(fixture->state, &line));
    assert_int_equal(line.kind, DL_TYPED_COMMAND);
    assert_str(line.text, "scope all");
    assert_false(state_typed(fixture->state, &line));
}

static void
an_empty_search_repeats_the_last(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "<Enter>/strike<Enter>");
    state_command(fixture->state, DL_STR("close"));
    search_end(fixture->state);
    fixture_type(fixture, "/<Enter>");
    assert_str(fixture->state->search.query, "strike");
}

static void
backspace_in_an_empty_prompt_leaves_it(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "fx<Backspace>");
    assert_int_equal(fixture->state->prompt.kind, PROMPT_FILTER);
    fixture_type(fixture, "<Backspace>");
    assert_int_equal(fixture->state->prompt.kind, PROMPT_NONE);
}

static void
f_and_slash_are_one_prompt_in_the_list(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "fwages<Enter>");
    assert_int_equal(fixture->state->list.order.count, 1);
    fixture_type(fixture, "/");
    assert_str(edit_text(&fixture->state->prompt.edit), "wages");
    fixture_type(fixture, "<C-u>talks<Enter>f<Up><Up>");
    assert_str(edit_text(&fixture->state->prompt.edit), "wages");
}

static void
a_bad_query_leaves_the_list_and_says_where_it_is_wrong(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "/wages");
    fixture_type(fixture, " is:unred");
    assert_int_equal(fixture->state->list.order.count, 1);
    assert_shown(fixture, "did you mean unread?");
    assert_int_equal(fixture_cell(fixture, "unred")->content, DL_ROLE_ERROR);
    fixture_type(fixture, "<Enter>");
    assert_int_equal(fixture->state->prompt.kind, PROMPT_FILTER);
    assert_int_equal(fixture->state->prompt.edit.cursor, 9);
    fixture_type(fixture, "<C-k>unread<Enter>");
    assert_int_equal(fixture->state->prompt.kind, PROMPT_NONE);
    assert_str(fixture->state->list.filter.words, "wages is:unread");
}

static void
a_fault_without_room_beside_the_text_stands_above_it(void **state)
{
    struct fixture *fixture = *state;
    state_resize(fixture->state, 24, 50);
    fixture_type(fixture, "/is:starred from:yesterday");
    assert_true(fixture_find(fixture, "from: wants a day", NULL) == 22);
}

static void
escape_restores_all(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "jj<Enter>/strike<Enter>nh");
    struct place before = jumps_here(fixture->state);
    fixture_type(fixture, "/wages");
    assert_true(fixture->state->search.hits);
    assert_int_equal(fixture->state->list.order.count, 1);
    fixture_type(fixture, "<Escape>");
    struct place after = jumps_here(fixture->state);
    assert_int_equal(fixture->state->list.order.count, 3);
    assert_int_equal(before.memo, after.memo);
    assert_int_equal(before.offset, after.offset);
    assert_true(fixture->state->search.on && !fixture->state->search.hits);
    assert_str(fixture->state->search.query, "strike");
    assert_int_equal(fixture->state->search.now, 1);
    assert_int_equal(fixture->state->undo.changes.count, 0);
}

static void
tab_goes_through_the_commands(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, ":so<Tab>");
    assert_str(edit_text(&fixture->state->prompt.edit), "sort");
    fixture_type(fixture, "<Escape>");
    assert_int_equal(fixture->state->prompt.kind, PROMPT_NONE);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        screen_test(a_search_acts_while_it_is_typed),
        screen_test(an_empty_prompt_says_what_it_is_for),
        screen_test(letters_take_effect_with_the_next_other_key),
        screen_test(what_was_typed_before_comes_back),
        screen_test(what_was_typed_in_earlier_sessions_comes_before_this_one),
        screen_test(what_is_typed_is_told_to_whoever_keeps_it),
        screen_test(an_empty_search_repeats_the_last),
        screen_test(backspace_in_an_empty_prompt_leaves_it),
        screen_test(f_and_slash_are_one_prompt_in_the_list),
        screen_test(a_bad_query_leaves_the_list_and_says_where_it_is_wrong),
        screen_test(a_fault_without_room_beside_the_text_stands_above_it),
        screen_test(escape_restores_all),
        screen_test(tab_goes_through_the_commands),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
