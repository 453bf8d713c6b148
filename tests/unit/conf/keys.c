/* Keys read and written as people name them. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include <dateline/keymap.h>

static void
keys_are_read_by_name_modifier_and_character(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        dl_key key;
    } cases[] = {
        {"j", 'j'},
        {"G", 'G'},
        {"#", '#'},
        {"-", '-'},
        {"\xc3\xb6", 0xf6},
        {"Up", DL_KEY_UP},
        {"pgdn", DL_KEY_PAGE_DOWN},
        {"esc", DL_KEY_ESCAPE},
        {"F12", DL_KEY_F12},
        {"S-Tab", DL_KEY_BACK_TAB},
        {"Space", DL_KEY_SPACE},
        {" ", DL_KEY_SPACE},
        {"C-o", DL_KEY_CONTROL | 'o'},
        {"C-O", DL_KEY_CONTROL | 'o'},
        {"Ctrl-o", DL_KEY_CONTROL | 'o'},
        {"C--", DL_KEY_CONTROL | '-'},
        {"A-Left", DL_KEY_ALT | DL_KEY_LEFT},
        {"M-x", DL_KEY_ALT | 'x'},
        {"A-X", DL_KEY_ALT | 'X'},
        {"A-C-x", DL_KEY_CONTROL | DL_KEY_ALT | 'x'},
        {"C-i", DL_KEY_TAB},
        {"C-m", DL_KEY_ENTER},
        {"A-C-[", DL_KEY_ALT | DL_KEY_ESCAPE},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        dl_key keys[DL_KEYS_MAX];
        int count = dl_keys_parse(dl_str_from(cases[i].text), keys);
        if (count != 1 || keys[0] != cases[i].key)
            fail_msg("%s: %d keys, first %#x", cases[i].text, count,
                     count ? (unsigned)keys[0] : 0);
    }
}

static void
sequences_are_two_characters_or_words(void **state)
{
    (void)state;
    dl_key keys[DL_KEYS_MAX];
    assert_int_equal(dl_keys_parse(DL_STR("''"), keys), 2);
    assert_int_equal(keys[1], '\'');
    assert_int_equal(dl_keys_parse(DL_STR("gx"), keys), 2);
    assert_int_equal(dl_keys_parse(DL_STR("C-x C-s"), keys), 2);
    assert_int_equal(keys[1], DL_KEY_CONTROL | 's');
    assert_int_equal(dl_keys_parse(DL_STR("a b c d"), keys), 4);
}

static void
what_names_no_key_gives_none(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "",         "Entr",       "abc",  "F13",  "C-ab", "C-Entr", "a b c d e",
        "ab cd ef", "PasteBegin", "\x01", "\xff", "  ",   "a\tb",
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        dl_key keys[DL_KEYS_MAX];
        if (dl_keys_parse(dl_str_from(texts[i]), keys) != 0)
            fail_msg("\"%s\" was read as keys", texts[i]);
    }
}

static void
what_is_written_reads_back(void **state)
{
    (void)state;
    static const char *const texts[] = {"j",      "C-o",     "A-Left", "''",
                                        "g x",    "C-A-x",   "Space",  "S-Tab",
                                        "PageUp", "C-x C-s", "F2 Up",  "u p"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        dl_key keys[DL_KEYS_MAX];
        char out[64];
        int count = dl_keys_parse(dl_str_from(texts[i]), keys);
        dl_keys_print(keys, count, out, sizeof out);
        assert_string_equal(out, texts[i]);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(keys_are_read_by_name_modifier_and_character),
        cmocka_unit_test(sequences_are_two_characters_or_words),
        cmocka_unit_test(what_names_no_key_gives_none),
        cmocka_unit_test(what_is_written_reads_back),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
