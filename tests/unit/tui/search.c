/* SPDX-License-Identifier: ISC */
#include "fixture.h"

static void
escape_goes_back_to_where_the_search_began(void **state)
{
    struct fixture *fixture = *state;
    state_resize(fixture->state, 8, 60);
    fixture_type(fixture, "jj<Enter>");
    struct place before = jumps_here(fixture->state);
    fixture_type(fixture, "/1989");
    assert_true(fixture->state->reader.top > 0);
    fixture_type(fixture, "<Esc>");
    struct place after = jumps_here(fixture->state);
    assert_int_equal(after.offset, before.offset);
    assert_int_equal(after.inside, before.inside);
    assert_false(fixture->state->search.on);
}

static void
the_count_is_shown_while_typing(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "jj<Enter>/strike");
    assert_shown(fixture, "3 matches");
    fixture_type(fixture, "x");
    assert_shown(fixture, "0 matches");
    fixture_type(fixture, "<Enter>");
    assert_shown(fixture, "strikex is not found here");
}

static void
capitals_make_a_search_strict(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "jj<Enter>/the");
    size_t all = fixture->state->search.spans.count;
    fixture_type(fixture, "<Esc>/The");
    assert_true(fixture->state->search.spans.count < all);
    assert_true(fixture->state->search.spans.count > 0);
}

static void
a_search_follows_to_the_next_article(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "<Enter>/strike<Enter>J");
    assert_int_equal(fixture->state->search.spans.count, 1);
    assert_true(fixture->state->search.on);
}

static void
a_new_library_keeps_the_match(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "jj<Enter>/strike<Enter>n");
    fixture_join(fixture);
    assert_int_equal(fixture->state->search.now, 1);
}

static void
the_timeline_is_searched_by_titles(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "tg/wages<Enter>");
    assert_int_equal(fixture->state->times.selected, 2);
    assert_shown(fixture, "/wages match 1/1");
}

static void
an_empty_search_repeats_the_last_one(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "jj<Enter>/strike<Enter><Esc>/<Enter>");
    assert_true(fixture->state->search.on);
    assert_str(fixture->state->search.query, "strike");
}

static void
without_a_search_n_goes_to_the_next_unread(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "jmk");
    fixture_type(fixture, "n");
    assert_int_equal(fixture->state->list.place, 2);
    fixture_type(fixture, "N");
    assert_int_equal(fixture->state->list.place, 0);
}

static void
without_wrapping_the_last_match_is_the_end(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, ":set jumps.wrap false<Enter>");
    fixture_type(fixture, "jj<Enter>/strike<Enter>5n");
    assert_shown(fixture, "no more matches");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        screen_test(escape_goes_back_to_where_the_search_began),
        screen_test(the_count_is_shown_while_typing),
        screen_test(capitals_make_a_search_strict),
        screen_test(a_search_follows_to_the_next_article),
        screen_test(a_new_library_keeps_the_match),
        screen_test(the_timeline_is_searched_by_titles),
        screen_test(an_empty_search_repeats_the_last_one),
        screen_test(without_a_search_n_goes_to_the_next_unread),
        screen_test(without_wrapping_the_last_match_is_the_end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
