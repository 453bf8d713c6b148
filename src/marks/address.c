/* Addresses as they are compared. */
/* SPDX-License-Identifier: ISC */
#include <dateline/key.h>

struct parts {
    struct dl_str host, port, path, query;
};

static const char *const tracking[] = {
#define X(name) name,
#include "marks/tracking.def"
#undef X
};

static bool
cut(struct dl_str *text, const char *marks, struct dl_str *head, char *mark)
{
    size_t at = 0;
    while (at < text->bytes && !memchr(marks, text->at[at], strlen(marks)))
        at++;
    *head = (struct dl_str){text->at, at};
    *mark = at < text->bytes ? text->at[at] : '\0';
    text->at += at;
    text->bytes -= at;
    return *mark != '\0';
}

static void
drop(struct dl_str *text, size_t bytes)
{
    text->at += bytes;
    text->bytes -= bytes;
}

/* False when it is no address of the web. */
static bool
split(struct dl_str url, struct parts *out)
{
    char mark;
    struct dl_str rest = dl_str_trim(url), authority, scheme, user;
    *out = (struct parts){{"", 0}, {"", 0}, {"", 0}, {"", 0}};
    if (!cut(&rest, ":", &scheme, &mark) ||
        !dl_str_starts(rest, DL_STR("://")) ||
        !(dl_str_eq_nocase(scheme, DL_STR("http")) ||
          dl_str_eq_nocase(scheme, DL_STR("https"))))
        return false;
    drop(&rest, 3);
    cut(&rest, "/?#", &authority, &mark);
    while (cut(&authority, "@", &user, &mark))
        drop(&authority, 1);
    authority = user;
    if (cut(&authority, ":", &out->host, &mark))
        out->port = (struct dl_str){authority.at + 1, authority.bytes - 1};
    cut(&rest, "?#", &out->path, &mark);
    if (mark == '?') {
        drop(&rest, 1);
        cut(&rest, "#", &out->query, &mark);
    }
    return out->host.bytes > 0;
}

static bool
only_tracks(struct dl_str parameter)
{
    struct dl_str rest = parameter, name = dl_str_field(&rest, '=');
    for (size_t i = 0; i < sizeof tracking / sizeof tracking[0]; i++) {
        struct dl_str known = dl_str_from(tracking[i]);
        if (dl_str_eq(name, known) ||
            (dl_str_ends(known, DL_STR("_")) && dl_str_starts(name, known)))
            return true;
    }
    return false;
}

struct sink {
    char *at;
    size_t bytes;
};

static void
put(struct sink *sink, struct dl_str text)
{
    if (text.bytes)
        memcpy(sink->at + sink->bytes, text.at, text.bytes);
    sink->bytes += text.bytes;
}

static void
put_host(struct sink *sink, struct parts *parts)
{
    struct dl_str host = parts->host;
    while (host.bytes > 4 &&
           dl_str_eq_nocase((struct dl_str){host.at, 4}, DL_STR("www.")))
        drop(&host, 4);
    for (size_t i = 0; i < host.bytes; i++)
        sink->at[sink->bytes++] = dl_to_lower(host.at[i]);
    if (parts->port.bytes && !dl_str_is(parts->port, "80") &&
        !dl_str_is(parts->port, "443")) {
        put(sink, DL_STR(":"));
        put(sink, parts->port);
    }
}

static void
put_query(struct sink *sink, struct dl_str query)
{
    char before = '?';
    while (query.bytes) {
        struct dl_str parameter = dl_str_field(&query, '&');
        if (!parameter.bytes || only_tracks(parameter))
            continue;
        put(sink, (struct dl_str){&before, 1});
        put(sink, parameter);
        before = '&';
    }
}

struct dl_str
dl_address_canonical(struct dl_arena *arena, struct dl_str url)
{
    struct parts parts;
    if (!split(url, &parts))
        return dl_str_copy(arena, dl_str_trim(url));
    struct sink sink = {dl_arena_alloc(arena, url.bytes + sizeof "https://"),
                        0};
    put(&sink, DL_STR("https://"));
    put_host(&sink, &parts);
    while (dl_str_ends(parts.path, DL_STR("/")))
        parts.path.bytes--;
    put(&sink, parts.path);
    put_query(&sink, parts.query);
    return (struct dl_str){sink.at, sink.bytes};
}
