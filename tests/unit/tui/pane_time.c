/* The timeline as it is drawn, and going from it to sentences. */
/* SPDX-License-Identifier: ISC */
#include "fixture.h"

static void
events_stand_under_their_dates_with_gaps_between(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "tzg");
    assert_str(fixture_row(fixture, 7), "1989");
    assert_str(fixture_row(fixture, 8), "∙  The last strike in Port Ellis");
    assert_str(fixture_row(fixture, 9), "┊  31 years");
    assert_str(fixture_row(fixture, 10), "Monday 1 March 2021");
    assert_shown(fixture, "June 2021");
    assert_shown(fixture, "◇  The union will vote on it");
}

static void
sources_are_counted_and_named_on_the_chosen_event(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "tgjt");
    assert_shown(fixture, "×2");
    assert_shown(fixture, "Ellis Herald, Gazette");
}

static void
events_told_where_you_read_are_marked(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "j");
    assert_int_equal(fixture_cell(fixture, "The union will vote")->state,
                     DL_ROLE_TIME_HERE);
    assert_int_equal(
        fixture_cell(fixture, "The last strike in Port Ellis")->state,
        DL_ROLE_NONE);
    assert_shown(fixture, "▸");
}

static void
a_telling_without_an_outlet_is_only_counted(void **state)
{
    struct fixture *fixture = *state;
    struct dl_reading *reading =
        (struct dl_reading *)(uintptr_t)fixture->library->readings[0];
    struct dl_article *bare = DL_NEW(fixture->arena, struct dl_article);
    *bare = *reading->article;
    bare->source = (struct dl_str){0};
    reading->article = bare;
    fixture_type(fixture, "tgj<Enter>");
    assert_shown(fixture, "told 2 times; this is 1 ");
}

static void
enter_goes_to_the_sentence_and_again_to_the_next_source(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "tgj<Enter>");
    assert_int_equal(fixture->state->list.selected, 0);
    assert_shown(fixture, "told 2 times; this is 1, Ellis Herald");
    fixture_type(fixture, "<Enter>");
    assert_int_equal(fixture->state->list.selected, 2);
    assert_int_equal(fixture->state->wish.focus, DL_PANE_TIME);
    fixture_type(fixture, "HH");
    assert_int_equal(fixture->state->list.selected, 2);
    fixture_type(fixture, "L");
    assert_int_equal(fixture->state->list.selected, 0);
}

static void
grouping_goes_from_days_to_years(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "t--");
    assert_shown(fixture, "March 2021");
    assert_shown(fixture, "by month");
    assert_shown(fixture, "12 Mar");
    fixture_type(fixture, "-");
    assert_shown(fixture, "▪▪▪▪▪▪▪▪ 3");
    fixture_type(fixture, "-");
    assert_shown(fixture, "from days to years");
}

static void
the_scope_can_be_one_article(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "jjtSS");
    assert_shown(fixture, "Timeline: this article");
    assert_not_shown(fixture, "agreed on new wages");
    fixture_type(fixture, "K");
    assert_shown(fixture, "agreed on new wages");
}

static void
the_dot_goes_to_the_day_of_publication(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "jjtg.");
    assert_int_equal(fixture->state->times.selected, 2);
    assert_shown(fixture, "published 2 Mar 2021");
}

static void
a_narrow_timeline_shows_the_chosen_event_whole(void **state)
{
    struct fixture *fixture = *state;
    state_resize(fixture->state, 10, 30);
    fixture_type(fixture, "tgjj");
    assert_shown(fixture, "Norland Shipping and");
    assert_shown(fixture, "new wages");
    for (int i = 0; i < 4; i++) {
        fixture_type(fixture, "k");
        fixture_row(fixture, 0);
        assert_true(fixture->canvas.cursor_row > 0);
    }
}

static void
the_present_is_a_line_before_what_is_ahead(void **state)
{
    struct fixture *fixture = *state;
    fixture->state->now =
        (struct dl_stamp){.known = true, .day = dl_day_from_civil(2021, 3, 20)};
    times_rebuild(fixture->state);
    fixture_type(fixture, "tz");
    int line = fixture_find(fixture, "today, 20 Mar", NULL);
    assert_int_equal(fixture_find(fixture, "June 2021", NULL), line + 1);
    assert_shown(fixture, "1 ahead");
}

static void
how_an_event_is_known_shows_in_its_dot(void **state)
{
    struct fixture *fixture = *state;
    fixture->library->timeline.at[0].certainty = DL_DENIED;
    fixture->library->timeline.at[2].certainty = DL_REPORTED;
    fixture_type(fixture, "t");
    assert_shown(fixture, "✗  The last strike");
    assert_shown(fixture, "◦  Norland Shipping");
    assert_int_equal(fixture_cell(fixture, "The last strike in")->content,
                     DL_ROLE_TIME_DENIED);
}

static void
a_fold_opens_where_it_stands(void **state)
{
    struct fixture *fixture = *state;
    fixture->library->timeline.at[0].score = 9;
    fixture_type(fixture, ":set timeline.fold 1<Enter>tgj");
    assert_shown(fixture, "+3 more, to June 2021");
    assert_shown(fixture, "1 of 4 events");
    fixture_type(fixture, "<Enter>");
    assert_shown(fixture, "agreed on new wages");
    assert_not_shown(fixture, " more, to");
    assert_int_equal(times_entry_index(fixture->state), 1);
}

static void
what_is_told_in_passing_is_shown_on_request(void **state)
{
    struct fixture *fixture = *state;
    fixture->library->timeline.at[2].minor = true;
    fixture_join(fixture);
    fixture_type(fixture, "t");
    assert_not_shown(fixture, "agreed on new wages");
    assert_shown(fixture, "3 events by day");
    fixture_type(fixture, "a");
    assert_shown(fixture, "agreed on new wages");
    fixture_type(fixture, "a");
    assert_shown(fixture, "+1 more");
}

static void
what_nothing_dates_stands_at_the_end(void **state)
{
    struct fixture *fixture = *state;
    fixture_undate(fixture, 1);
    fixture_type(fixture, "tG");
    assert_shown(fixture, "undated");
    assert_shown(fixture, "The union will vote on it");
    assert_shown(fixture, "4 events by day");
    assert_shown(fixture, "told once");
    fixture_type(fixture, ":set timeline.fold 2<Enter>");
    assert_shown(fixture, "+1 more, undated");
}

static void
an_undated_article_has_its_events(void **state)
{
    struct fixture *fixture = *state;
    fixture_undate(fixture, 4);
    fixture_type(fixture, ":set timeline.fold 2<Enter>t---");
    assert_shown(fixture, "undated");
    assert_shown(fixture, "The last strike");
    assert_shown(fixture, "The union will vote on it");
}

static void
what_lies_ahead_says_how_far(void **state)
{
    struct fixture *fixture = *state;
    fixture->state->now =
        (struct dl_stamp){.known = true, .day = dl_day_from_civil(2021, 3, 11)};
    times_rebuild(fixture->state);
    fixture_type(fixture, "t");
    assert_shown(fixture, "tomorrow");
    assert_shown(fixture, "in 3 months");
    assert_shown(fixture, "2 ahead");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        wide_test(events_stand_under_their_dates_with_gaps_between),
        wide_test(sources_are_counted_and_named_on_the_chosen_event),
        wide_test(events_told_where_you_read_are_marked),
        wide_test(a_telling_without_an_outlet_is_only_counted),
        wide_test(enter_goes_to_the_sentence_and_again_to_the_next_source),
        wide_test(grouping_goes_from_days_to_years),
        wide_test(the_scope_can_be_one_article),
        wide_test(the_dot_goes_to_the_day_of_publication),
        wide_test(the_present_is_a_line_before_what_is_ahead),
        wide_test(how_an_event_is_known_shows_in_its_dot),
        wide_test(a_fold_opens_where_it_stands),
        wide_test(what_is_told_in_passing_is_shown_on_request),
        wide_test(what_nothing_dates_stands_at_the_end),
        wide_test(an_undated_article_has_its_events),
        wide_test(what_lies_ahead_says_how_far),
        screen_test(a_narrow_timeline_shows_the_chosen_event_whole),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
