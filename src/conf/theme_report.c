/* How well a theme can be read: contrast of every pair that the screen can
 * show, against the floors of looks.def.
 */
/* SPDX-License-Identifier: ISC */
#include "conf/contrast.h"
#include "conf/oklab.h"
#include "conf/style.h"

struct measuring {
    struct dl_arena *arena;
    const struct dl_theme *theme;
    const struct dl_viewing *viewing;
    struct dl_theme_report *out;
};

static void
add(const struct measuring *m, struct dl_theme_row row)
{
    row.contrast = dl_colour_contrast(row.fg, row.bg);
    row.reached = dl_colour_contrast(row.shown, row.bg);
    bool known = row.contrast > 0;
    if (known)
        row.floor = contrast_floor(row.bg, row.floor);
    if (known && row.contrast < row.floor)
        row.moved = oklab_from(row.shown).l - oklab_from(row.fg).l;
    row.ok = !known || row.reached >= row.floor;
    DL_PUSH(m->arena, m->out, row);
}

static struct dl_style
shown(const struct measuring *m, struct dl_theme_row row)
{
    return contrast_seen(
        dl_style_shown(m->theme, row.base, row.content, row.state, m->viewing),
        m->viewing);
}

/* What a theme is held against. */
static enum dl_contrast
judging(const struct measuring *m)
{
    enum dl_contrast contrast = m->viewing->contrast;
    return contrast == DL_CONTRAST_OFF ? DL_CONTRAST_AA : contrast;
}

/* One role judged on what lies under it. */
static void
measure(const struct measuring *m, enum dl_role role, struct dl_theme_row row)
{
    struct dl_style seen = shown(m, row);
    row.role = role;
    row.floor = contrast_wanted(judging(m), row.base, row.content, row.state);
    row.fg = contrast_unguarded(m->theme, row, m->viewing).fg;
    row.bg = seen.bg;
    row.shown = seen.fg;
    add(m, row);
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
measure_content(const struct measuring *m, enum dl_role role)
{
    static const enum dl_role states[] = {DL_ROLE_SELECTED,
                                          DL_ROLE_SELECTED_IDLE};
    enum dl_role base = base_under(role);
    struct dl_theme_row row = {base, role, DL_ROLE_NONE, role, .ok = false};
    measure(m, role, row);
    for (int i = 0; base == DL_ROLE_BASE && i < 2; i++) {
        row.state = states[i];
        measure(m, role, row);
    }
}

/* Text and every kind of name in this state. */
static void
measure_state(const struct measuring *m, enum dl_role role)
{
    struct dl_theme_row row = {DL_ROLE_BASE, DL_ROLE_READ_TEXT, role, role,
                               .ok = false};
    measure(m, role, row);
    for (int kind = DL_ROLE_ENTITY_PERSON; kind <= DL_ROLE_ENTITY_OTHER;
         kind++) {
        row.content = (enum dl_role)kind;
        measure(m, role, row);
    }
}

/* The selected row against the rows around it: its ground is what is moved. */
static void
measure_selection(const struct measuring *m)
{
    struct dl_theme_row page = {DL_ROLE_BASE, DL_ROLE_NONE, DL_ROLE_NONE,
                                DL_ROLE_BASE, .ok = false};
    struct dl_theme_row row = page;
    row.state = row.role = DL_ROLE_SELECTED;
    row.fg = contrast_unguarded(m->theme, row, m->viewing).bg;
    row.bg = contrast_unguarded(m->theme, page, m->viewing).bg;
    row.shown = shown(m, row).bg;
    row.floor = contrast_wanted_of_selection(judging(m));
    add(m, row);
}

void
dl_theme_report(struct dl_arena *arena, const struct dl_theme *theme,
                const struct dl_viewing *viewing, struct dl_theme_report *out)
{
    struct measuring m = {arena, theme, viewing, out};
    *out = (struct dl_theme_report){0};
    for (int i = 0; i < DL_ROLE_COUNT; i++) {
        enum dl_role role = (enum dl_role)i;
        struct dl_theme_row row = {role, DL_ROLE_NONE, DL_ROLE_NONE, role,
                                   .ok = false};
        if (style_layer(role) == LAYER_base)
            measure(&m, role, row);
        else if (style_layer(role) == LAYER_content)
            measure_content(&m, role);
        else
            measure_state(&m, role);
    }
    measure_selection(&m);
}
