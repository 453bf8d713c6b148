/* sRGB to OKLab and back.
 *
 * The way back can leave what a screen shows: there is no very light saturated
 * blue. Then chroma gives way, found by halving, and lightness and hue stay;
 * cutting off the three channels instead would turn the hue.
 */
/* SPDX-License-Identifier: ISC */
#include "conf/oklab.h"

#include <math.h>

enum { FIRST_FIXED = 16, FIRST_GREY = 232, HALVINGS = 12 };

struct light {
    double r, g, b; /* linear, 0 to 1 */
};

struct dl_colour
oklab_of_index(int index)
{
    static const uint8_t steps[] = {0, 95, 135, 175, 215, 255};
    static const uint8_t usual[FIRST_FIXED][3] = {
        {0, 0, 0},       {205, 0, 0},   {0, 205, 0},   {205, 205, 0},
        {0, 0, 238},     {205, 0, 205}, {0, 205, 205}, {229, 229, 229},
        {127, 127, 127}, {255, 0, 0},   {0, 255, 0},   {255, 255, 0},
        {92, 92, 255},   {255, 0, 255}, {0, 255, 255}, {255, 255, 255},
    };
    struct dl_colour out = {.kind = DL_COLOUR_RGB,
                            .fallback = DL_COLOUR_NO_INDEX};
    if (index < FIRST_FIXED) {
        out.r = usual[index][0];
        out.g = usual[index][1];
        out.b = usual[index][2];
    } else if (index < FIRST_GREY) {
        int cell = index - FIRST_FIXED;
        out.r = steps[cell / 36];
        out.g = steps[cell / 6 % 6];
        out.b = steps[cell % 6];
    } else
        out.r = out.g = out.b = (uint8_t)(8 + 10 * (index - FIRST_GREY));
    return out;
}

/* IEC 61966-2-1: sRGB to linear light, and back. */
static double
to_linear(uint8_t value)
{
    double part = value / 255.0;
    return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4);
}

static uint8_t
from_linear(double part)
{
    part = part < 0 ? 0 : part > 1 ? 1 : part;
    double value =
        part <= 0.0031308 ? part * 12.92 : 1.055 * pow(part, 1 / 2.4) - 0.055;
    return (uint8_t)lround(value * 255);
}

static struct light
light_of(struct dl_colour colour)
{
    if (colour.kind == DL_COLOUR_INDEX)
        colour = oklab_of_index(colour.index);
    return (struct light){to_linear(colour.r), to_linear(colour.g),
                          to_linear(colour.b)};
}

double
oklab_luminance(struct dl_colour colour)
{
    struct light c = light_of(colour);
    return 0.2126 * c.r + 0.7152 * c.g + 0.0722 * c.b;
}

struct oklab
oklab_from(struct dl_colour colour)
{
    struct light c = light_of(colour);
    double l =
        cbrt(0.4122214708 * c.r + 0.5363325363 * c.g + 0.0514459929 * c.b);
    double m =
        cbrt(0.2119034982 * c.r + 0.6806995451 * c.g + 0.1073969566 * c.b);
    double s =
        cbrt(0.0883024619 * c.r + 0.2817188376 * c.g + 0.6299787005 * c.b);
    return (struct oklab){
        0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
        1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
        0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s,
    };
}

struct oklab
oklab_from_index(int index)
{
    static const struct oklab table[] = {
#define X(l, a, b) {l, a, b},
#include "conf/indexed.def"
#undef X
    };
    return table[index];
}

static struct light
light_from(struct oklab lab, double chroma)
{
    double a = lab.a * chroma, b = lab.b * chroma;
    double l = lab.l + 0.3963377774 * a + 0.2158037573 * b;
    double m = lab.l - 0.1055613458 * a - 0.0638541728 * b;
    double s = lab.l - 0.0894841775 * a - 1.2914855480 * b;
    l = l * l * l;
    m = m * m * m;
    s = s * s * s;
    return (struct light){
        4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
        -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
        -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s,
    };
}

/* Within what half a step of eight bits allows. */
static bool
is_shown(struct light c)
{
    const double slack = 1e-4;
    return c.r >= -slack && c.g >= -slack && c.b >= -slack &&
           c.r <= 1 + slack && c.g <= 1 + slack && c.b <= 1 + slack;
}

/* How much of its chroma can be shown, 0 to 1. */
static double
shown_chroma(struct oklab lab)
{
    double shown = 0, beyond = 1;
    if (is_shown(light_from(lab, 1)))
        return 1;
    for (int i = 0; i < HALVINGS; i++) {
        double middle = (shown + beyond) / 2;
        *(is_shown(light_from(lab, middle)) ? &shown : &beyond) = middle;
    }
    return shown;
}

struct dl_colour
oklab_show(struct oklab lab)
{
    struct light c = light_from(lab, shown_chroma(lab));
    return (struct dl_colour){.kind = DL_COLOUR_RGB,
                              .r = from_linear(c.r),
                              .g = from_linear(c.g),
                              .b = from_linear(c.b),
                              .fallback = DL_COLOUR_NO_INDEX};
}

double
oklab_distance(struct oklab x, struct oklab y)
{
    return sqrt((x.l - y.l) * (x.l - y.l) + (x.a - y.a) * (x.a - y.a) +
                (x.b - y.b) * (x.b - y.b));
}
