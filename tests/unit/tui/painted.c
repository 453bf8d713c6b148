/* What is known of a cell before it is painted. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "tui/painted.h"

static struct painted
cell_of(const char *text, int cols)
{
    struct painted cell = {.bytes = (uint8_t)strlen(text),
                           .cols = (uint8_t)cols};
    memcpy(cell.text, text, cell.bytes);
    return cell;
}

static void
cells_are_alike_by_text_look_and_link(void **state)
{
    struct painted a = cell_of("a", 1), b = a;
    (void)state;
    assert_true(painted_same(&a, &b));
    b.link = 1;
    assert_false(painted_same(&a, &b));
    b = a;
    b.look = 1;
    assert_false(painted_same(&a, &b));
    b = cell_of("b", 1);
    assert_false(painted_same(&a, &b));
}

static void
a_space_is_blank_unless_it_is_a_link(void **state)
{
    struct painted space = cell_of(" ", 1), letter = cell_of("a", 1);
    (void)state;
    space.link = letter.link = HYPERLINK_NONE;
    assert_true(painted_blank(&space));
    assert_false(painted_blank(&letter));
    space.link = HYPERLINK_NONE + 1;
    assert_false(painted_blank(&space));
}

static const struct {
    const char *note, *text;
    int cols, apart_cols;
    bool doubtful, apart;
} rows[] = {
    {"a letter", "a", 1, 1, false, false},
    {"a wide letter", "\u6771", 2, 2, false, false},
    {"a picture", "\U0001f600", 2, 2, true, false},
    {"a flag", "\U0001f1e9\U0001f1ea", 2, 4, true, false},
    {"a letter and a vowel sign", "\u0915\u093e", 2, 2, true, true},
    {"an accent on a letter", "e\u0301", 1, 1, true, false},
};

static void
what_terminals_disagree_about_is_doubtful(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct painted cell = cell_of(rows[i].text, rows[i].cols);
        if (painted_doubtful(&cell) != rows[i].doubtful ||
            painted_apart(&cell) != rows[i].apart ||
            painted_cols_apart(&cell) != rows[i].apart_cols)
            fail_msg("%s: %d, %d, %d columns apart", rows[i].note,
                     painted_doubtful(&cell), painted_apart(&cell),
                     painted_cols_apart(&cell));
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(cells_are_alike_by_text_look_and_link),
        cmocka_unit_test(a_space_is_blank_unless_it_is_a_link),
        cmocka_unit_test(what_terminals_disagree_about_is_doubtful),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
