/* One request and its answer: what is said to the library, and what it calls.
 *
 * Redirects are not followed here. Each hop is a request of its own, so that it
 * keeps the other host's pause and hold, and so that an address that the user
 * has named does not open his network to where it redirects.
 *
 * Where a connection may lead is checked twice: when a socket is made, before a
 * single packet goes there, and before a request goes over a connection, since
 * one made for the user's own address may be used again. Both see the very
 * address that is used: a name that is looked up twice can change its mind. */
/* SPDX-License-Identifier: ISC */
#include "net/transfer.h"

#include "net/proxy.h"
#include "net/range.h"

#include <stdlib.h>

enum {
    HEAD_MAX = 256 * 1024, /* bytes of all fields */
    WASTE_MAX = 64 * 1024, /* bytes of a body that nobody wants */
    ROOM_LEAST = 64 * 1024
};

int
transfer_status(const struct transfer *transfer)
{
    long status = 0;
    curl_easy_getinfo(transfer->easy, CURLINFO_RESPONSE_CODE, &status);
    return (int)status;
}

/* ---- what arrives ---- */

/* Room for `count` more bytes of the body, in a buffer of twice the size. */
static void
make_room(struct transfer *transfer, size_t count)
{
    size_t room = 2 * transfer->bytes + count;
    if (room < ROOM_LEAST)
        room = ROOM_LEAST;
    if (room > transfer->bytes_max)
        room = transfer->bytes_max;
    struct dl_arena *buffer = dl_arena_new(room);
    char *at = dl_arena_alloc(buffer, room);
    if (transfer->bytes)
        memcpy(at, transfer->at, transfer->bytes);
    dl_arena_free(transfer->buffer);
    transfer->buffer = buffer;
    transfer->at = at;
    transfer->room = room;
}

static size_t
hang_up(struct transfer *transfer, enum hang_up why)
{
    transfer->hang_up = why;
    return CURL_WRITEFUNC_ERROR;
}

/* Bytes of the body, unpacked already: so the limit holds for what comes out of
 * a compressed body as well. Only answers of success have one that is wanted.
 */
static size_t
on_body(char *at, size_t size, size_t count, void *owner)
{
    struct transfer *transfer = owner;
    count *= size;
    if (transfer_status(transfer) / 100 != 2) {
        transfer->waste_bytes += count;
        if (transfer->waste_bytes > WASTE_MAX)
            return hang_up(transfer, HANG_UP_ENOUGH);
        return count;
    }
    if (count > transfer->bytes_max - transfer->bytes)
        return hang_up(transfer, HANG_UP_BODY);
    if (count > transfer->room - transfer->bytes)
        make_room(transfer, count);
    memcpy(transfer->at + transfer->bytes, at, count);
    transfer->bytes += count;
    return count;
}

/* A declared length alone is reason to hang up; what is not declared is counted
 * as it arrives. (The library's own limit would also refuse the redirect or the
 * excuse of a server that declares much for it.) */
static bool
declares_too_much(const struct transfer *transfer)
{
    struct curl_header *length;
    if (curl_easy_header(transfer->easy, "Content-Length", 0, CURLH_HEADER, -1,
                         &length) != CURLHE_OK)
        return false;
    return strtoull(length->value, NULL, 10) > transfer->bytes_max;
}

static size_t
on_head(char *at, size_t size, size_t count, void *owner)
{
    struct transfer *transfer = owner;
    count *= size;
    transfer->head_bytes += count;
    if (transfer->head_bytes > HEAD_MAX)
        return hang_up(transfer, HANG_UP_HEAD);
    if (!count || (*at != '\r' && *at != '\n'))
        return count;
    transfer->head_whole = transfer_status(transfer) >= 200;
    if (transfer_status(transfer) / 100 == 2 && declares_too_much(transfer))
        return hang_up(transfer, HANG_UP_BODY);
    return count;
}

/* ---- where it leads ---- */

static curl_socket_t
on_socket(void *owner, curlsocktype purpose, struct curl_sockaddr *address)
{
    struct transfer *transfer = owner;
    (void)purpose;
    const char *range = transfer->anywhere ? NULL : range_of(&address->addr);
    if (range) {
        transfer->refused = range;
        return CURL_SOCKET_BAD;
    }
    return socket(address->family, address->socktype | SOCK_CLOEXEC,
                  address->protocol);
}

static int
on_request(void *owner, char *theirs, char *ours, int their_port, int our_port)
{
    struct transfer *transfer = owner;
    (void)ours, (void)their_port, (void)our_port;
    const char *range = transfer->anywhere ? NULL : range_of_host(theirs);
    if (!range)
        return CURL_PREREQFUNC_OK;
    transfer->refused = range;
    return CURL_PREREQFUNC_ABORT;
}

/* ---- what is said to the library ---- */

static void
set_callbacks(struct transfer *transfer, void *owner)
{
    CURL *easy = transfer->easy;
    curl_easy_setopt(easy, CURLOPT_PRIVATE, owner);
    curl_easy_setopt(easy, CURLOPT_ERRORBUFFER, transfer->reason);
    curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, on_body);
    curl_easy_setopt(easy, CURLOPT_WRITEDATA, transfer);
    curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, on_head);
    curl_easy_setopt(easy, CURLOPT_HEADERDATA, transfer);
    curl_easy_setopt(easy, CURLOPT_OPENSOCKETFUNCTION, on_socket);
    curl_easy_setopt(easy, CURLOPT_OPENSOCKETDATA, transfer);
    curl_easy_setopt(easy, CURLOPT_PREREQFUNCTION, on_request);
    curl_easy_setopt(easy, CURLOPT_PREREQDATA, transfer);
}

static void
set_limits(CURL *easy, const struct request *request,
           const struct dl_manners *manners)
{
    curl_easy_setopt(easy, CURLOPT_TIMEOUT_MS, request->milliseconds);
    curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT,
                     (long)manners->connect_seconds);
    curl_easy_setopt(easy, CURLOPT_LOW_SPEED_TIME, (long)manners->slow_seconds);
    curl_easy_setopt(easy, CURLOPT_LOW_SPEED_LIMIT, (long)manners->slow_bytes);
}

static void
set_manner(CURL *easy, const struct dl_manners *manners)
{
    curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(easy, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(easy, CURLOPT_REDIR_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(easy, CURLOPT_ACCEPT_ENCODING, "");
    curl_easy_setopt(easy, CURLOPT_USERAGENT, manners->agent);
    curl_easy_setopt(easy, CURLOPT_SSL_VERIFYPEER, 1L);
    curl_easy_setopt(easy, CURLOPT_SSL_VERIFYHOST, 2L);
    curl_easy_setopt(easy, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
#if LIBCURL_VERSION_NUM >= 0x075700
    /* Giving up does not wait for a name to be looked up. */
    curl_easy_setopt(easy, CURLOPT_QUICK_EXIT, 1L);
#endif
}

/* An empty string keeps the library from asking the environment itself. */
static void
set_route(struct transfer *transfer, const struct request *request)
{
    const char *proxy = proxy_for(request->url->host, request->url->secure);
    transfer->anywhere = request->own || proxy;
    curl_easy_setopt(transfer->easy, CURLOPT_URL, request->url->text);
    curl_easy_setopt(transfer->easy, CURLOPT_PROXY, proxy ? proxy : "");
    curl_easy_setopt(transfer->easy, CURLOPT_NOPROXY, "");
}

static void
add_validator(struct transfer *transfer, const char *name, struct dl_str value)
{
    if (!value.bytes)
        return;
    struct dl_arena *scratch = dl_arena_new(0);
    char *line = dl_arena_printf(scratch, "%s: %.*s", name, DL_FMT(value));
    transfer->fields = curl_slist_append(transfer->fields, line);
    transfer->asked_again = true;
    dl_arena_free(scratch);
}

struct transfer *
transfer_begin(CURLM *multi, const struct request *request,
               const struct dl_manners *manners, void *owner)
{
    struct dl_arena *home = dl_arena_new(0);
    struct transfer *transfer = DL_NEW(home, struct transfer);
    transfer->home = home;
    transfer->bytes_max = request->bytes_max;
    transfer->easy = curl_easy_init();
    if (!transfer->easy) {
        dl_arena_free(home);
        return NULL;
    }
    set_callbacks(transfer, owner);
    set_limits(transfer->easy, request, manners);
    set_manner(transfer->easy, manners);
    set_route(transfer, request);
    add_validator(transfer, "If-None-Match", request->etag);
    add_validator(transfer, "If-Modified-Since", request->since);
    curl_easy_setopt(transfer->easy, CURLOPT_HTTPHEADER, transfer->fields);
    if (curl_multi_add_handle(multi, transfer->easy) == CURLM_OK)
        return transfer;
    transfer_end(multi, transfer);
    return NULL;
}

void
transfer_end(CURLM *multi, struct transfer *transfer)
{
    curl_multi_remove_handle(multi, transfer->easy);
    curl_easy_cleanup(transfer->easy);
    curl_slist_free_all(transfer->fields);
    dl_arena_free(transfer->buffer);
    dl_arena_free(transfer->home);
}
