/* Search for a list that has all rows: it wants to know which they are. Ranking
 * is what takes the time, so it is done once, and context looked up for the
 * first ones only. */
/* SPDX-License-Identifier: ISC */
#include "store/around.h"
#include "store/rows.h"

struct matches {
    struct dl_finds finds;
    struct dl_ids ids; /* of those that get their context */
};

static struct sql
ask_keys(struct dl_arena *scratch, struct dl_store *store,
         const struct dl_window *window, struct where *where)
{
    where->only_match = false; /* keys are those of the articles */
    struct sql sql = sql_new(
        store,
        dl_arena_printf(scratch,
                        "SELECT a.id, a.key_high, a.key_low %s ORDER BY %s%s",
                        rows_from(scratch, where), where->match ? "rank, " : "",
                        rows_order(window)));
    rows_bind(&sql, where);
    return sql;
}

static void
take_keys(struct dl_arena *arena, struct dl_arena *scratch, struct sql *sql,
          size_t contexts, struct matches *out)
{
    while (sql_row(sql)) {
        int64_t id = sql_take(sql);
        struct dl_find find = {.around = DL_STR("")};
        find.key.high = (uint64_t)sql_take(sql);
        find.key.low = (uint64_t)sql_take(sql);
        DL_PUSH(arena, &out->finds, find);
        if (out->ids.count < contexts)
            DL_PUSH(scratch, &out->ids, id);
    }
}

static enum dl_status
find_keys(struct dl_arena *arena, struct dl_store *store,
          const struct dl_window *window, struct dl_finds *out,
          struct dl_error *err)
{
    struct dl_arena *scratch = dl_arena_new(0);
    struct matches found = {.ids = {NULL, 0, 0}};
    struct where where;
    where_build(scratch, window, &where);
    struct sql sql = ask_keys(scratch, store, window, &where);
    take_keys(arena, scratch, &sql, window->count, &found);
    enum dl_status status = sql_end(&sql, err);
    if (status == DL_OK)
        status =
            around_look(arena, store, &where, &found.ids, found.finds.at, err);
    dl_arena_free(scratch);
    *out = found.finds;
    return status;
}

enum dl_status
dl_store_match(struct dl_arena *arena, struct dl_store *store,
               const struct dl_window *window, struct dl_finds *out,
               struct dl_error *err)
{
    struct dl_finds finds;
    store->window = window;
    enum dl_status status = sql_run(store, "BEGIN", err);
    if (status == DL_OK)
        status = sql_commit(store, find_keys(arena, store, window, &finds, err),
                            false, err);
    store->window = NULL;
    if (status == DL_OK)
        *out = finds;
    return status;
}
