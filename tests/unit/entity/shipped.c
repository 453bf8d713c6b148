/* The knowledge that is shipped: sound as a whole. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "entity/registry_table.h"

#include <stdlib.h>

static const char *const files[] = {
    "countries",     "events", "groups", "leaders",
    "organisations", "others", "people", "places",
};

static void
load_all(struct dl_arena *arena, struct dl_knowledge *out)
{
    const char *top = getenv("top_srcdir");
    *out = (struct dl_knowledge){.faults = {0}};
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        struct dl_error err;
        const char *path = dl_arena_printf(arena, "%s/data/knowledge/%s.yaml",
                                           top ? top : ".", files[i]);
        if (dl_knowledge_load(arena, path, out, &err) != DL_OK)
            fail_msg("%s:%d: %s", err.where, err.line, err.text);
    }
}

static void
every_entry_loads_and_every_reference_resolves(void **state)
{
    struct dl_knowledge known;
    struct registry_table table;
    load_all(*state, &known);
    assert_true(known.entries.count > 2000);
    struct dl_strs dangling =
        registry_table_build(*state, &known, NULL, &table);
    if (dangling.count)
        fail_msg("no entry is %.*s", DL_FMT(dangling.at[0]));
    assert_int_equal(table.row_count, registry_own.row_count);
    assert_int_equal(table.name_count, registry_own.name_count);
    assert_int_equal(table.held_count, registry_own.held_count);
}

static void
ids_are_unique(void **state)
{
    (void)state;
    for (uint32_t i = 1; i < registry_own.id_count; i++)
        if (registry_own.ids[i].key == registry_own.ids[i - 1].key)
            fail_msg("two entries are %.*s",
                     DL_FMT(registry_string(
                         &registry_own,
                         registry_own.rows[registry_own.ids[i].record].id)));
}

/* Dates of living memory, and of the United States before it. */
static void
terms_of_office_are_in_order(void **state)
{
    int32_t earliest = dl_day_from_civil(1789, 1, 1).n;
    int32_t latest = dl_day_from_civil(2035, 1, 1).n;
    (void)state;
    for (uint32_t i = 0; i < registry_own.held_count; i++) {
        const struct registry_held *held = &registry_own.held[i];
        bool begins = !held->has_from || (held->from >= earliest);
        bool ends = !held->has_to || held->to <= latest;
        bool order = !held->has_from || !held->has_to || held->from <= held->to;
        if (!begins || !ends || !order || held->of == 0)
            fail_msg("%.*s of %.*s",
                     DL_FMT(registry_string(&registry_own, held->title)),
                     DL_FMT(registry_string(&registry_own, held->of_id)));
    }
}

static bool
meet(const struct dl_tenure *a, const struct dl_tenure *b)
{
    return (!a->has_to || !b->has_from || b->from.n < a->to.n) &&
           (!b->has_to || !a->has_from || a->from.n < b->to.n);
}

/* Of one person: two terms in one office do not meet. */
static void
no_term_of_a_person_meets_another(void **state)
{
    struct dl_knowledge known;
    load_all(*state, &known);
    for (size_t i = 0; i < known.entries.count; i++) {
        const struct dl_known *person = &known.entries.at[i];
        for (size_t k = 1; k < person->roles.count; k++)
            for (size_t j = 0; j < k; j++) {
                const struct dl_tenure *a = &person->roles.at[j];
                const struct dl_tenure *b = &person->roles.at[k];
                if (dl_str_eq(a->title, b->title) && dl_str_eq(a->of, b->of) &&
                    meet(a, b))
                    fail_msg("%.*s is %.*s twice", DL_FMT(person->id),
                             DL_FMT(a->title));
            }
    }
}

/* A strong name that two things of one kind have decides nothing. */
static void
strong_names_of_a_kind_are_one_things(void **state)
{
    uint32_t shared = 0;
    (void)state;
    for (uint32_t i = 1; i < registry_own.name_count; i++) {
        const struct registry_name *a = &registry_own.names[i - 1];
        const struct registry_name *b = &registry_own.names[i];
        if (a->key != b->key || a->weak || b->weak ||
            registry_own.rows[a->record].kind !=
                registry_own.rows[b->record].kind ||
            a->record == b->record)
            continue;
        struct registry_text id = registry_own.rows[a->record].id;
        struct registry_text other = registry_own.rows[b->record].id;
        print_message("%.*s and %.*s\n",
                      DL_FMT(registry_string(&registry_own, id)),
                      DL_FMT(registry_string(&registry_own, other)));
        shared++;
    }
    assert_int_equal(shared, 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(every_entry_loads_and_every_reference_resolves),
        arena_test(ids_are_unique),
        arena_test(terms_of_office_are_in_order),
        arena_test(no_term_of_a_person_meets_another),
        arena_test(strong_names_of_a_kind_are_one_things),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
