/* What a search finds: words, and regular expressions. */
/* SPDX-License-Identifier: ISC */
#include "fixture.h"

static void
a_slash_begins_an_expression_and_may_end_it(void **state)
{
    (void)state;
    assert_str(search_expression(DL_STR("strike")), "");
    assert_str(search_expression(DL_STR("/")), "");
    assert_str(search_expression(DL_STR("//")), "/");
    assert_str(search_expression(DL_STR("/a.b")), "a.b");
    assert_str(search_expression(DL_STR("/a.b/")), "a.b");
    assert_str(search_expression(DL_STR("/a\\/")), "a\\/");
    assert_str(search_expression(DL_STR("/a\\\\/")), "a\\\\");
    assert_str(search_expression(DL_STR("a/b/")), "");
}

#ifdef HAVE_PCRE2

static struct dl_str
match(struct fixture *fixture, size_t index)
{
    struct state *state_ = fixture->state;
    return dl_str_slice(state_reading(state_)->doc->text,
                        state_->search.spans.at[index]);
}

static void
an_expression_is_found_while_it_is_typed(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "jj<Enter>//19\\d");
    assert_shown(fixture, "1 of ");
    assert_str(match(fixture, 0), "198");
    fixture_type(fixture, "\\d<Enter>");
    assert_str(match(fixture, 0), "1989");
    assert_shown(fixture, "//19\\d\\d 1 of ");
}

static void
a_key_turns_the_query_into_an_expression_and_back(void **state)
{
    struct fixture *fixture = *state;
    struct edit *edit = &fixture->state->prompt.edit;
    fixture_type(fixture, "jj<Enter>/");
    assert_shown(fixture, "C-r: a regular expression");
    fixture_type(fixture, "str.ke");
    assert_shown(fixture, "no match");
    fixture_type(fixture, "<Left><C-r>");
    assert_str(edit_text(edit), "/str.ke");
    assert_int_equal(edit->cursor, 6);
    assert_shown(fixture, "1 of 3");
    fixture_type(fixture, "<C-r>");
    assert_str(edit_text(edit), "str.ke");
    assert_int_equal(edit->cursor, 5);
    assert_shown(fixture, "no match");
}

static void
what_is_wrong_is_said_and_shown_where_it_is(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "jj<Enter>//strike");
    fixture_type(fixture, "(x");
    assert_shown(fixture, "a ) is missing");
    assert_int_equal(search_count(&fixture->state->search), 3);
    fixture_type(fixture, "<Home><Enter>"); /* one stays with it */
    assert_int_equal(fixture->state->prompt.kind, PROMPT_SEARCH);
    assert_int_equal(fixture->state->prompt.edit.cursor, 9);
    fixture_type(fixture, ")?<Enter>");
    assert_int_equal(fixture->state->prompt.kind, PROMPT_NONE);
    assert_shown(fixture, "1 of 3");
}

static void
escapes_are_no_capitals(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "jj<Enter>//\\Wthe\\W");
    size_t all = search_count(&fixture->state->search);
    fixture_type(fixture, "<Esc>//\\WThe\\W");
    assert_true(search_count(&fixture->state->search) < all);
    assert_true(search_count(&fixture->state->search) > 0);
}

static void
the_timeline_is_searched_by_expressions_too(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "tg//w.ges\\b<Enter>");
    assert_int_equal(fixture->state->times.selected, 2);
    assert_shown(fixture, "//w.ges\\b 1 of 1");
}

static void
a_command_searches_too(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "jj:search /str.ke/<Enter>");
    assert_int_equal(fixture->state->wish.focus, DL_PANE_READ);
    assert_int_equal(search_count(&fixture->state->search), 3);
    fixture_type(fixture, ":search strike<Enter>");
    assert_int_equal(search_count(&fixture->state->search), 3);
    fixture_type(fixture, ":search /str(/<Enter>");
    assert_shown(fixture, "column 6: a ) is missing");
    assert_str(fixture->state->search.query, "strike");
    fixture_type(fixture, "H");
    assert_int_equal(fixture->state->wish.focus, DL_PANE_LIST);
}

static void
what_takes_too_long_says_so(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "jj<Enter>");
    fixture_type(fixture, "//(\\w+\\s?)+[#=]<Enter>");
    assert_true(fixture->state->search.cut);
    assert_shown(fixture, "this would take too long");
    fixture_type(fixture, "/<Enter>"); /* the last one again */
    assert_true(fixture->state->search.cut);
    fixture_type(fixture, "/strike<Enter>");
    assert_false(fixture->state->search.cut);
    assert_null(fixture->state->search.regex);
}

static void
an_expression_comes_back_when_a_filter_is_taken_back(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "jj<Enter>//str.ke<Enter>");
    fixture_type(fixture, "fstr<Enter>");
    fixture_type(fixture, "f<C-u>x<Esc>");
    assert_true(search_count(&fixture->state->search) > 0);
}

#endif

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_slash_begins_an_expression_and_may_end_it),
#ifdef HAVE_PCRE2
        screen_test(an_expression_is_found_while_it_is_typed),
        screen_test(a_key_turns_the_query_into_an_expression_and_back),
        screen_test(what_is_wrong_is_said_and_shown_where_it_is),
        screen_test(escapes_are_no_capitals),
        screen_test(the_timeline_is_searched_by_expressions_too),
        screen_test(a_command_searches_too),
        screen_test(what_takes_too_long_says_so),
        screen_test(an_expression_comes_back_when_a_filter_is_taken_back),
#endif
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
