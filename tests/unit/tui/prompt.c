/* SPDX-License-Identifier: ISC */
#include "fixture.h"

static void
a_search_acts_while_it_is_typed(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "jj<Enter>/strike");
    assert_true(search_count(&fixture->state->search) > 1);
    assert_shown(fixture, "matches");
    fixture_type(fixture, "<Escape>");
    assert_false(fixture->state->search.on);
}

static void
an_empty_prompt_says_what_it_is_for(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "/");
    assert_shown(fixture, "words in the list");
    fixture_type(fixture, "x");
    assert_not_shown(fixture, "words in the list");
    fixture_type(fixture, "<Escape>");
    fixture_type(fixture, ":");
    assert_shown(fixture, "Tab names the commands");
}

static void
letters_take_effect_with_the_next_other_key(void **state)
{
    struct fixture *fixture = *state;
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
    fixture_type(fixture, "/union<Enter>");
    fixture_type(fixture, "/strike<Enter>");
    fixture_type(fixture, "/<Up>");
    assert_str(edit_text(&fixture->state->prompt.edit), "strike");
    fixture_type(fixture, "<Up>");
    assert_str(edit_text(&fixture->state->prompt.edit), "union");
    fixture_type(fixture, "<Down><Down>");
    assert_str(edit_text(&fixture->state->prompt.edit), "");
}

static void
an_empty_search_repeats_the_last(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "/strike<Enter>");
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
        screen_test(an_empty_search_repeats_the_last),
        screen_test(backspace_in_an_empty_prompt_leaves_it),
        screen_test(tab_goes_through_the_commands),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
