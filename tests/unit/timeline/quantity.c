/* Numbers and what they count. */
/* SPDX-License-Identifier: ISC */
#include "tellings.h"

static const struct given names[] = {
    {"Bern", DL_KIND_PLACE}, {"Meyer", DL_KIND_PERSON}, {0}};

static void
words_digits_and_millions_are_one_number(void **state)
{
    static const char *const texts[] = {
        "Thirty miners died in Bern on Monday.",
        "A blast in Bern killed 30 miners on Monday."};
    for (int i = 0; i < 2; i++) {
        struct sign sign = tellings_one(*state, texts[i], names);
        assert_int_equal(sign.quantity_count, 1);
        assert_true(sign.quantities[0].value == 30);
    }
    struct sign sign = tellings_one(
        *state, "Meyer raised 2.5 million dollars on Monday.", names);
    assert_int_equal(sign.quantity_count, 1);
    assert_true(sign.quantities[0].value == 2.5e6F);
}

static void
a_result_is_no_count(void **state)
{
    struct sign sign =
        tellings_one(*state, "Bern beat Basel 2-1 on Monday.", names);
    struct sign turned =
        tellings_one(*state, "Basel lost 1-2 to Bern on Monday.", names);
    assert_int_not_equal(sign.result, 0);
    assert_int_equal(sign.result, turned.result);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(words_digits_and_millions_are_one_number),
        arena_test(a_result_is_no_count),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
