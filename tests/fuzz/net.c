/* Fuzz target: what a server says of itself: fields of a head and addresses.
 * What is checked of an address must be what the connection is made to. */
/* SPDX-License-Identifier: ISC */
#include "fuzz.h"

#include "net/header.h"
#include "net/range.h"
#include "net/url.h"

static const char *const pieces[] = {
    "http",
    "https",
    "file",
    ":",
    "//",
    "/",
    "user",
    "pass",
    "@",
    "a.example",
    "127.0.0.1",
    "0x7f.1",
    "2130706433",
    "[::1]",
    "[::ffff:7f00:1]",
    "localhost",
    ".",
    "..",
    "%00",
    "%0d%0a",
    "%2e",
    "\\",
    "?",
    "#",
    "80",
    "99999",
    " ",
    "\t",
    "\r\n",
    ";",
    "charset=",
    "utf-8",
    "\"",
    "'",
    "max-age=",
    "60",
    "no-cache",
    "no-store",
    ",",
    "=",
    "-1",
    "4294967296",
    "Wed, 24 Mar 2021 09:00:00 GMT",
    "\xE3\x80\x82",
    "\xC3\x9F",
    "xn--",
};

/* Nothing in it could end a line or begin another part of a request. */
static void
hold_plain(const char *text)
{
    for (; *text; text++)
        fuzz_hold((unsigned char)*text > ' ' && *text != 0x7F);
}

static void
hold_url(struct dl_arena *arena, struct dl_str text)
{
    const struct dl_str base = DL_STR("https://user:pass@a.example:8080/b");
    struct url from, to, again;
    if (url_read(arena, text, &to)) {
        hold_plain(to.text);
        hold_plain(to.host);
        fuzz_hold(url_read(arena, dl_str_from(to.text), &again));
        fuzz_hold(strcmp(again.host, to.host) == 0 &&
                  again.secure == to.secure);
        range_of_host(to.host);
    }
    if (url_read(arena, base, &from) && url_follow(arena, &from, text, &to) &&
        dl_str_find(dl_str_from(to.text), DL_STR("user:pass@"), 0) != SIZE_MAX)
        fuzz_hold(dl_str_find(text, DL_STR("user"), 0) != SIZE_MAX ||
                  (to.secure && strcmp(to.host, "a.example") == 0));
}

static void
hold_fields(struct dl_arena *arena, struct dl_str text)
{
    struct dl_str rest = text, first, type, charset;
    uint32_t seconds;
    if (!dl_str_line(&rest, &first))
        first = DL_STR("");
    header_type(arena, text, &type, &charset);
    fuzz_hold(type.bytes + charset.bytes <= text.bytes);
    fuzz_hold(header_rest(text, DL_STR("")) <= HEADER_SECONDS_MAX);
    fuzz_hold(header_rest(first, rest) <= header_rest(first, DL_STR("")));
    if (header_hold(first, rest, &seconds))
        fuzz_hold(seconds <= HEADER_SECONDS_MAX);
    if (header_is_validator(text))
        fuzz_hold(!text.bytes || !memchr(text.at, '\n', text.bytes));
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count)
{
    struct dl_arena *arena = dl_arena_new(0);
    struct dl_str text = FUZZ_INPUT(arena, bytes, count, pieces);
    hold_url(arena, text);
    hold_fields(arena, text);
    range_of_host(dl_str_copy(arena, text).at);
    dl_arena_free(arena);
    return 0;
}
