/* The registry: two tables of one make, ours compiled in and the user's laid
 * over it.
 *
 * A record is known by its number in either table. One of ours whose id the
 * user's file has is covered: whatever leads to it leads to the user's, and
 * what the user left out of it, its names and offices, shows through. So a
 * user adds a name to a thing by writing its id and that name.
 */
/* SPDX-License-Identifier: ISC */
#include "entity/registry.h"

#include <stdlib.h>

#include "entity/registry_key.h"
#include "entity/registry_table.h"

/* A join taken back, by the keys of its two sides. */
struct apart {
    uint64_t name, from;
};

struct registry {
    struct dl_arena *arena;
    const struct registry_table *own;
    struct registry_table user;
    struct record *records;  /* of both tables */
    uint32_t *covered;       /* of a record of ours: that of the user's */
    uint32_t *shows_through; /* of one of the user's: that of ours */
    struct dl_tenure *tenures;
    struct apart *aparts;
    size_t apart_count;
};

static const struct registry_table *
table_of(const struct registry *registry, uint32_t record)
{
    return record < registry->user.first ? registry->own : &registry->user;
}

static const struct registry_row *
row_of(const struct registry *registry, uint32_t record)
{
    const struct registry_table *table = table_of(registry, record);
    return &table->rows[record - table->first];
}

static uint32_t
topmost(const struct registry *registry, uint32_t record)
{
    if (record < registry->user.first && registry->covered[record])
        return registry->covered[record];
    return record;
}

static void
cover(struct registry *registry)
{
    const struct registry_table *user = &registry->user;
    registry->covered = DL_ARRAY(registry->arena, user->first, uint32_t);
    registry->shows_through =
        DL_ARRAY(registry->arena, user->row_count + 1, uint32_t);
    for (uint32_t i = 0; i < user->row_count; i++) {
        const struct registry_row *row = &user->rows[i];
        struct dl_str id = registry_string(user, row->id);
        uint32_t record = registry_table_id(registry->own, id);
        bool last = registry_table_id(user, id) == user->first + i;
        if (row->people || record == NO_RECORD || !last)
            continue;
        registry->covered[record] = user->first + i;
        registry->shows_through[i] = record;
    }
}

static void
fill_records(struct registry *registry, const struct registry_table *table)
{
    for (uint32_t i = 0; i < table->row_count; i++) {
        const struct registry_row *row = &table->rows[i];
        registry->records[table->first + i] = (struct record){
            .id = registry_string(table, row->id),
            .name = registry_string(table, row->name),
            .kind = (enum dl_kind)row->kind,
            .of = topmost(registry, row->of),
            .stands_for = topmost(registry, row->stands_for),
            .pinned = row->pinned,
            .user = table == &registry->user,
        };
    }
}

/* What the user says nothing of is as in ours. */
static void
show_through(struct registry *registry)
{
    const struct registry_table *user = &registry->user;
    for (uint32_t i = 0; i < user->row_count; i++) {
        struct record *record = &registry->records[user->first + i];
        const struct record *old =
            &registry->records[registry->shows_through[i]];
        if (!registry->shows_through[i] || record->kind != old->kind)
            continue;
        if (!record->of)
            record->of = old->of;
        if (!record->stands_for)
            record->stands_for = old->stands_for;
    }
}

static void
fill_tenures(const struct registry_table *table, struct dl_tenure *out)
{
    for (uint32_t i = 0; i < table->held_count; i++) {
        const struct registry_held *held = &table->held[i];
        out[i] = (struct dl_tenure){
            .title = registry_string(table, held->title),
            .of = registry_string(table, held->of_id),
            .from = {held->from},
            .to = {held->to},
            .has_from = held->has_from,
            .has_to = held->has_to,
        };
    }
}

static int
compare_aparts(const void *a, const void *b)
{
    const struct apart *x = a, *y = b;
    return (x->name > y->name) - (x->name < y->name);
}

static void
fill_aparts(struct registry *registry, const struct dl_knowledge *user)
{
    registry->apart_count = user->apart.count;
    registry->aparts =
        DL_ARRAY(registry->arena, user->apart.count + 1, struct apart);
    for (size_t i = 0; i < user->apart.count; i++)
        registry->aparts[i] =
            (struct apart){registry_key(user->apart.at[i].name, true),
                           registry_key(user->apart.at[i].from, true)};
    qsort(registry->aparts, registry->apart_count, sizeof *registry->aparts,
          compare_aparts);
}

struct registry *
registry_new(const struct dl_knowledge *user)
{
    static const struct dl_knowledge nothing = {.faults = {0}};
    struct dl_arena *arena = dl_arena_new(0);
    struct registry *registry = DL_NEW(arena, struct registry);
    const struct registry_table *own = &registry_own;
    registry->arena = arena;
    registry->own = own;
    user = user ? user : &nothing;
    registry_table_build(arena, user, own, &registry->user);
    cover(registry);
    registry->records = DL_ARRAY(
        arena, own->row_count + registry->user.row_count, struct record);
    fill_records(registry, own);
    fill_records(registry, &registry->user);
    show_through(registry);
    registry->tenures =
        DL_ARRAY(arena, own->held_count + registry->user.held_count + 1,
                 struct dl_tenure);
    fill_tenures(own, registry->tenures);
    fill_tenures(&registry->user, registry->tenures + own->held_count);
    fill_aparts(registry, user);
    return registry;
}

void
registry_free(struct registry *registry)
{
    if (registry)
        dl_arena_free(registry->arena);
}

const struct record *
registry_record(const struct registry *registry, uint32_t record)
{
    return &registry->records[record];
}

uint32_t
registry_by_id(const struct registry *registry, struct dl_str id)
{
    uint32_t record = registry_table_id(&registry->user, id);
    return record ? record : registry_table_id(registry->own, id);
}

static bool
is_never(const struct registry *registry, uint64_t key)
{
    const uint64_t *never = registry->user.never;
    size_t low = 0, high = registry->user.never_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (never[middle] < key)
            low = middle + 1;
        else
            high = middle;
    }
    return low < registry->user.never_count && never[low] == key;
}

/* The senses of one weight in a table; a record that is there already stays
 * there once. */
static size_t
add_senses(const struct registry *registry, const struct registry_table *table,
           uint64_t key, bool weak, struct sense *senses, size_t count,
           size_t room)
{
    uint32_t found;
    const struct registry_name *at =
        registry_find(table->names, table->name_count, key, &found);
    for (uint32_t i = 0; i < found && count < room; i++) {
        uint32_t record = topmost(registry, at[i].record);
        size_t k = 0;
        while (k < count && senses[k].record != record)
            k++;
        if (k == count && (at[i].weak != 0) == weak)
            senses[count++] = (struct sense){record, weak};
    }
    return count;
}

size_t
registry_senses(const struct registry *registry, struct dl_str name,
                struct sense *senses, size_t room)
{
    uint64_t key = registry_key(name, false);
    const struct registry_table *user = &registry->user;
    if (is_never(registry, key))
        return 0;
    size_t count = add_senses(registry, user, key, false, senses, 0, room);
    bool decided = count > 0;
    count = add_senses(registry, user, key, true, senses, count, room);
    if (decided)
        return count;
    count =
        add_senses(registry, registry->own, key, false, senses, count, room);
    return add_senses(registry, registry->own, key, true, senses, count, room);
}

const struct dl_tenure *
registry_tenures(const struct registry *registry, uint32_t record,
                 size_t *count)
{
    const struct registry_row *row = row_of(registry, record);
    if (record >= registry->user.first && !row->held_count) {
        record = registry->shows_through[record - registry->user.first];
        row = row_of(registry, record);
    }
    bool own = record < registry->user.first;
    *count = row->held_count;
    return registry->tenures + row->held +
           (own ? 0 : registry->own->held_count);
}

static bool
held_on(const struct registry_held *held, const struct dl_day *day)
{
    return !day || ((!held->has_from || held->from <= day->n) &&
                    (!held->has_to || day->n <= held->to));
}

/* The user's list of a person's offices replaces ours. */
static bool
counts(const struct registry *registry, const struct registry_held *held)
{
    uint32_t top = topmost(registry, held->person);
    return top == held->person || !row_of(registry, top)->held_count;
}

static size_t
add_holders(const struct registry *registry, const struct registry_table *table,
            const struct registry_held *wanted, const struct dl_day *day,
            uint32_t *records, size_t count, size_t room)
{
    uint32_t low = 0, high = table->held_count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (table->held[table->by_office[middle]].office < wanted->office)
            low = middle + 1;
        else
            high = middle;
    }
    for (; low < table->held_count && count < room; low++) {
        const struct registry_held *held = &table->held[table->by_office[low]];
        uint32_t person = topmost(registry, held->person);
        if (held->office != wanted->office)
            break;
        if ((wanted->of && topmost(registry, held->of) != wanted->of) ||
            !held_on(held, day) || !counts(registry, held))
            continue;
        size_t k = 0;
        while (k < count && records[k] != person)
            k++;
        if (k == count)
            records[count++] = person;
    }
    return count;
}

size_t
registry_holders(const struct registry *registry, struct dl_str title,
                 uint32_t of, const struct dl_day *day, uint32_t *records,
                 size_t room)
{
    struct registry_held wanted = {.office = registry_office(title),
                                   .of = topmost(registry, of)};
    size_t count =
        add_holders(registry, &registry->user, &wanted, day, records, 0, room);
    return add_holders(registry, registry->own, &wanted, day, records, count,
                       room);
}

bool
registry_apart(const struct registry *registry, struct dl_str name,
               struct dl_str id, struct dl_str entity)
{
    if (!registry->apart_count)
        return false;
    uint64_t key = registry_key(name, true), by_id = registry_key(id, true);
    uint64_t by_name = registry_key(entity, true);
    size_t low = 0, high = registry->apart_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (registry->aparts[middle].name < key)
            low = middle + 1;
        else
            high = middle;
    }
    for (; low < registry->apart_count && registry->aparts[low].name == key;
         low++)
        if (registry->aparts[low].from == by_id ||
            registry->aparts[low].from == by_name)
            return true;
    return false;
}
