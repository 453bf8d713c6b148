/* The list sorted and filtered while articles come in. */
/* SPDX-License-Identifier: ISC */
#include "fixture.h"

static void
every_order_sorts_the_same_articles(void **state)
{
    struct fixture *fixture = *state;
    static const uint32_t firsts[DL_SORT_COUNT] = {
        [DL_SORT_NEWEST] = 2, [DL_SORT_OLDEST] = 0, [DL_SORT_TITLE] = 0,
        [DL_SORT_SOURCE] = 1, [DL_SORT_UNREAD] = 2, [DL_SORT_FILE] = 0};
    for (int i = 0; i < DL_SORT_COUNT; i++) {
        int sort = fixture->state->settings.list_sort;
        assert_int_equal(fixture->state->list.order.count, 3);
        assert_int_equal(fixture->state->list.order.at[0], firsts[sort]);
        fixture_type(fixture, "O");
    }
}

static void
sorting_keeps_the_chosen_article(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "j");
    uint32_t article = fixture->state->list.selected;
    fixture_type(fixture, "OOOOO");
    assert_int_equal(fixture->state->list.selected, article);
    assert_int_equal(fixture->state->list.order.at[fixture->state->list.place],
                     article);
}

static void
filters_look_at_texts_outlets_and_marks(void **state)
{
    struct fixture *fixture = *state;
    static const struct {
        const char *filter;
        size_t count;
    } cases[] = {{"outlet:gazette", 1}, {"quill norland", 2}, {"is:starred", 0},
                 {"is:unread", 3},      {"no such thing", 0}, {"  strike  ", 3},
                 {"is:unred", 3},       {"\"strike", 3}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        state_command(fixture->state,
                      dl_str_from(dl_arena_printf(fixture->arena, "filter %s",
                                                  cases[i].filter)));
        assert_int_equal(fixture->state->list.order.count, cases[i].count);
    }
}

static void
escape_takes_a_filter_being_typed_back(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "jfships");
    assert_int_equal(fixture->state->list.order.count, 1);
    fixture_type(fixture, "<Esc>");
    assert_int_equal(fixture->state->list.order.count, 3);
    assert_int_equal(fixture->state->list.place, 1);
}

static void
rows_get_room_for_the_text_around_hits(void **state)
{
    struct fixture *fixture = *state;
    state_command(fixture->state, DL_STR("filter is:unread"));
    assert_false(list_shows_hits(fixture->state));
    state_command(fixture->state, DL_STR("filter strike"));
    assert_true(list_shows_hits(fixture->state));
    assert_int_equal(list_rows(fixture->state), 3);
    state_resize(fixture->state, 6, 80);
    assert_false(list_shows_hits(fixture->state));
    state_resize(fixture->state, 24, 80);
    state_command(fixture->state, DL_STR("set list.rows 1"));
    assert_int_equal(list_rows(fixture->state), 1);
}

static void
an_article_that_comes_in_moves_no_selection(void **state)
{
    (void)state;
    struct fixture *fixture = fixture_new(24, 80);
    fixture_files(fixture);
    for (size_t i = 0; i < 3; i++) {
        fixture_read_one(fixture, i);
        fixture_type(fixture, i == 0 ? "<Enter>" : "j");
        assert_int_equal(fixture->state->list.selected, 0);
        assert_int_equal(fixture->state->list.place, i);
    }
    fixture_free(fixture);
}

static void
until_one_has_moved_the_first_article_is_chosen(void **state)
{
    (void)state;
    struct fixture *fixture = fixture_new(24, 80);
    fixture_type(fixture, "t?<Esc>t<Tab>");
    fixture_read(fixture);
    assert_int_equal(fixture->state->list.place, 0);
    assert_int_equal(fixture->state->list.selected, 2);
    fixture_free(fixture);
}

static void
all_in_view_are_marked_read_and_back(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "M");
    assert_int_equal(fixture->state->list.unread, 0);
    assert_shown(fixture, "3 articles marked read; u takes it back");
    fixture_type(fixture, "u");
    assert_int_equal(fixture->state->list.unread, 3);
    fixture_type(fixture, "U");
    assert_int_equal(fixture->state->list.unread, 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        screen_test(every_order_sorts_the_same_articles),
        screen_test(sorting_keeps_the_chosen_article),
        screen_test(filters_look_at_texts_outlets_and_marks),
        screen_test(escape_takes_a_filter_being_typed_back),
        screen_test(rows_get_room_for_the_text_around_hits),
        cmocka_unit_test(an_article_that_comes_in_moves_no_selection),
        cmocka_unit_test(until_one_has_moved_the_first_article_is_chosen),
        screen_test(all_in_view_are_marked_read_and_back),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
