/* Figures beside their floors. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "../../time/floor.h"

static void
a_figure_on_its_floor_holds_and_one_below_does_not(void **state)
{
    static const struct floor wanted = {50, "60", "-"};
    (void)state;
    assert_true(floor_holds("set", "measure", 50, &wanted));
    assert_true(floor_holds("set", "measure", 70, &wanted));
    assert_false(floor_holds("set", "measure", 49.99, &wanted));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(a_figure_on_its_floor_holds_and_one_below_does_not),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
