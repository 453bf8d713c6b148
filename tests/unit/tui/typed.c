/* Bytes from a terminal become events. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "tui/typed.h"

/* Units to be read; a named key is written as a character of its own. */
struct tape {
    const char *text; /* '\1' is the Up key, '\2' and '\3' are those around a
                         paste */
};

static int
next_of_tape(void *source)
{
    struct tape *tape = source;
    if (!*tape->text)
        return TYPED_NOTHING;
    unsigned char unit = (unsigned char)*tape->text++;
    return unit == 1   ? (int)DL_KEY_UP
           : unit == 2 ? (int)DL_KEY_PASTE_BEGIN
           : unit == 3 ? (int)DL_KEY_PASTE_END
                       : unit;
}

static void
print_event(const struct event *event, char *out, size_t size)
{
    const struct mouse *mouse = &event->mouse;
    switch (event->kind) {
    case EVENT_KEY:
        snprintf(out, size, "%x", (unsigned)event->key);
        break;
    case EVENT_MOUSE:
        snprintf(out, size, "mouse%d@%d,%d", (int)mouse->what, mouse->row,
                 mouse->col);
        break;
    case EVENT_FOCUS:
        snprintf(out, size, event->focused ? "in" : "out");
        break;
    case EVENT_MODE:
        snprintf(out, size, "mode%d=%d", event->mode, event->state);
        break;
    case EVENT_SCHEME:
        snprintf(out, size, event->light ? "light" : "dark");
        break;
    case EVENT_BACKGROUND:
        snprintf(out, size, "background");
        break;
    case EVENT_ATTRIBUTES:
        snprintf(out, size, "attributes");
        break;
    }
}

/* All events of a text; keys are code points in hex. */
static void
assert_keys(bool utf8, const char *text, const char *expected)
{
    struct tape tape = {text};
    struct typed typed;
    typed_init(&typed, next_of_tape, &tape, utf8);
    char actual[512] = "";
    struct event event;
    while (typed_event(&typed, &event)) {
        char one[64];
        print_event(&event, one, sizeof one);
        snprintf(actual + strlen(actual), sizeof actual - strlen(actual),
                 "%s%s", actual[0] ? " " : "", one);
    }
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
    assert_keys(true, "\033[?62;4cq", "attributes 71");
    assert_keys(true, "\033[32;12;7Mq", "71");
    assert_keys(true, "\033Oqq", "71");
    assert_keys(true, "\033[12", "");
}

static void
a_mouse_without_sgr_leaves_no_letters_behind(void **state)
{
    (void)state;
    assert_keys(true, "\033[M qQq", "71");
    assert_keys(true, "\033[M \1q", "200001");
}

static void
what_is_reported_comes_between_the_keys(void **state)
{
    (void)state;
    assert_keys(true, "a\033[<0;12;7Mb\033[<0;12;7m",
                "61 mouse0@6,11 62 mouse2@6,11");
    assert_keys(true, "\033[Iq\033[O", "in 71 out");
    assert_keys(true, "\033[?2026;2$yq", "mode2026=2 71");
}

static void
broken_reports_are_nothing(void **state)
{
    (void)state;
    assert_keys(true, "\033[<0;12;7Xq", "71");
    assert_keys(true, "\033[<0;12;99999Mq", "71");
    assert_keys(true, "\033[<0;1\033[<0;1;1M", "mouse0@0,0");
    assert_keys(true,
                "\033[<0;1;1;1111111111111111111111111111111111111111111Mq",
                "71");
}

static void
a_paste_reports_nothing(void **state)
{
    (void)state;
    assert_keys(true, "\2a\033[<0;1;1M\033[Ib\3\033[I",
                "20001d 61 62 20001e in");
}

static void
a_report_may_arrive_in_pieces(void **state)
{
    (void)state;
    struct tape tape = {"\033[<0;1"};
    struct typed typed;
    struct event event;
    typed_init(&typed, next_of_tape, &tape, true);
    assert_false(typed_event(&typed, &event));
    tape.text = "2;7M";
    assert_true(typed_event(&typed, &event));
    assert_int_equal(event.kind, EVENT_MOUSE);
    assert_int_equal(event.mouse.col, 11);
    assert_false(typed_event(&typed, &event));
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
    struct event event;
    assert_false(typed_event(&typed, &event));
    tape.text = "\xb1";
    assert_true(typed_event(&typed, &event));
    assert_int_equal(event.key, 0x6771);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(characters_and_named_keys_come_as_they_are),
        cmocka_unit_test(control_characters_have_names),
        cmocka_unit_test(an_escape_gives_alt_to_the_key_behind_it),
        cmocka_unit_test(unknown_sequences_are_swallowed_whole),
        cmocka_unit_test(a_mouse_without_sgr_leaves_no_letters_behind),
        cmocka_unit_test(what_is_reported_comes_between_the_keys),
        cmocka_unit_test(broken_reports_are_nothing),
        cmocka_unit_test(a_paste_reports_nothing),
        cmocka_unit_test(a_report_may_arrive_in_pieces),
        cmocka_unit_test(a_sequence_that_breaks_off_takes_no_other_key_with_it),
        cmocka_unit_test(broken_utf8_is_dropped),
        cmocka_unit_test(a_character_may_arrive_in_pieces),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
