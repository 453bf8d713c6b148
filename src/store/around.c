/* Words in their context. */
/* SPDX-License-Identifier: ISC */
#include "store/around.h"

enum {
    AROUND_WORDS = 24, /* FTS5 allows 64 */
    AROUND_CHARS = 160 /* of the beginning, where no word is found */
};

/* FTS5 puts these around what it found; clean text has neither. */
enum { MARK_BEGIN = '\x01', MARK_END = '\x02' };

/* Cut the marks out of `text` and remember where they stood; one line. */
static void
read_marks(struct dl_arena *arena, struct dl_str text, struct dl_find *find)
{
    struct {
        struct dl_span *at;
        size_t count, room;
    } marks = {NULL, 0, 0};
    char *out = dl_arena_alloc(arena, text.bytes + 1);
    struct dl_span span = {0, 0};
    uint32_t bytes = 0;
    for (size_t i = 0; i < text.bytes; i++) {
        char c = text.at[i];
        if (c == MARK_BEGIN) {
            span.start = bytes;
        } else if (c == MARK_END) {
            span.end = bytes;
            if (span.start < span.end)
                DL_PUSH(arena, &marks, span);
            span.start = span.end;
        } else if (c != '\n' || (bytes && out[bytes - 1] != ' ')) {
            out[bytes++] = c == '\n' ? ' ' : c;
        }
    }
    find->around = (struct dl_str){out, bytes};
    find->marks = marks.at;
    find->mark_count = marks.count;
}

/* The numbers of the articles, for a statement. */
static const char *
list_ids(struct dl_arena *scratch, const struct dl_ids *ids)
{
    struct {
        char *at;
        size_t count, room;
    } out = {NULL, 0, 0};
    for (size_t i = 0; i < ids->count; i++) {
        const char *id = dl_arena_printf(scratch, i ? ", %lld" : "%lld",
                                         (long long)ids->at[i]);
        for (; *id; id++)
            DL_PUSH(scratch, &out, *id);
    }
    DL_PUSH(scratch, &out, '\0');
    return out.at;
}

static size_t
index_of(const struct dl_ids *ids, int64_t id)
{
    size_t i = 0;
    while (ids->at[i] != id)
        i++;
    return i;
}

/* Around the words, where they stand in the text. FTS5 goes straight to an
 * article that has a word; but all that have the beginning of one it puts
 * together anew for every article it is asked for, unless, by the '+', it goes
 * through them once. */
static enum dl_status
look_around(struct dl_arena *arena, struct dl_arena *scratch,
            struct dl_store *store, const struct where *where,
            const struct dl_ids *ids, struct dl_find *out, struct dl_error *err)
{
    struct sql sql = sql_new(
        store, dl_arena_printf(
                   scratch,
                   "SELECT rowid, snippet(words, 1, char(1), char(2), '…', ?) "
                   "FROM words WHERE words MATCH ? AND %srowid IN (%s)",
                   where->prefixed ? "+" : "", list_ids(scratch, ids)));
    sql_int(&sql, AROUND_WORDS);
    sql_str(&sql, dl_str_from(where->marks));
    while (sql_row(&sql)) {
        size_t i = index_of(ids, sql_take(&sql));
        read_marks(arena, sql_take_str(&sql, arena), &out[i]);
    }
    return sql_end(&sql, err);
}

/* Of the others, how they begin. */
static enum dl_status
look_at_beginnings(struct dl_arena *arena, struct dl_store *store,
                   const struct dl_ids *ids, struct dl_find *out,
                   struct dl_error *err)
{
    struct sql sql = sql_new(
        store, "SELECT substr(text, 1, ?) FROM texts WHERE article = ?");
    for (size_t i = 0; i < ids->count; i++) {
        if (out[i].around.bytes)
            continue;
        sql_again(&sql);
        sql_int(&sql, AROUND_CHARS);
        sql_int(&sql, ids->at[i]);
        if (sql_row(&sql))
            read_marks(arena, sql_take_str(&sql, arena), &out[i]);
    }
    return sql_end(&sql, err);
}

enum dl_status
around_look(struct dl_arena *arena, struct dl_store *store,
            const struct where *where, const struct dl_ids *ids,
            struct dl_find *out, struct dl_error *err)
{
    struct dl_arena *scratch = dl_arena_new(0);
    enum dl_status status = DL_OK;
    for (size_t i = 0; i < ids->count; i++) {
        out[i].around = DL_STR("");
        out[i].marks = NULL;
        out[i].mark_count = 0;
    }
    if (where->marks && ids->count)
        status = look_around(arena, scratch, store, where, ids, out, err);
    if (status == DL_OK)
        status = look_at_beginnings(arena, store, ids, out, err);
    dl_arena_free(scratch);
    return status;
}
