/* How names, titles and ids are compared. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "entity/registry_key.h"

static bool
are_same(const char *a, const char *b, bool folded)
{
    return registry_key(dl_str_from(a), folded) ==
           registry_key(dl_str_from(b), folded);
}

static void
spellings_of_one_name_have_one_key(void **state)
{
    static const char *const pairs[][2] = {
        {"U.S.", "US"},
        {"U. S.", "U\xc2\xa0S"},
        {" Ann  Lee\n", "Ann Lee"},
        {"People\xe2\x80\x99s Daily", "People's Daily"},
        {"Br\xc5\xafnn", "Brunn"},
        {"Bogot\xc3\xa1", "Bogota"},
        {"Bogota\xcc\x81", "Bogota"},
        {"\xc4\xb0zmir", "Izmir"},
        {"Ia\xc8\x99i", "Iasi"},
        {"G\xe2\x80\x91"
         "7",
         "G-7"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
        if (!are_same(pairs[i][0], pairs[i][1], false))
            fail_msg("%s is not %s", pairs[i][0], pairs[i][1]);
}

static void
other_names_have_other_keys(void **state)
{
    (void)state;
    assert_false(are_same("US", "us", false));
    assert_true(are_same("US", "us", true));
    assert_false(are_same("Ann Lee", "AnnLee", false));
    assert_false(are_same("Ann", "Anne", false));
    assert_false(are_same("\xe6\x9d\xb1\xe4\xba\xac", "", false));
    assert_false(are_same("\xff", "", false));
}

static void
titles_of_one_office_have_one_number(void **state)
{
    (void)state;
    uint32_t foreign = registry_office(DL_STR("foreign minister"));
    assert_int_equal(registry_office(DL_STR("Secretary of State")), foreign);
    assert_int_not_equal(registry_office(DL_STR("prime minister")), foreign);
    assert_int_equal(registry_office(DL_STR("Keeper of the Seal")),
                     registry_office(DL_STR("keeper of the seal")));
    assert_int_not_equal(registry_office(DL_STR("minister")),
                         registry_office(DL_STR("ambassador")));
}

static void
an_id_is_a_name_in_plain_letters(void **state)
{
    static const char *const cases[][2] = {
        {"Antony J. Blinken", "antony-j-blinken"},
        {"People's Daily", "peoples-daily"},
        {"\xc3\x89lys\xc3\xa9"
         "e",
         "elysee"},
        {"G7 (2021)", "g7-2021"},
        {"--", ""},
        {"\xe6\x9d\xb1\xe4\xba\xac", ""},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_str(registry_slug(*state, dl_str_from(cases[i][0])),
                   cases[i][1]);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(spellings_of_one_name_have_one_key),
        arena_test(other_names_have_other_keys),
        arena_test(titles_of_one_office_have_one_number),
        arena_test(an_id_is_a_name_in_plain_letters),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
