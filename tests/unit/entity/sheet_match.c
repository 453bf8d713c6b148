/* Phrases of the lists, marked on the words of a sentence. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "sheet.h"

static const uint32_t *
lists_of(const struct sheet *sheet, uint32_t token)
{
    return sheet->lists[MARGIN + token];
}

static void
a_match_is_marked_by_its_parts(void **state)
{
    struct sheet *sheet = read_sheet(*state, "They left South Korea.", 0);
    assert_true(lists_of(sheet, 2)[PART_BEGIN] & ON(COUNTRY));
    assert_true(lists_of(sheet, 3)[PART_END] & ON(COUNTRY));
    assert_false(lists_of(sheet, 3)[PART_SINGLE] & ON(COUNTRY));
}

static void
the_longest_match_of_a_list_wins(void **state)
{
    struct sheet *sheet =
        read_sheet(*state, "They left Equatorial Guinea for Guinea.", 0);
    assert_false(lists_of(sheet, 3)[PART_SINGLE] & ON(COUNTRY));
    assert_true(lists_of(sheet, 5)[PART_SINGLE] & ON(COUNTRY));
}

static void
loud_lines_match_too(void **state)
{
    struct sheet *sheet = read_sheet(*state, "TALKS WITH SOUTH KOREA END", 0);
    assert_true(lists_of(sheet, 2)[PART_BEGIN] & ON(COUNTRY));
    assert_true(lists_of(sheet, 3)[PART_END] & ON(COUNTRY));
}

static void
everyday_words_are_known_behind_a_capital(void **state)
{
    struct sheet *sheet = read_sheet(*state, "Water froze in Oslo.", 0);
    assert_true(lists_of(sheet, 0)[PART_SINGLE] & ON(COMMON));
    assert_false(lists_of(sheet, 3)[PART_SINGLE] & ON(COMMON));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(a_match_is_marked_by_its_parts),
        arena_test(the_longest_match_of_a_list_wins),
        arena_test(loud_lines_match_too),
        arena_test(everyday_words_are_known_behind_a_capital),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
