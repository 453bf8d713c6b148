/* Tests of the courier, with the program that fetches and a server on loopback:
 * feeds are asked for news while somebody listens. */
/* SPDX-License-Identifier: ISC */
#include "../../net/server.h"
#include "../home.h"

#include <dateline/store.h>

#include "desk/courier.h"

#include <poll.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define ITEM(guid, link, text)                            \
    "<item><guid isPermaLink='false'>" guid "</guid>"     \
    "<title>Cranes " guid "</title><link>" link "</link>" \
    "<description>" text "</description></item>"
#define RSS(items)                                                      \
    "<?xml version='1.0'?><rss version='2.0'><channel><title>Quay Post" \
    "</title>" items "</channel></rss>"

static const char page[] =
    "<!DOCTYPE html><html lang=en><title>Cranes two</title><article>"
    "<h1>Cranes two</h1><p>Crane drivers joined the strike on Tuesday, their "
    "union said, and no container left the harbour of Antwerp until the late "
    "evening of that day.</p><p>The owners of the harbour asked the government "
    "to name a mediator, which it had refused to do the week before.</p>"
    "</article></html>";

static const struct scene scenes[] = {
    {"/post.xml", ACT_SEND, "200 OK",
     RSS(ITEM("one", "https://quay.example.org/1", "Harbour pilots strike.")
             ITEM("two", "/two.html", "Crane drivers joined ...")),
     0},
    {"/brief.xml", ACT_SEND, "200 OK\nCache-Control: max-age=1",
     RSS(ITEM("three", "https://quay.example.org/3", "A tern is back.")), 0},
    {"/gone.xml", ACT_SEND, "410 Gone", "", 0},
    {"/silent.xml", ACT_SILENT, NULL, NULL, 0},
    {"/two.html", ACT_SEND, "200 OK\nContent-Type: text/html", page, 0},
    {"/", ACT_SEND, "200 OK\nContent-Type: text/html",
     "<!DOCTYPE html><title>Quay Post</title><link rel=alternate "
     "type='application/rss+xml' href='/post.xml'><link rel=alternate "
     "type='application/rss+xml' href='/brief.xml'><p>Front.",
     0},
    {0},
};

struct scenery {
    struct dl_arena *arena;
    const char *folder;
    struct server *server;
    struct dl_settings settings;
    struct queue queue;
    struct courier *courier;
    struct dl_arena *last; /* of the news taken last */
    atomic_int stored, full;
};

static int64_t
seconds(void)
{
    return (int64_t)time(NULL);
}

static void
stored(void *context, const struct dl_key *full)
{
    struct scenery *own = context;
    atomic_fetch_add(full ? &own->full : &own->stored, 1);
}

static struct dl_str
address(const struct scenery *own, int host, const char *path)
{
    return dl_str_from(dl_arena_printf(own->arena, "http://127.0.0.%d:%d%s",
                                       host, server_port(own->server), path));
}

static struct dl_str
below(const struct scenery *own, const char *name)
{
    return dl_str_from(dl_arena_printf(own->arena, "%s/%s", own->folder, name));
}

static int
set_up(void **state)
{
    struct scenery *own = calloc(1, sizeof *own);
    const char *built = getenv("top_builddir");
    *state = own;
    own->arena = dl_arena_new(0);
    own->folder = unit_folder(own->arena);
    own->server = server_start(scenes);
    dl_settings_default(own->arena, &own->settings);
    own->settings.fetcher = dl_str_from(
        dl_arena_printf(own->arena, "%s/dateline-fetch", built ? built : "."));
    own->settings.store = below(own, "articles.db");
    own->settings.added = below(own, "feeds.yaml");
    return queue_init(&own->queue, NULL) != DL_OK;
}

static int
tear_down(void **state)
{
    struct scenery *own = *state;
    courier_close(own->courier);
    dl_arena_free(own->last);
    queue_reset(&own->queue);
    server_stop(own->server);
    dl_arena_free(own->arena);
    free(own);
    return 0;
}

static void
subscribe(struct scenery *own, struct dl_str url, int minutes)
{
    struct dl_subscription feed = {.url = url,
                                   .title = DL_STR(""),
                                   .manner = own->settings.manner,
                                   .origin = "dateline.yaml:1"};
    feed.manner.every = minutes;
    DL_PUSH(own->arena, &own->settings.feeds, feed);
}

static void
begin(struct scenery *own)
{
    struct courier_start start = {.queue = &own->queue,
                                  .settings = &own->settings,
                                  .seconds = seconds,
                                  .stored = stored,
                                  .context = own};
    assert_int_equal(courier_open(&start, &own->courier, NULL), DL_OK);
}

/* The next news, or false when none comes within so many milliseconds. */
static bool
take(struct scenery *own, int milliseconds, struct dl_news *out)
{
    struct pollfd end = {own->queue.pipe[0], POLLIN, 0};
    dl_arena_free(own->last);
    own->last = NULL;
    if (poll(&end, 1, milliseconds) <= 0 || !queue_take(&own->queue, out))
        return false;
    own->last = out->arena;
    return true;
}

/* What comes next of that kind. */
static struct dl_news
wait_for(struct scenery *own, int what)
{
    struct dl_news news;
    do
        assert_true(take(own, 20000, &news));
    while ((int)news.what != what);
    return news;
}

static struct dl_fetching
wait_for_end(struct scenery *own)
{
    struct dl_news news;
    do
        news = wait_for(own, DL_NEWS_FETCHING);
    while (!news.fetching->done);
    return *news.fetching;
}

/* ---- in the background ---- */

static void
what_is_due_is_fetched_at_the_start(void **state)
{
    struct scenery *own = *state;
    subscribe(own, address(own, 1, "/post.xml"), 60);
    subscribe(own, address(own, 2, "/gone.xml"), 60);
    begin(own);
    struct dl_fetching end = wait_for_end(own);
    assert_int_equal(end.all, 2);
    assert_int_equal(end.ended, 2);
    assert_int_equal(end.added, 2);
    assert_int_equal(end.failed, 1);
    assert_true(dl_str_find(end.feed, DL_STR("/gone.xml"), 0) != SIZE_MAX);
    assert_true(end.text.bytes > 0);
    assert_false(end.wanted);
    assert_int_equal(own->stored, 1);
    assert_int_equal(server_count(own->server, NULL), 2);
}

static void
what_is_not_due_is_left_alone(void **state)
{
    struct scenery *own = *state;
    struct dl_news news;
    subscribe(own, address(own, 1, "/post.xml"), 60);
    begin(own);
    wait_for_end(own);
    courier_close(own->courier);
    begin(own);
    assert_false(take(own, 300, &news));
    assert_int_equal(server_count(own->server, NULL), 1);
}

static void
it_sleeps_until_a_feed_is_due(void **state)
{
    struct scenery *own = *state;
    struct dl_store *store = NULL;
    struct dl_str url = address(own, 1, "/post.xml");
    struct dl_source source = {.url = url, .at = url, .title = url};
    source.tried = seconds() - 60 * 60 + 2;
    assert_int_equal(
        dl_store_open(own->arena, own->settings.store.at, &store, NULL, NULL),
        DL_OK);
    assert_int_equal(dl_store_source_put(store, &source, NULL), DL_OK);
    dl_store_close(store);
    subscribe(own, url, 60);
    begin(own);
    assert_int_equal(wait_for_end(own).added, 2);
    assert_true(seconds() >= source.tried + 60 * 60);
}

static void
without_feeds_nothing_happens(void **state)
{
    struct scenery *own = *state;
    struct dl_news news;
    begin(own);
    assert_false(take(own, 200, &news));
    assert_int_not_equal(access(own->settings.store.at, F_OK), 0);
    courier_refresh(own->courier, DL_STR(""));
    news = wait_for(own, DL_NEWS_TOLD);
    assert_int_equal(news.fault.status, DL_ERR_EMPTY);
    assert_true(dl_str_find(news.text, DL_STR(":add"), 0) != SIZE_MAX);
}

/* Two processes are two connections here. */
static void
two_do_not_fetch_the_same(void **state)
{
    struct scenery *own = *state;
    struct courier *first;
    subscribe(own, address(own, 1, "/post.xml"), 60);
    subscribe(own, address(own, 2, "/brief.xml"), 60);
    begin(own);
    first = own->courier;
    begin(own);
    courier_refresh(own->courier, DL_STR(""));
    while (!wait_for_end(own).wanted) {
    }
    assert_int_equal(server_count(own->server, "/post.xml"), 1);
    assert_int_equal(server_count(own->server, "/brief.xml"), 1);
    courier_close(first);
}

static void
a_fault_in_the_background_is_told_once(void **state)
{
    unit_skip_when_watched();
    struct scenery *own = *state;
    own->settings.fetcher = DL_STR("/nowhere/dateline-fetch");
    subscribe(own, address(own, 1, "/post.xml"), 60);
    begin(own);
    struct dl_news news = wait_for(own, DL_NEWS_FETCHING);
    assert_true(news.fetching->done);
    assert_true(dl_str_find(news.fetching->text, DL_STR("/nowhere"), 0) !=
                SIZE_MAX);
    assert_false(take(own, 200, &news));
}

static void
a_list_of_feeds_at_fault_is_told_of(void **state)
{
    struct scenery *own = *state;
    unit_write(own->settings.added.at, "feeds: 7\n");
    begin(own);
    struct dl_news news = wait_for(own, DL_NEWS_TOLD);
    assert_int_equal(news.fault.status, DL_ERR_SYNTAX);
    assert_true(dl_str_find(news.text, DL_STR("feeds.yaml"), 0) != SIZE_MAX);
    assert_false(take(own, 200, &news));
}

/* ---- what is wanted ---- */

static void
one_feed_is_refreshed_when_somebody_wants_it(void **state)
{
    struct scenery *own = *state;
    subscribe(own, address(own, 1, "/post.xml"), 60);
    subscribe(own, address(own, 2, "/brief.xml"), 60);
    begin(own);
    wait_for_end(own);
    sleep(1); /* what was tried in this second rests */
    courier_refresh(own->courier, address(own, 1, "/post.xml"));
    struct dl_fetching end = wait_for_end(own);
    assert_true(end.wanted);
    assert_int_equal(end.all, 1);
    assert_int_equal(end.added, 0);
    assert_int_equal(server_count(own->server, "/post.xml"), 2);
    assert_int_equal(server_count(own->server, "/brief.xml"), 1);
}

static void
a_page_leads_to_its_feed_and_articles(void **state)
{
    struct scenery *own = *state;
    begin(own);
    courier_add(own->courier, address(own, 1, "/"));
    struct dl_news news = wait_for(own, DL_NEWS_TOLD);
    assert_int_equal(news.fault.status, DL_OK);
    assert_true(dl_str_find(news.text, DL_STR("/post.xml"), 0) != SIZE_MAX);
    assert_true(dl_str_find(news.text, DL_STR("/brief.xml"), 0) != SIZE_MAX);
    assert_int_equal(wait_for_end(own).added, 2);
    courier_add(own->courier, address(own, 1, "/post.xml"));
    news = wait_for(own, DL_NEWS_TOLD);
    assert_true(dl_str_find(news.text, DL_STR("already"), 0) != SIZE_MAX);
    courier_add(own->courier, address(own, 1, "/nowhere"));
    news = wait_for(own, DL_NEWS_TOLD);
    assert_int_not_equal(news.fault.status, DL_OK);
}

static void
a_feed_that_has_ended_is_asked_again_when_added(void **state)
{
    struct scenery *own = *state;
    subscribe(own, address(own, 2, "/gone.xml"), 60);
    begin(own);
    wait_for_end(own);
    sleep(1); /* what was tried in this second rests */
    courier_add(own->courier, address(own, 2, "/gone.xml"));
    struct dl_news news = wait_for(own, DL_NEWS_TOLD);
    assert_true(dl_str_find(news.text, DL_STR("asked again"), 0) != SIZE_MAX);
    wait_for_end(own);
    assert_int_equal(server_count(own->server, "/gone.xml"), 2);
}

static struct dl_row
find_row(struct scenery *own, const char *title)
{
    struct dl_store *store = NULL;
    struct dl_window window = {.count = 10};
    struct dl_rows rows = {0};
    assert_int_equal(
        dl_store_open(own->arena, own->settings.store.at, &store, NULL, NULL),
        DL_OK);
    assert_int_equal(
        dl_store_rows(own->arena, store, &window, &rows, NULL, NULL), DL_OK);
    dl_store_close(store);
    for (size_t i = 0; i < rows.count; i++)
        if (dl_str_is(rows.at[i].title, title))
            return rows.at[i];
    fail_msg("no article %s", title);
    return rows.at[0];
}

static void
an_excerpt_gets_its_full_text(void **state)
{
    struct scenery *own = *state;
    subscribe(own, address(own, 1, "/post.xml"), 60);
    begin(own);
    wait_for_end(own);
    struct dl_row before = find_row(own, "Cranes two");
    courier_full(own->courier, before.key);
    struct dl_news news = wait_for(own, DL_NEWS_TOLD);
    assert_int_equal(news.fault.status, DL_OK);
    assert_int_equal(own->full, 1);
    assert_true(find_row(own, "Cranes two").hash != before.hash);
    courier_full(own->courier, before.key);
    news = wait_for(own, DL_NEWS_TOLD);
    assert_int_equal(news.fault.status, DL_ERR_EMPTY);
    courier_full(own->courier, find_row(own, "Cranes one").key);
    news = wait_for(own, DL_NEWS_TOLD);
    assert_int_not_equal(news.fault.status, DL_OK);
    assert_int_equal(own->full, 1);
}

static void
health_tells_how_the_feeds_do(void **state)
{
    struct scenery *own = *state;
    subscribe(own, address(own, 1, "/post.xml"), 60);
    subscribe(own, address(own, 2, "/gone.xml"), 60);
    begin(own);
    wait_for_end(own);
    courier_health(own->courier);
    struct dl_news news = wait_for(own, DL_NEWS_HEALTH);
    assert_int_equal(news.healths->count, 2);
    assert_str(news.healths->at[0].title, "Quay Post");
    assert_int_equal(news.healths->at[0].articles, 2);
    assert_true(news.healths->at[1].gone);
    assert_true(news.healths->now - seconds() < 2);
}

static void
closing_ends_at_once_with_the_process(void **state)
{
    struct scenery *own = *state;
    struct timespec before, after;
    subscribe(own, address(own, 1, "/silent.xml"), 60);
    begin(own);
    courier_add(own->courier, address(own, 2, "/silent.xml"));
    while (server_count(own->server, "/silent.xml") < 2)
        usleep(10000);
    clock_gettime(CLOCK_MONOTONIC, &before);
    courier_close(own->courier);
    own->courier = NULL;
    clock_gettime(CLOCK_MONOTONIC, &after);
    double spent = (double)(after.tv_sec - before.tv_sec) +
                   (double)(after.tv_nsec - before.tv_nsec) / 1e9;
    assert_true(spent < 0.2);
    assert_int_equal(waitpid(-1, NULL, WNOHANG), -1); /* there is none */
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int
main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(what_is_due_is_fetched_at_the_start),
        TEST(what_is_not_due_is_left_alone),
        TEST(it_sleeps_until_a_feed_is_due),
        TEST(without_feeds_nothing_happens),
        TEST(two_do_not_fetch_the_same),
        TEST(a_fault_in_the_background_is_told_once),
        TEST(a_list_of_feeds_at_fault_is_told_of),
        TEST(one_feed_is_refreshed_when_somebody_wants_it),
        TEST(a_page_leads_to_its_feed_and_articles),
        TEST(a_feed_that_has_ended_is_asked_again_when_added),
        TEST(an_excerpt_gets_its_full_text),
        TEST(health_tells_how_the_feeds_do),
        TEST(closing_ends_at_once_with_the_process),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
