/* Clauses inside a subject. */
/* SPDX-License-Identifier: ISC */
#include "layers.h"

static const struct given names[] = {{"Erik Lund", DL_KIND_PERSON}, {0}};

static void
who_and_which_have_their_own_day(void **state)
{
    assert_str(layers_tell(*state,
                           "Erik Lund, who left the bank in 2019, resigned on "
                           "Monday.",
                           names),
               "2021-05-17 stated Erik Lund resigned|"
               "2019 stated Erik Lund left the bank");
    assert_str(layers_tell(*state,
                           "Rebels who seized the mill in 2019 left on "
                           "Monday.",
                           names),
               "2021-05-17 stated Rebels who seized the mill left|"
               "2019 stated Rebels seized the mill");
}

static void
so_have_participles(void **state)
{
    assert_str(layers_tell(*state, "The bridge, built in 1911, fell on Monday.",
                           names),
               "2021-05-17 stated The bridge fell|"
               "1911 stated The bridge built");
}

static void
the_date_of_an_event_noun_makes_no_second_event(void **state)
{
    assert_str(layers_tell(*state,
                           "The talks, held on Monday, ended without a deal.",
                           names),
               "");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(who_and_which_have_their_own_day),
        arena_test(so_have_participles),
        arena_test(the_date_of_an_event_noun_makes_no_second_event),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
