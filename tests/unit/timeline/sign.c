/* Stems, names and numbers of an event. */
/* SPDX-License-Identifier: ISC */
#include "layers.h"

#include "timeline/sign.h"

static const struct given names[] = {{"Bern", DL_KIND_PLACE}, {0}};

static void
endings_do_not_part_words(void **state)
{
    (void)state;
    assert_int_equal(sign_stem(DL_STR("bombing")), sign_stem(DL_STR("Bombs")));
    assert_int_not_equal(sign_stem(DL_STR("bomb")), sign_stem(DL_STR("bank")));
    assert_int_equal(sign_stem(DL_STR("the")), 0);
    assert_int_equal(sign_stem(DL_STR("said")), 0);
}

static void
numbers_places_and_dates_are_read(void **state)
{
    struct dl_layers layers =
        layers_read(*state, "", "A fire in Bern killed 12 workers on Monday.",
                    "2021-05-20", names);
    struct signs signs = {0};
    signs_read(*state, &layers, 1, layers_directory(*state, names, 1), NULL,
               &signs);
    assert_int_equal(signs.count, 1);
    assert_int_equal(signs.at[0].quantity_count, 1);
    assert_true(signs.at[0].quantities[0].value == 12);
    assert_int_equal(signs.at[0].places.count, 1);
    for (uint32_t i = 0; i < signs.at[0].feature_count; i++)
        assert_int_not_equal(signs.at[0].features[i].hash,
                             sign_stem(DL_STR("Monday")));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(endings_do_not_part_words),
        arena_test(numbers_places_and_dates_are_read),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
