/* A table by key and kind. */
/* SPDX-License-Identifier: ISC */
#include "marks/table.h"

enum { ROOM_FIRST = 256 };

static struct slot *
find(const struct table *table, struct dl_key key, enum dl_mark_kind kind)
{
    /* The key is a hash already. */
    size_t at = (size_t)(key.low + (uint64_t)kind * 0x9E3779B97F4A7C15U);
    for (;; at++) {
        struct slot *slot = &table->at[at & (table->room - 1)];
        const struct dl_marking *own = &slot->line.marking;
        if (!slot->used || (own->kind == kind && dl_key_eq(own->key, key)))
            return slot;
    }
}

static void
grow(struct table *table)
{
    struct table old = *table;
    table->room = old.room ? 2 * old.room : ROOM_FIRST;
    table->at = DL_ARRAY(table->arena, table->room, struct slot);
    for (size_t i = 0; i < old.room; i++) {
        const struct dl_marking *marking = &old.at[i].line.marking;
        if (old.at[i].used)
            *find(table, marking->key, marking->kind) = old.at[i];
    }
}

bool
table_put(struct table *table, const struct log_line *line)
{
    if (2 * (table->count + 1) > table->room)
        grow(table);
    struct slot *slot = find(table, line->marking.key, line->marking.kind);
    if (line->stamp > table->newest)
        table->newest = line->stamp;
    bool later = line->stamp > slot->line.stamp ||
                 (line->stamp == slot->line.stamp &&
                  line->marking.value > slot->line.marking.value);
    if (slot->used && !later)
        return false;
    bool changed = line->marking.value != slot->line.marking.value;
    table->count += !slot->used;
    *slot = (struct slot){*line, true};
    return changed;
}

uint32_t
table_get(const struct table *table, struct dl_key key, enum dl_mark_kind kind)
{
    if (!table->room)
        return 0;
    const struct slot *slot = find(table, key, kind);
    return slot->used ? slot->line.marking.value : 0;
}

bool
table_has(const struct table *table, struct dl_key key, enum dl_mark_kind kind)
{
    return table->room && find(table, key, kind)->used;
}
