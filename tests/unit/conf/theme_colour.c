/* Colours in themes: literal, from palettes, with fallbacks. */
/* SPDX-License-Identifier: ISC */
#include "folder.h"

static struct dl_colour
border(struct folder *folder, const char *yaml)
{
    return folder_load(folder, yaml).styles[DL_ROLE_BORDER].fg;
}

static void
colours_come_from_the_palette_first(void **state)
{
    struct dl_colour fg = border(*state, "palette: {red: '#102030', no: 5}\n"
                                         "styles: {border: {fg: red}}\n");
    assert_int_equal(fg.kind, DL_COLOUR_RGB);
    assert_int_equal(fg.b, 0x30);
    fg = border(*state, "styles: {border: {fg: red}}\n");
    assert_int_equal(fg.index, 1);
    fg = border(*state, "palette: {no: 5}\nstyles: {border: {fg: no}}\n");
    assert_int_equal(fg.index, 5);
}

static void
fallbacks_for_sixteen_colours_are_declared(void **state)
{
    struct dl_colour fg = border(*state, "palette: {x: ['#102030', blue]}\n"
                                         "styles: {border: {fg: x}}\n");
    assert_int_equal(fg.fallback, 4);
    fg = border(*state, "styles: {border: {fg: ['#123', default]}}\n");
    assert_int_equal(fg.fallback, DL_COLOUR_OWN);
    fg = border(*state, "styles: {border: {fg: ['#123', reverse]}}\n");
    assert_int_equal(fg.fallback, DL_COLOUR_ATTR + DL_ATTR_REVERSE);
    fg = border(*state, "styles: {border: {fg: '#123'}}\n");
    assert_int_equal(fg.fallback, DL_COLOUR_NO_INDEX);
    folder_refuse(*state, "palette: {x: ['#123', '#456']}\n", 1, 23, "of 16");
    folder_refuse(*state, "palette: {x: ['#123', 77]}\n", 1, 23, "of 16");
    folder_refuse(*state, "palette: {x: ['#123']}\n", 1, 14, "two colours");
    folder_refuse(*state, "palette: {x: [[a], b]}\n", 1, 15, "is text");
}

static void
an_heir_changes_the_colours_of_styles_it_leaves_alone(void **state)
{
    struct folder *folder = *state;
    folder_write(folder, "old",
                 "palette: {main: red, other: green}\n"
                 "styles: {border: {fg: main}, title: {fg: other}}\n");
    struct dl_theme theme =
        folder_load(folder, "inherit: old\npalette: {main: blue}\n");
    assert_int_equal(theme.styles[DL_ROLE_BORDER].fg.index, 4);
    assert_int_equal(theme.styles[DL_ROLE_PANE_TITLE].fg.index, 2);
}

static void
what_is_no_colour_is_refused_with_the_nearest(void **state)
{
    folder_refuse(*state, "styles: {border: {fg: magneta}}\n", 1, 23,
                  "mean \"magenta\"?");
    folder_refuse(*state,
                  "palette: {peach: '#fff'}\nstyles: {border: {fg: paech}}\n",
                  2, 23, "mean \"peach\"?");
    folder_refuse(*state, "palette: {x: pink}\n", 1, 14, "no colour \"pink\"");
    folder_refuse(*state, "palette:\n  x: '#12345'\n", 2, 6, "3 or 6 digits");
    folder_refuse(*state, "palette:\n  x: #123456\n", 2, 5, "in quotes");
    folder_refuse(*state, "styles:\n  border: {fg: [mauve, red]}\n", 2, 17,
                  "no colour \"mauve\"");
    folder_refuse(*state, "styles: {border: {fg: {a: b}}}\n", 1, 23, "is text");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        folder_test(colours_come_from_the_palette_first),
        folder_test(fallbacks_for_sixteen_colours_are_declared),
        folder_test(an_heir_changes_the_colours_of_styles_it_leaves_alone),
        folder_test(what_is_no_colour_is_refused_with_the_nearest),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
