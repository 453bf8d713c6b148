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
the_picker_finds_names_by_some_letters(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "Inosh");
    assert_shown(fixture, "Norland Shipping");
    assert_not_shown(fixture, "@ Mara Quill");
    fixture_type(fixture, "<C-u>@");
    assert_shown(fixture, "@ Mara Quill");
    assert_not_shown(fixture, "& Norland");
}

static void
names_ticked_in_the_picker_filter_the_list(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "Iquill<Tab><Enter>");
    assert_int_equal(fixture->state->list.order.count, 2);
    assert_shown(fixture, "2 articles with all of these names");
    fixture_type(fixture, "j");
    assert_shown(fixture, "filter: Mara Quill");
    fixture_type(fixture, "u");
    assert_int_equal(fixture->state->list.order.count, 3);
}

static void
several_names_are_typed_one_after_the_other(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "Iquill<Tab>norland<Tab>xyz<Enter>");
    assert_int_equal(fixture->state->list.filter.name_count, 2);
    assert_int_equal(fixture->state->overlay.kind, OVERLAY_NONE);
}

static void
a_card_leads_to_every_place_of_its_name(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "jj<Enter>ee<Enter>");
    assert_shown(fixture, "person, mentioned 3 times in 2 articles");
    assert_shown(fixture, "Strike at Port Ellis is over");
    fixture_type(fixture, "jj<Enter>");
    assert_int_equal(fixture->state->list.selected, 1);
    assert_int_equal(fixture_cell(fixture, "Mara Quill said")->state,
                     DL_ROLE_CURRENT);
    fixture_type(fixture, "H");
    assert_int_equal(fixture->state->list.selected, 0);
}

static void
why_names_the_rules(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "jj<Enter>ew");
    assert_shown(fixture, "found by: test: known name");
    assert_shown(fixture, "joined: test: same day and words");
    assert_shown(fixture, "because: the front matter gives it");
    fixture_type(fixture, "q");
    assert_int_equal(fixture->state->overlay.kind, OVERLAY_NONE);
}

static void
faults_are_listed_with_their_place(void **state)
{
    struct fixture *fixture = *state;
    struct dl_news news = {.what = DL_NEWS_FAULT};
    dl_error_set(&news.fault, DL_ERR_SYNTAX, "news/broken.md", 3, 7,
                 "a date was expected");
    state_news(fixture->state, &news);
    assert_shown(fixture, "1 not read (:faults)");
    fixture_type(fixture, ":faults<Enter>");
    assert_shown(fixture, "news/broken.md:3:7: a date was expected");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        wide_test(the_help_shows_the_keys_in_force_and_is_filtered_by_typing),
        wide_test(every_action_has_a_row_in_the_help),
        wide_test(the_picker_finds_names_by_some_letters),
        wide_test(names_ticked_in_the_picker_filter_the_list),
        wide_test(several_names_are_typed_one_after_the_other),
        wide_test(a_card_leads_to_every_place_of_its_name),
        wide_test(why_names_the_rules),
        wide_test(faults_are_listed_with_their_place),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
