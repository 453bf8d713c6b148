/* Readings that live and go together, and names that move on. */
/* SPDX-License-Identifier: ISC */
#include "desk/generation.h"
#include "tools.h"

static struct basis *
open_basis(void)
{
    struct dl_arena *arena = dl_arena_new(0);
    struct dl_settings settings;
    struct dl_aparts none = {NULL, 0, 0};
    struct basis *basis = NULL;
    dl_settings_default(arena, &settings);
    assert_int_equal(basis_open(&settings, &none, &basis, NULL), DL_OK);
    dl_arena_free(arena);
    return basis;
}

static struct dl_reading *
read_text(const struct basis *basis, const char *text)
{
    struct dl_lattice *work = dl_lattice_new();
    struct dl_article article = {.id = DL_STR("a.md"),
                                 .title = DL_STR("A"),
                                 .text = dl_str_from(text),
                                 .published_why = ""};
    struct dl_reading *reading = dl_reading_make(basis->tagger, work, &article);
    dl_lattice_free(work);
    return reading;
}

static void
a_basis_lives_as_long_as_a_reading_of_it(void **state)
{
    (void)state;
    struct basis *basis = open_basis();
    struct generation *made = generation_new(1);
    generation_add(made, basis, read_text(basis, "Oslo."), 0, 0);
    generation_add(made, basis, read_text(basis, "Rome."), 7, 1);
    assert_int_equal(atomic_load(&basis->holders), 3);
    basis_drop(basis);
    assert_int_equal(atomic_load(&basis->holders), 2);
    generation_free_from(made); /* and the basis */
    generation_free_from(NULL);
}

static void
what_moves_on_is_not_freed(void **state)
{
    (void)state;
    struct basis *basis = open_basis();
    struct generation *old = generation_new(1), *made = generation_new(2);
    generation_add(old, basis, read_text(basis, "Oslo."), 7, 1);
    generation_move(made, &old->members.at[0]);
    assert_null(old->members.at[0].reading);
    assert_int_equal(old->members.at[0].stored, 7);
    generation_free_from(old);
    assert_str(made->members.at[0].reading->article->text, "Oslo.");
    assert_int_equal(atomic_load(&basis->holders), 2);
    generation_free_from(made);
    basis_drop(basis);
}

static void
a_reading_is_found_by_number_and_text(void **state)
{
    (void)state;
    struct dl_arena *arena = dl_arena_new(0);
    struct basis *basis = open_basis();
    struct generation *made = generation_new(1);
    struct places places;
    static const int64_t numbers[] = {0, 9, 3, 9, 5};
    for (size_t i = 0; i < 5; i++)
        generation_add(made, basis, read_text(basis, "Oslo."), numbers[i], i);
    places_sort(arena, &made->members, &places);
    assert_int_equal(places.count, 4);
    assert_ptr_equal(places_find(&places, 3, 2), &made->members.at[2]);
    assert_ptr_equal(places_find(&places, 9, 1), &made->members.at[1]);
    assert_ptr_equal(places_find(&places, 9, 3), &made->members.at[3]);
    assert_null(places_find(&places, 9, 2));
    assert_null(places_find(&places, 4, 2));
    assert_true(places_have(&places, 5));
    assert_false(places_have(&places, 0));
    generation_free_from(made);
    basis_drop(basis);
    dl_arena_free(arena);
}

static void
an_exchanged_reading_stays_until_its_generation_goes(void **state)
{
    (void)state;
    struct basis *basis = open_basis();
    struct dl_lattice *work = dl_lattice_new();
    struct generation *made = generation_new(1);
    const char *text = "The strike of the pilots began in Oslo on Monday.";
    generation_add(made, basis, read_text(basis, text), 0, 0);
    generation_join(made, basis, work);
    assert_int_equal(made->library->count, 1);
    assert_ptr_equal(made->library->readings[0], made->members.at[0].reading);
    assert_ptr_equal(made->library->known, &basis->known);
    dl_lattice_free(work);
    basis_drop(basis);
    generation_free_from(made);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_basis_lives_as_long_as_a_reading_of_it),
        cmocka_unit_test(what_moves_on_is_not_freed),
        cmocka_unit_test(a_reading_is_found_by_number_and_text),
        cmocka_unit_test(an_exchanged_reading_stays_until_its_generation_goes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
