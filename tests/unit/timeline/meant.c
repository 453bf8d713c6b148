/* Which event words mean: seen in what they place. */
/* SPDX-License-Identifier: ISC */
#include "layers.h"

static const struct given names[] = {{"Novak", DL_KIND_PERSON},
                                     {"Lind", DL_KIND_PERSON},
                                     {"Oslo", DL_KIND_PLACE},
                                     {"Rome", DL_KIND_PLACE},
                                     {0}};

static void
a_noun_means_the_event_of_its_class(void **state)
{
    assert_str(layers_tell(*state,
                           "Novak met Lind on Monday. After the meeting, Lind "
                           "flew to Oslo.",
                           names),
               "2021-05-17 stated Novak met Lind|"
               ">2021-05-17 inferred Lind flew to Oslo");
}

static void
another_place_is_not_meant(void **state)
{
    assert_str(layers_tell(*state,
                           "Novak met Lind in Rome on Monday. After the "
                           "meeting in Oslo, Lind flew home.",
                           names),
               "2021-05-17 stated Novak met Lind in Rome|"
               "2021-05-17 reported Lind flew home");
}

static void
he_goes_on_with_who_acted(void **state)
{
    assert_str(layers_tell(*state,
                           "Novak flew to Rome on Monday. He then met Lind.",
                           names),
               "2021-05-17 stated Novak flew to Rome|"
               ">2021-05-17 inferred He met Lind");
}

static void
what_was_planned_is_no_ground(void **state)
{
    assert_str(layers_tell(*state,
                           "Novak will meet Lind on Friday. He then flew to "
                           "Oslo.",
                           names),
               "2021-05-21 planned Novak will meet Lind");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(a_noun_means_the_event_of_its_class),
        arena_test(another_place_is_not_meant),
        arena_test(he_goes_on_with_who_acted),
        arena_test(what_was_planned_is_no_ground),
    };
    return cmocka_run_group_tests_name("meant", tests, NULL, NULL);
}
