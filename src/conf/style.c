/* Styles: one out of the three layers of a cell, with colours and without.
 *
 * Reverse video swaps foreground and background after all is merged. Under it
 * a colour of one word would stand out as a coloured hole in the bar; so where
 * a layer reverses, only that layer's own colours count. Dimming goes too: on a
 * bar it is a patch, not a shade of text.
 */
/* SPDX-License-Identifier: ISC */
#include "conf/style.h"

#include <string.h>

static const struct {
    const char *name;
    enum dl_role fallback;
    enum style_layer layer;
} roles[DL_ROLE_COUNT] = {
#define X(code, name, fallback, layer, help) \
    [DL_ROLE_##code] = {name, DL_ROLE_##fallback, LAYER_##layer},
#include <dateline/roles.def>
#undef X
};

static const struct {
    const char *mono;
    double floor;
} looks[DL_ROLE_COUNT] = {
#define X(code, mono, floor) [DL_ROLE_##code] = {mono, floor},
#include "conf/looks.def"
#undef X
};

/* In the order of their bits. */
const char *const style_attr_names[STYLE_ATTRS] = {
    "bold", "dim", "italic", "underline", "reverse", "strike"};

uint8_t
style_attr(struct dl_str name)
{
    for (int i = 0; i < STYLE_ATTRS; i++)
        if (dl_str_is(name, style_attr_names[i]))
            return (uint8_t)(1 << i);
    return 0;
}

const char *
dl_role_name(enum dl_role role)
{
    return roles[role].name;
}

enum style_layer
style_layer(enum dl_role role)
{
    return roles[role].layer;
}

enum dl_role
style_fallback(enum dl_role role)
{
    return roles[role].fallback;
}

double
style_floor(enum dl_role role)
{
    return looks[role].floor;
}

double
style_floor_on(enum dl_role base, enum dl_role content, enum dl_role state)
{
    double floor = style_floor(content != DL_ROLE_NONE ? content
                               : base != DL_ROLE_NONE  ? base
                                                       : DL_ROLE_BASE);
    bool lower = state != DL_ROLE_NONE && looks[state].floor < floor;
    return lower ? looks[state].floor : floor;
}

uint8_t
style_attr_letters(const char *text)
{
    static const struct {
        char letter;
        uint8_t attr;
    } letters[] = {
        {'b', DL_ATTR_BOLD},      {'d', DL_ATTR_DIM},     {'i', DL_ATTR_ITALIC},
        {'u', DL_ATTR_UNDERLINE}, {'r', DL_ATTR_REVERSE}, {'s', DL_ATTR_STRIKE},
    };
    uint8_t attrs = 0;
    for (size_t i = 0; i < sizeof letters / sizeof *letters; i++)
        if (strchr(text, letters[i].letter))
            attrs |= letters[i].attr;
    return attrs;
}

uint8_t
style_mono_attrs(enum dl_role role)
{
    return style_attr_letters(looks[role].mono);
}

static bool
is_said(struct dl_colour colour)
{
    return colour.kind != DL_COLOUR_CLEAR;
}

/* A layer that lies over `under` and lets its colours show where it says
 * none. */
static struct dl_style
lay_content(struct dl_style under, struct dl_style over)
{
    under.attrs |= over.attrs;
    if (under.attrs & ~over.attrs & DL_ATTR_REVERSE) {
        under.attrs &= (uint8_t)~DL_ATTR_DIM;
        return under;
    }
    if (is_said(over.fg))
        under.fg = over.fg;
    if (is_said(over.bg))
        under.bg = over.bg;
    return under;
}

/* The state's own foreground where content's could not be read on its ground; a
 * state that has none leaves it, with its hue, to the guard. */
static struct dl_colour
readable(struct dl_colour content, struct dl_colour state,
         struct dl_colour ground)
{
    const double least = 3.0; /* WCAG 2.2, 1.4.11 */
    double contrast = dl_colour_contrast(content, ground);
    bool stays = !is_said(state) || contrast == 0 || contrast >= least;
    return stays || dl_colour_contrast(state, ground) <= contrast ? content
                                                                  : state;
}

static struct dl_style
lay_state(struct dl_style base, struct dl_style content, struct dl_style state)
{
    struct dl_style out = lay_content(base, content);
    if (state.attrs & DL_ATTR_REVERSE) {
        out.fg = is_said(state.fg) ? state.fg : base.fg;
        out.bg = is_said(state.bg) ? state.bg : base.bg;
        out.attrs &= (uint8_t)~DL_ATTR_DIM;
    } else if (is_said(state.bg)) {
        out.bg = state.bg;
        out.fg = is_said(content.fg) ? content.fg
                 : is_said(state.fg) ? state.fg
                                     : base.fg;
        out.fg = readable(out.fg, state.fg, out.bg);
        out.attrs &= (uint8_t) ~(DL_ATTR_DIM | DL_ATTR_REVERSE);
    } else if (is_said(state.fg) && !is_said(content.fg))
        out.fg = state.fg;
    out.attrs |= state.attrs;
    return out;
}

static const struct dl_style nothing; /* a layer left out */

static struct dl_style
style_of(const struct dl_theme *theme, enum dl_role role)
{
    return role == DL_ROLE_NONE ? nothing : theme->styles[role];
}

struct dl_style
dl_style_merge(const struct dl_theme *theme, enum dl_role base,
               enum dl_role content, enum dl_role state)
{
    struct dl_style ground =
        style_of(theme, base == DL_ROLE_NONE ? DL_ROLE_BASE : base);
    if (base != DL_ROLE_NONE && style_layer(base) != LAYER_base)
        ground = lay_content(style_of(theme, DL_ROLE_BASE), ground);
    return lay_state(ground, style_of(theme, content), style_of(theme, state));
}

/* The attribute that stands for this colour among 16, or 0. */
static uint8_t
attr_for(struct dl_colour colour)
{
    bool fixed = colour.kind == DL_COLOUR_RGB ||
                 (colour.kind == DL_COLOUR_INDEX && colour.index > 15);
    if (!fixed || colour.fallback < DL_COLOUR_ATTR ||
        colour.fallback >= DL_COLOUR_OWN)
        return 0;
    return colour.fallback - DL_COLOUR_ATTR;
}

struct dl_style
dl_style_reduce(struct dl_style style, enum dl_depth depth)
{
    uint8_t attrs = attr_for(style.fg) | attr_for(style.bg);
    style.fg = dl_colour_reduce(style.fg, depth);
    style.bg = dl_colour_reduce(style.bg, depth);
    if (depth != DL_DEPTH_16 || !attrs)
        return style;
    style.attrs |= attrs;
    if (attrs & DL_ATTR_REVERSE) {
        style.fg = style.bg = (struct dl_colour){.kind = DL_COLOUR_DEFAULT};
        style.attrs &= (uint8_t)~DL_ATTR_DIM;
    }
    return style;
}

static bool
is_kind(enum dl_role role)
{
    return role >= DL_ROLE_ENTITY_PERSON && role <= DL_ROLE_ENTITY_OTHER;
}

/* Whether the theme tells the kinds apart by attributes alone, and all of them
 * from what is no name. */
static bool
has_distinct_kinds(const struct dl_theme *theme)
{
    for (int a = DL_ROLE_ENTITY_PERSON; a <= DL_ROLE_ENTITY_OTHER; a++)
        if (!theme->styles[a].attrs)
            return false;
    for (int a = DL_ROLE_ENTITY_PERSON; a <= DL_ROLE_ENTITY_OTHER; a++)
        for (int b = DL_ROLE_ENTITY_PERSON; b < a; b++)
            if (theme->styles[a].attrs == theme->styles[b].attrs)
                return false;
    return true;
}

static bool
is_same_colour(struct dl_colour a, struct dl_colour b)
{
    return a.kind == b.kind && a.r == b.r && a.g == b.g && a.b == b.b &&
           a.index == b.index;
}

/* Whether something told the role from its surroundings that does not show
 * without colour, or not on every kind of name. */
static bool
needs_attrs(const struct dl_theme *theme, enum dl_role role)
{
    const struct dl_style *style = &theme->styles[role];
    const struct dl_style *base = &theme->styles[DL_ROLE_BASE];
    if (style_layer(role) == LAYER_state && style->attrs)
        return true;
    return (is_said(style->fg) && !is_same_colour(style->fg, base->fg)) ||
           (is_said(style->bg) && !is_same_colour(style->bg, base->bg));
}

static struct dl_style
without_colour(const struct dl_theme *theme, enum dl_role role)
{
    struct dl_style out = nothing;
    if (role == DL_ROLE_NONE)
        return out;
    out.attrs = theme->styles[role].attrs;
    if (is_kind(role) && !has_distinct_kinds(theme))
        out.attrs = style_mono_attrs(role);
    else if (!is_kind(role) && needs_attrs(theme, role))
        out.attrs |= style_mono_attrs(role);
    return out;
}

struct dl_style
dl_style_mono(const struct dl_theme *theme, enum dl_role base,
              enum dl_role content, enum dl_role state)
{
    struct dl_style ground = without_colour(theme, base);
    struct dl_style out = lay_state(ground, without_colour(theme, content),
                                    without_colour(theme, state));
    out.fg = out.bg = (struct dl_colour){.kind = DL_COLOUR_DEFAULT};
    return out;
}
