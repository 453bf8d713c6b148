/* Tests of refreshing, with a real store and this program as the helper: what
 * a feed answers stands in its address. */
/* SPDX-License-Identifier: ISC */
#include "../home.h"
#include "double.h"

#include <dateline/refresh.h>

#include <signal.h>

enum { NOW = 1600000000, HOUR = 3600 };

/* ---- the other side ---- */

static bool
asks_for(const struct dl_ask *ask, const char *word)
{
    return dl_str_find(ask->url, dl_str_from(word), 0) != SIZE_MAX;
}

/* Die in the middle of the first answer of this kind. */
static void
die_once(const struct dl_ask *ask)
{
    const char *path = getenv("DOUBLE_DIED");
    if (access(path, F_OK) == 0)
        return;
    unit_write(path, "");
    double_item(ask, "one", "Told by who died.", false);
    raise(SIGKILL);
}

static struct dl_outcome
outcome_of(enum dl_reply reply, uint32_t items)
{
    struct dl_outcome out = double_outcome(reply, items);
    out.etag = DL_STR("\"e1\"");
    return out;
}

static void
answer(const struct dl_ask *ask)
{
    struct dl_outcome out = outcome_of(DL_REPLY_FRESH, 1);
    if (ask->what == DL_ASK_PAGE) {
        double_item(ask, "page", "The whole of the text, at length.", false);
    } else if (dl_str_is(ask->etag, "\"e1\"")) {
        out = outcome_of(DL_REPLY_UNCHANGED, 0);
    } else if (asks_for(ask, "gone")) {
        out = outcome_of(DL_REPLY_GONE, 0);
    } else if (asks_for(ask, "busy")) {
        out = outcome_of(DL_REPLY_BUSY, 0);
        out.http = asks_for(ask, "spared") ? 0 : 429;
        out.hold_seconds = HOUR;
    } else if (asks_for(ask, "moved")) {
        double_item(ask, "moved", "A text that has moved.", false);
        out.moved = true;
        out.url = DL_STR("https://moved.example.org/feed");
    } else if (asks_for(ask, "silent")) {
        return;
    } else {
        if (asks_for(ask, "dies"))
            die_once(ask);
        double_item(ask, "one", "One text of a feed.", asks_for(ask, "brief"));
        double_item(ask, "two", "Two texts of a feed.", false);
        out.items = 2;
    }
    double_end(ask, out);
}

/* ---- this side ---- */

struct desk {
    const char *folder;
    struct dl_arena *arena;
    struct dl_store *store;
    struct dl_sources sources;
    size_t told[DL_PROGRESS_FULL + 1]; /* by what */
    struct dl_puts puts;
    bool moved, stop;
};

static int
open_desk(void **state)
{
    struct desk *desk = calloc(1, sizeof *desk);
    char path[128];
    desk->arena = dl_arena_new(0);
    desk->folder = unit_folder(desk->arena);
    snprintf(path, sizeof path, "%s/died", desk->folder);
    setenv("DOUBLE_DIED", path, 1);
    snprintf(path, sizeof path, "%s/articles.db", desk->folder);
    *state = desk;
    return dl_store_open(desk->arena, path, &desk->store, NULL, NULL) != DL_OK;
}

static int
close_desk(void **state)
{
    struct desk *desk = *state;
    dl_store_close(desk->store);
    dl_arena_free(desk->arena);
    free(desk);
    return 0;
}

static void
listen(void *context, const struct dl_progress *progress)
{
    struct desk *desk = context;
    desk->told[progress->what]++;
    desk->puts.added += progress->puts.added;
    desk->puts.same += progress->puts.same;
    desk->moved |= progress->moved;
    if (progress->what == DL_PROGRESS_DONE)
        assert_non_null(progress->outcome);
    assert_true(progress->ended <= progress->all);
}

static bool
is_stopped(void *context)
{
    const struct desk *desk = context;
    return desk->stop;
}

/* Refresh the feeds of these addresses, up to NULL. */
static enum dl_status
refresh_by(struct desk *desk, const char *program, const char *const *urls,
           int64_t now, bool full)
{
    struct dl_subscription feeds[4] = {0};
    struct dl_refresh plan = {.program = program,
                              .store = desk->store,
                              .feeds = feeds,
                              .now = now,
                              .told = listen,
                              .stopped = is_stopped,
                              .context = desk};
    memset(desk->told, 0, sizeof desk->told);
    desk->puts = (struct dl_puts){0};
    for (; urls[plan.count]; plan.count++) {
        feeds[plan.count] = (struct dl_subscription){
            .url = dl_str_from(urls[plan.count]),
            .title = DL_STR(""),
            .manner = {
                .every = 60, .full_text = full, .timeout = 60, .size = 16}};
    }
    enum dl_status status = dl_refresh_run(&plan, NULL);
    desk->sources = (struct dl_sources){0};
    assert_int_equal(
        dl_store_sources(desk->arena, desk->store, &desk->sources, NULL),
        DL_OK);
    return status;
}

static void
refresh(struct desk *desk, const char *url, int64_t now)
{
    const char *urls[] = {url, NULL};
    assert_int_equal(refresh_by(desk, double_path, urls, now, false), DL_OK);
}

static void
news_is_stored_and_validators_kept(void **state)
{
    struct desk *desk = *state;
    refresh(desk, "https://quay.example.org/feed", NOW);
    assert_int_equal(desk->told[DL_PROGRESS_ASKED], 1);
    assert_int_equal(desk->told[DL_PROGRESS_DONE], 1);
    assert_int_equal(desk->puts.added, 2);
    assert_int_equal(desk->sources.count, 1);
    assert_str(desk->sources.at[0].etag, "\"e1\"");
    assert_str(desk->sources.at[0].title, "Quay Post");
    assert_int_equal(desk->sources.at[0].articles, 2);
    assert_int_equal(desk->sources.at[0].fetched, NOW);
    refresh(desk, "https://quay.example.org/feed", NOW + HOUR);
    assert_int_equal(desk->sources.at[0].reply, DL_REPLY_UNCHANGED);
    assert_int_equal(desk->puts.added + desk->puts.same, 0);
}

static void
what_is_not_due_is_not_asked(void **state)
{
    struct desk *desk = *state;
    refresh(desk, "https://quay.example.org/feed", NOW);
    refresh(desk, "https://quay.example.org/feed", NOW + HOUR - 1);
    assert_int_equal(desk->told[DL_PROGRESS_ASKED], 0);
    assert_int_equal(desk->told[DL_PROGRESS_RESTING], 1);
}

static void
a_helper_that_dies_costs_nothing(void **state)
{
    struct desk *desk = *state;
    const char *urls[] = {"https://quay.example.org/dies",
                          "https://tern.example.org/feed", NULL};
    assert_int_equal(refresh_by(desk, double_path, urls, NOW, false), DL_OK);
    assert_int_equal(desk->told[DL_PROGRESS_DONE], 2);
    assert_int_equal(desk->sources.at[0].reply, DL_REPLY_FRESH);
    assert_int_equal(desk->sources.at[1].reply, DL_REPLY_FRESH);
    assert_int_equal(desk->sources.at[0].articles, 2);
}

static void
a_busy_host_is_left_alone_with_all_its_feeds(void **state)
{
    struct desk *desk = *state;
    refresh(desk, "https://quay.example.org/busy", NOW);
    assert_int_equal(desk->sources.at[0].reply, DL_REPLY_BUSY);
    assert_true(desk->sources.at[0].text.bytes > 0);
    refresh(desk, "https://quay.example.org/other", NOW + HOUR - 1);
    assert_int_equal(desk->told[DL_PROGRESS_ASKED], 0);
    refresh(desk, "https://quay.example.org/other", NOW + 2 * HOUR);
    assert_int_equal(desk->told[DL_PROGRESS_ASKED], 1);
}

static void
a_feed_spared_for_the_sake_of_another_has_not_failed(void **state)
{
    struct desk *desk = *state;
    refresh(desk, "https://quay.example.org/busy/spared", NOW);
    assert_int_equal(desk->told[DL_PROGRESS_DONE], 0);
    assert_int_equal(desk->told[DL_PROGRESS_RESTING], 1);
    assert_int_equal(desk->sources.count, 0);
}

static void
a_feed_that_is_gone_keeps_its_articles_and_its_peace(void **state)
{
    struct desk *desk = *state;
    refresh(desk, "https://quay.example.org/gone", NOW);
    assert_true(desk->sources.at[0].gone);
    refresh(desk, "https://quay.example.org/gone", NOW + 1000 * HOUR);
    assert_int_equal(desk->told[DL_PROGRESS_ASKED], 0);
}

static void
a_feed_that_moves_is_followed_after_a_week(void **state)
{
    struct desk *desk = *state;
    refresh(desk, "https://quay.example.org/moved", NOW);
    assert_false(desk->moved);
    assert_str(desk->sources.at[0].at, "https://quay.example.org/moved");
    struct dl_source *source = &desk->sources.at[0];
    source->etag = DL_STR("");
    assert_int_equal(dl_store_source_put(desk->store, source, NULL), DL_OK);
    refresh(desk, "https://quay.example.org/moved", NOW + 7 * 24 * HOUR);
    assert_true(desk->moved);
    assert_str(desk->sources.at[0].at, "https://moved.example.org/feed");
    assert_str(desk->sources.at[0].url, "https://quay.example.org/moved");
}

static void
excerpts_get_their_full_text_when_that_is_wanted(void **state)
{
    struct desk *desk = *state;
    const char *urls[] = {"https://quay.example.org/brief", NULL};
    struct dl_window window = {.count = 9};
    struct dl_rows rows = {0};
    struct dl_article *article;
    assert_int_equal(refresh_by(desk, double_path, urls, NOW, true), DL_OK);
    assert_int_equal(desk->told[DL_PROGRESS_FULL], 1);
    assert_int_equal(
        dl_store_rows(desk->arena, desk->store, &window, &rows, NULL, NULL),
        DL_OK);
    for (size_t i = 0; i < rows.count; i++) {
        assert_false(rows.at[i].summary);
        if (!dl_str_ends(rows.at[i].url, DL_STR("one")))
            continue;
        assert_int_equal(dl_store_article(desk->arena, desk->store,
                                          rows.at[i].id, 0, &article, NULL),
                         DL_OK);
        assert_str(article->text, "The whole of the text, at length.");
    }
}

static void
a_refresh_can_be_stopped(void **state)
{
    struct desk *desk = *state;
    desk->stop = true;
    refresh(desk, "https://quay.example.org/silent", NOW);
    assert_int_equal(desk->told[DL_PROGRESS_DONE], 0);
    assert_int_equal(desk->sources.count, 0);
}

static void
a_missing_helper_is_named(void **state)
{
    unit_skip_when_watched();
    struct desk *desk = *state;
    const char *urls[] = {"https://quay.example.org/feed", NULL};
    assert_int_equal(refresh_by(desk, "/nowhere/fetch", urls, NOW, false),
                     DL_ERR_MISSING);
    assert_int_equal(desk->sources.count, 0);
}

#define desk_test(function) \
    cmocka_unit_test_setup_teardown(function, open_desk, close_desk)

int
main(void)
{
    int status;
    if (double_main(answer, &status))
        return status;
    const struct CMUnitTest tests[] = {
        desk_test(news_is_stored_and_validators_kept),
        desk_test(what_is_not_due_is_not_asked),
        desk_test(a_helper_that_dies_costs_nothing),
        desk_test(a_busy_host_is_left_alone_with_all_its_feeds),
        desk_test(a_feed_spared_for_the_sake_of_another_has_not_failed),
        desk_test(a_feed_that_is_gone_keeps_its_articles_and_its_peace),
        desk_test(a_feed_that_moves_is_followed_after_a_week),
        desk_test(excerpts_get_their_full_text_when_that_is_wanted),
        desk_test(a_refresh_can_be_stopped),
        desk_test(a_missing_helper_is_named),
    };
    return cmocka_run_group_tests_name("refresh", tests, NULL, NULL);
}
