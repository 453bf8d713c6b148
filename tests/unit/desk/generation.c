/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "desk/generation.h"

static void
generations_are_numbered_and_freed_together(void **state)
{
    (void)state;
    struct generation *first = generation_new(NULL);
    struct generation *second = generation_new(first);
    assert_int_equal(first->number, 1);
    assert_int_equal(second->number, 2);
    assert_ptr_equal(second->older, first);
    generation_free_from(second);
    generation_free_from(NULL);
}

static void
what_names_live_in_moves_on(void **state)
{
    (void)state;
    struct generation *first = generation_new(NULL);
    struct basis *old = generation_add_basis(first);
    struct generation *second = generation_new(first);
    struct basis *own = generation_add_basis(second);
    generation_inherit(second, first);
    assert_ptr_equal(second->basis, own);
    assert_ptr_equal(second->basis->older, old);
    assert_null(first->basis);
    second->older = NULL;
    generation_free_from(first);
    assert_ptr_equal(old->arena, second->basis->older->arena);
    generation_free_from(second);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(generations_are_numbered_and_freed_together),
        cmocka_unit_test(what_names_live_in_moves_on),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
