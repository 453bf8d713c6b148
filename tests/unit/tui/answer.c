/* Answers are taken out of what is typed, whole or in pieces; nothing else is.
 */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "tui/typed.h"

#define ATTRIBUTES "\033[?62;22c"
#define WHITE "\033]11;rgb:ffff/ffff/ffff\033\\"

/* '\1' is where nothing more has arrived yet. */
struct tape {
    const char *text;
    struct typed typed;
    char keys[1024];
    bool come, ended;
    struct dl_colour colour;
};

static int
next_of_tape(void *source)
{
    struct tape *tape = source;
    if (!*tape->text)
        return TYPED_NOTHING;
    unsigned char unit = (unsigned char)*tape->text++;
    return unit == 1 ? TYPED_NOTHING : unit;
}

/* Read all of a text; the keys in it, others than ASCII as an exclamation mark.
 */
static const char *
read_all(struct tape *tape, const char *text, bool expected)
{
    size_t count = 0;
    struct event event;
    *tape = (struct tape){.text = text};
    typed_init(&tape->typed, next_of_tape, tape, true);
    tape->typed.answer.expected = expected;
    while (*tape->text)
        while (typed_event(&tape->typed, &event)) {
            if (event.kind == EVENT_KEY && count < sizeof tape->keys - 1)
                tape->keys[count++] = event.key < 0x7f ? (char)event.key : '!';
            tape->come |= event.kind == EVENT_BACKGROUND;
            if (event.kind == EVENT_BACKGROUND)
                tape->colour = event.colour;
            tape->ended |= event.kind == EVENT_ATTRIBUTES;
        }
    return tape->keys;
}

static void
an_answer_is_no_key(void **state)
{
    (void)state;
    struct tape tape;
    assert_string_equal(read_all(&tape, "j" WHITE ATTRIBUTES "k", true), "jk");
    assert_true(tape.come);
    assert_int_equal(tape.colour.g, 0xff);
    assert_true(tape.ended);
    assert_string_equal(read_all(&tape, "\033]11;#102030\007" ATTRIBUTES, true),
                        "");
    assert_int_equal(tape.colour.b, 0x30);
}

static void
it_may_come_in_pieces(void **state)
{
    (void)state;
    static const char whole[] = WHITE ATTRIBUTES;
    for (size_t i = 2; i + 1 < sizeof whole; i++) {
        char text[2 * sizeof whole + 2];
        struct tape tape;
        bool opening = whole[i - 1] == '\033' || whole[i - 1] == '[';
        if (opening) /* a lone Escape is a key */
            continue;
        snprintf(text, sizeof text, "%.*s\1%s", (int)i, whole, whole + i);
        assert_string_equal(read_all(&tape, text, true), "");
        assert_true(tape.come);
    }
}

static void
what_nobody_asked_for_is_typed(void **state)
{
    (void)state;
    struct tape tape;
    assert_string_equal(read_all(&tape, "\033]j", false), "!j");
    assert_false(tape.come);
    assert_string_equal(read_all(&tape, ATTRIBUTES "j", false), "j");
}

static void
what_is_no_colour_changes_nothing(void **state)
{
    (void)state;
    static const char *const strings[] = {
        "\033]11;rgb:ffff/ffff\007", "\033]11;\007", "\033]10;rgb:0/0/0\007",
        "\033]11;rgb:fffff/0/0\007", "\033]11;rgb:gg/00/00\007"};
    for (size_t i = 0; i < sizeof strings / sizeof *strings; i++) {
        struct tape tape;
        assert_string_equal(read_all(&tape, strings[i], true), "");
        assert_false(tape.come);
    }
}

static void
one_that_does_not_end_takes_few_keys_away(void **state)
{
    (void)state;
    struct tape tape;
    assert_string_equal(read_all(&tape, "\033]11;\rj", true), "!j");
    char text[600] = "\033]11;";
    memset(text + 5, 'x', 500);
    read_all(&tape, text, true);
    assert_true(strlen(tape.keys) > 0);
    assert_false(tape.come);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_answer_is_no_key),
        cmocka_unit_test(it_may_come_in_pieces),
        cmocka_unit_test(what_nobody_asked_for_is_typed),
        cmocka_unit_test(what_is_no_colour_changes_nothing),
        cmocka_unit_test(one_that_does_not_end_takes_few_keys_away),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
