/* One request: what is said, how much is taken, where it may go. */
/* SPDX-License-Identifier: ISC */
#include "tools.h"

#include <stdlib.h>

/* "Some text." as it stands, in the wrapping of gzip (RFC 1951, 3.2.4). */
#define PACKED                                                     \
    "\x1F\x8B\x08\x00\x00\x00\x00\x00\x00\x03\x01\x0A\x00\xF5\xFF" \
    "\x53\x6F\x6D\x65\x20\x74\x65\x78\x74\x2E\xBD\x01\x72\x6A\x0A" \
    "\x00\x00\x00"

static const struct scene scenes[] = {
    {"/plain", ACT_SEND, NULL, "Some text.", 0},
    {"/packed", ACT_SEND, "200 OK\nContent-Encoding: gzip", PACKED,
     sizeof PACKED - 1},
    {"/long", ACT_SEND, "404 Not Found", "0123456789", 0},
    {"/declared", ACT_LONG, NULL, "0123456789", 0},
    {"/excuse", ACT_ENDLESS, "404 Not Found", "no, ", 0},
    {"/endless", ACT_ENDLESS, NULL, "more and more ", 0},
    {"/bomb", ACT_BOMB, NULL, NULL, 0},
    {"/fields", ACT_FIELDS, NULL, NULL, 0},
    {0},
};
static int
start(void **state)
{
    return tools_start(state, scenes);
}

/* Run one request over; the transfer has not been freed yet. */
static struct transfer *
run(struct dl_arena *arena, const char *path, struct request *request,
    CURLcode *code)
{
    struct url url;
    assert_true(url_read(arena, tools_url(arena, 1, path), &url));
    request->url = &url;
    request->milliseconds = 5000;
    if (!request->bytes_max)
        request->bytes_max = 100000;
    struct transfer *transfer =
        transfer_begin(multi, request, &tools_manners, NULL);
    *code = tools_finish();
    return transfer;
}

static void
a_body_arrives(void **state)
{
    CURLcode code;
    struct request request = {.own = true};
    struct transfer *transfer = run(*state, "/plain", &request, &code);
    assert_int_equal(code, CURLE_OK);
    assert_int_equal(transfer_status(transfer), 200);
    assert_true(transfer->head_whole);
    assert_str(((struct dl_str){transfer->at, transfer->bytes}), "Some text.");
    transfer_end(multi, transfer);
}

static void
a_packed_body_arrives_unpacked(void **state)
{
    CURLcode code;
    struct request request = {.own = true};
    struct transfer *transfer = run(*state, "/packed", &request, &code);
    assert_int_equal(code, CURLE_OK);
    assert_str(((struct dl_str){transfer->at, transfer->bytes}), "Some text.");
    transfer_end(multi, transfer);
}

static void
only_what_is_wanted_is_said(void **state)
{
    CURLcode code;
    struct request request = {.own = true,
                              .etag = DL_STR("W/\"a  b\xC3\xA9,\""),
                              .since = DL_STR("yesterday, I think")};
    transfer_end(multi, run(*state, "/plain", &request, &code));
    const struct heard *heard = server_heard(server, "/plain", 0);
    char *fields[] = {server_field(heard, "User-Agent"),
                      server_field(heard, "If-None-Match"),
                      server_field(heard, "If-Modified-Since"),
                      server_field(heard, "Accept-Encoding")};
    assert_string_equal(fields[0], "dateline/0 (tests)");
    assert_string_equal(fields[1], "W/\"a  b\xC3\xA9,\"");
    assert_string_equal(fields[2], "yesterday, I think");
    assert_non_null(strstr(fields[3], "gzip"));
    assert_null(server_field(heard, "Cookie"));
    assert_null(server_field(heard, "Referer"));
    for (size_t i = 0; i < sizeof fields / sizeof fields[0]; i++)
        free(fields[i]);
}

static void
a_body_may_be_as_long_as_allowed_and_not_a_byte_longer(void **state)
{
    static const struct {
        const char *path;
        size_t most;
        enum hang_up hang_up;
    } cases[] = {
        {"/plain", 10, HANG_UP_NEVER},    {"/plain", 9, HANG_UP_BODY},
        {"/declared", 500, HANG_UP_BODY}, {"/endless", 200000, HANG_UP_BODY},
        {"/bomb", 3000000, HANG_UP_BODY}, {"/fields", 100, HANG_UP_HEAD},
        {"/excuse", 100, HANG_UP_ENOUGH}, {"/long", 1, HANG_UP_NEVER},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        CURLcode code;
        struct request request = {.own = true, .bytes_max = cases[i].most};
        struct transfer *transfer = run(*state, cases[i].path, &request, &code);
        assert_int_equal(transfer->hang_up, cases[i].hang_up);
        assert_int_equal(code == CURLE_OK, cases[i].hang_up == HANG_UP_NEVER);
        assert_true(transfer->bytes <= cases[i].most);
        assert_true(transfer->room <= cases[i].most);
        transfer_end(multi, transfer);
    }
}

static void
a_body_that_declares_too_much_is_not_begun(void **state)
{
    CURLcode code;
    struct request request = {.own = true, .bytes_max = 500};
    struct transfer *transfer = run(*state, "/declared", &request, &code);
    assert_int_equal(transfer->bytes, 0);
    transfer_end(multi, transfer);
}

static void
a_private_address_is_not_even_connected_to(void **state)
{
    CURLcode code;
    struct request request = {.own = false};
    struct transfer *transfer = run(*state, "/plain", &request, &code);
    assert_int_equal(code, CURLE_COULDNT_CONNECT);
    assert_string_equal(transfer->refused, "this machine");
    assert_int_equal(server_count(server, NULL), 0);
    transfer_end(multi, transfer);
}

static void
nor_is_a_connection_used_that_another_was_allowed_to_make(void **state)
{
    CURLcode code;
    struct request own = {.own = true}, other = {.own = false};
    transfer_end(multi, run(*state, "/plain", &own, &code));
    assert_int_equal(code, CURLE_OK);
    struct transfer *transfer = run(*state, "/plain", &other, &code);
    assert_int_equal(code, CURLE_ABORTED_BY_CALLBACK);
    assert_string_equal(transfer->refused, "this machine");
    assert_int_equal(server_count(server, NULL), 1);
    transfer_end(multi, transfer);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        server_test(a_body_arrives),
        server_test(a_packed_body_arrives_unpacked),
        server_test(only_what_is_wanted_is_said),
        server_test(a_body_may_be_as_long_as_allowed_and_not_a_byte_longer),
        server_test(a_body_that_declares_too_much_is_not_begun),
        server_test(a_private_address_is_not_even_connected_to),
        server_test(nor_is_a_connection_used_that_another_was_allowed_to_make),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
