/* Weights added up by vectors, against plain sums. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "toy.h"

static void
the_vector_sum_is_the_plain_sum(void **state)
{
    uint64_t dice = 1;
    struct model model = toy_model(*state, &dice);
    for (int count = 0; count <= 256; count++) {
        uint32_t rows[256];
        for (int i = 0; i < count; i++)
            rows[i] = (uint32_t)toy_roll(&dice) % (1u << model.bits);
        int16_t fast[COLUMNS], plain[COLUMNS];
        model_sum(&model, rows, count, fast);
        model_sum_plain(&model, rows, count, plain);
        assert_memory_equal(fast, plain, sizeof plain);
    }
}

static void
the_sum_of_256_extreme_rows_does_not_overflow(void **state)
{
    (void)state;
    static int8_t lowest[16][COLUMNS], highest[16][COLUMNS];
    uint32_t rows[256] = {0};
    memset(lowest, -128, sizeof lowest);
    memset(highest, 127, sizeof highest);
    struct model model = {.bits = 4, .rows = (const int8_t(*)[COLUMNS])lowest};
    int16_t sum[COLUMNS];
    model_sum(&model, rows, 256, sum);
    assert_int_equal(sum[0], -32768);
    assert_int_equal(sum[COLUMNS - 1], -32768);
    model.rows = (const int8_t(*)[COLUMNS])highest;
    model_sum(&model, rows, 256, sum);
    assert_int_equal(sum[7], 256 * 127);
    assert_int_equal(sum[8], 256 * 127);
}

static void
no_rows_sum_to_nought(void **state)
{
    uint64_t dice = 2;
    struct model model = toy_model(*state, &dice);
    int16_t sum[COLUMNS], nought[COLUMNS] = {0};
    memset(sum, 1, sizeof sum);
    model_sum(&model, NULL, 0, sum);
    assert_memory_equal(sum, nought, sizeof sum);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(the_vector_sum_is_the_plain_sum),
        cmocka_unit_test(the_sum_of_256_extreme_rows_does_not_overflow),
        arena_test(no_rows_sum_to_nought),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
