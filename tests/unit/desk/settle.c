/* Tests of what an answer leaves in the store. */
/* SPDX-License-Identifier: ISC */
#include "../home.h"

#include "desk/settle.h"

#include <stdlib.h>

enum { NOW = 1600000000 };

struct desk {
    const char *folder;
    struct dl_arena *arena;
    struct settling settling;
    struct dl_source source;
    struct dl_puts puts;
    bool moved;
    int keep; /* days, of the feed */
};

static int
open_desk(void **state)
{
    struct desk *desk = calloc(1, sizeof *desk);
    char path[128];
    desk->arena = dl_arena_new(0);
    desk->folder = unit_folder(desk->arena);
    snprintf(path, sizeof path, "%s/articles.db", desk->folder);
    desk->settling = (struct settling){.arena = desk->arena, .now = NOW};
    struct dl_str url = DL_STR("https://quay.example.org/feed");
    desk->source = (struct dl_source){.url = url, .at = url};
    *state = desk;
    return dl_store_open(desk->arena, path, &desk->settling.store, NULL,
                         NULL) != DL_OK;
}

static int
close_desk(void **state)
{
    struct desk *desk = *state;
    dl_store_close(desk->settling.store);
    dl_arena_free(desk->arena);
    free(desk);
    return 0;
}

static struct dl_outcome
outcome_of(enum dl_reply reply)
{
    return (struct dl_outcome){.reply = reply,
                               .items = 1,
                               .title = DL_STR("Quay Post"),
                               .etag = DL_STR("\"e1\"")};
}

static void
settle(struct desk *desk, const struct dl_outcome *outcome, const char *title,
       bool flooded)
{
    struct dl_item item = {.guid = DL_STR("1"),
                           .title = DL_STR("Pilots strike"),
                           .text = DL_STR("Pilots strike in Antwerp."),
                           .published_why = "it has no date"};
    struct told told = {.items = {&item, 1, 1}, .flooded = flooded};
    struct dl_subscription feed = {.url = desk->source.url,
                                   .title = dl_str_from(title),
                                   .manner.keep = desk->keep};
    assert_int_equal(settle_feed(&desk->settling, &feed, &told, outcome,
                                 &desk->source, &desk->puts, &desk->moved,
                                 NULL),
                     DL_OK);
}

static struct dl_source
kept(const struct desk *desk)
{
    struct dl_sources sources = {0};
    assert_int_equal(
        dl_store_sources(desk->arena, desk->settling.store, &sources, NULL),
        DL_OK);
    assert_int_equal(sources.count, 1);
    return sources.at[0];
}

static void
items_and_validators_are_kept(void **state)
{
    struct desk *desk = *state;
    struct dl_outcome outcome = outcome_of(DL_REPLY_FRESH);
    settle(desk, &outcome, "", false);
    assert_int_equal(desk->puts.added, 1);
    assert_str(kept(desk).etag, "\"e1\"");
    assert_str(kept(desk).title, "Quay Post");
    assert_int_equal(kept(desk).articles, 1);
}

static void
validators_do_not_stand_for_what_was_cut(void **state)
{
    struct desk *desk = *state;
    struct dl_outcome outcome = outcome_of(DL_REPLY_FRESH);
    settle(desk, &outcome, "", true);
    assert_str(kept(desk).etag, "");
    assert_int_equal(kept(desk).articles, 1);
}

/* An article that came before the one that `settle` tells. */
static struct dl_key
put_old(struct desk *desk)
{
    struct dl_item old = {
        .guid = DL_STR("0"),
        .title = DL_STR("Old news"),
        .text = DL_STR("Nothing is as old."),
        .published = {.known = true, .day = {NOW / 86400 - 100}},
        .published_why = "the feed says so"};
    struct dl_store *store = desk->settling.store;
    assert_int_equal(dl_store_source_put(store, &desk->source, NULL), DL_OK);
    assert_int_equal(
        dl_store_put(store, &desk->source, &old, 1, NOW, NULL, NULL), DL_OK);
    return dl_key_of_item(desk->source.url, &old);
}

static void
old_articles_go_only_when_that_is_wanted(void **state)
{
    struct desk *desk = *state;
    struct dl_outcome outcome = outcome_of(DL_REPLY_FRESH);
    struct dl_marks *marks;
    put_old(desk);
    settle(desk, &outcome, "", false);
    assert_int_equal(kept(desk).articles, 2);
    desk->keep = 30;
    settle(desk, &outcome, "", false);
    assert_int_equal(kept(desk).articles, 2); /* stars are not known */
    assert_int_equal(dl_marks_open(NULL, NULL, &marks, NULL), DL_OK);
    desk->settling.marks = marks;
    settle(desk, &outcome, "", true);
    assert_int_equal(kept(desk).articles, 2); /* not all was told */
    settle(desk, &outcome, "", false);
    assert_int_equal(kept(desk).articles, 1);
    dl_marks_close(marks);
}

static void
a_star_keeps_an_article(void **state)
{
    struct desk *desk = *state;
    struct dl_outcome outcome = outcome_of(DL_REPLY_FRESH);
    struct dl_marks *marks;
    struct dl_marking star = {put_old(desk), DL_MARK_STAR, 1};
    assert_int_equal(dl_marks_open(NULL, NULL, &marks, NULL), DL_OK);
    dl_marks_set(marks, &star, 1, NOW, NULL);
    desk->settling.marks = marks;
    desk->keep = 30;
    settle(desk, &outcome, "", false);
    assert_int_equal(kept(desk).articles, 2);
    dl_marks_close(marks);
}

static void
a_failure_is_said_in_words_and_keeps_the_validators(void **state)
{
    struct desk *desk = *state;
    struct dl_outcome outcome = outcome_of(DL_REPLY_FRESH);
    settle(desk, &outcome, "", false);
    outcome = outcome_of(DL_REPLY_MISSING);
    outcome.etag = DL_STR("\"other\"");
    settle(desk, &outcome, "", false);
    assert_str(kept(desk).text, "not found");
    assert_str(kept(desk).etag, "\"e1\"");
    assert_int_equal(kept(desk).failures, 1);
    outcome = outcome_of(DL_REPLY_UNCHANGED);
    settle(desk, &outcome, "", false);
    assert_str(kept(desk).text, "");
    assert_int_equal(kept(desk).failures, 0);
}

static void
the_name_that_the_user_gave_wins(void **state)
{
    struct desk *desk = *state;
    struct dl_outcome outcome = outcome_of(DL_REPLY_FRESH);
    settle(desk, &outcome, "My quay", false);
    assert_str(kept(desk).title, "My quay");
}

static void
a_host_that_wants_peace_is_held(void **state)
{
    struct desk *desk = *state;
    struct dl_outcome outcome = outcome_of(DL_REPLY_BUSY);
    int64_t until = 0;
    outcome.hold_seconds = 600;
    assert_int_equal(
        settle_hold(&desk->settling, &desk->source, &outcome, NULL), DL_OK);
    assert_int_equal(dl_store_held(desk->settling.store,
                                   DL_STR("quay.example.org"), &until, NULL),
                     DL_OK);
    assert_int_equal(until, NOW + 600);
    assert_true(settle_unasked(&outcome));
    outcome.http = 429;
    assert_false(settle_unasked(&outcome));
}

#define desk_test(function) \
    cmocka_unit_test_setup_teardown(function, open_desk, close_desk)

int
main(void)
{
    const struct CMUnitTest tests[] = {
        desk_test(items_and_validators_are_kept),
        desk_test(validators_do_not_stand_for_what_was_cut),
        desk_test(old_articles_go_only_when_that_is_wanted),
        desk_test(a_star_keeps_an_article),
        desk_test(a_failure_is_said_in_words_and_keeps_the_validators),
        desk_test(the_name_that_the_user_gave_wins),
        desk_test(a_host_that_wants_peace_is_held),
    };
    return cmocka_run_group_tests_name("settle", tests, NULL, NULL);
}
