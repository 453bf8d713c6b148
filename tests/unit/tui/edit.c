/* Keys in a line that is edited. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "tui/edit.h"

static void
type(struct edit *edit, const dl_key *keys, size_t count)
{
    bool changed;
    for (size_t i = 0; i < count; i++)
        assert_true(edit_key(edit, keys[i], &changed));
}

#define TYPE(edit, ...)                         \
    type((edit), (const dl_key[]){__VA_ARGS__}, \
         sizeof((const dl_key[]){__VA_ARGS__}) / sizeof(dl_key))

static void
letters_go_in_where_the_cursor_is(void **state)
{
    (void)state;
    struct edit edit = {.bytes = 0};
    TYPE(&edit, 'a', 'c', DL_KEY_LEFT, 'b', DL_KEY_END, 'd');
    assert_str(edit_text(&edit), "abcd");
    TYPE(&edit, DL_KEY_HOME, DL_KEY_DELETE, DL_KEY_SPACE);
    assert_str(edit_text(&edit), " bcd");
}

static void
an_accented_letter_is_erased_whole(void **state)
{
    (void)state;
    struct edit edit = {.bytes = 0};
    TYPE(&edit, 'a', 'e', 0x301, DL_KEY_BACKSPACE);
    assert_str(edit_text(&edit), "a");
}

static void
words_and_ends_can_be_cut(void **state)
{
    (void)state;
    struct edit edit = {.bytes = 0};
    edit_set(&edit, DL_STR("one two three"));
    TYPE(&edit, DL_KEY_CONTROL | 'w');
    assert_str(edit_text(&edit), "one two ");
    TYPE(&edit, DL_KEY_HOME, DL_KEY_RIGHT, DL_KEY_CONTROL | 'k');
    assert_str(edit_text(&edit), "o");
    TYPE(&edit, DL_KEY_CONTROL | 'u');
    assert_str(edit_text(&edit), "");
}

static void
a_full_line_takes_no_more(void **state)
{
    (void)state;
    struct edit edit = {.bytes = 0};
    bool changed;
    for (int i = 0; i < EDIT_BYTES_MAX + 10; i++)
        edit_key(&edit, 'x', &changed);
    assert_int_equal(edit.bytes, EDIT_BYTES_MAX);
    assert_false(changed);
}

static void
other_keys_are_left_to_others(void **state)
{
    (void)state;
    struct edit edit = {.bytes = 0};
    bool changed;
    assert_false(edit_key(&edit, DL_KEY_F1, &changed));
    assert_false(edit_key(&edit, DL_KEY_ESCAPE, &changed));
    assert_false(edit_key(&edit, 0x1b, &changed));
}

static void
the_cursor_is_in_view_and_cells_are_bytes(void **state)
{
    (void)state;
    struct edit edit = {.bytes = 0};
    edit_set(&edit, DL_STR("abc\u6771def"));
    assert_int_equal(edit_view(&edit, 20), 0);
    assert_int_equal(edit_hit(&edit, 20, 0), 0);
    assert_int_equal(edit_hit(&edit, 20, 3), 3);
    assert_int_equal(edit_hit(&edit, 20, 4), 3); /* its right half */
    assert_int_equal(edit_hit(&edit, 20, 5), 6);
    assert_int_equal(edit_hit(&edit, 20, 50), edit.bytes);
    assert_int_equal(edit_view(&edit, 4), 6); /* half of it does not fit */
    assert_int_equal(edit_hit(&edit, 4, 1), 7);
    assert_int_equal(edit_view(&edit, 5), 3);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(letters_go_in_where_the_cursor_is),
        cmocka_unit_test(an_accented_letter_is_erased_whole),
        cmocka_unit_test(words_and_ends_can_be_cut),
        cmocka_unit_test(a_full_line_takes_no_more),
        cmocka_unit_test(the_cursor_is_in_view_and_cells_are_bytes),
        cmocka_unit_test(other_keys_are_left_to_others),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
