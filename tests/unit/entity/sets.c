/* Sets that are joined, and the index over their keys. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "entity/sets.h"

static void
joined_members_have_one_root_and_keep_the_rule(void **state)
{
    struct sets sets = sets_new(*state, 4);
    sets_join(&sets, 1, 0, "first");
    sets_join(&sets, 2, 1, "second");
    assert_int_equal(sets_root(&sets, 2), 0);
    assert_int_equal(sets_root(&sets, 3), 3);
    assert_string_equal(sets.rule[2], "second");
    assert_null(sets.rule[0]);
}

static void
a_key_of_two_sets_is_ambiguous(void **state)
{
    struct sets sets = sets_new(*state, 3);
    struct index index;
    index_init(&index, *state);
    index_put(&index, &sets, DL_STR("renner"), 0);
    assert_int_equal(index_get(&index, DL_STR("renner")), 0);
    index_put(&index, &sets, DL_STR("renner"), 1);
    assert_int_equal(index_get(&index, DL_STR("renner")), SEVERAL);
    assert_int_equal(index_get(&index, DL_STR("holm")), NOBODY);
}

static void
the_index_grows(void **state)
{
    struct dl_arena *arena = *state;
    struct sets sets = sets_new(arena, 1000);
    struct index index;
    index_init(&index, arena);
    for (uint32_t i = 0; i < 1000; i++)
        index_put(&index, &sets,
                  dl_str_from(dl_arena_printf(arena, "key %u", i)), i);
    for (uint32_t i = 0; i < 1000; i++)
        assert_int_equal(
            index_get(&index, dl_str_from(dl_arena_printf(arena, "key %u", i))),
            i);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(joined_members_have_one_root_and_keep_the_rule),
        arena_test(a_key_of_two_sets_is_ambiguous),
        arena_test(the_index_grows),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
