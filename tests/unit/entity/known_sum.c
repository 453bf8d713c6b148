/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "entity/tagger.h"

static const char *const texts[] = {
    "entities:\n  - {id: a, kind: person, names: [Ann Lee]}\n",
    "entities:\n  - {id: b, kind: person, names: [Ann Lee]}\n",
    "entities:\n  - {id: a, kind: place, names: [Ann Lee]}\n",
    "entities:\n  - {id: a, kind: person, names: [Ann Lee, Lee]}\n",
    "entities:\n  - {id: a, kind: person, names: [Ann Lee], also: [Lee]}\n",
    "entities:\n  - {id: a, kind: place, names: [Ann Lee], capital: Lee}\n",
    "entities:\n  - {id: a, kind: place, names: [Ann Lee], of: lee}\n",
    "entities:\n  - {id: a, kind: place, names: [Ann Lee], people: [Lees]}\n",
    "entities:\n  - {id: a, kind: person, names: [Ann Lee], roles: [{title: "
    "mayor}]}\n",
    "entities:\n  - {id: a, kind: person, names: [Ann Lee], roles: [{title: "
    "mayor, from: 2020}]}\n",
    "entities:\n  - {id: a, kind: person, names: [Ann Lee], roles: [{title: "
    "mayor, to: 2020}]}\n",
    "never: [Ann Lee]\n",
    "never: [Ann, Lee]\n",
};

enum { COUNT = sizeof texts / sizeof texts[0] };

static uint32_t
sum_of(const char *text)
{
    struct dl_arena *arena = dl_arena_new(0);
    struct dl_knowledge known = {.faults = {0}};
    dl_knowledge_read(arena, dl_str_from(text), "a.yaml", &known, NULL);
    assert_int_equal(known.faults.count, 0);
    uint32_t out = dl_knowledge_sum(&known);
    dl_arena_free(arena);
    return out;
}

static void
whatever_is_told_counts(void **state)
{
    (void)state;
    uint32_t sums[COUNT];
    for (int i = 0; i < COUNT; i++) {
        sums[i] = sum_of(texts[i]);
        assert_int_not_equal(sums[i], 0);
        for (int k = 0; k < i; k++)
            assert_int_not_equal(sums[i], sums[k]);
    }
}

static void
pins_and_places_in_memory_do_not(void **state)
{
    (void)state;
    assert_int_equal(sum_of(texts[0]), sum_of(texts[0]));
    assert_int_equal(sum_of(texts[0]),
                     sum_of("entities:\n  - {id: a, kind: person, names: "
                            "[Ann Lee], pinned: yes}\n"));
    assert_int_equal(dl_knowledge_sum(NULL), 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(whatever_is_told_counts),
        cmocka_unit_test(pins_and_places_in_memory_do_not),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
