/* A query as conditions of SQL and expressions of FTS5. */
/* SPDX-License-Identifier: ISC */
#ifndef STORE_WHERE_H
#define STORE_WHERE_H

#include "store/sql.h"

/* Nothing that was typed ever becomes part of a statement: it is bound as a
 * value. Of an expression of FTS5 it does, as a quoted string. */

struct bind {
    bool is_number;
    int64_t number;
    struct dl_str text;
};

struct where {
    const char *sql; /* conditions on `a`, an article; never empty */
    bool only_match; /* there are none */
    struct {
        struct bind *at;
        size_t count, room;
    } binds;
    const char *match; /* expression that must hold; NULL: none */
    const char *marks; /* words to be marked in the text; NULL: none */
    bool prefixed;     /* one of them is only the beginning of a word */
};

/** What a window asks for. Owner: all of it lives in `arena`. */
void where_build(struct dl_arena *arena, const struct dl_window *window,
                 struct where *out);
/** Bind the values of the conditions. */
void where_bind(const struct where *where, struct sql *sql);

/** Whether FTS5 sees a word in it. */
bool where_has_words(struct dl_str text);
/** A term as an expression in these columns, "{title text} : \"a b\" *". */
const char *where_expression(struct dl_arena *arena, const char *columns,
                             const struct dl_term *term);

#endif
