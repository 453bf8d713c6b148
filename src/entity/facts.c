/* What the knowledge says of one entity: a registry is opened, asked, and
 * closed again, since nothing but a card on the screen ever asks. */
/* SPDX-License-Identifier: ISC */
#include <dateline/facts.h>

#include <stdlib.h>

#include "entity/registry.h"

struct asked {
    struct dl_arena *arena;
    const struct registry *registry;
};

static struct dl_str
name_of(const struct asked *asked, uint32_t record)
{
    if (record == NO_RECORD)
        return DL_STR("");
    return dl_str_copy(asked->arena,
                       registry_record(asked->registry, record)->name);
}

static struct dl_str
name_of_id(const struct asked *asked, struct dl_str id)
{
    uint32_t record = registry_by_id(asked->registry, id);
    return record == NO_RECORD ? dl_str_copy(asked->arena, id)
                               : name_of(asked, record);
}

/* The latest first; an office still held before those that ended. */
static int
by_day(const void *a, const void *b)
{
    const struct dl_office *x = a, *y = b;
    int32_t from_x = x->has_from ? x->from.n : INT32_MIN;
    int32_t from_y = y->has_from ? y->from.n : INT32_MIN;
    if (from_x != from_y)
        return from_x > from_y ? -1 : 1;
    int order = dl_str_cmp(x->title, y->title);
    return order ? order : dl_str_cmp(x->of, y->of);
}

static void
add_offices(const struct asked *asked, uint32_t record, struct dl_facts *out)
{
    size_t count;
    const struct dl_tenure *held =
        registry_tenures(asked->registry, record, &count);
    out->offices = DL_ARRAY(asked->arena, count + 1, struct dl_office);
    out->office_count = count;
    for (size_t i = 0; i < count; i++)
        out->offices[i] = (struct dl_office){
            .title = dl_str_copy(asked->arena, held[i].title),
            .of = name_of_id(asked, held[i].of),
            .from = held[i].from,
            .to = held[i].to,
            .has_from = held[i].has_from,
            .has_to = held[i].has_to,
        };
    if (count > 1)
        qsort(out->offices, count, sizeof *out->offices, by_day);
}

bool
dl_facts_find(struct dl_arena *arena, const struct dl_knowledge *known,
              struct dl_str id, enum dl_kind kind, struct dl_facts *out)
{
    struct registry *registry = registry_new(known);
    struct asked asked = {arena, registry};
    uint32_t record = registry_by_id(registry, id);
    *out = (struct dl_facts){.office_count = 0};
    if (record != NO_RECORD) {
        const struct record *at = registry_record(registry, record);
        bool people = kind == DL_KIND_GROUP && at->kind != DL_KIND_GROUP;
        out->name = name_of(&asked, record);
        out->of = people ? out->name : name_of(&asked, at->of);
        out->stands_for = name_of(&asked, at->stands_for);
        add_offices(&asked, record, out);
    }
    registry_free(registry);
    return record != NO_RECORD;
}

struct dl_str
dl_facts_name(struct dl_arena *arena, const struct dl_knowledge *known,
              struct dl_str id)
{
    struct registry *registry = registry_new(known);
    struct asked asked = {arena, registry};
    struct dl_str name = name_of_id(&asked, id);
    registry_free(registry);
    return name;
}
