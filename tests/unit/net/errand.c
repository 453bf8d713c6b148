/* One ask from hop to hop, to its end. */
/* SPDX-License-Identifier: ISC */
#include "tools.h"

static const struct scene scenes[] = {
    {"/a", ACT_SEND, "301 Moved\nLocation: /b", "?", 0},
    {"/b", ACT_SEND, "200 OK\nETag: \"b\"", "here", 0},
    {"/home", ACT_SEND, "301 Moved\nLocation: http://127.0.0.2:{port}/b", "?",
     0},
    {"/file", ACT_SEND, "301 Moved\nLocation: file:///etc/passwd", "?", 0},
    {"/same", ACT_SEND, "302 Found\nLocation: /same", "?", 0},
    {"/404", ACT_SEND, "404 Not Found", "?", 0},
    {0},
};
static int
start(void **state)
{
    return tools_start(state, scenes);
}

static struct errand *
new_errand(struct dl_arena *arena, const char *path)
{
    bool begun;
    struct dl_ask ask = {.what = DL_ASK_FEED,
                         .ticket = 7,
                         .url = tools_url(arena, 1, path),
                         .etag = DL_STR("\"old\""),
                         .since = DL_STR("long ago"),
                         .own = true};
    struct errand *errand = errand_new(&ask, &begun);
    assert_true(begun);
    return errand;
}

/* One hop; whether it goes on. */
static bool
hop(struct errand *errand, unsigned redirects)
{
    assert_true(errand_begin(errand, multi, &tools_manners));
    return errand_hop(errand, multi, tools_finish(), redirects);
}

static void
a_redirect_is_another_hop(void **state)
{
    struct errand *errand = new_errand(*state, "/a");
    assert_true(hop(errand, 10));
    assert_true(dl_str_ends(dl_str_from(errand->url.text), DL_STR("/b")));
    assert_false(hop(errand, 10));
    assert_int_equal(errand->body.ticket, 7);
    assert_int_equal(errand->body.what, DL_ASK_FEED);
    assert_int_equal(errand->body.outcome.reply, DL_REPLY_FRESH);
    assert_true(errand->body.outcome.moved);
    assert_str(errand->body.bytes, "here");
    assert_str(errand->body.outcome.etag, "\"b\"");
    assert_int_equal(errand->body.outcome.since.bytes, 0);
    assert_int_equal(errand->body.outcome.bytes, 5);
    errand_free(errand);
}

static void
an_own_address_opens_only_its_own_host(void **state)
{
    struct errand *errand = new_errand(*state, "/home");
    assert_true(hop(errand, 10));
    assert_false(errand_begin(errand, multi, &tools_manners));
    assert_int_equal(errand->body.outcome.reply, DL_REPLY_LOOP);
    assert_str(errand->body.outcome.text, "127.0.0.2 leads to this machine");
    assert_int_equal(server_count(server, NULL), 1);
    errand_free(errand);
}

static void
a_place_that_must_not_be_gone_to_ends_it(void **state)
{
    static const struct {
        const char *path, *text;
        unsigned redirects;
    } cases[] = {
        {"/file", "127.0.0.1 redirects to what is no web address", 10},
        {"/same", "127.0.0.1 redirects in a circle", 10},
        {"/a", "127.0.0.1 redirects too often", 0},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct errand *errand = new_errand(*state, cases[i].path);
        assert_false(hop(errand, cases[i].redirects));
        assert_int_equal(errand->body.outcome.reply, DL_REPLY_LOOP);
        assert_int_equal(errand->body.outcome.http, i == 1 ? 302 : 301);
        assert_str(errand->body.outcome.text, cases[i].text);
        errand_free(errand);
    }
}

static void
validators_stay_where_no_new_body_came(void **state)
{
    struct errand *errand = new_errand(*state, "/404");
    assert_false(hop(errand, 10));
    assert_str(errand->body.outcome.etag, "\"old\"");
    assert_str(errand->body.outcome.since, "long ago");
    assert_int_equal(errand->body.bytes.bytes, 0);
    errand_free(errand);
}

static void
time_spent_on_a_hop_is_gone(void **state)
{
    struct errand *errand = new_errand(*state, "/a");
    errand->milliseconds = 100;
    assert_true(errand_begin(errand, multi, &tools_manners));
    CURLcode code = tools_finish();
    errand->milliseconds = 0;
    assert_false(errand_hop(errand, multi, code, 10));
    assert_int_equal(errand->body.outcome.reply, DL_REPLY_SLOW);
    errand_free(errand);
}

static void
it_can_be_given_up_at_any_time(void **state)
{
    struct errand *errand = new_errand(*state, "/b");
    errand_cancel(errand, multi);
    assert_int_equal(errand->body.outcome.reply, DL_REPLY_CANCELLED);
    assert_true(errand_begin(errand, multi, &tools_manners));
    errand_cancel(errand, multi);
    assert_null(errand->transfer);
    errand_free(errand);
}

static void
what_is_no_address_ends_at_once(void **state)
{
    bool begun;
    struct dl_ask ask = {.url = DL_STR("feed:a.example"),
                         .etag = DL_STR("a\r\nX: y"),
                         .since = DL_STR("")};
    struct errand *errand = errand_new(&ask, &begun);
    (void)state;
    assert_false(begun);
    assert_int_equal(errand->body.outcome.reply, DL_REPLY_UNREACHED);
    assert_str(errand->body.outcome.url, "feed:a.example");
    assert_int_equal(errand->etag.bytes, 0);
    errand_free(errand);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        server_test(a_redirect_is_another_hop),
        server_test(an_own_address_opens_only_its_own_host),
        server_test(a_place_that_must_not_be_gone_to_ends_it),
        server_test(validators_stay_where_no_new_body_came),
        server_test(time_spent_on_a_hop_is_gone),
        server_test(it_can_be_given_up_at_any_time),
        server_test(what_is_no_address_ends_at_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
