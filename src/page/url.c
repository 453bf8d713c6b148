/* Addresses: relative ones made absolute. */
/* SPDX-License-Identifier: ISC */
#include <dateline/page.h>

enum { URL_MAX = 4096 }; /* longer addresses are none */

/* The parts of an address; absent ones have no `at`. Source: RFC 3986,
 * appendix B. */
struct parts {
    struct dl_str scheme, host, path, query, fragment;
};

static struct dl_str
from(struct dl_str text, size_t start)
{
    return (struct dl_str){text.at + start, text.bytes - start};
}

static bool
is_any(char c, const char *marks)
{
    while (*marks && *marks != c)
        marks++;
    return *marks;
}

static size_t
find_any(struct dl_str text, const char *marks)
{
    size_t at = 0;
    while (at < text.bytes && !is_any(text.at[at], marks))
        at++;
    return at;
}

static bool
is_scheme(struct dl_str text)
{
    for (size_t i = 0; i < text.bytes; i++) {
        char c = text.at[i];
        bool letter = dl_is_lower(dl_to_lower(c));
        if (!letter && (!i || !(dl_is_digit(c) || strchr("+-.", c))))
            return false;
    }
    return text.bytes > 0;
}

static struct parts
split(struct dl_str url)
{
    struct parts out = {.path = url};
    size_t colon = find_any(url, ":/?#");
    struct dl_str head = {url.at, colon};
    if (colon < url.bytes && url.at[colon] == ':' && is_scheme(head)) {
        out.scheme = head;
        url = from(url, colon + 1);
    }
    if (dl_str_starts(url, DL_STR("//"))) {
        url = from(url, 2);
        out.host = (struct dl_str){url.at, find_any(url, "/?#")};
        url = from(url, out.host.bytes);
    }
    out.path = (struct dl_str){url.at, find_any(url, "?#")};
    url = from(url, out.path.bytes);
    if (url.bytes && *url.at == '?') {
        out.query = from(url, 1);
        out.query.bytes = find_any(out.query, "#");
        url = from(url, 1 + out.query.bytes);
    }
    if (url.bytes)
        out.fragment = from(url, 1);
    return out;
}

/* The path up to its last slash, and `path` behind it. RFC 3986, 5.2.3. */
static struct dl_str
merge(struct dl_arena *arena, const struct parts *base, struct dl_str path)
{
    size_t keep = base->path.bytes;
    while (keep && base->path.at[keep - 1] != '/')
        keep--;
    const char *slash = keep ? "" : "/";
    return dl_str_from(dl_arena_printf(arena, "%.*s%s%.*s", (int)keep,
                                       base->path.at, slash, DL_FMT(path)));
}

/* RFC 3986, 5.2.4: "." goes, ".." goes with what is before it. */
static struct dl_str
without_dots(struct dl_arena *arena, struct dl_str path)
{
    char *out = dl_arena_alloc(arena, path.bytes + 2);
    size_t bytes = 0;
    struct dl_str rest = path;
    if (rest.bytes && *rest.at == '/')
        rest = from(rest, 1);
    for (bool more = true; more;) {
        size_t end = find_any(rest, "/");
        struct dl_str part = {rest.at, end};
        more = end < rest.bytes;
        rest = from(rest, more ? end + 1 : end);
        bool up = dl_str_is(part, ".."), here = dl_str_is(part, ".");
        while (up && bytes && out[--bytes] != '/')
            ;
        if (up || here) {
            if (!more)
                out[bytes++] = '/';
            continue;
        }
        out[bytes++] = '/';
        memcpy(out + bytes, part.at, part.bytes);
        bytes += part.bytes;
    }
    return (struct dl_str){out, bytes};
}

static bool
is_web(struct dl_str scheme)
{
    return dl_str_eq_nocase(scheme, DL_STR("http")) ||
           dl_str_eq_nocase(scheme, DL_STR("https"));
}

/* One of the two bytes of a control character beyond ASCII (U+0080 to 9F). */
static bool
is_half_control(struct dl_str url, size_t at)
{
    enum { LEAD = 0xC2 };
    unsigned char c = (unsigned char)url.at[at];
    unsigned char before = at ? (unsigned char)url.at[at - 1] : 0;
    unsigned char after =
        at + 1 < url.bytes ? (unsigned char)url.at[at + 1] : 0;
    return (c == LEAD && after >> 5 == 4) || (before == LEAD && c >> 5 == 4);
}

/* What is written into addresses by mistake: line breaks go, spaces and what
 * would end an address elsewhere are escaped. */
static struct dl_str
mend(struct dl_arena *arena, struct dl_str url)
{
    static const bool odd[256] = {
        ['"'] = true, ['<'] = true, ['>'] = true, ['\\'] = true, ['^'] = true,
        ['`'] = true, ['{'] = true, ['|'] = true, ['}'] = true,  [0x7F] = true};
    url = dl_str_trim(url);
    char *out = dl_arena_alloc(arena, 3 * url.bytes + 1);
    size_t bytes = 0;
    for (size_t i = 0; i < url.bytes; i++) {
        unsigned char c = (unsigned char)url.at[i];
        if (c == '\n' || c == '\r' || c == '\t')
            continue;
        if (c <= ' ' || odd[c] || is_half_control(url, i)) {
            static const char digits[] = "0123456789ABCDEF";
            out[bytes++] = '%';
            out[bytes++] = digits[c >> 4];
            out[bytes++] = digits[c & 15];
        } else {
            out[bytes++] = (char)c;
        }
    }
    return (struct dl_str){out, bytes};
}

/* RFC 3986, 5.2.2. */
static struct parts
resolve(struct dl_arena *arena, const struct parts *base, struct parts url)
{
    if (url.scheme.at)
        return url;
    url.scheme = base->scheme;
    if (url.host.at)
        return url;
    url.host = base->host;
    if (!url.path.bytes) {
        url.path = base->path;
        url.query = url.query.at ? url.query : base->query;
    } else if (*url.path.at != '/') {
        url.path = merge(arena, base, url.path);
    }
    return url;
}

static struct dl_str
join(struct dl_arena *arena, const struct dl_str *pieces, size_t count)
{
    struct dl_str out = {NULL, 0};
    size_t bytes = 0;
    for (size_t i = 0; i < count; i++)
        bytes += pieces[i].bytes;
    char *at = dl_arena_alloc(arena, bytes + 1);
    for (size_t i = 0; i < count; i++) {
        if (pieces[i].bytes)
            memcpy(at + out.bytes, pieces[i].at, pieces[i].bytes);
        out.bytes += pieces[i].bytes;
    }
    out.at = at;
    return out;
}

struct dl_str
dl_url_join(struct dl_arena *arena, struct dl_str base, struct dl_str url)
{
    url = mend(arena, url);
    base = mend(arena, base);
    if (url.bytes > URL_MAX || base.bytes > URL_MAX || !url.bytes)
        return DL_STR("");
    struct parts from_base = split(base);
    struct parts out = resolve(arena, &from_base, split(url));
    if (!is_web(out.scheme) || !out.host.bytes)
        return DL_STR("");
    if (out.path.bytes)
        out.path = without_dots(arena, out.path);
    struct dl_str pieces[] = {out.scheme.bytes == 5 ? DL_STR("https://")
                                                    : DL_STR("http://"),
                              out.host,
                              out.path,
                              {"?", out.query.at != NULL},
                              out.query,
                              {"#", out.fragment.at != NULL},
                              out.fragment};
    return join(arena, pieces, sizeof pieces / sizeof *pieces);
}
