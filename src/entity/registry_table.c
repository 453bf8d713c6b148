/* Making the tables of a registry.
 *
 * First every entry becomes a row with its id; then references are resolved,
 * since an entry may refer to a later one; then the rows that no entry wrote
 * are added: the people of each country, and the capitals. Names are sorted by
 * key, so that finding one is a bisection.
 */
/* SPDX-License-Identifier: ISC */
#include "entity/registry_table.h"

#include <stdlib.h>

#include "entity/registry_build.h"
#include "entity/registry_key.h"

static int
compare_names(const void *a, const void *b)
{
    const struct registry_name *x = a, *y = b;
    if (x->key != y->key)
        return x->key < y->key ? -1 : 1;
    if (x->weak != y->weak)
        return x->weak < y->weak ? -1 : 1;
    return (x->record > y->record) - (x->record < y->record);
}

static void
sort_names(struct registry_names *names)
{
    if (names->count)
        qsort(names->at, names->count, sizeof *names->at, compare_names);
}

const struct registry_name *
registry_find(const struct registry_name *names, uint32_t count, uint64_t key,
              uint32_t *found)
{
    uint32_t low = 0, high = count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (names[middle].key < key)
            low = middle + 1;
        else
            high = middle;
    }
    *found = 0;
    while (low + *found < count && names[low + *found].key == key)
        ++*found;
    return *found ? names + low : NULL;
}

/* Of several rows with one id the last decides. */
static uint32_t
find_id(const struct registry_name *ids, uint32_t count, struct dl_str id)
{
    uint32_t found;
    const struct registry_name *at =
        registry_find(ids, count, registry_key(id, false), &found);
    return found ? at[found - 1].record : NO_RECORD;
}

uint32_t
registry_table_id(const struct registry_table *table, struct dl_str id)
{
    return id.bytes ? find_id(table->ids, table->id_count, id) : NO_RECORD;
}

static struct registry_text
pool_text(struct registry_builder *builder, struct dl_str text)
{
    struct registry_text out = {(uint32_t)builder->pool.count,
                                (uint32_t)text.bytes};
    for (size_t i = 0; i < text.bytes; i++)
        DL_PUSH(builder->arena, &builder->pool, text.at[i]);
    return out;
}

void
registry_name_add(struct registry_builder *builder, struct registry_names *to,
                  struct dl_str name, uint32_t record, bool weak)
{
    struct registry_name row = {registry_key(name, false), record, weak};
    DL_PUSH(builder->arena, to, row);
}

static void
add_names(struct registry_builder *builder, const struct dl_strs *names,
          uint32_t record, bool weak)
{
    for (size_t i = 0; i < names->count; i++)
        registry_name_add(builder, &builder->names, names->at[i], record, weak);
}

struct registry_row *
registry_row_at(const struct registry_builder *builder, uint32_t record)
{
    return &builder->rows.at[record - builder->first];
}

uint32_t
registry_row_add(struct registry_builder *builder, enum dl_kind kind,
                 struct dl_str id, struct dl_str name)
{
    struct registry_row row = {.kind = (uint8_t)kind};
    row.id = pool_text(builder, id);
    row.name = pool_text(builder, name);
    DL_PUSH(builder->arena, &builder->rows, row);
    return builder->first + (uint32_t)builder->rows.count - 1;
}

const struct registry_row *
registry_base_row(const struct registry_builder *builder, struct dl_str name,
                  enum dl_kind kind)
{
    const struct registry_table *base = builder->base;
    uint32_t found = 0;
    const struct registry_name *at = NULL;
    if (base)
        at = registry_find(base->names, base->name_count,
                           registry_key(name, false), &found);
    for (uint32_t i = 0; i < found; i++) {
        const struct registry_row *row =
            &base->rows[at[i].record - base->first];
        if (!at[i].weak && row->kind == kind && !row->people)
            return row;
    }
    return NULL;
}

static struct dl_str
id_of(struct registry_builder *builder, const struct dl_known *known)
{
    struct dl_str first = known->names.at[0];
    if (known->id.bytes)
        return known->id;
    const struct registry_row *row =
        registry_base_row(builder, first, known->kind);
    if (row)
        return registry_string(builder->base, row->id);
    struct dl_str slug = registry_slug(builder->arena, first);
    return slug.bytes ? slug : first;
}

static void
add_entries(struct registry_builder *builder)
{
    const struct dl_knowns *entries = &builder->knowledge->entries;
    builder->row_of = DL_ARRAY(builder->arena, entries->count + 1, uint32_t);
    for (size_t i = 0; i < entries->count; i++) {
        const struct dl_known *known = &entries->at[i];
        struct dl_str id = id_of(builder, known);
        uint32_t record =
            registry_row_add(builder, known->kind, id, known->names.at[0]);
        registry_row_at(builder, record)->pinned = known->pinned;
        registry_name_add(builder, &builder->ids, id, record, false);
        builder->row_of[i] = record;
    }
    sort_names(&builder->ids);
    for (size_t i = 0; i < entries->count; i++) { /* the last of an id */
        struct registry_text id =
            registry_row_at(builder, builder->row_of[i])->id;
        struct dl_str text = {builder->pool.at + id.at, id.bytes};
        builder->row_of[i] =
            find_id(builder->ids.at, (uint32_t)builder->ids.count, text);
        add_names(builder, &entries->at[i].names, builder->row_of[i], false);
        add_names(builder, &entries->at[i].also, builder->row_of[i], true);
    }
    sort_names(&builder->names);
}

static uint32_t
refer(struct registry_builder *builder, struct dl_str id)
{
    if (!id.bytes)
        return NO_RECORD;
    uint32_t record =
        find_id(builder->ids.at, (uint32_t)builder->ids.count, id);
    if (record == NO_RECORD && builder->base)
        record = registry_table_id(builder->base, id);
    if (record == NO_RECORD)
        DL_PUSH(builder->arena, &builder->dangling, id);
    return record;
}

static void
add_offices(struct registry_builder *builder, const struct dl_known *known,
            uint32_t person)
{
    struct registry_row *row = registry_row_at(builder, person);
    row->held = (uint32_t)builder->held.count;
    row->held_count = (uint32_t)known->roles.count;
    for (size_t i = 0; i < known->roles.count; i++) {
        const struct dl_tenure *role = &known->roles.at[i];
        struct registry_held held = {
            .title = pool_text(builder, role->title),
            .of_id = pool_text(builder, role->of),
            .person = person,
            .of = refer(builder, role->of),
            .office = registry_office(role->title),
            .from = role->from.n,
            .to = role->to.n,
            .has_from = role->has_from,
            .has_to = role->has_to,
        };
        DL_PUSH(builder->arena, &builder->held, held);
    }
}

/* The people share the id of their country, so that both are one actor. */
static void
add_people(struct registry_builder *builder, const struct dl_known *known,
           uint32_t country)
{
    if (!known->people.count)
        return;
    uint32_t record = registry_row_add(
        builder, DL_KIND_GROUP, (struct dl_str){"", 0}, known->people.at[0]);
    registry_row_at(builder, record)->id =
        registry_row_at(builder, country)->id;
    registry_row_at(builder, record)->of = country;
    registry_row_at(builder, record)->people = 1;
    add_names(builder, &known->people, record, false);
}

static void
resolve(struct registry_builder *builder)
{
    const struct dl_knowns *entries = &builder->knowledge->entries;
    for (size_t i = 0; i < entries->count; i++) {
        const struct dl_known *known = &entries->at[i];
        uint32_t record = builder->row_of[i];
        if (record != builder->first + !builder->base + i)
            continue; /* a later entry with this id decides */
        uint32_t of = refer(builder, known->of);
        registry_row_at(builder, record)->of = of;
        add_offices(builder, known, record);
    }
    for (size_t i = 0; i < entries->count; i++)
        add_people(builder, &entries->at[i], builder->row_of[i]);
    sort_names(&builder->names);
    registry_capitals_add(builder);
    size_t made = builder->ids.count;
    for (size_t i = 0; i < builder->rows.count; i++) {
        const struct registry_row *row = &builder->rows.at[i];
        if (row->people || !row->id.bytes)
            continue;
        struct dl_str id = {builder->pool.at + row->id.at, row->id.bytes};
        if (!find_id(builder->ids.at, (uint32_t)made, id))
            registry_name_add(builder, &builder->ids, id,
                              builder->first + (uint32_t)i, false);
    }
    sort_names(&builder->names);
    sort_names(&builder->ids);
}

/* By office, the latest first; an open beginning is the earliest. */
struct term {
    uint32_t office, held;
    int64_t from;
};

static int
compare_terms(const void *a, const void *b)
{
    const struct term *x = a, *y = b;
    if (x->office != y->office)
        return x->office < y->office ? -1 : 1;
    if (x->from != y->from)
        return x->from > y->from ? -1 : 1;
    return (x->held > y->held) - (x->held < y->held);
}

static const uint32_t *
sort_offices(const struct registry_builder *builder)
{
    size_t count = builder->held.count;
    struct term *terms = DL_ARRAY(builder->arena, count + 1, struct term);
    uint32_t *out = DL_ARRAY(builder->arena, count + 1, uint32_t);
    for (size_t i = 0; i < count; i++) {
        const struct registry_held *held = &builder->held.at[i];
        terms[i] = (struct term){held->office, (uint32_t)i,
                                 held->has_from ? held->from : INT64_MIN};
    }
    qsort(terms, count, sizeof *terms, compare_terms);
    for (size_t i = 0; i < count; i++)
        out[i] = terms[i].held;
    return out;
}

static int
compare_keys(const void *a, const void *b)
{
    uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;
    return (x > y) - (x < y);
}

static const uint64_t *
sort_never(const struct registry_builder *builder)
{
    const struct dl_strs *never = &builder->knowledge->never;
    uint64_t *out = DL_ARRAY(builder->arena, never->count + 1, uint64_t);
    for (size_t i = 0; i < never->count; i++)
        out[i] = registry_key(never->at[i], false);
    qsort(out, never->count, sizeof *out, compare_keys);
    return out;
}

struct dl_strs
registry_table_build(struct dl_arena *arena,
                     const struct dl_knowledge *knowledge,
                     const struct registry_table *base,
                     struct registry_table *out)
{
    struct registry_builder builder = {
        .arena = arena, .knowledge = knowledge, .base = base};
    struct dl_str none = DL_STR("");
    if (base)
        builder.first = base->first + base->row_count;
    else
        registry_row_add(&builder, DL_KIND_OTHER, none, none);
    add_entries(&builder);
    resolve(&builder);
    *out = (struct registry_table){
        .pool = builder.pool.at,
        .rows = builder.rows.at,
        .held = builder.held.at,
        .by_office = sort_offices(&builder),
        .names = builder.names.at,
        .ids = builder.ids.at,
        .never = sort_never(&builder),
        .first = builder.first,
        .row_count = (uint32_t)builder.rows.count,
        .held_count = (uint32_t)builder.held.count,
        .name_count = (uint32_t)builder.names.count,
        .id_count = (uint32_t)builder.ids.count,
        .never_count = (uint32_t)knowledge->never.count,
    };
    return builder.dangling;
}
