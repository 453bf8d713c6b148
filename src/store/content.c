/* What an article consists of. */
/* SPDX-License-Identifier: ISC */
#include "store/content.h"

enum { DAY_SECONDS = 86400, NOON = DAY_SECONDS / 2 };

/* Two hashes as one; the order counts. */
static uint64_t
mix(uint64_t a, uint64_t b)
{
    return (a ^ a >> 29) * 0x9E3779B97F4A7C15U ^ b;
}

uint64_t
content_hash(struct dl_str title, struct dl_str text)
{
    return mix(dl_str_hash(title), dl_str_hash(text));
}

static uint64_t
hash_strs(uint64_t out, const struct dl_strs *strs)
{
    for (size_t i = 0; i < strs->count; i++)
        out = mix(out, dl_str_hash(strs->at[i]));
    return mix(out, strs->count);
}

uint64_t
content_meta(const struct dl_item *item)
{
    uint64_t out = dl_str_hash(item->guid);
    out = mix(out, dl_str_hash(item->link));
    out = mix(out, dl_str_hash(item->author));
    out = mix(out, dl_str_hash(item->source));
    out = mix(out, dl_str_hash(item->language));
    out = hash_strs(out, &item->tags);
    for (size_t i = 0; i < item->links.count; i++)
        out = mix(out, dl_str_hash(item->links.at[i].url));
    out = mix(out, item->links.count);
    out = mix(out, item->published.known);
    return mix(out, item->summary);
}

int64_t
content_seconds(const struct dl_stamp *stamp)
{
    int64_t seconds = stamp->has_time ? stamp->seconds : NOON;
    int64_t zone = stamp->has_zone ? stamp->zone : 0;
    return (int64_t)stamp->day.n * DAY_SECONDS + seconds - zone * 60;
}

int64_t
content_listed(const struct dl_stamp *stamp, int64_t seen)
{
    int64_t told = stamp->known ? content_seconds(stamp) : seen;
    return told < seen ? told : seen;
}

struct dl_day
content_utc_day(int64_t seconds)
{
    return (struct dl_day){
        (int32_t)(seconds / DAY_SECONDS - (seconds % DAY_SECONDS < 0))};
}

struct dl_str
content_join(struct dl_arena *arena, const struct dl_strs *strs)
{
    size_t bytes = 0;
    for (size_t i = 0; i < strs->count; i++)
        bytes += strs->at[i].bytes + 1;
    char *out = dl_arena_alloc(arena, bytes + 1);
    size_t at = 0;
    for (size_t i = 0; i < strs->count; i++) {
        if (strs->at[i].bytes)
            memcpy(out + at, strs->at[i].at, strs->at[i].bytes);
        at += strs->at[i].bytes;
        out[at++] = '\n';
    }
    return (struct dl_str){out, bytes ? bytes - 1 : 0};
}

void
content_split(struct dl_arena *arena, struct dl_str lines, struct dl_strs *out)
{
    while (lines.bytes)
        DL_PUSH(arena, out, dl_str_field(&lines, '\n'));
}

struct dl_str
content_join_links(struct dl_arena *arena, const struct dl_links *links)
{
    struct dl_strs lines = {0};
    for (size_t i = 0; i < links->count; i++)
        DL_PUSH(arena, &lines, dl_link_line(arena, &links->at[i]));
    return content_join(arena, &lines);
}

void
content_split_links(struct dl_arena *arena, struct dl_str lines,
                    struct dl_str text, struct dl_links *out)
{
    while (lines.bytes)
        DL_PUSH(arena, out, dl_link_read(dl_str_field(&lines, '\n')));
    dl_links_fit(out, text);
}

void
content_put_stamp(struct sql *sql, const struct dl_stamp *stamp, int64_t seen)
{
    bool timed = stamp->known && stamp->has_time;
    bool zoned = stamp->known && stamp->has_zone;
    sql_int(sql, stamp->known);
    sql_int(sql, stamp->known ? stamp->day.n : content_utc_day(seen).n);
    if (timed)
        sql_int(sql, stamp->seconds);
    else
        sql_null(sql);
    if (zoned)
        sql_int(sql, stamp->zone);
    else
        sql_null(sql);
}

struct dl_stamp
content_take_stamp(struct sql *sql)
{
    struct dl_stamp out = {.known = sql_take(sql) != 0};
    out.day.n = (int32_t)sql_take(sql);
    out.has_time = !sql_take_null(sql);
    if (out.has_time)
        out.seconds = (int32_t)sql_take(sql);
    out.has_zone = !sql_take_null(sql);
    if (out.has_zone)
        out.zone = (int16_t)sql_take(sql);
    return out.known ? out : (struct dl_stamp){.known = false};
}
