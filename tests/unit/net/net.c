/* The whole of it, against a server that plays well-behaved and other hosts. */
/* SPDX-License-Identifier: ISC */
#include "tools.h"

#include <stdlib.h>
#include <time.h>
#include <unistd.h>

static const struct scene scenes[] = {
    {"/feed", ACT_SEND, "200 OK\nETag: \"1\"\nLast-Modified: once", "one", 0},
    {"/feed", ACT_RAW, "HTTP/1.1 304 Not Modified\r\nETag: \"2\"\r\n\r\n", "",
     0},
    {"/feed", ACT_RAW, "HTTP/1.1 304 Not Modified\r\n\r\n", "", 0},
    {"/other", ACT_CHUNKS, NULL, "two", 0},
    {"/slow", ACT_DRIP, NULL, "12345", 0},
    {"/dead-slow", ACT_DRIP, NULL, "0123456789012345678901234567890123456789",
     0},
    {"/silent", ACT_SILENT, NULL, NULL, 0},
    {"/busy", ACT_SEND, "429 Too Many\nRetry-After: 600", "?", 0},
    {"/tired", ACT_SEND, "429 Too Many", "?", 0},
    {"/to-busy", ACT_SEND, "302 Found\nLocation: http://127.0.0.2:{port}/busy",
     "?", 0},
    {"/1", ACT_SEND, "301 Moved\nLocation: /2", "?", 0},
    {"/2", ACT_SEND, "308 Moved\nLocation: /3", "?", 0},
    {"/3", ACT_SEND, "307 Elsewhere\nLocation: /feed?x", "?", 0},
    {"/feed?x", ACT_SEND, NULL, "found", 0},
    {"/away", ACT_SEND, "301 Moved\nLocation: http://127.0.0.2:{port}/feed",
     "?", 0},
    {"/loop-a", ACT_SEND, "302 Found\nLocation: /loop-b", "?", 0},
    {"/loop-b", ACT_SEND, "302 Found\nLocation: /loop-a", "?", 0},
    {"/r0", ACT_SEND, "302 Found\nLocation: /r1", "?", 0},
    {"/r1", ACT_SEND, "302 Found\nLocation: /r2", "?", 0},
    {"/r2", ACT_SEND, "302 Found\nLocation: /r3", "?", 0},
    {"/ftp", ACT_SEND, "302 Found\nLocation: ftp://127.0.0.1/", "?", 0},
    {"/bomb", ACT_BOMB, NULL, NULL, 0},
    {"/endless", ACT_ENDLESS, NULL, "and more ", 0},
    {"/drop", ACT_DROP, NULL, NULL, 0},
    {0},
};
static int
start(void **state)
{
    return tools_start(state, scenes);
}

static int64_t
now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (int64_t)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

static struct dl_ask
ask_for(struct dl_arena *arena, uint32_t ticket, int host, const char *path)
{
    return (struct dl_ask){.what = DL_ASK_FEED,
                           .ticket = ticket,
                           .url = tools_url(arena, host, path),
                           .seconds_max = 10,
                           .own = true};
}

static void
put(struct dl_net *net, struct dl_arena *arena, uint32_t ticket, int host,
    const char *path)
{
    struct dl_ask ask = ask_for(arena, ticket, host, path);
    dl_net_ask(net, &ask);
}

static void
cancel(struct dl_net *net, uint32_t ticket)
{
    struct dl_ask ask = {.what = DL_ASK_CANCEL, .ticket = ticket};
    dl_net_ask(net, &ask);
}

/* The next that ends; at most ten seconds. */
static struct dl_body
next(struct dl_net *net, struct dl_arena *arena)
{
    struct dl_body body = {0};
    int64_t until = now() + 10000;
    while (!dl_net_take(net, arena, &body)) {
        assert_true(now() < until);
        dl_net_run(net, NULL, 0, 1000);
    }
    return body;
}

/* All that end, by ticket. */
static void
finish(struct dl_net *net, struct dl_arena *arena, struct dl_body *bodies)
{
    while (dl_net_pending(net)) {
        struct dl_body body = next(net, arena);
        bodies[body.ticket] = body;
    }
}

/* One ask from beginning to end, in a net of its own. */
static struct dl_body
fetch(struct dl_arena *arena, const struct dl_ask *ask,
      const struct dl_manners *manners)
{
    struct dl_net *net = dl_net_new(manners);
    dl_net_ask(net, ask);
    struct dl_body body = next(net, arena);
    assert_int_equal(dl_net_pending(net), 0);
    dl_net_free(net);
    return body;
}

static struct dl_body
fetch_path(struct dl_arena *arena, const char *path)
{
    struct dl_ask ask = ask_for(arena, 1, 1, path);
    return fetch(arena, &ask, &tools_manners);
}

/* ---- one transfer ---- */

static void
a_feed_is_asked_for_again_with_what_it_said_last(void **state)
{
    struct dl_ask ask = ask_for(*state, 1, 1, "/feed");
    struct dl_body body = fetch(*state, &ask, &tools_manners);
    assert_int_equal(body.outcome.reply, DL_REPLY_FRESH);
    assert_str(body.bytes, "one");
    ask.etag = body.outcome.etag;
    ask.since = body.outcome.since;
    body = fetch(*state, &ask, &tools_manners);
    assert_int_equal(body.outcome.reply, DL_REPLY_UNCHANGED);
    assert_str(body.outcome.etag, "\"2\"");
    assert_str(body.outcome.since, "once");
    ask.etag = body.outcome.etag;
    body = fetch(*state, &ask, &tools_manners);
    assert_str(body.outcome.etag, "\"2\"");
    assert_str(body.outcome.since, "once");
    static const char *const etags[] = {NULL, "\"1\"", "\"2\""};
    for (unsigned i = 0; i < 3; i++) {
        const struct heard *heard = server_heard(server, "/feed", i);
        char *etag = server_field(heard, "If-None-Match");
        char *since = server_field(heard, "If-Modified-Since");
        assert_int_equal(etag == NULL, i == 0);
        assert_int_equal(since == NULL, i == 0);
        if (i > 0)
            assert_string_equal(etag, etags[i]);
        if (i > 0)
            assert_string_equal(since, "once");
        free(etag);
        free(since);
    }
    assert_int_equal(server_count(server, NULL), 3);
}

static void
a_change_that_nobody_asked_for_is_a_fault(void **state)
{
    fetch_path(*state, "/feed");
    struct dl_body body = fetch_path(*state, "/feed");
    assert_int_equal(body.outcome.http, 304);
    assert_int_equal(body.outcome.reply, DL_REPLY_FAILED);
}

static void
redirects_are_followed_and_remembered(void **state)
{
    struct dl_body body = fetch_path(*state, "/1");
    assert_str(body.bytes, "found");
    assert_true(dl_str_ends(body.outcome.url, DL_STR("/feed?x")));
    assert_false(body.outcome.moved);
    assert_int_equal(server_count(server, NULL), 4);
}

static void
a_place_redirected_to_must_be_allowed_and_the_way_must_end(void **state)
{
    static const struct {
        const char *path;
        unsigned requests;
    } cases[] = {{"/loop-a", 2}, {"/r0", 3}, {"/ftp", 1}, {"/away", 1}};
    struct dl_manners manners = tools_manners;
    manners.redirects = 2;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        unsigned before = server_count(server, NULL);
        struct dl_ask ask = ask_for(*state, 1, 1, cases[i].path);
        struct dl_body body = fetch(*state, &ask, &manners);
        assert_int_equal(body.outcome.reply, DL_REPLY_LOOP);
        assert_true(body.outcome.text.bytes > 0);
        assert_int_equal(server_count(server, NULL) - before,
                         cases[i].requests);
    }
}

static void
nothing_private_is_asked_unless_the_user_named_it(void **state)
{
    static const char *const names[] = {"127.0.0.1", "localhost", "0x7f.1",
                                        "[::ffff:127.0.0.1]", "127.0.0.1."};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        struct dl_ask ask = {
            .what = DL_ASK_PAGE,
            .url = dl_str_from(dl_arena_printf(*state, "http://%s:%d/feed",
                                               names[i], server_port(server)))};
        struct dl_body body = fetch(*state, &ask, &tools_manners);
        assert_int_equal(body.outcome.reply, DL_REPLY_LOOP);
    }
    assert_int_equal(server_count(server, NULL), 0);
}

static void
limits_hold_against_bodies_without_end(void **state)
{
    static const char *const paths[] = {"/bomb", "/endless"};
    for (size_t i = 0; i < 2; i++) {
        struct dl_ask ask = ask_for(*state, 1, 1, paths[i]);
        ask.bytes_max = 1 << 20;
        struct dl_body body = fetch(*state, &ask, &tools_manners);
        assert_int_equal(body.outcome.reply, DL_REPLY_LARGE);
        assert_int_equal(body.bytes.bytes, 0);
        assert_true(body.outcome.bytes <= 2 << 20);
    }
}

static void
what_is_too_slow_is_given_up(void **state)
{
    struct dl_manners manners = tools_manners;
    manners.slow_seconds = 1;
    struct dl_net *net = dl_net_new(&manners);
    struct dl_body bodies[4];
    struct dl_ask total = ask_for(*state, 1, 1, "/silent");
    total.seconds_max = 1;
    dl_net_ask(net, &total);
    put(net, *state, 2, 2, "/dead-slow");
    put(net, *state, 3, 3, "/slow");
    int64_t began = now();
    finish(net, *state, bodies);
    assert_true(now() - began < 3000);
    assert_int_equal(bodies[1].outcome.reply, DL_REPLY_SLOW);
    assert_int_equal(bodies[2].outcome.reply, DL_REPLY_SLOW);
    assert_str(bodies[3].bytes, "12345");
    dl_net_free(net);
}

static void
what_is_no_address_is_answered_for(void **state)
{
    struct dl_ask ask = {.what = DL_ASK_PAGE, .url = DL_STR("file:///x")};
    struct dl_body body = fetch(*state, &ask, NULL);
    assert_int_equal(body.outcome.reply, DL_REPLY_UNREACHED);
    assert_str(body.outcome.text, "this is no http or https address");
}

/* ---- many ---- */

static void
a_host_is_asked_one_thing_at_a_time_and_with_pauses(void **state)
{
    enum { PAUSE = 120 };
    struct dl_manners manners = tools_manners;
    struct dl_body bodies[6];
    manners.host_pause = PAUSE + 2; /* two clocks are cut to milliseconds */
    struct dl_net *net = dl_net_new(&manners);
    for (uint32_t i = 0; i < 3; i++)
        put(net, *state, i, 1, "/other");
    for (uint32_t i = 3; i < 6; i++)
        put(net, *state, i, 2, "/other");
    finish(net, *state, bodies);
    assert_int_equal(server_count(server, "/other"), 6);
    int64_t last[3] = {0};
    for (unsigned i = 0; i < 6; i++) {
        const struct heard *heard = server_heard(server, NULL, i);
        assert_true(heard->began - last[heard->host] >= PAUSE);
        last[heard->host] = heard->began;
    }
    assert_int_equal(server_most(server, 1), 1);
    dl_net_free(net);
}

static void
so_many_hosts_are_asked_at_once_and_no_more(void **state)
{
    struct dl_manners manners = tools_manners;
    struct dl_body bodies[10];
    manners.hosts = 4;
    struct dl_net *net = dl_net_new(&manners);
    for (int i = 0; i < 10; i++)
        put(net, *state, (uint32_t)i, i + 1, "/slow");
    finish(net, *state, bodies);
    assert_int_equal(server_most(server, 0), 4);
    assert_int_equal(server_count(server, NULL), 10);
    dl_net_free(net);
}

static void
a_host_may_be_asked_several_things_when_manners_allow(void **state)
{
    struct dl_manners manners = tools_manners;
    struct dl_body bodies[4];
    manners.host_requests = 2;
    struct dl_net *net = dl_net_new(&manners);
    for (uint32_t i = 0; i < 4; i++)
        put(net, *state, i, 1, "/slow");
    finish(net, *state, bodies);
    assert_int_equal(server_most(server, 1), 2);
    dl_net_free(net);
}

static void
a_host_that_asks_for_it_is_left_alone_whatever_else_is_asked(void **state)
{
    struct dl_net *net = dl_net_new(&tools_manners);
    struct dl_body bodies[7];
    put(net, *state, 1, 2, "/busy");
    put(net, *state, 2, 2, "/other");
    put(net, *state, 3, 2, "/feed");
    put(net, *state, 4, 1, "/other");
    finish(net, *state, bodies);
    for (int i = 1; i <= 3; i++) {
        assert_int_equal(bodies[i].outcome.reply, DL_REPLY_BUSY);
        assert_in_range(bodies[i].outcome.hold_seconds, 595, 600);
    }
    assert_int_equal(bodies[1].outcome.http, 429);
    assert_str(bodies[4].bytes, "two");
    put(net, *state, 5, 2, "/other");
    put(net, *state, 6, 3, "/tired");
    put(net, *state, 0, 3, "/other");
    finish(net, *state, bodies);
    assert_int_equal(bodies[5].outcome.reply, DL_REPLY_BUSY);
    assert_int_equal(bodies[6].outcome.hold_seconds, 0);
    assert_int_equal(bodies[0].outcome.reply, DL_REPLY_BUSY);
    assert_int_equal(server_count(server, NULL), 3);
    dl_net_free(net);
}

static void
what_ended_is_not_lost_and_bounds_what_begins(void **state)
{
    struct dl_manners manners = tools_manners;
    struct dl_body bodies[6];
    manners.hosts = 2;
    struct dl_net *net = dl_net_new(&manners);
    for (int i = 0; i < 6; i++)
        put(net, *state, (uint32_t)i, i + 1, "/other");
    for (int i = 0; i < 5; i++)
        dl_net_run(net, NULL, 0, 50);
    assert_int_equal(server_count(server, NULL), 2);
    assert_int_equal(dl_net_pending(net), 6);
    finish(net, *state, bodies);
    assert_int_equal(server_count(server, NULL), 6);
    dl_net_free(net);
}

static void
asks_are_given_up_queued_or_under_way(void **state)
{
    struct dl_net *net = dl_net_new(&tools_manners);
    struct dl_body bodies[5];
    put(net, *state, 1, 1, "/silent");
    put(net, *state, 2, 1, "/other");
    put(net, *state, 3, 1, "/feed");
    while (server_count(server, NULL) == 0)
        dl_net_run(net, NULL, 0, 10);
    cancel(net, 2);
    cancel(net, 99);
    assert_int_equal(next(net, *state).ticket, 2);
    cancel(net, 1);
    finish(net, *state, bodies);
    assert_int_equal(bodies[1].outcome.reply, DL_REPLY_CANCELLED);
    assert_str(bodies[3].bytes, "one");
    put(net, *state, 4, 2, "/silent");
    put(net, *state, 2, 2, "/other");
    dl_net_run(net, NULL, 0, 10);
    cancel(net, 0);
    finish(net, *state, bodies);
    assert_int_equal(bodies[4].outcome.reply, DL_REPLY_CANCELLED);
    assert_int_equal(bodies[2].outcome.reply, DL_REPLY_CANCELLED);
    assert_int_equal(server_count(server, "/other"), 0);
    put(net, *state, 1, 3, "/silent");
    put(net, *state, 2, 3, "/silent");
    dl_net_run(net, NULL, 0, 10);
    dl_net_free(net); /* with one under way and one queued */
}

static void
others_are_waited_for_too(void **state)
{
    struct dl_net *net = dl_net_new(&tools_manners);
    int ends[2];
    assert_int_equal(pipe(ends), 0);
    struct pollfd also[] = {{ends[0], POLLIN, 0}};
    int64_t began = now();
    dl_net_run(net, also, 1, 50);
    assert_true(now() - began >= 50);
    assert_int_equal(also[0].revents, 0);
    put(net, *state, 1, 1, "/silent");
    assert_int_equal(write(ends[1], "x", 1), 1);
    dl_net_run(net, also, 1, -1);
    assert_int_equal(also[0].revents, POLLIN);
    assert_int_equal(read(ends[0], &(char){0}, 1), 1);
    close(ends[1]);
    dl_net_run(net, also, 1, -1);
    assert_true(also[0].revents & POLLHUP);
    close(ends[0]);
    dl_net_free(net);
}

/* ---- proxies ---- */

static void
a_proxy_may_be_private_but_what_is_asked_of_it_may_not(void **state)
{
    struct dl_ask ask = {.what = DL_ASK_PAGE,
                         .url = DL_STR("http://a.example/feed")};
    setenv("http_proxy", tools_url(*state, 5, "").at, 1);
    struct dl_body body = fetch(*state, &ask, &tools_manners);
    assert_str(body.bytes, "one");
    assert_int_equal(server_heard(server, "/feed", 0)->host, 5);
    ask.url = DL_STR("http://169.254.169.254/latest/");
    body = fetch(*state, &ask, &tools_manners);
    assert_int_equal(body.outcome.reply, DL_REPLY_LOOP);
    assert_str(body.outcome.text, "169.254.169.254 leads to the local link");
    unsetenv("http_proxy");
    assert_int_equal(server_count(server, NULL), 1);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        server_test(a_feed_is_asked_for_again_with_what_it_said_last),
        server_test(a_change_that_nobody_asked_for_is_a_fault),
        server_test(redirects_are_followed_and_remembered),
        server_test(a_place_redirected_to_must_be_allowed_and_the_way_must_end),
        server_test(nothing_private_is_asked_unless_the_user_named_it),
        server_test(limits_hold_against_bodies_without_end),
        server_test(what_is_too_slow_is_given_up),
        server_test(what_is_no_address_is_answered_for),
        server_test(a_host_is_asked_one_thing_at_a_time_and_with_pauses),
        server_test(so_many_hosts_are_asked_at_once_and_no_more),
        server_test(a_host_may_be_asked_several_things_when_manners_allow),
        server_test(
            a_host_that_asks_for_it_is_left_alone_whatever_else_is_asked),
        server_test(what_ended_is_not_lost_and_bounds_what_begins),
        server_test(asks_are_given_up_queued_or_under_way),
        server_test(others_are_waited_for_too),
        server_test(a_proxy_may_be_private_but_what_is_asked_of_it_may_not),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
