/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "desk/basis.h"

static const struct dl_aparts none = {NULL, 0, 0};

static struct basis *
open_with(struct dl_arena *arena, const struct dl_aparts *unkept)
{
    struct dl_settings settings;
    struct basis *basis = NULL;
    dl_settings_default(arena, &settings);
    assert_int_equal(basis_open(&settings, unkept, &basis, NULL), DL_OK);
    return basis;
}

static void
the_last_to_let_go_frees_it(void **state)
{
    struct basis *basis = open_with(*state, &none);
    assert_ptr_equal(basis_hold(basis), basis);
    basis_drop(basis);
    assert_int_equal(atomic_load(&basis->holders), 1);
    basis_drop(basis);
    basis_drop(NULL);
}

static void
what_it_makes_has_a_number(void **state)
{
    struct dl_apart apart = {DL_STR("Merkel"), DL_STR("Angela Merkel")};
    struct dl_aparts parted = {&apart, 1, 1};
    struct basis *a = open_with(*state, &none), *b = open_with(*state, &none);
    struct basis *other = open_with(*state, &parted);
    assert_int_equal(a->version, b->version);
    assert_int_equal(a->version, other->version); /* see recall.c */
    assert_int_equal(other->known.apart.count, 1);
    assert_true(other->known.apart.at[0].name.at != apart.name.at);
    basis_drop(a);
    basis_drop(b);
    basis_drop(other);
}

static void
a_model_that_is_not_there_is_a_fault(void **state)
{
    struct dl_settings settings;
    struct basis *basis = NULL;
    struct dl_error err;
    dl_settings_default(*state, &settings);
    settings.model = DL_STR("/nowhere/names.model");
    assert_int_not_equal(basis_open(&settings, &none, &basis, &err), DL_OK);
    assert_null(basis);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(the_last_to_let_go_frees_it),
        arena_test(what_it_makes_has_a_number),
        arena_test(a_model_that_is_not_there_is_a_fault),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
