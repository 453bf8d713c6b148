/* What answers of a server mean, and in which words. */
/* SPDX-License-Identifier: ISC */
#include "tools.h"

#include "net/answer.h"

#include <stdlib.h>

static const struct scene scenes[] = {
    {"/200", ACT_CHUNKS,
     "200 OK\nETag: \"v1\"\nLast-Modified: once\n"
     "Content-Type: Text/XML; charset=koi8-r\n"
     "Cache-Control: public\nCache-Control: max-age=90\nAge: 30",
     "text", 0},
    {"/204", ACT_RAW, "HTTP/1.1 204 No Content\r\n\r\n", "", 0},
    {"/304", ACT_RAW, "HTTP/1.1 304 Not Modified\r\nETag: W/\"v2\"\r\n\r\n", "",
     0},
    {"/401", ACT_SEND, "401 No", "?", 0},
    {"/403", ACT_SEND, "403 No", "?", 0},
    {"/404", ACT_SEND, "404 No\nETag: \"of the excuse\"", "?", 0},
    {"/408", ACT_SEND, "408 No", "?", 0},
    {"/410", ACT_SEND, "410 No", "?", 0},
    {"/418", ACT_SEND, "418 No", "?", 0},
    {"/429", ACT_SEND, "429 No", "?", 0},
    {"/429-soon", ACT_SEND, "429 No\nRetry-After: 120", "?", 0},
    {"/451", ACT_SEND, "451 No", "?", 0},
    {"/500", ACT_SEND, "500 No", "?", 0},
    {"/503", ACT_SEND, "503 No", "?", 0},
    {"/503-date", ACT_SEND,
     "503 No\nDate: Fri, 31 Dec 1999 23:00:00 GMT\n"
     "Retry-After: Fri, 31 Dec 1999 23:59:59 GMT",
     "?", 0},
    {"/503-past", ACT_SEND,
     "503 No\nRetry-After: Fri, 31 Dec 1999 23:59:59 GMT", "?", 0},
    {"/999", ACT_SEND, "999 No", "?", 0},
    {"/302", ACT_SEND, "302 No", "?", 0},
    {"/301-b", ACT_SEND, "301 No\nLocation: b?c", "?", 0},
    {"/307-b", ACT_SEND, "307 No\nLocation: http://b.example/", "?", 0},
    {"/200-b", ACT_SEND, "200 OK\nLocation: b", "?", 0},
    {"/drop", ACT_DROP, NULL, NULL, 0},
    {"/cut", ACT_LONG, NULL, "half", 0},
    {"/cut-404", ACT_LONG, "404 No", "half", 0},
    {"/short", ACT_SHORT, NULL, "halfhalf", 0},
    {"/old", ACT_RAW, "Hello.\r\n", "I am a server.", 0},
    {"/gzip", ACT_SEND, "200 OK\nContent-Encoding: gzip", "not at all", 0},
    {"/silent", ACT_SILENT, NULL, NULL, 0},
    {0},
};
static int
start(void **state)
{
    return tools_start(state, scenes);
}

static struct transfer *
run(struct dl_arena *arena, struct dl_str address, bool own, CURLcode *code)
{
    struct url url;
    assert_true(url_read(arena, address, &url));
    struct request request = {.url = &url,
                              .etag = DL_STR("\"v0\""),
                              .bytes_max = 5000,
                              .milliseconds = unit_is_watched() ? 20000 : 500,
                              .own = own};
    struct transfer *transfer =
        transfer_begin(multi, &request, &tools_manners, NULL);
    *code = tools_finish();
    return transfer;
}

/* The answer to a path, read. */
static struct dl_body
answer(struct dl_arena *arena, const char *path)
{
    CURLcode code;
    struct dl_body body = {0};
    struct transfer *transfer =
        run(arena, tools_url(arena, 1, path), true, &code);
    answer_read(arena, transfer, code, "a.example", &body);
    transfer_end(multi, transfer);
    return body;
}

static void
statuses_are_told_apart(void **state)
{
    static const struct {
        const char *path;
        enum dl_reply reply;
        const char *text;
    } cases[] = {
        {"/200", DL_REPLY_FRESH, ""},
        {"/204", DL_REPLY_FRESH, ""},
        {"/304", DL_REPLY_UNCHANGED, ""},
        {"/401", DL_REPLY_REFUSED, "a.example wants a name and a password"},
        {"/403", DL_REPLY_REFUSED, "a.example does not let us in"},
        {"/404", DL_REPLY_MISSING, "a.example has nothing there"},
        {"/408", DL_REPLY_SLOW, "a.example took us for too slow"},
        {"/410", DL_REPLY_GONE, "a.example has ended it for good"},
        {"/418", DL_REPLY_REFUSED, "a.example does not answer this"},
        {"/429", DL_REPLY_BUSY, "a.example asks to be left alone for a while"},
        {"/451", DL_REPLY_REFUSED, "a.example may not show it, by law"},
        {"/500", DL_REPLY_FAILED, "a.example is at fault"},
        {"/503", DL_REPLY_FAILED, "a.example is out of service"},
        {"/999", DL_REPLY_FAILED,
         "a.example gives an answer that does not exist"},
        {"/302", DL_REPLY_LOOP, "a.example redirects to nowhere"},
        {"/200-b", DL_REPLY_FRESH, ""},
        {"/cut-404", DL_REPLY_MISSING, "a.example has nothing there"},
        {"/short", DL_REPLY_FRESH, ""},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct dl_body body = answer(*state, cases[i].path);
        assert_int_equal(body.outcome.reply, cases[i].reply);
        assert_str(body.outcome.text, cases[i].text);
        if (dl_is_digit(cases[i].path[1]))
            assert_int_equal(body.outcome.http, atoi(cases[i].path + 1));
    }
}

static void
what_stands_in_the_way_is_told_in_words(void **state)
{
    static const struct {
        const char *path;
        enum dl_reply reply;
        const char *text;
    } cases[] = {
        {"/drop", DL_REPLY_UNREACHED,
         "a.example: it hung up without an answer"},
        {"/cut", DL_REPLY_UNREACHED,
         "a.example: it hung up before all was said"},
        {"/old", DL_REPLY_FAILED, "a.example: it does not speak HTTP"},
        {"/gzip", DL_REPLY_UNREADABLE,
         "a.example: it is compressed in a broken way"},
        {"/silent", DL_REPLY_SLOW, "a.example: it took too long"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct dl_body body = answer(*state, cases[i].path);
        assert_int_equal(body.outcome.reply, cases[i].reply);
        assert_str(body.outcome.text, cases[i].text);
    }
}

static void
fields_are_read(void **state)
{
    struct dl_body body = answer(*state, "/200");
    assert_str(body.outcome.etag, "\"v1\"");
    assert_str(body.outcome.since, "once");
    assert_str(body.type, "text/xml");
    assert_str(body.label, "koi8-r");
    assert_int_equal(body.outcome.rest_seconds, 60);
    body = answer(*state, "/304");
    assert_str(body.outcome.etag, "W/\"v2\"");
    body = answer(*state, "/404");
    assert_int_equal(body.outcome.etag.bytes, 0);
}

static void
a_hold_comes_with_two_statuses(void **state)
{
    struct dl_body body = answer(*state, "/429-soon");
    assert_int_equal(body.outcome.hold_seconds, 120);
    body = answer(*state, "/503-date");
    assert_int_equal(body.outcome.reply, DL_REPLY_BUSY);
    assert_int_equal(body.outcome.hold_seconds, 3599);
    body = answer(*state, "/503-past");
    assert_int_equal(body.outcome.reply, DL_REPLY_FAILED);
    assert_int_equal(body.outcome.hold_seconds, 0);
}

static void
a_redirect_names_its_place(void **state)
{
    static const struct {
        const char *path, *to;
        bool lasting;
    } cases[] = {{"/301-b", "/b?c", true},
                 {"/307-b", "http://b.example/", false},
                 {"/302", NULL, false},
                 {"/200-b", NULL, false},
                 {"/304", NULL, false}};
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        CURLcode code;
        bool lasting;
        struct transfer *transfer =
            run(*state, tools_url(*state, 1, cases[i].path), true, &code);
        const char *to = answer_redirect(transfer, &lasting);
        assert_int_equal(to != NULL, cases[i].to != NULL);
        assert_int_equal(lasting, cases[i].lasting);
        if (to)
            assert_true(dl_str_ends(dl_str_from(to), dl_str_from(cases[i].to)));
        transfer_end(multi, transfer);
    }
}

/* Our server does not speak TLS: the handshake fails, and says whose. */
static void
a_connection_that_cannot_be_trusted_names_host_and_reason(void **state)
{
    CURLcode code;
    struct dl_body body = {0};
    struct dl_str address = dl_str_from(dl_arena_printf(
        *state, "https://127.0.0.1:%d/200", server_port(server)));
    struct transfer *transfer = run(*state, address, true, &code);
    answer_read(*state, transfer, code, "a.example", &body);
    assert_int_equal(body.outcome.reply, DL_REPLY_UNSAFE);
    assert_true(dl_str_starts(body.outcome.text, DL_STR("a.example: ")));
    assert_true(body.outcome.text.bytes > strlen("a.example: "));
    transfer_end(multi, transfer);
}

static void
a_place_that_is_not_allowed_is_named(void **state)
{
    CURLcode code;
    struct dl_body body = {0};
    struct transfer *transfer =
        run(*state, tools_url(*state, 1, "/200"), false, &code);
    answer_read(*state, transfer, code, "a.example", &body);
    assert_int_equal(body.outcome.reply, DL_REPLY_LOOP);
    assert_str(body.outcome.text, "a.example: it leads to this machine");
    transfer_end(multi, transfer);
}

static void
a_port_where_nobody_listens_is_not_reached(void **state)
{
    CURLcode code;
    struct dl_body body = {0};
    struct transfer *transfer =
        run(*state, DL_STR("http://127.0.0.1:1/"), true, &code);
    answer_read(*state, transfer, code, "a.example", &body);
    assert_int_equal(body.outcome.reply, DL_REPLY_UNREACHED);
    assert_str(body.outcome.text, "a.example: it does not take the connection");
    transfer_end(multi, transfer);
}

static void
a_text_is_one_clean_line(void **state)
{
    assert_str(answer_text(*state, "a.example", "is \x1B[31mred\n"),
               "a.example is ?[31mred?");
    assert_str(answer_text(*state, NULL, "nothing"), "nothing");
    assert_str(answer_text(*state, "", "nothing"), "nothing");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        server_test(statuses_are_told_apart),
        server_test(what_stands_in_the_way_is_told_in_words),
        server_test(fields_are_read),
        server_test(a_hold_comes_with_two_statuses),
        server_test(a_redirect_names_its_place),
        server_test(a_connection_that_cannot_be_trusted_names_host_and_reason),
        server_test(a_place_that_is_not_allowed_is_named),
        server_test(a_port_where_nobody_listens_is_not_reached),
        server_test(a_text_is_one_clean_line),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
