/* Rows of the list as they are drawn. */
/* SPDX-License-Identifier: ISC */
#include "fixture.h"

static void
an_article_shows_title_date_outlet_and_events(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, ":set list.rows 3<Enter>");
    assert_str(fixture_row(fixture, 1), "● Ships return                    │"
                                        "  Ships return");
    assert_shown(fixture, "  14 Mar 2021 · Gazette   1 event");
}

static void
only_events_that_the_timeline_shows_are_counted(void **state)
{
    struct fixture *fixture = *state;
    for (size_t i = 0; i < fixture->library->count; i++) {
        const struct dl_events *events = &fixture->library->readings[i]->events;
        for (size_t k = 0; k < events->count; k++)
            events->at[k].placing = DL_UNPLACED;
    }
    fixture_type(fixture, ":set list.rows 3<Enter>");
    assert_shown(fixture, "14 Mar 2021");
    assert_not_shown(fixture, "1 event ");
    assert_not_shown(fixture, "1 event\u2502");
}

static void
unread_articles_have_a_mark_and_their_role(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "z");
    assert_int_equal(fixture_cell(fixture, "Strike at")->content,
                     DL_ROLE_LIST_UNREAD);
    fixture_type(fixture, "jm");
    assert_int_equal(fixture_cell(fixture, "Strike at")->content,
                     DL_ROLE_LIST_TITLE);
    assert_shown(fixture, "2 unread");
}

static void
the_selection_shows_whether_the_list_is_focused(void **state)
{
    struct fixture *fixture = *state;
    assert_int_equal(fixture_cell(fixture, "Ships return")->state,
                     DL_ROLE_SELECTED);
    fixture_type(fixture, "<Tab>");
    assert_int_equal(fixture_cell(fixture, "Ships return")->state,
                     DL_ROLE_SELECTED_IDLE);
}

static void
a_star_stands_before_its_article(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "s");
    assert_int_equal(fixture_cell(fixture, "★")->content, DL_ROLE_LIST_STAR);
    fixture_type(fixture, "u");
    assert_not_shown(fixture, "★");
}

static void
a_filter_says_how_many_are_left(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "fquill<Enter>");
    assert_shown(fixture, "Articles: 2 of 3");
    assert_not_shown(fixture, "Ships return");
    fixture_type(fixture, "u");
    assert_shown(fixture, "Ships return");
}

static void
words_looked_for_are_marked_in_titles_and_shown_in_context(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "z/talk");
    assert_int_equal(fixture_cell(fixture, "talks with")->state, DL_ROLE_MATCH);
    assert_shown(fixture, "… Quill, said that the talks with Norland");
    fixture_type(fixture, "<C-u>strike");
    assert_int_equal(fixture_cell(fixture, "Strike at")->state, DL_ROLE_MATCH);
    assert_int_equal(fixture_cell(fixture, "strike in Port")->state,
                     DL_ROLE_MATCH);
    fixture_type(fixture, "<Enter>");
    assert_int_equal(fixture_cell(fixture, "strike in Port")->content,
                     DL_ROLE_SECONDARY);
}

static void
an_empty_library_says_what_to_do(void **state)
{
    (void)state;
    struct fixture *fixture = fixture_new(24, 80);
    struct dl_news news = {.what = DL_NEWS_DONE};
    state_news(fixture->state, &news);
    assert_shown(fixture, "Nothing to read yet.");
    assert_shown(fixture, "? shows the keys");
    fixture_free(fixture);
}

static void
say_that_all_is_read(struct fixture *fixture)
{
    struct dl_news news = {.what = DL_NEWS_DONE};
    state_news(fixture->state, &news);
}

static void
an_empty_store_says_how_to_fill_it(void **state)
{
    (void)state;
    struct fixture *fixture = fixture_new(24, 80);
    struct dl_subscription feed = {.url = DL_STR("https://example.org/feed")};
    fixture->state->stored = true;
    assert_shown(fixture, "Reading the articles");
    say_that_all_is_read(fixture);
    assert_shown(fixture, ":add and the address");
    fixture->state->settings.feeds =
        (struct dl_subscriptions){.at = &feed, .count = 1};
    assert_shown(fixture, "R asks your feeds (1),");
    struct dl_fetching fetching = {.ended = 3, .all = 12};
    struct dl_news news = {.what = DL_NEWS_FETCHING, .fetching = &fetching};
    state_news(fixture->state, &news);
    assert_shown(fixture, "on their way.");
    assert_shown(fixture, "fetching 3 of 12");
    fixture_free(fixture);
}

static void
signs_stand_at_the_end_of_an_item(void **state)
{
    struct fixture *fixture = *state;
    const struct dl_head **heads = fixture_heads(fixture, 0, 2);
    struct dl_head *head = (struct dl_head *)(uintptr_t)heads[0];
    head->summary = true;
    head->versions = 2;
    head->feeds = 3;
    head->article.source = DL_STR("The Outlet With A Long Name");
    fixture_stored(fixture, heads, 2, 2);
    assert_shown(fixture, "  1 Apr 2021 · The … ×3 ± ½ │");
    assert_shown(fixture, "  31 Mar 2021 · Ellis Hera… │");
    fixture_type(fixture, ":set list.rows 1<Enter>");
    int row = fixture_find(fixture, "Story 0", NULL);
    assert_int_equal(fixture_find(fixture, "×3 ± ½ │", NULL), row);
}

static void
the_hardware_cursor_stands_on_the_title(void **state)
{
    struct fixture *fixture = *state;
    int col, row = fixture_find(fixture, "Strike at", &col);
    fixture_type(fixture, "j");
    fixture_row(fixture, 0);
    assert_int_equal(fixture->canvas.cursor_row, row);
    assert_int_equal(fixture->canvas.cursor_col, col);
    assert_false(fixture->canvas.cursor_shown);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        screen_test(an_article_shows_title_date_outlet_and_events),
        screen_test(only_events_that_the_timeline_shows_are_counted),
        screen_test(unread_articles_have_a_mark_and_their_role),
        screen_test(the_selection_shows_whether_the_list_is_focused),
        screen_test(a_star_stands_before_its_article),
        screen_test(a_filter_says_how_many_are_left),
        screen_test(words_looked_for_are_marked_in_titles_and_shown_in_context),
        cmocka_unit_test(an_empty_library_says_what_to_do),
        cmocka_unit_test(an_empty_store_says_how_to_fill_it),
        screen_test(signs_stand_at_the_end_of_an_item),
        screen_test(the_hardware_cursor_stands_on_the_title),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
