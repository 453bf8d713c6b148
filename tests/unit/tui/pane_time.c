/* SPDX-License-Identifier: ISC */
#include "fixture.h"

static void
events_stand_under_their_dates_with_gaps_between(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "tzg");
    assert_str(fixture_row(fixture, 1), "1989");
    assert_str(fixture_row(fixture, 2), "∙  The last strike in Port Ellis");
    assert_str(fixture_row(fixture, 3), "│  Ellis Herald");
    assert_str(fixture_row(fixture, 4), "┊  31 years");
    assert_str(fixture_row(fixture, 5), "Monday 1 March 2021");
    assert_shown(fixture, "June 2021");
    assert_shown(fixture, "> The union will vote on it");
}

static void
sources_are_counted_and_named_on_the_chosen_event(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "tzgj");
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
        (struct dl_reading *)(void *)fixture->library->readings[0];
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
    fixture_type(fixture, "jjtTT");
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
    assert_shown(fixture, "published 2 March 2021");
}

static void
a_narrow_timeline_shows_the_chosen_event_whole(void **state)
{
    struct fixture *fixture = *state;
    state_resize(fixture->state, 10, 30);
    fixture_type(fixture, "tgjj");
    assert_shown(fixture, "Norland Shipping and");
    assert_shown(fixture, "on new wages");
    for (int i = 0; i < 4; i++) {
        fixture_type(fixture, "k");
        fixture_row(fixture, 0);
        assert_true(fixture->canvas.cursor_row > 0);
    }
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
        screen_test(a_narrow_timeline_shows_the_chosen_event_whole),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
