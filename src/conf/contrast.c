/* Contrast, and the guard that keeps text above its floor.
 *
 * A theme is not refused for a pair that cannot be read: nobody can test all
 * that can stand on each other, and most published schemes have such pairs. The
 * colour of the text is moved along OKLab lightness, away from its ground, as
 * far as it takes and no farther. Hue stays, and chroma as far as a screen
 * shows it. On a ground of middling lightness 7 cannot be had by any colour;
 * black or white always gives 4.58 there (the root of 21).
 *
 * The terminal's own ground takes part once the terminal has told its colour;
 * until then what stands on it stays as it is, and nothing waits.
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

/* WCAG 2.2: text (1.4.3), and text for those who see less (1.4.6). */
#define FLOOR_TEXT 4.5
#define FLOOR_ENHANCED 7.0

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

double
contrast_wanted(enum dl_contrast contrast, enum dl_role base,
                enum dl_role content, enum dl_role state)
{
    double floor = style_floor_on(base, content, state);
    if (contrast == DL_CONTRAST_OFF)
        return 0;
    if (contrast == DL_CONTRAST_AA || floor <= 0)
        return floor;
    return floor < FLOOR_TEXT ? FLOOR_TEXT : FLOOR_ENHANCED;
}

double
contrast_wanted_of_selection(enum dl_contrast contrast)
{
    return contrast == DL_CONTRAST_OFF  ? 0
           : contrast == DL_CONTRAST_AA ? 1.5
                                        : 2;
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
contrast_seen(struct dl_style style, const struct dl_viewing *viewing)
{
    bool told = viewing->ground.kind == DL_COLOUR_RGB;
    if (told && style.bg.kind == DL_COLOUR_DEFAULT)
        style.bg = viewing->ground;
    swap_reversed(&style);
    return style;
}

struct dl_style
contrast_unguarded(const struct dl_theme *theme, struct dl_theme_row row,
                   const struct dl_viewing *viewing)
{
    struct dl_style style =
        dl_style_merge(theme, row.base, row.content, row.state);
    return contrast_seen(dl_style_reduce(style, viewing->depth), viewing);
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

/* What the theme says of a colour, or what it takes to be seen: `seen` is the
 * same but for the terminal's own ground, which is left alone if it will do. */
static struct dl_colour
guard(struct dl_colour said, struct dl_colour seen, struct dl_colour ground,
      double floor, enum dl_depth depth)
{
    bool own = said.kind == DL_COLOUR_DEFAULT;
    if (own && dl_colour_contrast(seen, ground) >=
                   contrast_floor(ground, fmax(floor, 1)))
        return said;
    return contrast_lift(own ? seen : said, ground, floor, depth);
}

/* The guarded style of 256 colours or more. */
static struct dl_style
shown_in_full(const struct dl_theme *theme, struct dl_theme_row row,
              const struct dl_viewing *viewing)
{
    const struct dl_theme_row under = {row.base, DL_ROLE_NONE, DL_ROLE_NONE,
                                       row.base, .ok = false};
    struct dl_colour page = contrast_unguarded(theme, under, viewing).bg;
    struct dl_style style =
        dl_style_merge(theme, row.base, row.content, row.state);
    struct dl_style seen = contrast_seen(style, viewing);
    swap_reversed(&style);
    double apart = row.state == DL_ROLE_SELECTED
                       ? contrast_wanted_of_selection(viewing->contrast)
                       : 0;
    style.bg = guard(style.bg, seen.bg, page, apart, viewing->depth);
    bool own = style.bg.kind == DL_COLOUR_DEFAULT;
    style.fg = guard(
        style.fg, seen.fg, own ? seen.bg : style.bg,
        contrast_wanted(viewing->contrast, row.base, row.content, row.state),
        viewing->depth);
    swap_reversed(&style);
    return style;
}

struct dl_style
dl_style_shown(const struct dl_theme *theme, enum dl_role base,
               enum dl_role content, enum dl_role state,
               const struct dl_viewing *viewing)
{
    const struct dl_theme_row row = {base, content, state, base, .ok = false};
    if (viewing->depth == DL_DEPTH_MONO)
        return dl_style_mono(theme, base, content, state);
    if (viewing->depth != DL_DEPTH_16)
        return shown_in_full(theme, row, viewing);
    struct dl_style style = dl_style_merge(theme, base, content, state);
    return part_alike(dl_style_reduce(style, DL_DEPTH_16));
}

bool
dl_viewing_is(const struct dl_viewing *a, const struct dl_viewing *b)
{
    return a->depth == b->depth && a->contrast == b->contrast &&
           a->ground.kind == b->ground.kind && a->ground.r == b->ground.r &&
           a->ground.g == b->ground.g && a->ground.b == b->ground.b;
}
