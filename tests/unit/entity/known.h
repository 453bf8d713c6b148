/* A table of a knowledge file, for the tests of the registry. */
/* SPDX-License-Identifier: ISC */
#ifndef UNIT_ENTITY_KNOWN_H
#define UNIT_ENTITY_KNOWN_H

#include "../unit.h"

#include "entity/registry_key.h"
#include "entity/registry_table.h"

/* What stands below `entities:`, over `base`. */
static inline struct dl_strs
table_of(struct dl_arena *arena, const char *entries,
         const struct registry_table *base, struct registry_table *out)
{
    struct dl_knowledge known = {.faults = {0}};
    struct dl_error err;
    const char *text = dl_arena_printf(arena, "entities:\n%s", entries);
    if (dl_knowledge_read(arena, dl_str_from(text), "t", &known, &err) != DL_OK)
        fail_msg("%d:%d %s", err.line, err.column, err.text);
    return registry_table_build(arena, &known, base, out);
}

/* The row that a name of this kind leads to; NULL for none. */
static inline const struct registry_row *
row_named(const struct registry_table *table, const char *name,
          enum dl_kind kind)
{
    uint32_t found;
    uint64_t key = registry_key(dl_str_from(name), false);
    const struct registry_name *at =
        registry_find(table->names, table->name_count, key, &found);
    for (uint32_t i = 0; i < found; i++) {
        const struct registry_row *row =
            &table->rows[at[i].record - table->first];
        if (row->kind == kind)
            return row;
    }
    return NULL;
}

/* The id of a record of this table; "" for none. */
static inline struct dl_str
id_of(const struct registry_table *table, uint32_t record)
{
    if (!record)
        return DL_STR("");
    return registry_string(table, table->rows[record - table->first].id);
}

#endif
