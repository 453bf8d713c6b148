/* A table of a registry while it is made; shared by registry_table.c and
 * registry_capital.c. */
/* SPDX-License-Identifier: ISC */
#ifndef ENTITY_REGISTRY_BUILD_H
#define ENTITY_REGISTRY_BUILD_H

#include "entity/registry.h"
#include "entity/registry_table.h"

struct registry_names {
    struct registry_name *at;
    size_t count, room;
};

struct registry_builder {
    struct dl_arena *arena;
    const struct dl_knowledge *knowledge;
    const struct registry_table *base; /* or NULL */
    uint32_t first;                    /* number of the first row */
    struct {
        char *at;
        size_t count, room;
    } pool;
    struct {
        struct registry_row *at;
        size_t count, room;
    } rows;
    struct {
        struct registry_held *at;
        size_t count, room;
    } held;
    struct registry_names names, ids;
    uint32_t *row_of; /* the record of each entry */
    struct dl_strs dangling;
};

struct registry_row *registry_row_at(const struct registry_builder *builder,
                                     uint32_t record);
/** Add a row; returns its record. */
uint32_t registry_row_add(struct registry_builder *builder, enum dl_kind kind,
                          struct dl_str id, struct dl_str name);
/** Add a name, or an id, to a list that is sorted later. */
void registry_name_add(struct registry_builder *builder,
                       struct registry_names *to, struct dl_str name,
                       uint32_t record, bool weak);
/** The row of `base` that has this strong name and kind, or NULL. */
const struct registry_row *registry_base_row(const struct registry_builder *,
                                             struct dl_str name,
                                             enum dl_kind kind);

/** Say of each capital what it stands for, and make those that no entry is.
 * The names are sorted by key. */
void registry_capitals_add(struct registry_builder *builder);

#endif
