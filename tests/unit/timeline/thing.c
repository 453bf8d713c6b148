/* What is acted on. */
/* SPDX-License-Identifier: ISC */
#include "tellings.h"

#include "timeline/signing.h"

static const struct given names[] = {
    {"Bern", DL_KIND_PLACE}, {"Meyer", DL_KIND_PERSON}, {0}};

static void
object_and_passive_subject_are_one_thing(void **state)
{
    uint32_t budget = sign_stem(DL_STR("budget"));
    assert_int_equal(
        tellings_one(*state, "Bern adopted the new budget on Monday.", names)
            .thing,
        budget);
    assert_int_equal(
        tellings_one(*state, "The budget was adopted in Bern on Monday.", names)
            .thing,
        budget);
}

static void
a_name_is_no_thing(void **state)
{
    assert_int_equal(
        tellings_one(*state, "Police arrested Meyer in Bern on Monday.", names)
            .thing,
        0);
}

static void
a_thing_is_what_it_is_of(void **state)
{
    assert_int_equal(
        tellings_one(*state, "The price of gold fell in Bern on Monday.", names)
            .thing,
        sign_stem(DL_STR("gold")));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(object_and_passive_subject_are_one_thing),
        arena_test(a_name_is_no_thing),
        arena_test(a_thing_is_what_it_is_of),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
