/* Numbers and what they count. */
/* SPDX-License-Identifier: ISC */
#include "layers.h"

#include "timeline/sign.h"

static const struct given names[] = {
    {"Bern", DL_KIND_PLACE}, {"Meyer", DL_KIND_PERSON}, {0}};

static struct sign
sign_of(struct dl_arena *arena, const char *text)
{
    struct dl_layers layers = layers_read(arena, "", text, "2021-05-20", names);
    struct signs signs = {0};
    signs_read(arena, &layers, 1, layers_directory(arena, names, 1), NULL,
               &signs);
    assert_int_equal(signs.count, 1);
    return signs.at[0];
}

static void
words_digits_and_millions_are_one_number(void **state)
{
    static const char *const texts[] = {
        "Thirty miners died in Bern on Monday.",
        "A blast in Bern killed 30 miners on Monday."};
    for (int i = 0; i < 2; i++) {
        struct sign sign = sign_of(*state, texts[i]);
        assert_int_equal(sign.quantity_count, 1);
        assert_true(sign.quantities[0].value == 30);
    }
    struct sign sign =
        sign_of(*state, "Meyer raised 2.5 million dollars on Monday.");
    assert_int_equal(sign.quantity_count, 1);
    assert_true(sign.quantities[0].value == 2.5e6F);
}

static void
a_result_is_no_count(void **state)
{
    struct sign sign = sign_of(*state, "Bern beat Basel 2-1 on Monday.");
    struct sign turned = sign_of(*state, "Basel lost 1-2 to Bern on Monday.");
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
