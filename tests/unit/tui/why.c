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
    ((struct dl_reading *)(void *)fixture->library->readings[0])
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
        (struct dl_article *)(void *)fixture->library->readings[2]->article;
    DL_PUSH(fixture->arena, &article->furniture, DL_STR("Sign up here"));
    fixture_type(fixture, "w");
    assert_shown(fixture, "Left out of the text");
    assert_shown(fixture, "Sign up here");
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
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
