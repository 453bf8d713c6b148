/* Why: the rules behind what is shown. */
/* SPDX-License-Identifier: ISC */
#include "fixture.h"

static void
why_names_the_rules(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "jj<Enter>ew");
    assert_shown(fixture, "found by: test: known name");
    assert_shown(fixture, "because: test: same day and words");
    assert_shown(fixture, "because: the front matter gives it");
    assert_shown(fixture, "(stated: the text gives the date)");
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

static void
in_the_timeline_the_event_comes_first(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "jj<Enter>et");
    fixture_type(fixture, "w");
    int event = fixture_find(fixture, "test: same day and words", NULL);
    int name = fixture_find(fixture, "test: known name", NULL);
    assert_true(event >= 0 && event < name);
}

static void
importance_is_taken_apart(void **state)
{
    struct fixture *fixture = *state;
    struct dl_entry *entry = &fixture->library->timeline.at[1];
    entry->score = 4.5F;
    entry->cues[DL_ENTRY_OUTLETS] = 1.5F;
    ((struct dl_reading *)(uintptr_t)fixture->library->readings[0])
        ->events.at[0]
        .timex = 0;
    fixture_type(fixture, "tgjw");
    assert_shown(fixture, "outlets that tell it");
    assert_shown(fixture, "dated by \"Monday, March 1\": test");
}

static void
furniture_that_was_left_out_is_shown(void **state)
{
    struct fixture *fixture = *state;
    struct dl_article *article =
        (struct dl_article *)(uintptr_t)fixture->library->readings[2]->article;
    DL_PUSH(fixture->arena, &article->furniture, DL_STR("Sign up here"));
    fixture_type(fixture, "w");
    assert_shown(fixture, "Left out of the text");
    assert_shown(fixture, "Sign up here");
}

/* The first row of the page, without its heading's role. */
static struct dl_str
first_row(struct fixture *fixture)
{
    return fixture->state->overlay.rows.at[0].text;
}

static void
in_the_list_the_date_of_the_article_comes_first(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "w");
    assert_str(first_row(fixture), "The date of the article");
    fixture_type(fixture, "q<Enter>ew");
    assert_true(dl_str_find(first_row(fixture), DL_STR("date"), 0) == SIZE_MAX);
    assert_shown(fixture, "The date of the article");
}

/* Each row of a card that can be chosen, and the card comes back. */
static void
every_row_of_a_card_has_a_reason(void **state)
{
    struct fixture *fixture = *state;
    const struct overlay *overlay = &fixture->state->overlay;
    size_t seen[ROW_NAME + 1] = {0};
    fixture_name_events(fixture, "Mara Quill");
    fixture_type(fixture, "Imara<Enter>g");
    for (size_t at = SIZE_MAX; overlay->selected != at;) {
        at = overlay->selected;
        seen[overlay->rows.at[at].what]++;
        fixture_type(fixture, "w");
        assert_int_equal(overlay->kind, OVERLAY_WHY);
        assert_true(overlay->rows.count > 1);
        assert_not_shown(fixture, "nothing here that has a reason");
        fixture_type(fixture, "q");
        assert_int_equal(overlay->kind, OVERLAY_CARD);
        assert_int_equal(overlay->selected, at);
        fixture_type(fixture, "j");
    }
    assert_true(seen[ROW_PLACE] > 0 && seen[ROW_EVENT] > 0);
}

static void
the_picker_says_why_and_goes_on(void **state)
{
    struct fixture *fixture = *state;
    const struct overlay *overlay = &fixture->state->overlay;
    fixture_type(fixture, "I");
    assert_shown(fixture, "C-y why");
    fixture_type(fixture, "<Tab>mara<C-y>");
    assert_int_equal(overlay->kind, OVERLAY_WHY);
    assert_shown(fixture, "found by: test: known name");
    fixture_type(fixture, "<Esc>");
    assert_int_equal(overlay->kind, OVERLAY_PICK);
    assert_str(edit_text(&overlay->edit), "mara");
    assert_int_equal(overlay->ticks.count, 1);
    fixture_type(fixture, "zzz<C-y>"); /* nothing is chosen */
    fixture_type(fixture, "<Esc><Esc>");
    assert_int_equal(overlay->kind, OVERLAY_NONE);
}

static void
another_action_leaves_both(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "Imara<Enter>w");
    fixture_type(fixture, "t");
    assert_int_equal(fixture->state->overlay.kind, OVERLAY_NONE);
    assert_int_equal(fixture->state->wish.focus, DL_PANE_TIME);
}

static void
no_faults_are_none(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, ":faults<Enter>");
    assert_shown(fixture, "none: all files were read");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        wide_test(why_names_the_rules),
        wide_test(faults_are_listed_with_their_place),
        wide_test(in_the_timeline_the_event_comes_first),
        wide_test(importance_is_taken_apart),
        wide_test(furniture_that_was_left_out_is_shown),
        wide_test(no_faults_are_none),
        wide_test(in_the_list_the_date_of_the_article_comes_first),
        wide_test(every_row_of_a_card_has_a_reason),
        wide_test(the_picker_says_why_and_goes_on),
        wide_test(another_action_leaves_both),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
