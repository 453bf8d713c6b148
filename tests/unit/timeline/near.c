/* Which tellings are compared. */
/* SPDX-License-Identifier: ISC */
#include "tellings.h"

#include "timeline/merge.h"
#include "timeline/near.h"

static void
twins_are_refused_and_the_same_is_a_pair(void **state)
{
    struct signs signs = tellings_of_twins(*state, TELLINGS_TWINS);
    const bool wanted[] = {true, true, true};
    struct pairs pairs = {0};
    struct refused refused[3];
    near_find(*state, &signs, wanted, &pairs, refused);
    assert_int_equal(pairs.count, 1);
    for (uint32_t i = 0; i < 3; i++) {
        assert_int_not_equal(refused[i].sign, NO_SIGN);
        assert_int_equal(refused[i].veto, GROUND_PLACES);
    }
}

static void
what_is_not_wanted_is_not_compared(void **state)
{
    struct signs signs = tellings_of_twins(*state, 2);
    const bool wanted[] = {true, false};
    struct pairs pairs = {0};
    struct refused refused[2];
    near_find(*state, &signs, wanted, &pairs, refused);
    assert_int_equal(pairs.count, 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(twins_are_refused_and_the_same_is_a_pair),
        arena_test(what_is_not_wanted_is_not_compared),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
