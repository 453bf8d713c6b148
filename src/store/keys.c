/* Which articles the items of a feed are, by their keys. */
/* SPDX-License-Identifier: ISC */
#include "store/identity.h"
#include "store/sql.h"

enum dl_status
dl_store_keys(struct dl_store *store, const struct dl_source *source,
              const struct dl_item *items, size_t count, struct dl_key *out,
              struct dl_error *err)
{
    struct dl_arena *scratch = dl_arena_new(0);
    struct sql sql = sql_new(store, "SELECT key_high, key_low FROM articles "
                                    "WHERE source = ? AND guid = ?");
    for (size_t i = 0; i < count && sql.fault == SQLITE_OK; i++) {
        struct dl_mark mark = dl_arena_mark(scratch);
        struct dl_str guid = identity_guid(scratch, items[i].guid);
        out[i] = dl_key_of_item(source->url, &items[i]);
        sql_again(&sql);
        sql_int(&sql, source->id);
        sql_str(&sql, guid);
        if (guid.bytes && sql_row(&sql)) {
            out[i].high = (uint64_t)sql_take(&sql);
            out[i].low = (uint64_t)sql_take(&sql);
        }
        dl_arena_reset(scratch, mark);
    }
    enum dl_status status = sql_end(&sql, err);
    dl_arena_free(scratch);
    return status;
}
