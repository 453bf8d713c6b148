/* A number of all that the user told of names, so that whoever keeps what was
 * made with it knows when it holds no more. Joins that he took back are not in
 * it: they matter where such a name stands, and whoever keeps looks for that.
 */
/* SPDX-License-Identifier: ISC */
#include "entity/tagger.h"

/* Order and boundaries count: each part is mixed into what came before. */
static uint64_t
mix(uint64_t sum, uint64_t part)
{
    return (sum ^ sum >> 29) * UINT64_C(0x9E3779B97F4A7C15) ^ part;
}

static uint64_t
add_strs(uint64_t sum, const struct dl_strs *strs)
{
    for (size_t i = 0; i < strs->count; i++)
        sum = mix(sum, dl_str_hash(strs->at[i]));
    return mix(sum, strs->count);
}

static uint64_t
add_day(uint64_t sum, bool known, struct dl_day day)
{
    return known ? mix(mix(sum, 1), (uint32_t)day.n) : mix(sum, 0);
}

static uint64_t
add_tenures(uint64_t sum, const struct dl_tenures *roles)
{
    for (size_t i = 0; i < roles->count; i++) {
        const struct dl_tenure *role = &roles->at[i];
        sum = mix(sum, dl_str_hash(role->title));
        sum = mix(sum, dl_str_hash(role->of));
        sum = add_day(sum, role->has_from, role->from);
        sum = add_day(sum, role->has_to, role->to);
    }
    return mix(sum, roles->count);
}

/* All but `pinned`, which is of the library and of no article. */
static uint64_t
add_entry(uint64_t sum, const struct dl_known *entry)
{
    sum = mix(sum, dl_str_hash(entry->id));
    sum = mix(sum, entry->kind);
    sum = add_strs(sum, &entry->names);
    sum = add_strs(sum, &entry->also);
    sum = add_strs(sum, &entry->people);
    sum = mix(sum, dl_str_hash(entry->capital));
    sum = mix(sum, dl_str_hash(entry->of));
    return add_tenures(sum, &entry->roles);
}

uint32_t
dl_knowledge_sum(const struct dl_knowledge *known)
{
    uint64_t sum = 0;
    if (!known || known->entries.count + known->never.count == 0)
        return 0;
    for (size_t i = 0; i < known->entries.count; i++)
        sum = add_entry(sum, &known->entries.at[i]);
    sum = mix(sum, known->entries.count);
    sum = add_strs(sum, &known->never);
    return (uint32_t)(sum ^ sum >> 32);
}
