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

#include "conf/oklab.h"

#include <math.h>

enum { FIRST_FIXED = 16 };

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

double
dl_colour_distance(struct dl_colour a, struct dl_colour b)
{
    return oklab_distance(oklab_from(a), oklab_from(b));
}

/* The nearest of the colours [first, end). */
static struct dl_colour
nearest(struct dl_colour colour, int first, int end)
{
    int best = first;
    double least = INFINITY;
    struct oklab wanted = oklab_from(colour);
    for (int i = first; i < end; i++) {
        double distance = oklab_distance(wanted, oklab_from_index(i));
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
