/* A personal name cut into its parts. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "entity/person.h"

static struct person
cut(struct dl_arena *arena, const char *name)
{
    return person_cut(arena, name_fold_person(arena, dl_str_from(name)));
}

static enum likeness
compare(struct dl_arena *arena, const char *brief, const char *full)
{
    struct person a = cut(arena, brief), b = cut(arena, full);
    return person_compare(&a, &b);
}

static void
a_name_loses_what_is_not_part_of_it(void **state)
{
    struct person person = cut(*state, "Mr. Karl Brant Jr.");
    assert_int_equal(person.words.count, 2);
    assert_str(person.family, "brant");
    assert_str(person.generation, "jr");
    assert_int_equal(cut(*state, "Ada Holm OBE").words.count, 2);
    assert_int_equal(cut(*state, "J.K. Holm").words.count, 3);
}

static void
the_family_name_has_its_particles(void **state)
{
    assert_str(cut(*state, "Ursula von der Lohe").family, "von der lohe");
    assert_str(cut(*state, "Omar bin Rashad").family, "bin rashad");
    assert_str(cut(*state, "Jean Dupont").family, "dupont");
}

static void
the_family_name_stands_first_in_some_languages(void **state)
{
    assert_str(cut(*state, "Wang Lihua").family, "wang");
    assert_str(person_given(&(struct person){0}), "");
    struct person kim = cut(*state, "Kim Sun-hee");
    assert_str(kim.family, "kim");
    assert_str(person_given(&kim), "sun hee");
    assert_str(cut(*state, "Lihua Wang").family, "wang");
    assert_str(cut(*state, "Nguyen Van Thanh").family, "nguyen");
    assert_str(cut(*state, "Nagy Zsofia").family, "nagy");
}

static void
a_shorter_name_fits_a_longer_one(void **state)
{
    struct dl_arena *arena = *state;
    static const struct {
        const char *brief, *full;
        enum likeness expected;
    } rows[] = {
        {"Joseph Weaver", "Joseph R. Weaver", ALIKE_MIDDLE},
        {"J. Weaver", "Joseph R. Weaver", ALIKE_INITIAL},
        {"Joe Weaver", "Joseph Weaver", ALIKE_NICKNAME},
        {"Gomez Prado", "Luis Manuel Gomez Prado", ALIKE_PART},
        {"Luis Gomez", "Luis Manuel Gomez Prado", ALIKE_PART},
        {"Orsolya Nagy", "Nagy Orsolya", ALIKE_REVERSED},
        {"M\xc3\xbcller Lang", "Mueller Lang", ALIKE_SPELLING},
        {"Anthony Weaver", "Antony Weaver", ALIKE_NICKNAME},
        {"Katrina Weaver", "Katrine Weaver", UNLIKE},
        {"Henrik Weaver", "Hendrik Weaver", ALIKE_MISSPELT},
        {"Henrik Weaver", "Henrik Weavers", UNLIKE},
        {"Henrik Blunkov", "Henrik Blinkov", ALIKE_MISSPELT},
        {"Maria Weaver", "Mario Weaver", UNLIKE},
        {"Joseph P. Weaver", "Joseph R. Weaver", UNLIKE},
        {"Joseph Holm", "Joseph R. Weaver", UNLIKE},
        {"R. Weaver Joseph", "Joseph R. Weaver", UNLIKE},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        enum likeness how = compare(arena, rows[i].brief, rows[i].full);
        if (how != rows[i].expected)
            print_error("%s, %s\n", rows[i].brief, rows[i].full);
        assert_int_equal(how, rows[i].expected);
    }
}

static void
a_family_is_not_a_misspelt_person(void **state)
{
    (void)state;
    assert_false(person_misspells(DL_STR("weavers"), DL_STR("weaver")));
    assert_true(person_misspells(DL_STR("blinkin"), DL_STR("blinken")));
    assert_true(person_misspells(DL_STR("blniken"), DL_STR("blinken")));
    assert_false(person_misspells(DL_STR("holm"), DL_STR("hulm")));
    assert_false(person_misspells(DL_STR("jensen"), DL_STR("hensen")));
}

static void
generations_tell_people_apart(void **state)
{
    struct dl_arena *arena = *state;
    struct person father = cut(arena, "Karl Brant");
    struct person son = cut(arena, "Karl Brant Jr.");
    assert_true(person_other_generation(&father, &son));
    assert_false(person_other_generation(&son, &father));
    assert_true(person_other_generation(
        &son, &(struct person){.generation = DL_STR("sr")}));
}

static void
assert_sorted(const char *const *at, size_t count)
{
    for (size_t i = 1; i < count; i++)
        assert_true(strcmp(at[i - 1], at[i]) <= 0);
}

static void
tables_are_in_order(void **state)
{
    static const char *const families[] = {
#define X(name) name,
#include "entity/families.def"
#undef X
    };
    static const char *const nicknames[] = {
#define X(name, formal) name,
#include "entity/nicknames.def"
#undef X
    };
    static const char *const bodies[] = {
#define X(name, canon) name,
#include "entity/bodies.def"
#undef X
    };
    static const char *const parts[] = {
#define X(word) word,
#include "entity/parts.def"
#undef X
    };
    (void)state;
    assert_sorted(families, sizeof families / sizeof *families);
    assert_sorted(nicknames, sizeof nicknames / sizeof *nicknames);
    assert_sorted(bodies, sizeof bodies / sizeof *bodies);
    assert_sorted(parts, sizeof parts / sizeof *parts);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(a_name_loses_what_is_not_part_of_it),
        arena_test(the_family_name_has_its_particles),
        arena_test(the_family_name_stands_first_in_some_languages),
        arena_test(a_shorter_name_fits_a_longer_one),
        arena_test(a_family_is_not_a_misspelt_person),
        arena_test(generations_tell_people_apart),
        arena_test(tables_are_in_order),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
