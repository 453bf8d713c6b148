/* Addresses, by the library's own parser: one that saw other things in them
 * than what makes the connection does would be no check at all. */
/* SPDX-License-Identifier: ISC */
#include "net/url.h"

#include <curl/curl.h>

/* One part of an address as a string of ours; NULL when it has none. */
static char *
part(struct dl_arena *arena, CURLU *handle, CURLUPart what)
{
    char *text = NULL, *out = NULL;
    unsigned flags = what == CURLUPART_PORT ? CURLU_DEFAULT_PORT : 0;
    if (curl_url_get(handle, what, &text, flags) == CURLUE_OK)
        out = dl_arena_copy(arena, text, strlen(text));
    curl_free(text);
    return out;
}

static CURLU *
parse(struct dl_arena *arena, struct dl_str text)
{
    CURLU *handle = curl_url();
    text = dl_str_copy(arena, text);
    if (handle && curl_url_set(handle, CURLUPART_URL, text.at,
                               CURLU_URLENCODE) == CURLUE_OK)
        return handle;
    curl_url_cleanup(handle);
    return NULL;
}

/* The host in small letters; NULL when there is none. */
static char *
host_of(struct dl_arena *arena, CURLU *handle)
{
    char *host = part(arena, handle, CURLUPART_HOST);
    for (char *at = host; host && *at; at++)
        *at = dl_to_lower(*at);
    return host && *host ? host : NULL;
}

/* Whether the connection, which is given `text`, is made to `host`: figures
 * that were escaped ("2130706%3433") are brought into their usual form only
 * when they are read for the second time. */
static bool
leads_to(struct dl_arena *arena, const char *text, const char *host)
{
    CURLU *handle = parse(arena, dl_str_from(text));
    char *again = handle ? host_of(arena, handle) : NULL;
    curl_url_cleanup(handle);
    return again && strcmp(again, host) == 0;
}

static bool
describe(struct dl_arena *arena, CURLU *handle, struct url *out)
{
    char *scheme = part(arena, handle, CURLUPART_SCHEME);
    char *host = host_of(arena, handle);
    char *text = part(arena, handle, CURLUPART_URL);
    if (!scheme || !host || !text || !leads_to(arena, text, host))
        return false;
    bool secure = strcmp(scheme, "https") == 0;
    if (!secure && strcmp(scheme, "http") != 0)
        return false;
    *out = (struct url){.text = text, .host = host, .secure = secure};
    return true;
}

bool
url_read(struct dl_arena *arena, struct dl_str text, struct url *out)
{
    CURLU *handle = parse(arena, text);
    bool read = handle && describe(arena, handle, out);
    curl_url_cleanup(handle);
    return read;
}

static bool
is_same(struct dl_arena *arena, CURLU *a, CURLU *b, CURLUPart what)
{
    struct dl_str one = dl_str_from(part(arena, a, what));
    return dl_str_eq_nocase(one, dl_str_from(part(arena, b, what)));
}

static void
take_along(struct dl_arena *arena, CURLU *from, CURLU *to)
{
    if (part(arena, to, CURLUPART_USER) ||
        !is_same(arena, from, to, CURLUPART_SCHEME) ||
        !is_same(arena, from, to, CURLUPART_HOST) ||
        !is_same(arena, from, to, CURLUPART_PORT))
        return;
    curl_url_set(to, CURLUPART_USER, part(arena, from, CURLUPART_USER), 0);
    curl_url_set(to, CURLUPART_PASSWORD, part(arena, from, CURLUPART_PASSWORD),
                 0);
}

bool
url_follow(struct dl_arena *arena, const struct url *from, struct dl_str text,
           struct url *out)
{
    CURLU *source = parse(arena, dl_str_from(from->text));
    CURLU *handle = parse(arena, text);
    if (source && handle)
        take_along(arena, source, handle);
    bool read = handle && describe(arena, handle, out);
    curl_url_cleanup(source);
    curl_url_cleanup(handle);
    return read;
}
