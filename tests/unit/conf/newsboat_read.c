/* Keys as newsboat writes them, old style and new. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "conf/newsboat.h"

/* What `text` reads as, in our words; "none" when it cannot be read. */
static void
assert_reads(struct dl_arena *arena, const char *text, bool sequence,
             const char *expected)
{
    dl_key keys[DL_KEYS_MAX];
    char words[64] = "none";
    int count = (sequence ? newsboat_read_keys
                          : newsboat_read_key)(arena, dl_str_from(text), keys);
    if (count)
        dl_keys_print(keys, count, words, sizeof words);
    if (strcmp(words, expected) != 0)
        fail_msg("%s is read as %s, not as %s", text, words, expected);
}

static void
one_key_is_a_name_or_a_character(void **state)
{
    static const char *const rows[][2] = {
        {"ENTER", "Enter"},
        {"NPAGE", "PageDown"},
        {"F12", "F12"},
        {"^R", "C-r"},
        {"C-a", "C-a"},
        {"S-x", "X"},
        {"^", "^"},
        {"p", "p"},
        {"\u00fc", "\u00fc"},
        {"<ENTER>", "Enter"},
        {" ", "Space"},
        {"", "none"},
        {"ENTERTAIN", "none"},
        {"F99", "none"},
        {"ab", "none"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        assert_reads(*state, rows[i][0], false, rows[i][1]);
}

static void
a_sequence_has_its_names_in_brackets(void **state)
{
    static const char *const rows[][2] = {
        {"gg", "gg"},
        {"^O<ENTER>x", "C-o Enter x"},
        {"<C-x><S-a>", "C-x A"},
        {"<LT><GT><^>", "< > ^"},
        {"<", "<"},
        {"<>", "< >"},
        {"<nokey>", "none"},
        {"abcde", "none"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        assert_reads(*state, rows[i][0], true, rows[i][1]);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(one_key_is_a_name_or_a_character),
        arena_test(a_sequence_has_its_names_in_brackets),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
