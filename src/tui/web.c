/* Addresses that are let out. */
/* SPDX-License-Identifier: ISC */
#include "tui/web.h"

static bool
is_plain(char c)
{
    return c > ' ' && c < 0x7f;
}

/* Whether a character can stand in an address: none that controls, parts words
 * or turns the direction of writing. */
static bool
is_sound(uint32_t point)
{
    bool bidi = (point >= 0x200b && point <= 0x200f) ||
                (point >= 0x2028 && point <= 0x202e) ||
                (point >= 0x2060 && point <= 0x206f);
    return point > ' ' && (point < 0x7f || point > 0xa0) && !bidi &&
           point != 0x3000 && point != 0xfeff && point != 0xfffd;
}

static bool
all_sound(struct dl_str url)
{
    for (size_t i = 0; i < url.bytes;)
        if (!is_sound(dl_utf8_decode(url, i, &i)))
            return false;
    return true;
}

bool
web_is_address(struct dl_str url)
{
    size_t colon = dl_str_find(url, DL_STR("://"), 0);
    if (colon == SIZE_MAX || url.bytes > WEB_BYTES_MAX)
        return false;
    struct dl_str scheme = {url.at, colon};
    size_t host = colon + 3;
    bool web = dl_str_eq_nocase(scheme, DL_STR("http")) ||
               dl_str_eq_nocase(scheme, DL_STR("https"));
    bool named = host < url.bytes && url.at[host] != '/' &&
                 url.at[host] != '?' && url.at[host] != '#';
    return web && named && all_sound(url);
}

struct dl_str
web_ascii(struct dl_arena *arena, struct dl_str url)
{
    static const char digits[] = "0123456789ABCDEF";
    char *out = dl_arena_alloc(arena, 3 * url.bytes + 1);
    size_t bytes = 0;
    for (size_t i = 0; i < url.bytes; i++) {
        unsigned char c = (unsigned char)url.at[i];
        if (is_plain(url.at[i])) {
            out[bytes++] = url.at[i];
            continue;
        }
        out[bytes++] = '%';
        out[bytes++] = digits[c >> 4];
        out[bytes++] = digits[c & 15];
    }
    return (struct dl_str){out, bytes};
}
