/* SPDX-License-Identifier: ISC */
#include "fixture.h"

enum { NOW = 1600000000, HOUR = 3600 };

/* A string in a table. */
#define CONST(text)            \
    {                          \
        text, sizeof(text) - 1 \
    }
#define NO CONST("")
#define FEED(name)                                     \
    .url = CONST("https://" name ".example.org/feed"), \
    .manner = {.every = 60}, .origin = "feeds.yaml:1"

static struct dl_health feeds[] = {
    {FEED("quay"), .title = CONST("Quay Post"), .articles = 340,
     .tried = NOW - HOUR, .fetched = NOW - HOUR, .next = NOW + HOUR, .text = NO,
     .at = NO},
    {FEED("tern"), .title = CONST("Tern Times"), .articles = 12, .failures = 3,
     .tried = NOW - HOUR, .fetched = NOW - 72 * HOUR, .next = NOW + 2 * HOUR,
     .reply = DL_REPLY_MISSING, .http = 404, .text = CONST("not found"),
     .at = NO},
    {FEED("gull"), .title = NO, .next = NOW, .text = NO, .at = NO},
    {FEED("coot"), .title = CONST("Coot"), .gone = true, .tried = NOW - HOUR,
     .reply = DL_REPLY_GONE, .next = INT64_MAX, .text = NO, .at = NO},
    {.url = CONST("https://old.example.org/feed"),
     .title = CONST("Old Wire"),
     .articles = 5,
     .tried = NOW - HOUR,
     .fetched = NOW - HOUR,
     .text = NO,
     .at = NO},
};

static void
send(struct fixture *fixture)
{
    struct dl_healths healths = {feeds, sizeof feeds / sizeof *feeds, 0, NOW};
    struct dl_news news = {.what = DL_NEWS_HEALTH, .healths = &healths};
    state_news(fixture->state, &news);
}

/* The page is open, and nothing is wanted any more. */
static struct fixture *
open_page(void **state)
{
    struct fixture *fixture = *state;
    struct state_fetch asked;
    fixture->state->stored = true;
    fixture_type(fixture, ":feeds<Enter>");
    assert_true(state_fetch_wanted(fixture->state, &asked));
    assert_int_equal(asked.what, FETCH_HEALTH);
    assert_int_equal(fixture->state->overlay.kind, OVERLAY_NONE);
    send(fixture);
    assert_int_equal(fixture->state->overlay.kind, OVERLAY_FEEDS);
    assert_false(state_fetch_wanted(fixture->state, &asked));
    state_wants(fixture->state);
    return fixture;
}

static int
row_of(struct fixture *fixture, const char *text)
{
    int row = fixture_find(fixture, text, NULL);
    assert_true(row >= 0);
    return row;
}

static void
what_fails_comes_first_with_the_reason(void **state)
{
    struct fixture *fixture = open_page(state);
    assert_shown(fixture, "Feeds: 5, 1 failing");
    int failing = row_of(fixture, "Tern Times");
    assert_int_equal(row_of(fixture, "not found (404), 3 times in a row"),
                     failing + 1);
    assert_true(failing < row_of(fixture, "Coot"));
    assert_true(row_of(fixture, "Coot") < row_of(fixture, "gull.example.org"));
    assert_true(row_of(fixture, "gull.example.org") <
                row_of(fixture, "Quay Post"));
    assert_true(row_of(fixture, "Quay Post") < row_of(fixture, "Old Wire"));
}

static void
a_row_tells_counts_and_times(void **state)
{
    struct fixture *fixture = open_page(state);
    struct dl_str row = fixture_row(fixture, row_of(fixture, "Quay Post"));
    static const char *const parts[] = {"340", "1 h ago", "1 h", "in 1 h"};
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        assert_true(dl_str_find(row, dl_str_from(parts[i]), 0) != SIZE_MAX);
    row = fixture_row(fixture, row_of(fixture, "Coot"));
    assert_true(dl_str_find(row, DL_STR("not again"), 0) != SIZE_MAX);
}

static void
unread_articles_are_counted_by_feed(void **state)
{
    struct fixture *fixture = *state;
    const struct dl_head **heads = fixture_heads(fixture, 0, 3);
    struct dl_head own[3] = {*heads[0], *heads[1], *heads[2]};
    const struct dl_head *sent[] = {&own[0], &own[1], &own[2]};
    own[0].article.feed = own[1].article.feed = feeds[0].url;
    own[2].article.feed = DL_STR("https://elsewhere.example.org/");
    fixture_stored(fixture, sent, 3, 3);
    fixture_type(fixture, "m");
    open_page(state);
    struct dl_str row = fixture_row(fixture, row_of(fixture, "Quay Post"));
    bool two = dl_str_find(row, DL_STR(" 2 "), 0) != SIZE_MAX;
    bool one = dl_str_find(row, DL_STR(" 1 "), 0) != SIZE_MAX;
    assert_true(one || two); /* by which of them was chosen */
}

static void
enter_shows_the_articles_of_a_feed(void **state)
{
    struct fixture *fixture = open_page(state);
    fixture_type(fixture, "j<Enter>");
    assert_int_equal(fixture->state->overlay.kind, OVERLAY_NONE);
    assert_str(fixture->state->list.filter.words,
               "feed:\"https://coot.example.org/feed\"");
    fixture_type(fixture, "u");
    assert_int_equal(fixture->state->list.filter.words.bytes, 0);
}

static void
r_asks_the_chosen_one_and_the_page_stays(void **state)
{
    struct fixture *fixture = open_page(state);
    struct state_fetch asked;
    fixture_type(fixture, "r");
    assert_int_equal(state_wants(fixture->state), WANT_FETCH);
    assert_true(state_fetch_wanted(fixture->state, &asked));
    assert_str(asked.url, "https://tern.example.org/feed");
    fixture_type(fixture, "R");
    assert_true(state_fetch_wanted(fixture->state, &asked));
    assert_int_equal(asked.what, FETCH_ALL);
    assert_int_equal(fixture->state->overlay.kind, OVERLAY_FEEDS);
    fixture_type(fixture, "Gr");
    assert_false(state_fetch_wanted(fixture->state, &asked));
    assert_shown(fixture, "not subscribed");
}

static void
the_end_of_a_refresh_renews_the_page_and_the_choice_stays(void **state)
{
    struct fixture *fixture = open_page(state);
    struct dl_fetching end = {
        .done = true, .feed = DL_STR(""), .text = DL_STR("")};
    struct dl_news news = {.what = DL_NEWS_FETCHING, .fetching = &end};
    struct state_fetch asked;
    fixture_type(fixture, "j");
    state_news(fixture->state, &news);
    assert_true(state_fetch_wanted(fixture->state, &asked));
    assert_int_equal(asked.what, FETCH_HEALTH);
    size_t before = fixture->state->overlay.selected;
    feeds[1].failures = 0;
    feeds[1].reply = DL_REPLY_FRESH;
    send(fixture);
    feeds[1].failures = 3;
    feeds[1].reply = DL_REPLY_MISSING;
    assert_true(fixture->state->overlay.selected < before);
    fixture_type(fixture, "<Enter>");
    assert_str(fixture->state->list.filter.words,
               "feed:\"https://coot.example.org/feed\"");
}

static void
without_feeds_the_page_says_what_to_do(void **state)
{
    struct fixture *fixture = *state;
    struct dl_healths none = {.now = NOW};
    struct dl_news news = {.what = DL_NEWS_HEALTH, .healths = &none};
    fixture->state->stored = true;
    fixture_type(fixture, "V");
    state_news(fixture->state, &news);
    assert_shown(fixture, ":add ADDRESS");
    fixture_type(fixture, "<Enter>rq");
    assert_int_equal(fixture->state->overlay.kind, OVERLAY_NONE);
}

static void
a_narrow_screen_keeps_the_names(void **state)
{
    struct fixture *fixture = open_page(state);
    state_resize(fixture->state, 24, 30);
    assert_shown(fixture, "Tern Times");
    assert_shown(fixture, "not found");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        screen_test(what_fails_comes_first_with_the_reason),
        screen_test(a_row_tells_counts_and_times),
        screen_test(unread_articles_are_counted_by_feed),
        screen_test(enter_shows_the_articles_of_a_feed),
        screen_test(r_asks_the_chosen_one_and_the_page_stays),
        screen_test(the_end_of_a_refresh_renews_the_page_and_the_choice_stays),
        screen_test(without_feeds_the_page_says_what_to_do),
        screen_test(a_narrow_screen_keeps_the_names),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
