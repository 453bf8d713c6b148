/* Names folded and compared letter by letter. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "entity/names.h"

static void
folding_drops_what_does_not_tell_names_apart(void **state)
{
    struct dl_arena *arena = *state;
    static const struct {
        const char *text, *folded;
    } rows[] = {
        {"The U.N.", "un"},
        {"Jos\xc3\xa9  Pe\xc3\xb1"
         "a's",
         "jose pena"},
        {"Anna\xc2\xa0Holm\xe2\x80\x99s", "anna holm"},
        {"Drossis\xe2\x80\x99", "drossis"},
        {"Vice-Admiral", "vice admiral"},
        {"G-7", "g7"},
        {"Morris & Co.", "morris and co"},
        {"S\xc3\xb8ren \xc5\x81ukasz", "soren lukasz"},
        {"O'Neill", "o'neill"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        assert_str(name_fold(arena, dl_str_from(rows[i].text)), rows[i].folded);
    assert_str(name_fold_person(arena, DL_STR("J.K. Holm")), "j k holm");
}

static void
a_bare_name_is_without_article_and_possessive(void **state)
{
    (void)state;
    assert_str(name_bare(DL_STR("the Hague's")), "Hague");
    assert_str(name_bare(DL_STR("Theodor")), "Theodor");
    assert_str(name_bare(DL_STR("Brants\xe2\x80\x99")), "Brants");
}

static void
one_edit_is_one_letter_or_a_swap(void **state)
{
    (void)state;
    assert_true(name_one_edit(DL_STR("holm"), DL_STR("hollm")));
    assert_true(name_one_edit(DL_STR("holm"), DL_STR("holn")));
    assert_true(name_one_edit(DL_STR("holm"), DL_STR("homl")));
    assert_true(name_one_edit(DL_STR("holm"), DL_STR("olm")));
    assert_false(name_one_edit(DL_STR("holm"), DL_STR("holm")));
    assert_false(name_one_edit(DL_STR("holm"), DL_STR("mloh")));
    assert_false(name_one_edit(DL_STR("holm"), DL_STR("hallm")));
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
        arena_test(a_bare_name_is_without_article_and_possessive),
        arena_test(one_edit_is_one_letter_or_a_swap),
        arena_test(acronyms_are_the_capitals_of_the_words),
        arena_test(capitals_calm_down_to_how_a_name_stands_in_a_sentence),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
