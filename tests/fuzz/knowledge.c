/* Fuzz target: a knowledge file. Whatever it holds, what is left of it can be
 * laid over ours and asked.
 *
 * words: include/dateline/kinds.def
 * words: src/conf/known.def
 */
/* SPDX-License-Identifier: ISC */
#include "fuzz.h"

#include "entity/registry.h"

static const char *const pieces[] = {
    "entities:\n", "never:\n",
    "apart:\n",    "  - {",
    "}\n",         "  - ",
    "\n",          ", ",
    "id: ",        "kind: ",
    "names: [",    "name: ",
    "also: [",     "people: [",
    "capital: ",   "of: ",
    "roles: [",    "]",
    "{title: ",    "from: ",
    "to: ",        "pinned: ",
    "yes",         "person",
    "place",       "group",
    "event",       "a",
    "b",           "china",
    "Beijing",     "Brussels",
    "NATO",        "Lee",
    "U.S.",        "mayor",
    "2021",        "2021-03",
    "premier",     "\xc3\xa9",
    "'",           "\"",
    "\\",          "&x ",
    "*x",          "united-states",
};

static void
ask(const struct registry *registry, struct dl_str name)
{
    enum { ROOM = 4 };
    struct sense senses[ROOM];
    uint32_t holders[ROOM];
    size_t count = registry_senses(registry, name, senses, ROOM), held;
    for (size_t i = 0; i < count; i++) {
        const struct record *record =
            registry_record(registry, senses[i].record);
        registry_record(registry, record->of);
        registry_record(registry, record->stands_for);
        registry_tenures(registry, senses[i].record, &held);
        registry_apart(registry, name, record->id, record->name);
    }
    registry_holders(registry, name, NO_RECORD, NULL, holders, ROOM);
    registry_by_id(registry, name);
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count)
{
    struct dl_arena *arena = dl_arena_new(0);
    struct dl_knowledge known = {.faults = {0}};
    struct dl_str text = FUZZ_INPUT(arena, bytes, count, pieces);
    dl_knowledge_read(arena, text, "fuzz.yaml", &known, NULL);
    struct registry *registry = registry_new(&known);
    for (size_t i = 0; i < known.entries.count; i++) {
        const struct dl_known *entry = &known.entries.at[i];
        ask(registry, entry->names.at[0]);
        ask(registry, entry->id);
        if (entry->roles.count)
            ask(registry, entry->roles.at[0].title);
    }
    registry_free(registry);
    dl_arena_free(arena);
    return 0;
}
