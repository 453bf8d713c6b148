/* The tables behind a registry: one is compiled in, one is made of the user's
 * file when the recogniser is opened. */
/* SPDX-License-Identifier: ISC */
#ifndef ENTITY_REGISTRY_TABLE_H
#define ENTITY_REGISTRY_TABLE_H

#include <dateline/knowledge.h>

/** A piece of the pool. */
struct registry_text {
    uint32_t at, bytes;
};

struct registry_row {
    struct registry_text id, name;
    uint32_t of, stands_for;
    uint32_t held, held_count; /* rows of `held` */
    uint8_t kind, pinned;
    uint8_t people; /* the people of a country, who share its id */
};

/** An office that someone held. */
struct registry_held {
    struct registry_text title, of_id;
    uint32_t person, of, office;
    int32_t from, to;
    uint8_t has_from, has_to;
};

/** A name or id by its key, and what it means. */
struct registry_name {
    uint64_t key;
    uint32_t record;
    uint32_t weak; /* strong names of a key stand first */
};

/**
 * Rows are numbered from `first` on: that number is the record. The table that
 * is compiled in begins with NO_RECORD, which is no row of any use; the user's
 * goes on where it ends, and may refer to it.
 */
struct registry_table {
    const char *pool;
    const struct registry_row *rows;
    const struct registry_held *held;        /* by person */
    const uint32_t *by_office;               /* of `held`; the latest first */
    const struct registry_name *names, *ids; /* by key */
    const uint64_t *never; /* keys of strings that are no name */
    uint32_t first, row_count, held_count, name_count, id_count, never_count;
};

/** The table that is compiled in; made by data/pack_knowledge. */
extern const struct registry_table registry_own;

/**
 * Make a table of `knowledge`, over `base` (NULL: the first of all). An entry
 * without an id is the thing of `base` that has its first name and kind, or
 * else a new one. Of two entries with one id the later decides; the names of
 * both count.
 * Returns the ids that entries refer to and nobody has.
 * Owner:  the table lives in `arena`; it borrows nothing.
 * Cost:   n log n in names.
 */
struct dl_strs registry_table_build(struct dl_arena *arena,
                                    const struct dl_knowledge *knowledge,
                                    const struct registry_table *base,
                                    struct registry_table *out);

/** The first of `count` names by key that has it; *found is how many do. */
const struct registry_name *registry_find(const struct registry_name *names,
                                          uint32_t count, uint64_t key,
                                          uint32_t *found);

/** The record with an id, or NO_RECORD. */
uint32_t registry_table_id(const struct registry_table *table,
                           struct dl_str id);

static inline struct dl_str
registry_string(const struct registry_table *table, struct registry_text text)
{
    return (struct dl_str){table->pool + text.at, text.bytes};
}

#endif
