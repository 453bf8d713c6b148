/* Search while it is typed, within an article and beyond. */
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
    assert_shown(fixture, "1 of 3");
    fixture_type(fixture, "x");
    assert_shown(fixture, "no match");
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
    assert_shown(fixture, "/wages 1 of 1");
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

static void
opening_a_hit_marks_the_words_of_the_filter(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "/strike -wages<Enter>");
    assert_true(fixture->state->search.hits);
    assert_false(search_is_here(fixture->state));
    fixture_type(fixture, "j<Enter>");
    assert_shown(fixture, "hit 1 of 3");
    fixture_type(fixture, "n");
    assert_shown(fixture, "hit 2 of 3");
    fixture_type(fixture, "<Escape>");
    assert_false(fixture->state->search.on);
    assert_int_equal(fixture->state->list.order.count, 2);
}

static void
hits_go_on_from_article_to_article(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "/strike -wages<Enter><Enter>");
    assert_shown(fixture, "hit 1 of 1");
    fixture_type(fixture, "n");
    assert_shown(fixture, "the last hit in this article");
    assert_int_equal(fixture->state->list.place, 0);
    fixture_type(fixture, "n");
    assert_int_equal(fixture->state->list.place, 1);
    assert_shown(fixture, "hit 1 of 3");
    fixture_type(fixture, "3nnn");
    assert_shown(fixture, "from the top again");
    assert_int_equal(fixture->state->list.place, 0);
    fixture_type(fixture, "NN");
    assert_int_equal(fixture->state->list.place, 1);
    assert_int_equal(fixture->state->search.now, 2);
}

static void
an_article_left_in_the_middle_opens_there(void **state)
{
    struct fixture *fixture = *state;
    state_resize(fixture->state, 8, 60);
    fixture_type(fixture, "jj<Enter>4jh/1989<Enter>");
    uint32_t anchor = fixture->state->reader.anchor;
    assert_true(fixture->state->reader.inside);
    fixture_type(fixture, "<Enter>");
    assert_int_equal(fixture->state->reader.anchor, anchor);
    fixture_type(fixture, "n");
    assert_true(fixture->state->reader.anchor > anchor);
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
        screen_test(opening_a_hit_marks_the_words_of_the_filter),
        screen_test(hits_go_on_from_article_to_article),
        screen_test(an_article_left_in_the_middle_opens_there),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
