/* The table of facts about a sentence, and which words it leaves out. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "sheet.h"

static void
the_gate_opens_three_words_around_a_capital(void **state)
{
    struct sheet *sheet = read_sheet(
        *state, "so we sat down and ate near Oslo in the cold and wet rain.",
        0);
    for (uint32_t i = 0; i < sheet->count; i++)
        assert_int_equal(sheet_is_open(sheet, i), i >= 4 && i <= 10);
}

static void
a_sentence_without_a_capital_is_closed(void **state)
{
    struct sheet *sheet = read_sheet(*state, "it rained all day.", 0);
    for (uint32_t i = 0; i < sheet->count; i++)
        assert_false(sheet_is_open(sheet, i));
}

static void
words_across_a_hyphen_see_each_other(void **state)
{
    struct sheet *sheet = read_sheet(*state, "The US-China talks.", 0);
    assert_int_equal(sheet_facts(sheet, 1)[FACT_HYPHEN_AFTER],
                     word_hash(DL_STR("china"), CASE_KEPT));
    assert_int_equal(sheet_facts(sheet, 3)[FACT_HYPHEN_BEFORE],
                     word_hash(DL_STR("us"), CASE_KEPT));
    assert_int_equal(sheet_facts(sheet, 0)[FACT_HYPHEN_AFTER], 0);
}

static void
the_document_speaks_for_capitalised_words(void **state)
{
    struct sheet *sheet =
        read_sheet(*state, "Rivers rise. The rivers fell on Anna Kolm.", 0);
    assert_int_equal(sheet_facts(sheet, 0)[FACT_SEEN], 1 + SEEN_LOWER);
    assert_int_equal(sheet_facts(sheet, 1)[FACT_SEEN], 0);
}

static void
a_long_line_is_read_in_linear_time(void **state)
{
    enum { WORDS = 100000 };
    struct dl_arena *arena = *state;
    char *text = dl_arena_alloc(arena, WORDS * 5 + 1);
    for (size_t i = 0; i < WORDS; i++)
        memcpy(text + i * 5, "Paris", 5), text[i * 5 + 4] = ' ';
    struct sheet *sheet = read_sheet(arena, text, 0);
    uint32_t rows[FEATURES_MAX];
    assert_int_equal(sheet->count, WORDS);
    for (uint32_t i = 0; i < WORDS; i++)
        assert_true(sheet_rows(sheet, i, 18, rows) > 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(the_gate_opens_three_words_around_a_capital),
        arena_test(a_sentence_without_a_capital_is_closed),
        arena_test(words_across_a_hyphen_see_each_other),
        arena_test(the_document_speaks_for_capitalised_words),
        arena_test(a_long_line_is_read_in_linear_time),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
