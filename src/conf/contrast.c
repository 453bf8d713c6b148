/* Contrast, and the guard that keeps text above its floor.
 *
 * A theme is not refused for a pair that cannot be read: nobody can test all
 * that can stand on each other, and most published schemes have such pairs. The
 * colour of the text is moved along OKLab lightness, away from its ground, as
 * far as it takes and no farther. Hue stays, and chroma as far as a screen
 * shows it. On a ground of middling lightness 7 cannot be had by any colour;
 * black or white always gives 4.58 there (the root of 21).
 *
 * The ground of the selected row is moved in the same way when it cannot be
 * told from the page. In 256 colours the nearest fixed one that is far enough
 * from the ground takes the place of the nearest. Among 16 the colours are the
 * user's and not known, but that two are one and the same is known.
 */
/* SPDX-License-Identifier: ISC */
#include "conf/contrast.h"

#include "conf/oklab.h"
#include "conf/style.h"

#include <math.h>

enum { FIRST_FIXED = 16, STEPS = 16 };

/* Whether every terminal shows the same: the first 16 are the user's own. */
static bool
is_known(struct dl_colour colour)
{
    return colour.kind == DL_COLOUR_RGB ||
           (colour.kind == DL_COLOUR_INDEX && colour.index >= FIRST_FIXED);
}

double
dl_colour_contrast(struct dl_colour fg, struct dl_colour bg)
{
    if (!is_known(fg) || !is_known(bg))
        return 0;
    double a = oklab_luminance(fg), b = oklab_luminance(bg);
    return a > b ? (a + 0.05) / (b + 0.05) : (b + 0.05) / (a + 0.05);
}

/* Black (0) or white (1). */
static struct dl_colour
end_of_lightness(double lightness)
{
    return oklab_show((struct oklab){.l = lightness});
}

double
contrast_floor(struct dl_colour ground, double floor)
{
    double black = dl_colour_contrast(end_of_lightness(0), ground);
    double white = dl_colour_contrast(end_of_lightness(1), ground);
    return fmin(floor, fmax(black, white));
}

/* Whether to look among darker (0) or lighter (1) colours: on the side where
 * the colour is, if there are any. */
static double
side_of(struct dl_colour colour, struct dl_colour ground, double floor)
{
    double black = dl_colour_contrast(end_of_lightness(0), ground);
    double white = dl_colour_contrast(end_of_lightness(1), ground);
    double own = oklab_luminance(colour), below = oklab_luminance(ground);
    if (own > below && white >= floor)
        return 1;
    if (own < below && black >= floor)
        return 0;
    return white > black ? 1 : 0;
}

/* The least move that is enough, found by halving: `far` always is. */
static struct dl_colour
move(struct dl_colour colour, struct dl_colour ground, double floor)
{
    double side = side_of(colour, ground, floor);
    struct oklab lab = oklab_from(colour);
    double near = lab.l, far = side;
    struct dl_colour best = end_of_lightness(side);
    for (int i = 0; i < STEPS; i++) {
        lab.l = (near + far) / 2;
        struct dl_colour moved = oklab_show(lab);
        if (dl_colour_contrast(moved, ground) < floor) {
            near = lab.l;
        } else {
            far = lab.l;
            best = moved;
        }
    }
    return best;
}

/* The fixed colour nearest to `colour` that is far enough from the ground; one
 * of them always is, black and white being among them. */
static struct dl_colour
nearest_fixed(struct dl_colour colour, struct dl_colour ground, double floor)
{
    struct dl_colour best = {.kind = DL_COLOUR_INDEX,
                             .fallback = DL_COLOUR_NO_INDEX};
    struct oklab lab = oklab_from(colour);
    double least = INFINITY;
    for (int i = FIRST_FIXED; i < 256; i++) {
        struct dl_colour fixed = oklab_of_index(i);
        double distance = oklab_distance(lab, oklab_from(fixed));
        if (distance < least && dl_colour_contrast(fixed, ground) >= floor) {
            least = distance;
            best.index = (uint8_t)i;
        }
    }
    return best;
}

struct dl_colour
contrast_lift(struct dl_colour colour, struct dl_colour ground, double floor,
              enum dl_depth depth)
{
    struct dl_colour shown = dl_colour_reduce(colour, depth);
    double contrast = dl_colour_contrast(shown, ground);
    floor = contrast > 0 ? contrast_floor(ground, floor) : 0;
    if (contrast >= floor)
        return shown;
    struct dl_colour moved = colour;
    if (dl_colour_contrast(colour, ground) < floor)
        moved = move(colour, ground, floor);
    return depth == DL_DEPTH_RGB ? moved : nearest_fixed(moved, ground, floor);
}

static void
swap_reversed(struct dl_style *style)
{
    struct dl_colour fg = style->fg;
    if (!(style->attrs & DL_ATTR_REVERSE))
        return;
    style->fg = style->bg;
    style->bg = fg;
}

struct dl_style
contrast_unguarded(const struct dl_theme *theme, struct dl_theme_row row,
                   enum dl_depth depth)
{
    struct dl_style style =
        dl_style_merge(theme, row.base, row.content, row.state);
    style = dl_style_reduce(style, depth);
    swap_reversed(&style);
    return style;
}

/* Letters in the colour of their ground, whatever colour that is. */
static struct dl_style
part_alike(struct dl_style style)
{
    bool alike = style.fg.kind == DL_COLOUR_INDEX &&
                 style.bg.kind == DL_COLOUR_INDEX &&
                 style.fg.index == style.bg.index;
    if (!alike)
        return style;
    style.fg = style.bg = (struct dl_colour){.kind = DL_COLOUR_DEFAULT};
    style.attrs |= DL_ATTR_REVERSE;
    return style;
}

struct dl_style
dl_style_shown(const struct dl_theme *theme, enum dl_role base,
               enum dl_role content, enum dl_role state, enum dl_depth depth)
{
    if (depth == DL_DEPTH_MONO)
        return dl_style_mono(theme, base, content, state);
    struct dl_style style = dl_style_merge(theme, base, content, state);
    if (depth == DL_DEPTH_16)
        return part_alike(dl_style_reduce(style, depth));
    struct dl_style page = contrast_unguarded(
        theme,
        (struct dl_theme_row){base, DL_ROLE_NONE, DL_ROLE_NONE, base,
                              .ok = false},
        depth);
    swap_reversed(&style);
    style.bg = contrast_lift(style.bg, page.bg,
                             state == DL_ROLE_SELECTED ? CONTRAST_SELECTION : 0,
                             depth);
    style.fg = contrast_lift(style.fg, style.bg,
                             style_floor_on(base, content, state), depth);
    swap_reversed(&style);
    return style;
}
