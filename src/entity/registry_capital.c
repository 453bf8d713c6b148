/* The capitals of a registry's table.
 *
 * "Beijing responded" speaks of a government. A capital is named in the entry
 * of its country or union; it may be an entry of its own, where it has more
 * than one name, else it is made here. A union's claim to a city comes before
 * that of the country around it: Brussels lies in Belgium and stands for the
 * European Union.
 */
/* SPDX-License-Identifier: ISC */
#include <stdlib.h>

#include "entity/registry_build.h"
#include "entity/registry_key.h"

/* A capital: a city among the entries, or one that is made. Capitals are gone
 * through by name, places before unions, so that a union finds the city that
 * its country made. */
struct capital {
    uint64_t key;
    bool land;
    uint32_t entry;
};

static int
compare_capitals(const void *a, const void *b)
{
    const struct capital *x = a, *y = b;
    if (x->key != y->key)
        return x->key < y->key ? -1 : 1;
    if (x->land != y->land)
        return x->land ? -1 : 1;
    return (x->entry > y->entry) - (x->entry < y->entry);
}

static size_t
list_capitals(const struct registry_builder *builder, struct capital *out)
{
    const struct dl_knowns *entries = &builder->knowledge->entries;
    size_t count = 0;
    for (size_t i = 0; i < entries->count; i++)
        if (entries->at[i].capital.bytes)
            out[count++] = (struct capital){
                registry_key(entries->at[i].capital, false),
                entries->at[i].kind == DL_KIND_PLACE, (uint32_t)i};
    qsort(out, count, sizeof *out, compare_capitals);
    return count;
}

/* The entry that is this capital; the owner itself for a city that is a
 * country. */
static uint32_t
find_city(const struct registry_builder *builder, size_t names,
          const struct capital *capital)
{
    uint32_t found, owner = builder->row_of[capital->entry];
    const struct registry_name *at =
        registry_find(builder->names.at, (uint32_t)names, capital->key, &found);
    for (uint32_t i = 0; i < found; i++) {
        const struct registry_row *row = registry_row_at(builder, at[i].record);
        bool here = !capital->land || row->of == owner || row->of == NO_RECORD;
        if (!at[i].weak && row->kind == DL_KIND_PLACE &&
            (at[i].record == owner || here))
            return at[i].record;
    }
    return NO_RECORD;
}

/* The city of `base` that the user makes a capital gets a row of the user's. */
static uint32_t
make_city(struct registry_builder *builder, struct dl_str name,
          struct dl_str owner)
{
    const struct registry_row *old =
        registry_base_row(builder, name, DL_KIND_PLACE);
    struct dl_str id = registry_slug(builder->arena, name);
    uint32_t found;
    registry_find(builder->ids.at, (uint32_t)builder->ids.count,
                  registry_key(id, false), &found);
    if (old) {
        id = registry_string(builder->base, old->id);
    } else if (found) {
        id = dl_str_from(dl_arena_printf(builder->arena, "%.*s-%.*s",
                                         DL_FMT(id), DL_FMT(owner)));
    }
    uint32_t record = registry_row_add(builder, DL_KIND_PLACE, id, name);
    registry_row_at(builder, record)->of = old ? old->of : NO_RECORD;
    registry_name_add(builder, &builder->names, name, record, false);
    return record;
}

void
registry_capitals_add(struct registry_builder *builder)
{
    const struct dl_knowns *entries = &builder->knowledge->entries;
    struct capital *all =
        DL_ARRAY(builder->arena, entries->count + 1, struct capital);
    size_t count = list_capitals(builder, all), names = builder->names.count;
    uint32_t made = NO_RECORD; /* the last city, and its name */
    uint64_t made_key = 0;
    for (size_t i = 0; i < count; i++) {
        const struct dl_known *known = &entries->at[all[i].entry];
        uint32_t owner = builder->row_of[all[i].entry];
        uint32_t city = find_city(builder, names, &all[i]);
        if (city == NO_RECORD && !all[i].land && made_key == all[i].key)
            city = made;
        if (city == NO_RECORD)
            city = made = make_city(builder, known->capital, known->id);
        made_key = all[i].key;
        struct registry_row *row = registry_row_at(builder, city);
        if (all[i].land && row->of == NO_RECORD && city != owner)
            row->of = owner;
        if (city != owner && (!all[i].land || row->stands_for == NO_RECORD))
            row->stands_for = owner;
    }
}
