/* Colours: reading them, weighing one against another, and showing them on a
 * terminal that has fewer.
 *
 * The nearest colour is looked for in OKLab (Björn Ottosson, 2020), where equal
 * distances look about equally far; among the 240 fixed colours it picks better
 * than plain RGB for a few multiplications more. The first 16 belong to the
 * user and are never chosen as an approximation of 24 bits where 240 others are
 * at hand.
 */
/* SPDX-License-Identifier: ISC */
#include "conf/colour.h"

#include <math.h>

enum { FIRST_FIXED = 16, FIRST_GREY = 232 };

const char *const colour_names[] = {
    "black",        "red",
    "green",        "yellow",
    "blue",         "magenta",
    "cyan",         "white",
    "bright-black", "bright-red",
    "bright-green", "bright-yellow",
    "bright-blue",  "bright-magenta",
    "bright-cyan",  "bright-white",
    "default",      "none",
};

const size_t colour_name_count = sizeof colour_names / sizeof *colour_names;

enum { NAME_DEFAULT = 16, NAME_NONE = 17 };

struct rgb {
    double r, g, b; /* linear light, 0 to 1 */
};

struct lab {
    double l, a, b;
};

static int
hex_digit(char c)
{
    c = dl_to_lower(c);
    return dl_is_digit(c) ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

static bool
parse_hex(struct dl_str text, struct dl_colour *out)
{
    uint8_t parts[3];
    size_t digits = (text.bytes - 1) / 3; /* of one part */
    if (text.bytes != 4 && text.bytes != 7)
        return false;
    for (size_t i = 0; i < 3; i++) {
        int high = hex_digit(text.at[1 + i * digits]);
        int low = hex_digit(text.at[(i + 1) * digits]);
        if (high < 0 || low < 0)
            return false;
        parts[i] = (uint8_t)(high * 16 + low);
    }
    *out = (struct dl_colour){.kind = DL_COLOUR_RGB,
                              .r = parts[0],
                              .g = parts[1],
                              .b = parts[2],
                              .fallback = DL_COLOUR_NO_INDEX};
    return true;
}

static struct dl_colour
from_index(int index)
{
    return (struct dl_colour){.kind = DL_COLOUR_INDEX,
                              .index = (uint8_t)index,
                              .fallback = DL_COLOUR_NO_INDEX};
}

static bool
parse_number(struct dl_str text, struct dl_colour *out)
{
    int number = 0;
    for (size_t i = 0; i < text.bytes; i++) {
        if (!dl_is_digit(text.at[i]) || number > 255)
            return false;
        number = number * 10 + (text.at[i] - '0');
    }
    if (number > 255)
        return false;
    *out = from_index(number);
    return true;
}

static bool
parse_name(struct dl_str text, struct dl_colour *out)
{
    for (size_t i = 0; i < colour_name_count; i++) {
        if (!dl_str_is(text, colour_names[i]))
            continue;
        *out = from_index((int)i);
        if (i == NAME_DEFAULT)
            *out = (struct dl_colour){.kind = DL_COLOUR_DEFAULT};
        else if (i == NAME_NONE)
            *out = (struct dl_colour){.kind = DL_COLOUR_CLEAR};
        return true;
    }
    return false;
}

bool
colour_parse(struct dl_str text, struct dl_colour *out)
{
    if (text.bytes && text.at[0] == '#')
        return parse_hex(text, out);
    if (text.bytes && dl_is_digit(text.at[0]))
        return parse_number(text, out);
    return parse_name(text, out);
}

/* IEC 61966-2-1: sRGB to linear light. */
static double
to_linear(uint8_t value)
{
    double part = value / 255.0;
    return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4);
}

/* What index 16 to 255 shows: a cube of six steps and a ramp of greys, the
 * same on every terminal; 0 to 15 as xterm has them. */
static struct dl_colour
rgb_of_index(int index)
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

static struct rgb
linear_of(struct dl_colour colour)
{
    if (colour.kind == DL_COLOUR_INDEX)
        colour = rgb_of_index(colour.index);
    return (struct rgb){to_linear(colour.r), to_linear(colour.g),
                        to_linear(colour.b)};
}

static struct lab
lab_of(struct dl_colour colour)
{
    struct rgb c = linear_of(colour);
    double l =
        cbrt(0.4122214708 * c.r + 0.5363325363 * c.g + 0.0514459929 * c.b);
    double m =
        cbrt(0.2119034982 * c.r + 0.6806995451 * c.g + 0.1073969566 * c.b);
    double s =
        cbrt(0.0883024619 * c.r + 0.2817188376 * c.g + 0.6299787005 * c.b);
    return (struct lab){
        0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
        1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
        0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s,
    };
}

double
dl_colour_distance(struct dl_colour a, struct dl_colour b)
{
    struct lab x = lab_of(a), y = lab_of(b);
    return sqrt((x.l - y.l) * (x.l - y.l) + (x.a - y.a) * (x.a - y.a) +
                (x.b - y.b) * (x.b - y.b));
}

/* The nearest of the colours [first, end). */
static struct dl_colour
nearest(struct dl_colour colour, int first, int end)
{
    int best = first;
    double least = INFINITY;
    for (int i = first; i < end; i++) {
        double distance = dl_colour_distance(colour, rgb_of_index(i));
        if (distance < least) {
            least = distance;
            best = i;
        }
    }
    return from_index(best);
}

static struct dl_colour
reduce_to_16(struct dl_colour colour)
{
    if (colour.kind == DL_COLOUR_INDEX && colour.index < FIRST_FIXED)
        return colour;
    if (colour.fallback >= DL_COLOUR_ATTR &&
        colour.fallback != DL_COLOUR_NO_INDEX)
        return (struct dl_colour){.kind = DL_COLOUR_DEFAULT};
    if (colour.fallback < FIRST_FIXED)
        return from_index(colour.fallback);
    return nearest(colour, 0, FIRST_FIXED);
}

struct dl_colour
dl_colour_reduce(struct dl_colour colour, enum dl_depth depth)
{
    bool said = colour.kind == DL_COLOUR_INDEX || colour.kind == DL_COLOUR_RGB;
    if (depth == DL_DEPTH_MONO)
        return (struct dl_colour){.kind = DL_COLOUR_DEFAULT};
    if (!said || depth == DL_DEPTH_RGB)
        return colour;
    if (depth == DL_DEPTH_16)
        return reduce_to_16(colour);
    if (colour.kind == DL_COLOUR_INDEX)
        return colour;
    return nearest(colour, FIRST_FIXED, 256);
}

/* Whether every terminal shows the same: the first 16 are the user's own. */
static bool
is_known(struct dl_colour colour)
{
    return colour.kind == DL_COLOUR_RGB ||
           (colour.kind == DL_COLOUR_INDEX && colour.index >= FIRST_FIXED);
}

static double
luminance(struct dl_colour colour)
{
    struct rgb c = linear_of(colour);
    return 0.2126 * c.r + 0.7152 * c.g + 0.0722 * c.b;
}

double
dl_colour_contrast(struct dl_colour fg, struct dl_colour bg)
{
    if (!is_known(fg) || !is_known(bg))
        return 0;
    double a = luminance(fg), b = luminance(bg);
    return a > b ? (a + 0.05) / (b + 0.05) : (b + 0.05) / (a + 0.05);
}
