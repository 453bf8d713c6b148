/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "entity/names.h"

static void
folding_drops_what_does_not_tell_names_apart(void **state)
{
    struct dl_arena *arena = *state;
    assert_str(name_fold(arena, DL_STR("The U.N.")), "un");
    assert_str(name_fold(arena, DL_STR("Jos\xc3\xa9  Pe\xc3\xb1"
                                       "a's")),
               "jose pena");
}

static void
a_person_loses_the_generation(void **state)
{
    (void)state;
    struct name_words words = name_person(DL_STR("karl brant jr"));
    assert_int_equal(words.count, 2);
    assert_str(name_last(&words), "brant");
}

static void
acronyms_are_the_capitals_of_the_words(void **state)
{
    struct dl_arena *arena = *state;
    assert_str(name_acronym(arena, DL_STR("Bank of Northern Isles")), "bni");
    assert_str(name_acronym(arena, DL_STR("Norway")), "");
    assert_true(name_is_acronym(DL_STR("U.N.")));
    assert_true(name_is_acronym(DL_STR("G20A")));
    assert_false(name_is_acronym(DL_STR("Nato")));
}

static void
capitals_calm_down_to_how_a_name_stands_in_a_sentence(void **state)
{
    struct dl_arena *arena = *state;
    assert_str(name_calm(arena, DL_STR("SAN MARINO")), "San Marino");
    assert_str(name_calm(arena, DL_STR("PORT-AU-PRINCE")), "Port-Au-Prince");
    assert_str(name_calm(arena, DL_STR("McAllen")), "McAllen");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(folding_drops_what_does_not_tell_names_apart),
        arena_test(a_person_loses_the_generation),
        arena_test(acronyms_are_the_capitals_of_the_words),
        arena_test(capitals_calm_down_to_how_a_name_stands_in_a_sentence),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
