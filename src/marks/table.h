/* What holds for each article: the last thing done of each kind. */
/* SPDX-License-Identifier: ISC */
#ifndef MARKS_TABLE_H
#define MARKS_TABLE_H

#include "marks/log.h"

struct slot {
    struct log_line line;
    bool used;
};

/** Open addressing, at most half full; its arena is the owner's. */
struct table {
    struct dl_arena *arena;
    struct slot *at;
    size_t count, room; /* room is a power of two, or 0 */
    int64_t newest;     /* the greatest stamp seen */
};

/** Let a line hold unless a later one does; of two at one time the greater
 * value, so that the order of reading makes no difference. True when it changed
 * something. */
bool table_put(struct table *table, const struct log_line *line);
uint32_t table_get(const struct table *table, struct dl_key key,
                   enum dl_mark_kind kind);
/** Whether any line was ever put for it. */
bool table_has(const struct table *table, struct dl_key key,
               enum dl_mark_kind kind);

#endif
