/* Runs of capitalised words around a token. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "sheet.h"

static bool
same(const struct sheet *sheet, enum fact fact, uint32_t a, uint32_t b)
{
    return sheet_facts(sheet, a)[fact] == sheet_facts(sheet, b)[fact];
}

static void
a_run_is_capitalised_throughout(void **state)
{
    struct sheet *sheet =
        read_sheet(*state, "we saw Anna Maria Holm of Bergen there.", 0);
    assert_true(same(sheet, FACT_RUN_FIRST, 2, 4));
    assert_false(same(sheet, FACT_RUN_FIRST, 4, 6));
    assert_false(same(sheet, FACT_RUN_PLACE, 2, 3));
    assert_int_equal(sheet_facts(sheet, 5)[FACT_RUN_PLACE], 0);
}

static void
a_chain_goes_through_small_words(void **state)
{
    struct sheet *sheet =
        read_sheet(*state, "we saw the Bank of the North there.", 0);
    assert_true(same(sheet, FACT_CHAIN_LAST, 3, 6));
    assert_int_not_equal(sheet_facts(sheet, 4)[FACT_CHAIN_PLACE], 0);
    assert_int_equal(sheet_facts(sheet, 7)[FACT_CHAIN_PLACE], 0);
}

static void
a_head_word_tells_on_the_whole_chain(void **state)
{
    struct sheet *sheet =
        read_sheet(*state, "we saw Kvelm University and Brakk Institute.", 0);
    assert_true(same(sheet, FACT_CHAIN_HEADS, 2, 5));
    sheet = read_sheet(*state, "we saw Kvelm Island and Brakk Institute.", 0);
    assert_false(same(sheet, FACT_CHAIN_HEADS, 2, 5));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(a_run_is_capitalised_throughout),
        arena_test(a_chain_goes_through_small_words),
        arena_test(a_head_word_tells_on_the_whole_chain),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
