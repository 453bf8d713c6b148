/* How the conditions of a query are written, as the files that do share it. */
/* SPDX-License-Identifier: ISC */
#ifndef STORE_WHERE_OWN_H
#define STORE_WHERE_OWN_H

#include "store/where.h"

/** A text that grows; what is behind it is left to the arena. */
struct where_text {
    struct dl_arena *arena;
    const char *at;
};

/** Add to a text, as printf does. */
#define WHERE_ADD(text, ...)                            \
    ((text)->at = where_join((text)->arena, (text)->at, \
                             dl_arena_printf((text)->arena, __VA_ARGS__)))
const char *where_join(struct dl_arena *arena, const char *a, const char *b);

/** A value for the next `?`; the text is borrowed. */
void where_bind_text(struct dl_arena *arena, struct where *out,
                     struct dl_str text);
void where_bind_number(struct dl_arena *arena, struct where *out,
                       int64_t number);

/** The columns of `words` in which a field looks; NULL when in none. */
const char *where_columns(enum dl_field field);
/** Add the condition that a term of `query` is, and bind its values. */
void where_term(struct where_text *sql, struct where *out,
                const struct dl_query *query, const struct dl_term *term);

#endif
