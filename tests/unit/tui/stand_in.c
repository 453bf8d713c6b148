/* What is painted for pictures, and where there is only ASCII. */
/* SPDX-License-Identifier: ISC */
#include "xterm.h"

#include "../unit.h"

#include "tui/stand_in.h"

#include <dateline/text.h>

/* What stands in for a cell with this text. */
static const char *
of(const char *text, enum dl_emoji emoji, bool utf8)
{
    static struct painted cell;
    struct terminal terminal = xterm;
    int cols;
    terminal.emoji = emoji;
    terminal.utf8 = utf8;
    memset(&cell, 0, sizeof cell);
    cell.bytes = (uint8_t)dl_text_cluster(dl_str_from(text), 0, &cols);
    cell.cols = (uint8_t)cols;
    memcpy(cell.text, text, cell.bytes);
    stand_in(&cell, &terminal);
    assert_int_equal(dl_text_cols((struct dl_str){cell.text, cell.bytes}),
                     cell.cols);
    cell.text[cell.bytes] = '\0';
    return cell.text;
}

static void
pictures_are_one_character_and_flags_letters(void **state)
{
    (void)state;
    static const struct {
        const char *text, *plain, *stripped;
    } rows[] = {
        {"\U0001f680", "\U0001f680", "  "},
        {"\U0001f468\u200d\U0001f469\u200d\U0001f467", "\U0001f468", "  "},
        {"\U0001f44d\U0001f3fd", "\U0001f44d", "  "},
        {"\u2764\ufe0f", "\u2764 ", "  "},
        {"1\ufe0f\u20e3", "1", " "},
        {"\U0001f1eb\U0001f1f7", "FR", "  "},
        {"\U0001f1eb", "F", " "},
        {"\u4e2d", "\u4e2d", "\u4e2d"},
        {"e\u0301", "e\u0301", "e\u0301"},
        {"x", "x", "x"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        assert_string_equal(of(rows[i].text, DL_EMOJI_SHOW, true),
                            rows[i].text);
        assert_string_equal(of(rows[i].text, DL_EMOJI_TEXT, true),
                            rows[i].plain);
        assert_string_equal(of(rows[i].text, DL_EMOJI_STRIP, true),
                            rows[i].stripped);
    }
}

static void
what_is_no_ascii_has_something_like_it(void **state)
{
    (void)state;
    assert_string_equal(of("\u2502", DL_EMOJI_SHOW, false), "|");
    assert_string_equal(of("\u4e2d", DL_EMOJI_TEXT, false), "? ");
    assert_string_equal(of("a", DL_EMOJI_SHOW, false), "a");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(pictures_are_one_character_and_flags_letters),
        cmocka_unit_test(what_is_no_ascii_has_something_like_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
