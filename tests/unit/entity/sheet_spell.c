/* What the letters of a word say: shape, beginning, end. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "entity/sheet.h"

static uint32_t
fact(const char *word, enum fact which)
{
    uint32_t facts[FACT_COUNT] = {0};
    sheet_spell(dl_str_from(word), DL_TOKEN_WORD, facts);
    return facts[which];
}

static void
shapes_forget_which_letters(void **state)
{
    (void)state;
    assert_int_equal(fact("Oslo", FACT_SHAPE), fact("Rome", FACT_SHAPE));
    assert_int_equal(fact("\u00c5rdal", FACT_SHAPE), fact("Milan", FACT_SHAPE));
    assert_int_not_equal(fact("Oslo", FACT_SHAPE), fact("Paris", FACT_SHAPE));
    assert_int_equal(fact("Oslo", FACT_COMPACT), fact("Paris", FACT_COMPACT));
    assert_int_not_equal(fact("Oslo", FACT_COMPACT),
                         fact("OSLO", FACT_COMPACT));
}

static void
beginnings_and_endings_are_of_whole_letters(void **state)
{
    (void)state;
    assert_int_equal(fact("Reinhardt", FACT_PREFIX_4),
                     fact("Reineke", FACT_PREFIX_4));
    assert_int_equal(fact("Malm\u00f6", FACT_SUFFIX_1),
                     fact("Str\u00f6", FACT_SUFFIX_1));
    assert_int_equal(fact("Oslo", FACT_SUFFIX_5), 0);
    assert_int_equal(fact("Oslo", FACT_PREFIX_4), fact("OSLO", FACT_PREFIX_4));
}

static void
digits_are_alike_in_numbers(void **state)
{
    (void)state;
    uint32_t a[FACT_COUNT] = {0}, b[FACT_COUNT] = {0};
    sheet_spell(DL_STR("1987"), DL_TOKEN_NUMBER, a);
    sheet_spell(DL_STR("2013"), DL_TOKEN_NUMBER, b);
    assert_int_equal(a[FACT_LOWER], b[FACT_LOWER]);
    assert_int_not_equal(a[FACT_WORD], b[FACT_WORD]);
}

static void
apostrophes_are_alike(void **state)
{
    (void)state;
    assert_int_equal(fact("O'Brien", FACT_WORD),
                     fact("O\u2019Brien", FACT_WORD));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(shapes_forget_which_letters),
        arena_test(beginnings_and_endings_are_of_whole_letters),
        arena_test(digits_are_alike_in_numbers),
        arena_test(apostrophes_are_alike),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
