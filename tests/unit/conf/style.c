/* Three layers become one style; without colour, attributes take over. */
/* SPDX-License-Identifier: ISC */
#include "folder.h"

#include "conf/style.h"

static const char theme_text[] =
    "styles:\n"
    "  base: {fg: '#eeeeee', bg: '#111111'}\n"
    "  status: {attrs: [reverse]}\n"
    "  status.key: {fg: '#00ff00'}\n"
    "  secondary: {attrs: [dim]}\n"
    "  entity.person: {fg: '#ffcc66', attrs: [underline]}\n"
    "  entity.place: {fg: '#66cc66', bg: '#223322'}\n"
    "  entity.event: {fg: '#ff6666', attrs: [reverse]}\n"
    "  selected: {attrs: [reverse, bold]}\n"
    "  match: {fg: '#000000', bg: '#ffdd55'}\n"
    "  sentence: {bg: '#222233'}\n"
    "  entity.same: {fg: '#0000ff'}\n";

static struct dl_style
merge(const struct dl_theme *theme, enum dl_role content, enum dl_role state)
{
    return dl_style_merge(theme, DL_ROLE_BASE, content, state);
}

static void
assert_rgb(struct dl_colour colour, int rgb)
{
    assert_int_equal(colour.kind, DL_COLOUR_RGB);
    assert_int_equal(colour.r << 16 | colour.g << 8 | colour.b, rgb);
}

static void
layers_show_what_lies_below(void **state)
{
    struct dl_theme theme = folder_load(*state, theme_text);
    struct dl_style style = merge(&theme, DL_ROLE_ENTITY_PERSON, DL_ROLE_NONE);
    assert_rgb(style.fg, 0xffcc66);
    assert_rgb(style.bg, 0x111111);
    assert_int_equal(style.attrs, DL_ATTR_UNDERLINE);
    style = dl_style_merge(&theme, DL_ROLE_NONE, DL_ROLE_NONE, DL_ROLE_NONE);
    assert_rgb(style.fg, 0xeeeeee);
}

/* A headline is what the names in it stand on. */
static void
content_that_others_stand_on_has_the_ground_of_the_page(void **state)
{
    struct dl_theme theme = folder_load(*state, theme_text);
    struct dl_style style = dl_style_merge(&theme, DL_ROLE_READ_TITLE,
                                           DL_ROLE_ENTITY_PERSON, DL_ROLE_NONE);
    assert_rgb(style.fg, 0xffcc66);
    assert_rgb(style.bg, 0x111111);
}

static void
a_state_wins_the_ground_and_leaves_readable_colours(void **state)
{
    struct dl_theme theme = folder_load(*state, theme_text);
    struct dl_style style =
        merge(&theme, DL_ROLE_ENTITY_PLACE, DL_ROLE_SENTENCE);
    assert_rgb(style.fg, 0x66cc66);
    assert_rgb(style.bg, 0x222233);
}

static void
unreadable_content_takes_the_colour_of_the_state(void **state)
{
    struct dl_theme theme = folder_load(*state, theme_text);
    struct dl_style style = merge(&theme, DL_ROLE_ENTITY_PERSON, DL_ROLE_MATCH);
    assert_rgb(style.fg, 0x000000);
    assert_rgb(style.bg, 0xffdd55);
    assert_int_equal(style.attrs, DL_ATTR_UNDERLINE);
}

static void
a_reversed_selection_has_no_holes(void **state)
{
    struct dl_theme theme = folder_load(*state, theme_text);
    struct dl_style plain = merge(&theme, DL_ROLE_NONE, DL_ROLE_SELECTED);
    static const enum dl_role contents[] = {
        DL_ROLE_ENTITY_PERSON, DL_ROLE_ENTITY_PLACE, DL_ROLE_ENTITY_EVENT,
        DL_ROLE_LIST_DATE};
    for (size_t i = 0; i < sizeof contents / sizeof *contents; i++) {
        struct dl_style style = merge(&theme, contents[i], DL_ROLE_SELECTED);
        assert_memory_equal(&style.fg, &plain.fg, sizeof plain.fg);
        assert_memory_equal(&style.bg, &plain.bg, sizeof plain.bg);
        assert_true(style.attrs & DL_ATTR_REVERSE);
        assert_false(style.attrs & DL_ATTR_DIM);
    }
}

static void
a_coloured_ground_has_no_reversed_holes(void **state)
{
    struct dl_theme theme = folder_load(*state, theme_text);
    struct dl_style style =
        merge(&theme, DL_ROLE_ENTITY_EVENT, DL_ROLE_SENTENCE);
    assert_false(style.attrs & DL_ATTR_REVERSE);
    style = merge(&theme, DL_ROLE_SECONDARY, DL_ROLE_SENTENCE);
    assert_false(style.attrs & DL_ATTR_DIM);
}

static void
a_reversed_base_keeps_its_colours(void **state)
{
    struct dl_theme theme = folder_load(*state, theme_text);
    struct dl_style style = dl_style_merge(&theme, DL_ROLE_STATUS,
                                           DL_ROLE_STATUS_KEY, DL_ROLE_NONE);
    assert_rgb(style.fg, 0xeeeeee);
    assert_true(style.attrs & DL_ATTR_REVERSE);
}

static void
a_state_without_ground_colours_only_plain_text(void **state)
{
    struct dl_theme theme = folder_load(*state, theme_text);
    assert_rgb(merge(&theme, DL_ROLE_READ_TEXT, DL_ROLE_SAME).fg, 0x0000ff);
    assert_rgb(merge(&theme, DL_ROLE_ENTITY_PERSON, DL_ROLE_SAME).fg, 0xffcc66);
}

static void
without_colour_kinds_and_states_differ(void **state)
{
    struct dl_theme theme = folder_load(
        *state, "styles: {entity: {fg: red, attrs: [bold]}, selected: {bg: "
                "blue}, selected.idle: {bg: 8}, entity.current: {bg: 3}}\n");
    uint8_t seen[8];
    for (int i = 0; i < 7; i++) {
        enum dl_role kind = (enum dl_role)(DL_ROLE_ENTITY_PERSON + i);
        struct dl_style style =
            dl_style_mono(&theme, DL_ROLE_BASE, kind, DL_ROLE_NONE);
        assert_int_equal(style.fg.kind, DL_COLOUR_DEFAULT);
        assert_int_not_equal(style.attrs, 0);
        for (int k = 0; k < i; k++)
            assert_int_not_equal(seen[k], style.attrs);
        seen[i] = style.attrs;
        style = dl_style_mono(&theme, DL_ROLE_BASE, kind, DL_ROLE_SELECTED);
        assert_true(style.attrs & DL_ATTR_REVERSE);
        style = dl_style_mono(&theme, DL_ROLE_BASE, kind, DL_ROLE_CURRENT);
        assert_true(style.attrs & DL_ATTR_REVERSE);
    }
}

static void
without_colour_a_theme_keeps_kinds_that_differ_by_attribute(void **state)
{
    struct dl_theme theme = folder_load(
        *state, "styles:\n"
                "  entity.person: {fg: red, attrs: bold}\n"
                "  entity.organisation: {fg: red, attrs: underline}\n"
                "  entity.place: {fg: red, attrs: italic}\n"
                "  entity.group: {fg: red, attrs: [bold, underline]}\n"
                "  entity.event: {fg: red, attrs: [bold, italic]}\n"
                "  entity.work: {fg: red, attrs: [underline, italic]}\n"
                "  entity.other: {fg: red, attrs: dim}\n");
    struct dl_style style = dl_style_mono(&theme, DL_ROLE_BASE,
                                          DL_ROLE_ENTITY_PERSON, DL_ROLE_NONE);
    assert_int_equal(style.attrs, DL_ATTR_BOLD);
}

static void
an_attribute_takes_the_place_of_a_colour_among_sixteen(void **state)
{
    struct dl_theme theme = folder_load(
        *state, "styles: {base: {fg: '#fff', bg: '#000'}, entity: {fg: red, "
                "attrs: dim}, selected: {bg: ['#123', reverse]}, sentence: "
                "{bg: ['#321', bold]}}\n");
    struct dl_style style = merge(&theme, DL_ROLE_ENTITY, DL_ROLE_SELECTED);
    struct dl_style shown = dl_style_reduce(style, DL_DEPTH_16);
    assert_int_equal(shown.attrs, DL_ATTR_REVERSE);
    assert_int_equal(shown.fg.kind, DL_COLOUR_DEFAULT);
    assert_int_equal(shown.bg.kind, DL_COLOUR_DEFAULT);
    shown = dl_style_reduce(style, DL_DEPTH_RGB);
    assert_int_equal(shown.attrs, 0);
    assert_rgb(shown.bg, 0x112233);
    style = merge(&theme, DL_ROLE_ENTITY, DL_ROLE_SENTENCE);
    shown = dl_style_reduce(style, DL_DEPTH_16);
    assert_int_equal(shown.attrs, DL_ATTR_BOLD);
    assert_int_equal(shown.fg.index, 1);
}

static void
every_role_has_its_row_of_looks(void **state)
{
    (void)state;
    int floors = 0;
    for (int i = 0; i < DL_ROLE_COUNT; i++)
        floors += style_floor((enum dl_role)i) > 0;
    assert_int_equal(floors, DL_ROLE_COUNT - 1); /* plain lines have none */
    assert_string_equal(dl_role_name(DL_ROLE_ENTITY_PERSON), "entity.person");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        folder_test(layers_show_what_lies_below),
        folder_test(content_that_others_stand_on_has_the_ground_of_the_page),
        folder_test(a_state_wins_the_ground_and_leaves_readable_colours),
        folder_test(unreadable_content_takes_the_colour_of_the_state),
        folder_test(a_reversed_selection_has_no_holes),
        folder_test(a_coloured_ground_has_no_reversed_holes),
        folder_test(a_reversed_base_keeps_its_colours),
        folder_test(a_state_without_ground_colours_only_plain_text),
        folder_test(without_colour_kinds_and_states_differ),
        folder_test(
            without_colour_a_theme_keeps_kinds_that_differ_by_attribute),
        folder_test(an_attribute_takes_the_place_of_a_colour_among_sixteen),
        folder_test(every_role_has_its_row_of_looks),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
