/* The guard: no text below its floor, moved no farther than it takes. */
/* SPDX-License-Identifier: ISC */
#include "folder.h"

#include "conf/contrast.h"
#include "conf/oklab.h"
#include "conf/style.h"

#include <math.h>

static struct dl_colour
rgb(uint32_t value)
{
    return (struct dl_colour){.kind = DL_COLOUR_RGB,
                              .r = (uint8_t)(value >> 16),
                              .g = (uint8_t)(value >> 8),
                              .b = (uint8_t)value,
                              .fallback = DL_COLOUR_NO_INDEX};
}

static uint32_t
value_of(struct dl_colour colour)
{
    return (uint32_t)(colour.r << 16 | colour.g << 8 | colour.b);
}

/* Numbers that look drawn and are the same every time. */
static uint32_t
draw(uint32_t *seed)
{
    *seed = *seed * UINT32_C(1664525) + UINT32_C(1013904223);
    return *seed >> 8;
}

static void
contrast_is_that_of_wcag(void **state)
{
    (void)state;
    assert_true(fabs(dl_colour_contrast(rgb(0xffffff), rgb(0)) - 21) < 1e-9);
    assert_true(fabs(dl_colour_contrast(rgb(0x767676), rgb(0xffffff)) - 4.54) <
                0.01);
    struct dl_colour users = {.kind = DL_COLOUR_INDEX, .index = 4};
    assert_true(dl_colour_contrast(users, rgb(0)) == 0);
}

static void
what_can_be_read_stays(void **state)
{
    (void)state;
    struct dl_colour same =
        contrast_lift(rgb(0xffcc66), rgb(0x101010), 4.5, DL_DEPTH_RGB);
    assert_int_equal(value_of(same), 0xffcc66);
}

static void
faint_text_moves_away_from_its_ground_and_keeps_its_hue(void **state)
{
    (void)state;
    struct dl_colour red = rgb(0x883333);
    struct dl_colour moved =
        contrast_lift(red, rgb(0x202020), 4.5, DL_DEPTH_RGB);
    struct oklab was = oklab_from(red), is = oklab_from(moved);
    double contrast = dl_colour_contrast(moved, rgb(0x202020));
    assert_true(contrast >= 4.5 && contrast < 4.6);
    assert_true(is.l > was.l);
    assert_true(fabs(atan2(is.b, is.a) - atan2(was.b, was.a)) < 0.05);
    moved = contrast_lift(rgb(0xddccaa), rgb(0xfafafa), 4.5, DL_DEPTH_RGB);
    assert_true(oklab_from(moved).l < oklab_from(rgb(0xddccaa)).l);
}

static void
any_colour_on_any_ground_reaches_what_can_be_had(void **state)
{
    (void)state;
    uint32_t seed = 7;
    static const double floors[] = {3, 4.5, 7};
    static const enum dl_depth depths[] = {DL_DEPTH_256, DL_DEPTH_RGB};
    for (int i = 0; i < 600; i++) {
        enum dl_depth depth = depths[i % 2];
        struct dl_colour fg = rgb(draw(&seed) & 0xffffff);
        struct dl_colour bg =
            dl_colour_reduce(rgb(draw(&seed) & 0xffffff), depth);
        double floor = contrast_floor(bg, floors[i % 3]);
        assert_true(floor >= 3);
        struct dl_colour shown = contrast_lift(fg, bg, floors[i % 3], depth);
        if (dl_colour_contrast(shown, bg) < floor)
            fail_msg("%06x on %06x: %.2f", value_of(fg), value_of(bg),
                     dl_colour_contrast(shown, bg));
    }
}

static void
a_ground_between_light_and_dark_still_gives_4_5(void **state)
{
    (void)state;
    for (int grey = 0; grey < 256; grey++) {
        struct dl_colour bg = rgb((uint32_t)(grey * 0x010101));
        assert_true(contrast_floor(bg, 7) > 4.5);
    }
}

static void
every_pair_of_a_theme_is_guarded_at_every_depth(void **state)
{
    struct dl_theme theme =
        folder_load(*state, "styles:\n"
                            "  base: {fg: '#555555', bg: '#202020'}\n"
                            "  entity.person: {fg: '#803030'}\n"
                            "  status: {attrs: [reverse]}\n"
                            "  match: {fg: '#777700', bg: '#888800'}\n"
                            "  selected: {fg: '#444444', bg: '#282828'}\n");
    static const enum dl_depth depths[] = {DL_DEPTH_256, DL_DEPTH_RGB};
    for (int d = 0; d < 2; d++)
        for (int base = 0; base < DL_ROLE_COUNT; base++)
            for (int content = 0; content <= DL_ROLE_COUNT; content++)
                for (int on = 0; on <= DL_ROLE_COUNT; on += 1) {
                    enum dl_role b = (enum dl_role)base;
                    enum dl_role c = (enum dl_role)content;
                    enum dl_role s = (enum dl_role)on;
                    bool sensible =
                        style_layer(b) == LAYER_base &&
                        (c == DL_ROLE_NONE ||
                         style_layer(c) == LAYER_content) &&
                        (s == DL_ROLE_NONE || style_layer(s) == LAYER_state);
                    if (!sensible)
                        continue;
                    struct dl_style style =
                        dl_style_shown(&theme, b, c, s, SEEN(depths[d]));
                    double floor = contrast_floor(
                        style.attrs & DL_ATTR_REVERSE ? style.fg : style.bg,
                        style_floor_on(b, c, s));
                    assert_true(dl_colour_contrast(style.fg, style.bg) >=
                                floor);
                }
}

static void
a_selection_that_cannot_be_seen_is_moved(void **state)
{
    struct dl_theme theme =
        folder_load(*state, "styles:\n"
                            "  base: {fg: '#dddddd', bg: '#101010'}\n"
                            "  selected: {bg: '#121212'}\n");
    struct dl_style page = dl_style_shown(&theme, DL_ROLE_BASE, DL_ROLE_NONE,
                                          DL_ROLE_NONE, SEEN(DL_DEPTH_RGB));
    struct dl_style bar = dl_style_shown(&theme, DL_ROLE_BASE, DL_ROLE_NONE,
                                         DL_ROLE_SELECTED, SEEN(DL_DEPTH_RGB));
    double contrast = dl_colour_contrast(bar.bg, page.bg);
    assert_true(contrast >= 1.5 && contrast < 1.6);
}

static void
among_sixteen_letters_never_have_the_colour_of_their_ground(void **state)
{
    struct dl_theme theme = folder_load(
        *state, "styles: {match: {fg: ['#123', blue], bg: ['#456', blue]}}\n");
    struct dl_style style = dl_style_shown(&theme, DL_ROLE_BASE, DL_ROLE_NONE,
                                           DL_ROLE_MATCH, SEEN(DL_DEPTH_16));
    assert_int_equal(style.fg.kind, DL_COLOUR_DEFAULT);
    assert_true(style.attrs & DL_ATTR_REVERSE);
}

static void
the_terminals_own_colours_stay(void **state)
{
    struct dl_theme theme = folder_load(
        *state, "styles: {base: {fg: default, bg: default}, entity: {fg: "
                "'#333333'}}\n");
    struct dl_style style = dl_style_shown(&theme, DL_ROLE_BASE, DL_ROLE_ENTITY,
                                           DL_ROLE_NONE, SEEN(DL_DEPTH_RGB));
    assert_int_equal(value_of(style.fg), 0x333333);
    assert_int_equal(style.bg.kind, DL_COLOUR_DEFAULT);
}

static const char faint[] = "styles:\n"
                            "  base: {fg: '#777777', bg: '#101010'}\n"
                            "  border.focused: {fg: '#222222'}\n"
                            "  entity: {fg: '#333333'}\n"
                            "  selected: {bg: '#121212'}\n";

static double
contrast_of(struct dl_style style)
{
    return dl_colour_contrast(style.fg, style.bg);
}

static void
each_level_has_its_floors(void **state)
{
    struct dl_theme theme = folder_load(*state, faint);
    static const struct {
        enum dl_role role;
        double aa, aaa;
    } rows[] = {{DL_ROLE_BASE, 7, 7},
                {DL_ROLE_BORDER_FOCUSED, 3, 4.5},
                {DL_ROLE_PANE_TITLE, 4.5, 7}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct dl_viewing viewing = {DL_DEPTH_RGB, DL_CONTRAST_AA, {0}};
        double reached = contrast_of(dl_style_shown(
            &theme, rows[i].role, DL_ROLE_NONE, DL_ROLE_NONE, &viewing));
        assert_true(reached >= rows[i].aa && reached < rows[i].aa + 0.2);
        viewing.contrast = DL_CONTRAST_AAA;
        reached = contrast_of(dl_style_shown(&theme, rows[i].role, DL_ROLE_NONE,
                                             DL_ROLE_NONE, &viewing));
        assert_true(reached >= rows[i].aaa && reached < rows[i].aaa + 0.2);
    }
}

static void
without_a_guard_colours_are_what_the_theme_says(void **state)
{
    struct dl_theme theme = folder_load(*state, faint);
    static const struct dl_viewing viewing = {
        DL_DEPTH_RGB, DL_CONTRAST_OFF, {0}};
    struct dl_style style = dl_style_shown(&theme, DL_ROLE_BASE, DL_ROLE_ENTITY,
                                           DL_ROLE_NONE, &viewing);
    assert_int_equal(value_of(style.fg), 0x333333);
    style = dl_style_shown(&theme, DL_ROLE_BASE, DL_ROLE_NONE, DL_ROLE_SELECTED,
                           &viewing);
    assert_int_equal(value_of(style.bg), 0x121212);
}

static const char through[] = "styles:\n"
                              "  base: {fg: default, bg: default}\n"
                              "  entity: {fg: '#446644'}\n"
                              "  help.key: {fg: '#88cc88', attrs: [reverse]}\n"
                              "  selected: {fg: '#88cc88', bg: '#232323'}\n";

/* The theme shows the terminal's own ground, which has been told. */
static void
a_ground_that_was_told_is_guarded_and_never_painted_over(void **state)
{
    struct dl_theme theme = folder_load(*state, through);
    static const enum dl_depth depths[] = {DL_DEPTH_256, DL_DEPTH_RGB};
    static const uint32_t grounds[] = {0x202020, 0xfafafa};
    for (int i = 0; i < 4; i++) {
        const struct dl_viewing viewing = {depths[i % 2], DL_CONTRAST_AA,
                                           rgb(grounds[i / 2])};
        struct dl_style style = dl_style_shown(
            &theme, DL_ROLE_BASE, DL_ROLE_ENTITY, DL_ROLE_NONE, &viewing);
        assert_int_equal(style.bg.kind, DL_COLOUR_DEFAULT);
        assert_true(dl_colour_contrast(style.fg, viewing.ground) >= 4.5);
        style = dl_style_shown(&theme, DL_ROLE_BASE, DL_ROLE_NONE,
                               DL_ROLE_SELECTED, &viewing);
        assert_true(dl_colour_contrast(style.bg, viewing.ground) >= 1.5);
        style = dl_style_shown(&theme, DL_ROLE_BASE, DL_ROLE_NONE, DL_ROLE_NONE,
                               &viewing);
        assert_int_equal(style.fg.kind, DL_COLOUR_DEFAULT);
    }
}

/* Letters in the colour of the terminal's ground, on the theme's. */
static void
reversed_text_shows_the_ground_as_letters(void **state)
{
    struct dl_theme theme = folder_load(*state, through);
    struct dl_viewing viewing = {DL_DEPTH_RGB, DL_CONTRAST_AA, rgb(0x202020)};
    struct dl_style style = dl_style_shown(
        &theme, DL_ROLE_BASE, DL_ROLE_HELP_KEY, DL_ROLE_NONE, &viewing);
    assert_int_equal(style.bg.kind, DL_COLOUR_DEFAULT);
    viewing.ground = rgb(0xfafafa);
    style = dl_style_shown(&theme, DL_ROLE_BASE, DL_ROLE_HELP_KEY, DL_ROLE_NONE,
                           &viewing);
    assert_int_equal(value_of(style.fg), 0x88cc88);
    assert_true(dl_colour_contrast(style.fg, style.bg) >= 4.5);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(contrast_is_that_of_wcag),
        cmocka_unit_test(what_can_be_read_stays),
        cmocka_unit_test(
            faint_text_moves_away_from_its_ground_and_keeps_its_hue),
        cmocka_unit_test(any_colour_on_any_ground_reaches_what_can_be_had),
        cmocka_unit_test(a_ground_between_light_and_dark_still_gives_4_5),
        folder_test(each_level_has_its_floors),
        folder_test(without_a_guard_colours_are_what_the_theme_says),
        folder_test(a_ground_that_was_told_is_guarded_and_never_painted_over),
        folder_test(reversed_text_shows_the_ground_as_letters),
        folder_test(every_pair_of_a_theme_is_guarded_at_every_depth),
        folder_test(a_selection_that_cannot_be_seen_is_moved),
        folder_test(
            among_sixteen_letters_never_have_the_colour_of_their_ground),
        folder_test(the_terminals_own_colours_stay),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
