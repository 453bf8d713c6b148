/* Which names of people are one person. */
/* SPDX-License-Identifier: ISC */
#include "marked.h"

static void
assert_people(void **state, const char *text, const char *expected)
{
    assert_str(marked_in(*state, text), expected);
}

static void
a_surname_is_the_person_of_that_name(void **state)
{
    assert_people(state, "[person Clara Jensen] won. [person Jensen] smiled.",
                  "Clara Jensen 2");
    assert_people(state,
                  "[person Pieter van der Lohe] won. [person Van der Lohe] "
                  "and [person Lohe] smiled.",
                  "Pieter van der Lohe 3");
    assert_people(state,
                  "[person Rosa Alba-Cortez] won. [person Cortez] smiled, "
                  "[person Alba-Cortez] too.",
                  "Rosa Alba-Cortez 3");
    assert_people(state, "[person Karl Brant Jr.] won. [person Brant] smiled.",
                  "Karl Brant Jr. 2");
}

static void
a_given_name_is_asked_after_the_surname(void **state)
{
    assert_people(state,
                  "[person Ryan Cole] met [person Cornelius Ryan]. "
                  "[person Ryan] left.",
                  "Ryan Cole 1|Cornelius Ryan 2");
    assert_people(state, "[person Ryan Cole] came. [person Ryan] left.",
                  "Ryan Cole 2");
}

static void
the_family_name_may_stand_first(void **state)
{
    assert_people(state,
                  "[person Zhou Lihua] came. [person Zhou] left with "
                  "[person Lihua Zhou].",
                  "Zhou Lihua 3");
    assert_people(state,
                  "[person Wang Lei], [person Wang Fang] and "
                  "[person Wang Qiang] came. [person Wang] paid.",
                  "Wang Lei 1|Wang Fang 1|Wang Qiang 1|Wang 1");
}

static void
initials_middle_and_short_names_are_the_same_person(void **state)
{
    assert_people(state,
                  "[person Joseph R. Weaver] came. [person Joseph Weaver] "
                  "sang, [person J. Weaver] danced, [person Joe Weaver] ate.",
                  "Joseph R. Weaver 4");
}

static void
a_short_name_of_two_people_joins_neither(void **state)
{
    assert_people(state,
                  "[person Paul A. Holm] met [person Paul B. Holm] and "
                  "[person Paul Holm].",
                  "Paul A. Holm 1|Paul B. Holm 1|Paul Holm 1");
}

static void
a_misspelt_name_is_the_same_person(void **state)
{
    assert_people(state,
                  "[person Antony Blunkett] and [person Anthony Blunkett]; "
                  "[person Blunket] left.",
                  "Antony Blunkett 3");
    assert_people(state, "[person Maria Keller] met [person Mario Keller].",
                  "Maria Keller 1|Mario Keller 1");
}

static void
a_family_is_not_one_of_its_members(void **state)
{
    assert_people(state,
                  "[person Clara Jensen] came. The [person Jensens] left.",
                  "Clara Jensen 1|Jensens 1");
}

static void
a_son_is_not_his_father(void **state)
{
    assert_people(state,
                  "[person Karl Brant] met [person Karl Brant Jr.] there.",
                  "Karl Brant 1|Karl Brant Jr. 1");
    assert_people(state,
                  "[person Karl Brant Jr.] won. [person Karl Brant] "
                  "smiled.",
                  "Karl Brant Jr. 2");
}

static void
each_way_of_joining_has_its_rule(void **state)
{
    static const struct {
        const char *name, *rule;
    } rows[] = {
        {"Weaver", "person: surname"},
        {"Joseph", "person: given name"},
        {"J. Weaver", "person: initial and surname"},
        {"Joe Weaver", "person: a form of the same given name"},
        {"Joseph Weaver", "person: without the middle name"},
        {"Robert Weaver", "person: part of the full name"},
        {"Weevel", "same name"},
        {"Joseph Robert Weever", "misspelling: one letter apart"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const char *text = dl_arena_printf(
            *state, "[person Joseph Robert Weaver] came. [person %s] left.",
            rows[i].name);
        assert_string_equal(marked_rule(*state, text), rows[i].rule);
    }
}

static void
many_people_of_one_name_take_linear_time(void **state)
{
    enum { PEOPLE = 20000 };
    struct dl_arena *arena = *state;
    char *text = dl_arena_alloc(arena, PEOPLE * 40 + 1), *at = text;
    for (int i = 0; i < PEOPLE; i++)
        at += sprintf(at, "[person X%dy Holm] [person Holm], ", i);
    struct marked marked = marked_link(arena, NULL, NULL, text);
    assert_int_equal(marked.mentions.count, 2 * PEOPLE);
    dl_tagger_close(marked.tagger);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(a_surname_is_the_person_of_that_name),
        arena_test(a_given_name_is_asked_after_the_surname),
        arena_test(the_family_name_may_stand_first),
        arena_test(initials_middle_and_short_names_are_the_same_person),
        arena_test(a_short_name_of_two_people_joins_neither),
        arena_test(a_misspelt_name_is_the_same_person),
        arena_test(a_family_is_not_one_of_its_members),
        arena_test(a_son_is_not_his_father),
        arena_test(each_way_of_joining_has_its_rule),
        arena_test(many_people_of_one_name_take_linear_time),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
