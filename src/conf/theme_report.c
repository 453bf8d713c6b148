/* How well a theme can be read: contrast of every pair that the screen can
 * show, against the floors of looks.def.
 */
/* SPDX-License-Identifier: ISC */
#include "conf/style.h"

static bool
is_reversed(struct dl_style style)
{
    return style.attrs & DL_ATTR_REVERSE;
}

static struct dl_colour
ground_of(struct dl_style style)
{
    return is_reversed(style) ? style.fg : style.bg;
}

static void
add(struct dl_arena *arena, struct dl_theme_report *out,
    struct dl_theme_row row)
{
    row.contrast = dl_colour_contrast(row.fg, row.bg);
    row.ok = row.contrast == 0 || row.contrast >= row.floor;
    DL_PUSH(arena, out, row);
}

/* One role judged on what lies under it. */
static void
measure(struct dl_arena *arena, const struct dl_theme *theme, enum dl_role role,
        struct dl_theme_row row, double floor, struct dl_theme_report *out)
{
    struct dl_style style =
        dl_style_merge(theme, row.base, row.content, row.state);
    row.role = role;
    row.floor = floor;
    row.fg = is_reversed(style) ? style.bg : style.fg;
    row.bg = ground_of(style);
    add(arena, out, row);
}

/* The base role at the end of a content role's fallbacks. */
static enum dl_role
base_under(enum dl_role role)
{
    while (style_layer(role) != LAYER_base)
        role = style_fallback(role);
    return role;
}

static void
measure_content(struct dl_arena *arena, const struct dl_theme *theme,
                enum dl_role role, struct dl_theme_report *out)
{
    static const enum dl_role states[] = {DL_ROLE_SELECTED,
                                          DL_ROLE_SELECTED_IDLE};
    enum dl_role base = base_under(role);
    double floor = style_floor(role);
    struct dl_theme_row row = {base, role, DL_ROLE_NONE, role, .ok = false};
    measure(arena, theme, role, row, floor, out);
    for (int i = 0; base == DL_ROLE_BASE && i < 2; i++) {
        row.state = states[i];
        measure(arena, theme, role, row, floor < 4.5 ? floor : 4.5, out);
    }
}

/* Text and every kind of name in this state. */
static void
measure_state(struct dl_arena *arena, const struct dl_theme *theme,
              enum dl_role role, struct dl_theme_report *out)
{
    struct dl_theme_row row = {DL_ROLE_BASE, DL_ROLE_READ_TEXT, role, role,
                               .ok = false};
    measure(arena, theme, role, row, style_floor(role), out);
    for (int kind = DL_ROLE_ENTITY_PERSON; kind <= DL_ROLE_ENTITY_OTHER;
         kind++) {
        row.content = (enum dl_role)kind;
        measure(arena, theme, role, row, style_floor(role), out);
    }
}

/* The selected row against the rows around it (WCAG 2.2, 1.4.11 wants 3 of
 * what carries meaning alone; its row also has a mark). */
static void
measure_selection(struct dl_arena *arena, const struct dl_theme *theme,
                  struct dl_theme_report *out)
{
    struct dl_style selected =
        dl_style_merge(theme, DL_ROLE_BASE, DL_ROLE_NONE, DL_ROLE_SELECTED);
    struct dl_style base =
        dl_style_merge(theme, DL_ROLE_BASE, DL_ROLE_NONE, DL_ROLE_NONE);
    struct dl_theme_row row = {
        .base = DL_ROLE_BASE,
        .content = DL_ROLE_NONE,
        .state = DL_ROLE_SELECTED,
        .role = DL_ROLE_SELECTED,
        .fg = ground_of(selected),
        .bg = ground_of(base),
        .floor = 1.5,
    };
    add(arena, out, row);
}

void
dl_theme_report(struct dl_arena *arena, const struct dl_theme *theme,
                struct dl_theme_report *out)
{
    *out = (struct dl_theme_report){0};
    for (int i = 0; i < DL_ROLE_COUNT; i++) {
        enum dl_role role = (enum dl_role)i;
        struct dl_theme_row row = {role, DL_ROLE_NONE, DL_ROLE_NONE, role,
                                   .ok = false};
        if (style_layer(role) == LAYER_base)
            measure(arena, theme, role, row, style_floor(role), out);
        else if (style_layer(role) == LAYER_content)
            measure_content(arena, theme, role, out);
        else
            measure_state(arena, theme, role, out);
    }
    measure_selection(arena, theme, out);
}
