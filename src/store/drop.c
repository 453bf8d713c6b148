/* Articles are taken away, when the user wants that after some time.
 *
 * What its feed still tells would only come back, so an article has to be gone
 * from the feed too: neither its key, nor what the feed calls it, nor its words
 * are among the items of the last body. */
/* SPDX-License-Identifier: ISC */
#include "store/identity.h"
#include "store/sql.h"

#include <stdlib.h>

/** What the items are known by: hashes of all three, sorted. */
struct told {
    uint64_t *at;
    size_t count, room;
};

static int
compare_hash(const void *left, const void *right)
{
    uint64_t a = *(const uint64_t *)left, b = *(const uint64_t *)right;
    return (a > b) - (a < b);
}

static bool
is_told(const struct told *told, uint64_t hash)
{
    return told->count && bsearch(&hash, told->at, told->count,
                                  sizeof *told->at, compare_hash);
}

static struct told
read_told(struct dl_arena *arena, const struct dl_source *source,
          const struct dl_drop *drop)
{
    struct told out = {NULL, 0, 0};
    struct identity *identities =
        identity_read(arena, drop->items, drop->count);
    identity_name(arena, source->url, drop->items, identities, drop->count);
    for (size_t i = 0; i < drop->count; i++) {
        DL_PUSH(arena, &out, identities[i].key.low);
        DL_PUSH(arena, &out, identities[i].fed);
        if (identities[i].guid.bytes)
            DL_PUSH(arena, &out, identity_hash(identities[i].guid));
    }
    if (out.count)
        qsort(out.at, out.count, sizeof *out.at, compare_hash);
    return out;
}

/* The articles of the feed that may go. What another feed carries stays. */
static enum dl_status
find_old(struct dl_arena *arena, struct dl_store *store,
         const struct dl_source *source, const struct dl_drop *drop,
         struct dl_ids *out, struct dl_error *err)
{
    struct told told = read_told(arena, source, drop);
    struct sql sql = sql_new(
        store, "SELECT id, key_high, key_low, fed, ifnull(guid, '') FROM "
               "articles WHERE source = ? AND listed < ? AND feeds = 1");
    sql_int(&sql, source->id);
    sql_int(&sql, drop->before);
    while (sql_row(&sql)) {
        int64_t id = sql_take(&sql);
        struct dl_key key = {.high = (uint64_t)sql_take(&sql)};
        key.low = (uint64_t)sql_take(&sql);
        uint64_t fed = (uint64_t)sql_take(&sql);
        struct dl_str guid = sql_take_str(&sql, arena);
        bool stays = is_told(&told, key.low) || is_told(&told, fed) ||
                     (guid.bytes && is_told(&told, identity_hash(guid)));
        if (!stays && !(drop->stays && drop->stays(drop->context, key)))
            DL_PUSH(arena, out, id);
    }
    return sql_end(&sql, err);
}

static enum dl_status
take_away(struct dl_store *store, const struct dl_ids *ids,
          struct dl_error *err)
{
    struct sql sql = sql_new(store, "DELETE FROM articles WHERE id = ?");
    for (size_t i = 0; i < ids->count; i++) {
        sql_again(&sql);
        sql_int(&sql, ids->at[i]);
        sql_done(&sql);
    }
    return sql_end(&sql, err);
}

enum dl_status
dl_store_drop(struct dl_store *store, const struct dl_source *source,
              const struct dl_drop *drop, size_t *dropped, struct dl_error *err)
{
    enum dl_status status = sql_begin(store, err);
    if (status != DL_OK)
        return status;
    struct dl_arena *scratch = dl_arena_new(0);
    struct dl_ids ids = {NULL, 0, 0};
    status = find_old(scratch, store, source, drop, &ids, err);
    if (status == DL_OK)
        status = take_away(store, &ids, err);
    status = sql_commit(store, status, ids.count > 0, err);
    if (status == DL_OK && dropped)
        *dropped = ids.count;
    dl_arena_free(scratch);
    return status;
}
