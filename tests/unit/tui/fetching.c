/* SPDX-License-Identifier: ISC */
#include "fixture.h"

static void
news(struct fixture *fixture, struct dl_fetching fetching)
{
    struct dl_news news = {.what = DL_NEWS_FETCHING, .fetching = &fetching};
    if (!fetching.feed.at)
        fetching.feed = DL_STR("");
    if (!fetching.text.at)
        fetching.text = DL_STR("");
    state_news(fixture->state, &news);
}

static void
progress_stands_in_the_status_line(void **state)
{
    struct fixture *fixture = *state;
    news(fixture, (struct dl_fetching){.all = 40});
    assert_shown(fixture, "fetching 0 of 40");
    news(fixture, (struct dl_fetching){.ended = 12, .all = 40, .added = 31});
    assert_shown(fixture, "fetching 12 of 40, 31 new");
    news(fixture, (struct dl_fetching){.all = 1, .feed = DL_STR("Quay Post")});
    assert_shown(fixture, "fetching Quay Post");
}

static const struct {
    struct dl_fetching end;
    const char *text;
} ends[] = {
    {{.all = 3, .added = 31, .wanted = true}, "31 new articles"},
    {{.all = 3, .added = 1, .changed = 2}, "1 new article, 2 changed"},
    {{.all = 9, .added = 3, .failed = 2},
     "3 new articles, 2 feeds failed (:feeds)"},
    {{.all = 9, .wanted = true}, "no new articles"},
    {{.all = 9, .resting = 9, .wanted = true},
     "no new articles, all feeds rest (:feeds)"},
    {{.all = 1, .resting = 1, .wanted = true},
     "no new articles, this feed rests (:feeds)"},
    {{.all = 9,
      .failed = 1,
      .wanted = true,
      .feed = {"Quay Post", 9},
      .text = {"not found", 9}},
     "Quay Post: not found (:feeds)"},
    {{.all = 9, .text = {"dateline-fetch cannot be started", 32}},
     "dateline-fetch cannot be started"},
};

static void
the_end_is_told_until_the_key_after_it(void **state)
{
    struct fixture *fixture = *state;
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        struct dl_fetching end = ends[i].end;
        end.done = true;
        news(fixture, end);
        assert_shown(fixture, ends[i].text);
        fixture_type(fixture, "j");
        assert_not_shown(fixture, ends[i].text);
    }
}

static void
what_goes_on_in_the_background_is_told_when_there_is_something_to_read(
    void **state)
{
    struct fixture *fixture = *state;
    news(fixture, (struct dl_fetching){.all = 3, .done = true});
    assert_string_equal(fixture->state->fetching.text, "");
    news(fixture, (struct dl_fetching){.all = 3, .failed = 3, .done = true});
    assert_string_equal(fixture->state->fetching.text, "");
}

static void
a_message_is_not_covered_by_the_end_of_a_refresh(void **state)
{
    struct fixture *fixture = *state;
    state_say(fixture->state, true, "the disk is full");
    news(fixture, (struct dl_fetching){.all = 3, .added = 4, .done = true});
    assert_shown(fixture, "the disk is full");
    assert_not_shown(fixture, "4 new articles");
    fixture_type(fixture, "j");
    assert_shown(fixture, "4 new articles");
    fixture_type(fixture, "j");
    assert_not_shown(fixture, "4 new articles");
}

static void
a_prompt_keeps_the_end_for_later(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, ":");
    news(fixture, (struct dl_fetching){.all = 3, .added = 4, .done = true});
    fixture_type(fixture, "xy<Escape>");
    assert_shown(fixture, "4 new articles");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        screen_test(progress_stands_in_the_status_line),
        screen_test(the_end_is_told_until_the_key_after_it),
        screen_test(
            what_goes_on_in_the_background_is_told_when_there_is_something_to_read),
        screen_test(a_message_is_not_covered_by_the_end_of_a_refresh),
        screen_test(a_prompt_keeps_the_end_for_later),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
