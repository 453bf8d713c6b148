/* Themes: roles from the heir, its ancestors and their fallbacks. */
/* SPDX-License-Identifier: ISC */
#include "folder.h"

static void
a_role_left_out_takes_each_field_from_its_fallback(void **state)
{
    struct dl_theme theme =
        folder_load(*state, "styles:\n"
                            "  entity: {fg: blue, attrs: [bold]}\n"
                            "  entity.person: {fg: red}\n"
                            "  entity.place: {attrs: []}\n");
    const struct dl_style *styles = theme.styles;
    assert_int_equal(styles[DL_ROLE_ENTITY_PERSON].fg.index, 1);
    assert_int_equal(styles[DL_ROLE_ENTITY_PERSON].attrs, DL_ATTR_BOLD);
    assert_int_equal(styles[DL_ROLE_ENTITY_PLACE].fg.index, 4);
    assert_int_equal(styles[DL_ROLE_ENTITY_PLACE].attrs, 0);
    assert_int_equal(styles[DL_ROLE_ENTITY_GROUP].fg.index, 4);
}

static void
fallbacks_stay_in_their_layer(void **state)
{
    struct dl_theme theme = folder_load(
        *state, "styles: {base: {fg: red, bg: blue, attrs: [bold]}}\n");
    const struct dl_style *styles = theme.styles;
    assert_int_equal(styles[DL_ROLE_STATUS].bg.index, 4);
    assert_int_equal(styles[DL_ROLE_LIST_TITLE].fg.kind, DL_COLOUR_CLEAR);
    assert_int_equal(styles[DL_ROLE_LIST_TITLE].attrs, 0);
}

static void
states_that_nobody_styles_can_be_seen(void **state)
{
    struct dl_theme theme = folder_load(*state, "styles: {}\n");
    assert_int_equal(theme.styles[DL_ROLE_SELECTED].attrs, DL_ATTR_REVERSE);
    assert_int_not_equal(theme.styles[DL_ROLE_SENTENCE].attrs, 0);
    theme = folder_load(*state, "styles: {sentence: {attrs: none}}\n");
    assert_int_equal(theme.styles[DL_ROLE_SENTENCE].attrs, 0);
}

static void
heirs_keep_what_they_do_not_change(void **state)
{
    struct folder *folder = *state;
    folder_write(folder, "first",
                 "background: light\n"
                 "styles: {border: {fg: red, bg: blue}, base: {fg: 7}}\n");
    folder_write(folder, "second",
                 "inherit: first\nstyles: {border: {fg: green}}\n");
    struct dl_theme theme =
        folder_load(folder, "inherit: second\nname: mine\n"
                            "styles: {border: {attrs: bold}, base: {bg: 3}}\n");
    assert_str(theme.name, "mine");
    assert_true(theme.light);
    const struct dl_style *border = &theme.styles[DL_ROLE_BORDER];
    assert_int_equal(border->fg.index, 2);
    assert_int_equal(border->bg.index, 4);
    assert_int_equal(border->attrs, DL_ATTR_BOLD);
    assert_int_equal(theme.styles[DL_ROLE_BASE].fg.index, 7);
    assert_int_equal(theme.styles[DL_ROLE_BASE].bg.index, 3);
}

static void
the_built_in_theme_can_be_inherited(void **state)
{
    struct dl_theme theme = folder_load(*state, "inherit: default\n");
    struct dl_theme built_in;
    dl_theme_default(((struct folder *)*state)->arena, &built_in);
    assert_memory_equal(theme.styles, built_in.styles, sizeof theme.styles);
    assert_str(built_in.name, "default");
    assert_int_equal(built_in.path.bytes, 0);
}

static void
none_lets_the_layer_below_show(void **state)
{
    struct dl_theme theme = folder_load(
        *state, "styles: {entity: {fg: red}, entity.work: {fg: none}}\n");
    assert_int_equal(theme.styles[DL_ROLE_ENTITY_WORK].fg.kind,
                     DL_COLOUR_CLEAR);
}

static void
attributes_are_words(void **state)
{
    struct dl_theme theme = folder_load(
        *state, "styles: {border: {attrs: [bold, dim, italic, underline, "
                "reverse, strike]}, title: {attrs: italic}}\n");
    assert_int_equal(theme.styles[DL_ROLE_BORDER].attrs, 63);
    assert_int_equal(theme.styles[DL_ROLE_PANE_TITLE].attrs, DL_ATTR_ITALIC);
    folder_refuse(*state, "styles: {border: {attrs: [blod]}}\n", 1, 27,
                  "mean \"bold\"?");
    folder_refuse(*state, "styles: {border: {attrs: {a: b}}}\n", 1, 26,
                  "list of words");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        folder_test(a_role_left_out_takes_each_field_from_its_fallback),
        folder_test(fallbacks_stay_in_their_layer),
        folder_test(states_that_nobody_styles_can_be_seen),
        folder_test(heirs_keep_what_they_do_not_change),
        folder_test(the_built_in_theme_can_be_inherited),
        folder_test(none_lets_the_layer_below_show),
        folder_test(attributes_are_words),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
