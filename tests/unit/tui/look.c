/* Roles as sequences for terminals of few and many colours. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"
#include "xterm.h"

#include <stdlib.h>

struct fixture {
    struct terminal terminal;
    struct dl_theme theme;
    struct looks looks;
};

static int
setup(void **state)
{
    struct fixture *fixture = calloc(1, sizeof *fixture);
    fixture->terminal = xterm;
    looks_init(&fixture->looks, &fixture->terminal);
    *state = fixture;
    return 0;
}

static int
teardown(void **state)
{
    struct fixture *fixture = *state;
    looks_free(&fixture->looks);
    free(fixture);
    return 0;
}

static const struct cell word = {.text = "x",
                                 .bytes = 1,
                                 .cols = 1,
                                 .base = DL_ROLE_BASE,
                                 .content = DL_ROLE_ERROR,
                                 .state = DL_ROLE_NONE};

static uint16_t
find(struct fixture *fixture, const struct cell *cell)
{
    looks_theme(&fixture->looks, &fixture->terminal, &fixture->theme);
    return looks_find(&fixture->looks, &fixture->terminal, &fixture->theme,
                      cell);
}

/* The sequence that a style of ERROR over an unstyled base comes to. */
static void
assert_sequence(struct fixture *fixture, struct dl_style style,
                const char *expected)
{
    fixture->theme.styles[DL_ROLE_ERROR] = style;
    uint16_t look = find(fixture, &word);
    assert_str(fixture->looks.at[look].sequence, expected);
}

static struct dl_colour
number(int index)
{
    return (struct dl_colour){.kind = DL_COLOUR_INDEX, .index = (uint8_t)index};
}

static void
sequences_are_joined_into_one(void **state)
{
    struct fixture *fixture = *state;
    assert_sequence(fixture,
                    (struct dl_style){number(1), number(4),
                                      DL_ATTR_BOLD | DL_ATTR_UNDERLINE},
                    "\033[;1;4;31;44m");
}

static void
sequences_of_another_kind_are_left_alone(void **state)
{
    struct fixture *fixture = *state;
    fixture->terminal.reset = "\033(B\033[m";
    fixture->terminal.bold = "\033!b";
    assert_sequence(fixture, (struct dl_style){.attrs = DL_ATTR_BOLD},
                    "\033(B\033[m\033!b");
}

static void
direct_colours_go_out_as_they_are(void **state)
{
    struct fixture *fixture = *state;
    fixture->terminal.depth = DL_DEPTH_RGB;
    assert_sequence(
        fixture,
        (struct dl_style){.fg = {.kind = DL_COLOUR_RGB, .r = 1, .b = 255}},
        "\033[;38;2;1;0;255m");
}

static void
eight_colours_show_the_brighter_ones_bold(void **state)
{
    struct fixture *fixture = *state;
    assert_sequence(fixture, (struct dl_style){.fg = number(9)}, "\033[;1;31m");
    assert_sequence(fixture, (struct dl_style){.bg = number(12)}, "\033[;44m");
}

static void
attributes_that_colours_spoil_are_left_out(void **state)
{
    struct fixture *fixture = *state;
    fixture->terminal.spoilt = DL_ATTR_UNDERLINE;
    assert_sequence(
        fixture, (struct dl_style){.fg = number(1), .attrs = DL_ATTR_UNDERLINE},
        "\033[;31m");
    assert_sequence(fixture, (struct dl_style){.attrs = DL_ATTR_UNDERLINE},
                    "\033[;4m");
}

static void
italics_are_underlined_where_there_are_none(void **state)
{
    struct fixture *fixture = *state;
    fixture->terminal.italic = "";
    assert_sequence(fixture, (struct dl_style){.attrs = DL_ATTR_ITALIC},
                    "\033[;4m");
}

static void
looks_that_are_alike_have_one_number(void **state)
{
    struct fixture *fixture = *state;
    fixture->theme.styles[DL_ROLE_ERROR].fg = number(1);
    fixture->theme.styles[DL_ROLE_MATCH].fg = number(1);
    struct cell match = word, blank = word, plain = word;
    match.content = DL_ROLE_READ_TEXT;
    match.state = DL_ROLE_MATCH;
    blank.text[0] = ' ';
    plain.content = DL_ROLE_NONE;
    assert_int_equal(find(fixture, &word), find(fixture, &match));
    assert_int_not_equal(find(fixture, &word), find(fixture, &plain));
    assert_int_equal(find(fixture, &blank), LOOK_PLAIN);
    assert_int_equal(find(fixture, &plain), LOOK_PLAIN);
}

static void
a_theme_that_changes_in_place_is_noticed(void **state)
{
    struct fixture *fixture = *state;
    uint16_t before = find(fixture, &word);
    fixture->theme.styles[DL_ROLE_ERROR].attrs = DL_ATTR_BOLD;
    assert_int_not_equal(find(fixture, &word), before);
    fixture->theme.styles[DL_ROLE_ERROR].attrs = 0;
    assert_int_equal(find(fixture, &word), before);
}

static void
ever_new_themes_do_not_pile_up(void **state)
{
    struct fixture *fixture = *state;
    fixture->terminal.depth = DL_DEPTH_RGB;
    bool forgot = false;
    for (int i = 0; i < 3 * LOOKS_MAX; i++) {
        fixture->theme.styles[DL_ROLE_ERROR].fg = (struct dl_colour){
            .kind = DL_COLOUR_RGB, .r = (uint8_t)i, .g = (uint8_t)(i >> 8)};
        forgot |=
            !looks_theme(&fixture->looks, &fixture->terminal, &fixture->theme);
        assert_int_not_equal(find(fixture, &word), LOOK_PLAIN);
    }
    assert_true(forgot);
    assert_true(fixture->looks.count < LOOKS_MAX);
}

#define look_test(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int
main(void)
{
    const struct CMUnitTest tests[] = {
        look_test(sequences_are_joined_into_one),
        look_test(sequences_of_another_kind_are_left_alone),
        look_test(direct_colours_go_out_as_they_are),
        look_test(eight_colours_show_the_brighter_ones_bold),
        look_test(attributes_that_colours_spoil_are_left_out),
        look_test(italics_are_underlined_where_there_are_none),
        look_test(looks_that_are_alike_have_one_number),
        look_test(a_theme_that_changes_in_place_is_noticed),
        look_test(ever_new_themes_do_not_pile_up),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
