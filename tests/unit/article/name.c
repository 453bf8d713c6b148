/* Names of people as bylines write them. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "article/page.h"

static void
a_name_has_capitals_but_for_its_small_words(void **state)
{
    (void)state;
    assert_true(credit_is_name(DL_STR("Ida van der Holt")));
    assert_true(credit_is_name(DL_STR("J. K. Roy")));
    assert_false(credit_is_name(DL_STR("Ida went home")));
    assert_false(credit_is_name(DL_STR("")));
    assert_false(credit_is_name(DL_STR("A B C D E F G")));
}

static void
a_list_is_names_between_commas_and_an_and(void **state)
{
    (void)state;
    assert_true(name_is_list(DL_STR("Ida Holt, Ben Roy and Al Bo")));
    assert_true(name_is_list(DL_STR("Ida Holt & Ben Roy")));
    assert_false(name_is_list(DL_STR("Ida Holt and the others")));
}

static void
desks_and_correspondents_are_nobody(void **state)
{
    (void)state;
    assert_true(name_is_nobody(DL_STR("Our Special Correspondent")));
    assert_true(name_is_nobody(DL_STR("Web Desk")));
    assert_false(name_is_nobody(DL_STR("Ida Holt")));
}

static void
names_end_before_what_is_told_of_them(void **state)
{
    static const struct {
        const char *text;
        size_t end;
    } samples[] = {
        {"Ida Holt", 8},
        {"Ida Holt, Ostburg", 8},
        {"Ida Holt | 4 min read", 8},
        {"Ida Holt in Ostburg", 8},
        {"Ida Holt 4 May", 9},
        {"Ida Holt, Ben Roy and Al Bo", 27},
        {"Ida Holt, Ben Roy and Al Bo, Ostburg", 27},
    };
    (void)state;
    for (size_t i = 0; i < sizeof samples / sizeof *samples; i++)
        assert_int_equal(name_list_end(dl_str_from(samples[i].text)),
                         samples[i].end);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(a_name_has_capitals_but_for_its_small_words),
        arena_test(a_list_is_names_between_commas_and_an_and),
        arena_test(desks_and_correspondents_are_nobody),
        arena_test(names_end_before_what_is_told_of_them),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
