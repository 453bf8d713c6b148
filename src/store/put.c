/* The items of a feed become articles, all in one transaction.
 *
 * Who is who is decided in three passes: what the items of the feed say about
 * each other (identity.c); then every item that a guid leads to its article;
 * then the others, by key and by content, among the articles that nobody has
 * claimed. So an item that lost its guid cannot take the place of one that is
 * still there. They are written from the last to the first, so that of two
 * articles listed at one time the one higher up in the feed is the newer. */
/* SPDX-License-Identifier: ISC */
#include "store/put.h"

#include <stdlib.h>

enum { CONTENT_BYTES_MIN = 200 }; /* of a text that is somebody's own */

/* Numbers of articles, by open addressing; never more than half full. */
struct claims {
    int64_t *at;
    size_t room;
};

static int64_t *
slot_of(const struct claims *claims, int64_t id)
{
    uint64_t at = (uint64_t)id * 0x9E3779B97F4A7C15U >> 20;
    while (claims->at[at & (claims->room - 1)] &&
           claims->at[at & (claims->room - 1)] != id)
        at++;
    return &claims->at[at & (claims->room - 1)];
}

static struct claims
claims_new(struct dl_arena *arena, size_t count)
{
    struct claims out = {.room = 4};
    while (out.room < 2 * count)
        out.room *= 2;
    out.at = DL_ARRAY(arena, out.room, int64_t);
    return out;
}

/* ---- what is shared ---- */

static int
by_number(const void *a, const void *b)
{
    int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;
    return (x > y) - (x < y);
}

static bool
is_known(const struct dl_ids *ids, struct dl_str name)
{
    int64_t hash = (int64_t)identity_hash(name);
    return ids->count &&
           bsearch(&hash, ids->at, ids->count, sizeof *ids->at, by_number);
}

static void
share(struct put *put, struct dl_str name)
{
    struct sql *sql = put_sql(put, PUT_SHARE);
    sql_int(sql, put->source);
    sql_int(sql, (int64_t)identity_hash(name));
    put_done(put, sql);
}

/* What once stood for two articles never stands for one again, and what does
 * so now is remembered. */
static void
remember_shared(struct put *put, struct identity *identities, size_t count)
{
    struct dl_ids ids = {NULL, 0, 0};
    struct sql *sql = put_sql(put, PUT_SHARED);
    sql_int(sql, put->source);
    while (put->status == DL_OK && sql_row(sql))
        DL_PUSH(put->arena, &ids, sql_take(sql));
    for (size_t i = 0; i < count; i++) {
        struct identity *at = &identities[i];
        if (at->guid_shared)
            share(put, at->guid);
        if (at->link_shared)
            share(put, at->link);
        at->guid_shared |= at->guid.bytes && is_known(&ids, at->guid);
        at->link_shared |= at->link.bytes && is_known(&ids, at->link);
    }
}

/* ---- who is who ---- */

static int64_t
find_by_guid(struct put *put, const struct identity *identity)
{
    if (!identity->guid.bytes || identity->guid_shared)
        return 0;
    struct sql *sql = put_sql(put, PUT_BY_GUID);
    sql_int(sql, put->source);
    sql_str(sql, identity->guid);
    return put_ask(put, sql);
}

/* The first that nobody has claimed. */
static int64_t
first_free(struct put *put, struct sql *sql, const struct claims *claims)
{
    while (put->status == DL_OK && sql_row(sql)) {
        int64_t id = sql_take(sql);
        if (!*slot_of(claims, id))
            return id;
    }
    return 0;
}

static int64_t
find_otherwise(struct put *put, const struct dl_item *item,
               const struct identity *identity, const struct claims *claims)
{
    struct sql *sql = put_sql(put, PUT_BY_KEY);
    sql_int(sql, (int64_t)identity->key.high);
    sql_int(sql, (int64_t)identity->key.low);
    int64_t id = first_free(put, sql, claims);
    bool own = item->text.bytes >= CONTENT_BYTES_MIN ||
               (!identity->guid.bytes && !identity->link.bytes);
    if (id || !own)
        return id;
    sql = put_sql(put, PUT_BY_FED);
    sql_int(sql, put->source);
    sql_int(sql, (int64_t)identity->fed);
    return first_free(put, sql, claims);
}

/* ---- one by one ---- */

static void
count_change(struct dl_puts *out, enum put_change change)
{
    if (change == PUT_CHANGED)
        out->changed++;
    else
        out->same++;
}

static void
put_known_item(struct put *put, int64_t id, const struct dl_item *item,
               const struct identity *identity, struct dl_puts *out)
{
    struct known known;
    if (!put_known(put, id, &known))
        return;
    bool own = known.source == put->source;
    count_change(out, own ? put_again(put, &known, item, identity)
                          : put_carried(put, &known, item, identity));
}

/* An article that nobody knows, whose key may be that of another: that one was
 * at this link before. */
static int64_t
put_new_item(struct put *put, const struct dl_source *source,
             const struct dl_item *item, const struct identity *identity,
             size_t place)
{
    struct identity own = *identity;
    struct sql *sql = put_sql(put, PUT_BY_KEY);
    sql_int(sql, (int64_t)identity->key.high);
    sql_int(sql, (int64_t)identity->key.low);
    if (put_ask(put, sql))
        own.key = identity_key_apart(source->url, item, identity);
    return put_new(put, item, &own, place);
}

static void
put_items(struct put *put, const struct dl_source *source,
          const struct dl_item *items, const struct identity *identities,
          size_t count, struct dl_puts *out)
{
    struct claims claims = claims_new(put->arena, count);
    int64_t *ids = DL_ARRAY(put->arena, count, int64_t);
    for (size_t i = 0; i < count; i++)
        if (!identities[i].twin &&
            (ids[i] = find_by_guid(put, &identities[i])) != 0)
            *slot_of(&claims, ids[i]) = ids[i];
    for (size_t i = count; i-- > 0 && put->status == DL_OK;) {
        struct dl_mark mark = dl_arena_mark(put->arena);
        const struct identity *identity = &identities[i];
        int64_t id = ids[i];
        if (!id && !identity->twin)
            id = find_otherwise(put, &items[i], identity, &claims);
        if (identity->twin)
            out->same++;
        else if (id)
            put_known_item(put, id, &items[i], identity, out);
        else if ((id = put_new_item(put, source, &items[i], identity, i)))
            out->added++;
        if (id)
            *slot_of(&claims, id) = id;
        dl_arena_reset(put->arena, mark);
    }
}

static bool
has_source(struct put *put)
{
    struct sql *sql = put_sql(put, PUT_SOURCE);
    sql_int(sql, put->source);
    if (put_ask(put, sql))
        return true;
    if (put->status == DL_OK)
        put->status = dl_error_set(put->err, DL_ERR_MISSING, put->store->path,
                                   0, 0, "there is no feed %lld in the store",
                                   (long long)put->source);
    return false;
}

enum dl_status
dl_store_put(struct dl_store *store, const struct dl_source *source,
             const struct dl_item *items, size_t count, int64_t now,
             struct dl_puts *out, struct dl_error *err)
{
    struct dl_puts done = {0, 0, 0};
    struct put put = {
        .store = store, .source = source->id, .now = now, .err = err};
    enum dl_status status = sql_begin(store, err);
    if (status != DL_OK)
        return status;
    int before = sqlite3_total_changes(store->db);
    put.arena = dl_arena_new(0);
    if (has_source(&put)) {
        struct identity *identities = identity_read(put.arena, items, count);
        remember_shared(&put, identities, count);
        identity_name(put.arena, source->url, items, identities, count);
        put_items(&put, source, items, identities, count, &done);
    }
    dl_arena_free(put.arena);
    status = put_end(&put);
    status = sql_commit(store, status,
                        sqlite3_total_changes(store->db) != before, err);
    if (status == DL_OK && out)
        *out = done;
    return status;
}

enum dl_status
dl_store_put_full(struct dl_store *store, int64_t article,
                  const struct dl_item *item, int64_t now, struct dl_error *err)
{
    struct known known;
    struct put put = {.store = store, .now = now, .err = err};
    enum dl_status status = sql_begin(store, err);
    if (status != DL_OK)
        return status;
    put.arena = dl_arena_new(0);
    bool grows = put_known(&put, article, &known);
    if (grows)
        grows = put_full(&put, &known, item) == PUT_CHANGED;
    else if (put.status == DL_OK)
        put.status = dl_error_set(err, DL_ERR_MISSING, store->path, 0, 0,
                                  "there is no article %lld in the store",
                                  (long long)article);
    dl_arena_free(put.arena);
    return sql_commit(store, put_end(&put), grows, err);
}
