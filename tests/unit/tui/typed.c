/* Bytes from a terminal become keys. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "tui/typed.h"

/* Units to be read; a named key is written as a character of its own. */
struct tape {
    const char *text; /* '\1' is the Up key, '\2' a key without a name */
};

static int
next_of_tape(void *source)
{
    struct tape *tape = source;
    if (!*tape->text)
        return TYPED_NOTHING;
    unsigned char unit = (unsigned char)*tape->text++;
    return unit == 1 ? DL_KEY_UP : unit == 2 ? TYPED_UNKNOWN : unit;
}

/* All keys of a text, as code points in hex. */
static void
assert_keys(bool utf8, const char *text, const char *expected)
{
    struct tape tape = {text};
    struct typed typed;
    typed_init(&typed, next_of_tape, &tape, utf8);
    char actual[512] = "";
    dl_key key;
    while (typed_key(&typed, &key))
        snprintf(actual + strlen(actual), sizeof actual - strlen(actual),
                 "%s%x", actual[0] ? " " : "", (unsigned)key);
    if (strcmp(actual, expected) != 0)
        fail_msg("%s: expected %s, actual %s", text, expected, actual);
}

static void
assert_key(const char *text, dl_key expected)
{
    char hex[16];
    snprintf(hex, sizeof hex, "%x", (unsigned)expected);
    assert_keys(true, text, hex);
}

static void
characters_and_named_keys_come_as_they_are(void **state)
{
    (void)state;
    assert_keys(true, "aZ~", "61 5a 7e");
    assert_keys(true, "\xc3\xa9\xe6\x9d\xb1\xf0\x9f\x98\x80", "e9 6771 1f600");
    assert_key("\1", DL_KEY_UP);
    assert_key("\2x", 'x');
}

static void
control_characters_have_names(void **state)
{
    (void)state;
    assert_key("\r", DL_KEY_ENTER);
    assert_key("\n", DL_KEY_ENTER);
    assert_key("\t", DL_KEY_TAB);
    assert_key(" ", DL_KEY_SPACE);
    assert_key("\x7f", DL_KEY_BACKSPACE);
    assert_key("\b", DL_KEY_BACKSPACE);
    assert_key("\x0f", DL_KEY_CONTROL | 'o');
    assert_key("\x1d", DL_KEY_CONTROL | ']');
}

static void
an_escape_gives_alt_to_the_key_behind_it(void **state)
{
    (void)state;
    assert_key("\033", DL_KEY_ESCAPE);
    assert_key("\033x", DL_KEY_ALT | 'x');
    assert_key("\033\1", DL_KEY_ALT | DL_KEY_UP);
    assert_key("\033\r", DL_KEY_ALT | DL_KEY_ENTER);
    assert_keys(true, "\033\033", "20000f 20000f");
}

static void
unknown_sequences_are_swallowed_whole(void **state)
{
    (void)state;
    assert_keys(true, "\033[<0;12;7Mq", "71");
    assert_keys(true, "\033[?62;4cq", "71");
    assert_keys(true, "\033[Iq", "71");
    assert_keys(true, "\033Oqq", "71");
    assert_keys(true, "\033[12", "");
}

static void
a_sequence_that_breaks_off_takes_no_other_key_with_it(void **state)
{
    (void)state;
    assert_keys(true, "\033[1\033x", "1000078");
    assert_keys(true, "\033[3\1q", "200001 71");
}

static void
broken_utf8_is_dropped(void **state)
{
    (void)state;
    assert_keys(true,
                "\xff\x80"
                "a\xc3"
                "b\xe2\x82"
                "c\xc0\xaf"
                "d\xc2\x9b"
                "e",
                "61 62 63 64 65");
    assert_keys(false, "a\xc3\xa9z", "61 7a");
}

static void
a_character_may_arrive_in_pieces(void **state)
{
    (void)state;
    struct tape tape = {"\xe6\x9d"};
    struct typed typed;
    typed_init(&typed, next_of_tape, &tape, true);
    dl_key key;
    assert_false(typed_key(&typed, &key));
    tape.text = "\xb1";
    assert_true(typed_key(&typed, &key));
    assert_int_equal(key, 0x6771);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(characters_and_named_keys_come_as_they_are),
        cmocka_unit_test(control_characters_have_names),
        cmocka_unit_test(an_escape_gives_alt_to_the_key_behind_it),
        cmocka_unit_test(unknown_sequences_are_swallowed_whole),
        cmocka_unit_test(a_sequence_that_breaks_off_takes_no_other_key_with_it),
        cmocka_unit_test(broken_utf8_is_dropped),
        cmocka_unit_test(a_character_may_arrive_in_pieces),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
