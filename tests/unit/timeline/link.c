/* Putting a clause at a bound. */
/* SPDX-License-Identifier: ISC */
#include "layers.h"

static const struct given names[] = {{"Novak", DL_KIND_PERSON},
                                     {"Lind", DL_KIND_PERSON},
                                     {"Oslo", DL_KIND_PLACE},
                                     {0}};

static void
bounds_from_both_sides_are_kept(void **state)
{
    assert_str(layers_tell(*state,
                           "In the wake of the strike on Monday and ahead of "
                           "the vote on Wednesday, Lind met Novak.",
                           names),
               "><2021-05-17 inferred Lind met Novak");
}

static void
a_guessed_day_of_the_lead_gives_way(void **state)
{
    assert_str(layers_tell(*state,
                           "Novak resigned on Monday. Lind flew to Oslo two "
                           "days before Novak resigned.",
                           names),
               "2021-05-17 stated Novak resigned|"
               "2021-05-15 inferred Lind flew to Oslo");
}

static void
to_come_after_is_no_event(void **state)
{
    assert_str(layers_tell(*state,
                           "Novak resigned on Monday. The move came after "
                           "Lind left Oslo on Sunday.",
                           names),
               "2021-05-17 stated Novak resigned|"
               "2021-05-16 stated Lind left Oslo");
}

static void
the_reason_names_the_relation(void **state)
{
    struct dl_layers layers = layers_today(
        *state, "Ahead of the vote on Monday, Lind met Novak in Oslo.", names);
    assert_int_equal(layers.events->count, 1);
    assert_non_null(
        strstr(layers.events->at[0].why, "(relation AHEAD: \"ahead of\")"));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(bounds_from_both_sides_are_kept),
        arena_test(a_guessed_day_of_the_lead_gives_way),
        arena_test(to_come_after_is_no_event),
        arena_test(the_reason_names_the_relation),
    };
    return cmocka_run_group_tests_name("link", tests, NULL, NULL);
}
