/* Rows of the model for a token: the same for the same text, all in the
 * table. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "sheet.h"

enum { BITS = 18 };

static int
rows_of(struct dl_arena *arena, const char *text, uint32_t sentence,
        uint32_t token, uint32_t *rows)
{
    struct sheet *sheet = read_sheet(arena, text, sentence);
    return sheet_rows(sheet, token, BITS, rows);
}

static void
the_same_text_gives_the_same_rows(void **state)
{
    uint32_t a[FEATURES_MAX], b[FEATURES_MAX];
    const char *text = "Anna Holm flew to Oslo.";
    int count = rows_of(*state, text, 0, 1, a);
    assert_true(count > 40 && count <= FEATURES_MAX);
    assert_int_equal(rows_of(*state, text, 0, 1, b), count);
    assert_memory_equal(a, b, sizeof *a * (size_t)count);
}

static void
rows_do_not_depend_on_where_the_sentence_stands(void **state)
{
    uint32_t a[FEATURES_MAX], b[FEATURES_MAX];
    int count = rows_of(*state, "Anna Holm flew to Oslo.", 0, 1, a);
    int other = rows_of(*state, "It rained. Anna Holm flew to Oslo.", 1, 1, b);
    assert_int_equal(count, other);
    assert_memory_equal(a, b, sizeof *a * (size_t)count);
}

static void
rows_lie_in_the_table(void **state)
{
    uint32_t rows[FEATURES_MAX];
    struct sheet *sheet = read_sheet(*state, "Anna Holm flew to Oslo.", 0);
    for (unsigned bits = 1; bits <= 24; bits++) {
        int count = sheet_rows(sheet, 4, bits, rows);
        for (int i = 0; i < count; i++)
            assert_true(rows[i] < UINT32_C(1) << bits);
    }
}

static void
other_occurrences_speak_for_a_word(void **state)
{
    uint32_t rows[FEATURES_MAX];
    int alone = rows_of(*state, "Then Holm left.", 0, 1, rows);
    int twice = rows_of(*state, "Then Holm left. We saw Holm go.", 0, 1, rows);
    assert_int_equal(twice, alone + 2);
}

static void
any_word_has_room(void **state)
{
    uint32_t rows[FEATURES_MAX];
    struct sheet *sheet = read_sheet(
        *state, "Paris Paris Paris Paris Paris Paris Paris Paris.", 0);
    for (uint32_t i = 0; i < sheet->count; i++)
        assert_true(sheet_rows(sheet, i, BITS, rows) <= FEATURES_MAX);
}

static void
the_id_is_stable_and_not_nought(void **state)
{
    (void)state;
    assert_int_equal(features_id(), features_id());
    assert_int_not_equal(features_id(), 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(the_same_text_gives_the_same_rows),
        arena_test(rows_do_not_depend_on_where_the_sentence_stands),
        arena_test(rows_lie_in_the_table),
        arena_test(other_occurrences_speak_for_a_word),
        arena_test(any_word_has_room),
        arena_test(the_id_is_stable_and_not_nought),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
