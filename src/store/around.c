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

/* The text around the words, if they stand in it, else its beginning. */
struct sql
around_new(struct dl_store *store, const struct where *where)
{
    return sql_new(
        store,
        where->marks
            ? "SELECT snippet(words, 1, char(1), char(2), '…', ?1) "
              "FROM words WHERE words MATCH ?2 AND rowid = ?3 UNION ALL "
              "SELECT substr(text, 1, ?4) FROM texts WHERE article = ?3"
            : "SELECT substr(text, 1, ?4) FROM texts WHERE article = ?3");
}

static void
bind(struct sql *sql, const char *marks, int64_t id)
{
    if (!sql->at)
        return;
    sqlite3_bind_int(sql->at, 1, AROUND_WORDS);
    sqlite3_bind_text(sql->at, 2, marks ? marks : "", -1, SQLITE_STATIC);
    sqlite3_bind_int64(sql->at, 3, id);
    sqlite3_bind_int(sql->at, 4, AROUND_CHARS);
}

void
around_take(struct sql *sql, const struct where *where, int64_t id,
            struct dl_arena *arena, struct dl_find *out)
{
    out->around = DL_STR("");
    out->marks = NULL;
    out->mark_count = 0;
    sql_again(sql);
    bind(sql, where->marks, id);
    if (sql_row(sql))
        read_marks(arena, sql_take_str(sql, arena), out);
}
