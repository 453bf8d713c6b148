/* Writes a style as one SGR sequence. */
/* SPDX-License-Identifier: ISC */
#include "cli/sgr.h"

#include <string.h>

enum dl_depth
sgr_depth(enum dl_colours set, const char *term, const char *colorterm)
{
    static const enum dl_depth depths[] = {
        [DL_COLOURS_NONE] = DL_DEPTH_MONO,
        [DL_COLOURS_16] = DL_DEPTH_16,
        [DL_COLOURS_256] = DL_DEPTH_256,
        [DL_COLOURS_RGB] = DL_DEPTH_RGB,
    };
    if (set != DL_COLOURS_AUTO)
        return depths[set];
    if (colorterm &&
        (!strcmp(colorterm, "truecolor") || !strcmp(colorterm, "24bit")))
        return DL_DEPTH_RGB;
    return term && strstr(term, "256color") ? DL_DEPTH_256 : DL_DEPTH_16;
}

/* `ground` is 30 for letters, 40 for what lies behind them. */
static void
write_colour(FILE *out, struct dl_colour colour, enum dl_depth depth,
             int ground)
{
    colour = dl_colour_reduce(colour, depth);
    if (colour.kind == DL_COLOUR_RGB)
        fprintf(out, ";%d;2;%d;%d;%d", ground + 8, colour.r, colour.g,
                colour.b);
    else if (colour.kind == DL_COLOUR_INDEX && colour.index >= 16)
        fprintf(out, ";%d;5;%d", ground + 8, colour.index);
    else if (colour.kind == DL_COLOUR_INDEX && colour.index >= 8)
        fprintf(out, ";%d", ground + 60 + colour.index - 8);
    else if (colour.kind == DL_COLOUR_INDEX)
        fprintf(out, ";%d", ground + colour.index);
}

void
sgr_begin(FILE *out, struct dl_style style, enum dl_depth depth)
{
    static const struct {
        uint8_t attr;
        char code;
    } attrs[] = {{DL_ATTR_BOLD, '1'},    {DL_ATTR_DIM, '2'},
                 {DL_ATTR_ITALIC, '3'},  {DL_ATTR_UNDERLINE, '4'},
                 {DL_ATTR_REVERSE, '7'}, {DL_ATTR_STRIKE, '9'}};
    fputs("\033[0", out);
    for (size_t i = 0; i < sizeof attrs / sizeof *attrs; i++)
        if (style.attrs & attrs[i].attr)
            fprintf(out, ";%c", attrs[i].code);
    write_colour(out, style.fg, depth, 30);
    write_colour(out, style.bg, depth, 40);
    fputc('m', out);
}

void
sgr_end(FILE *out)
{
    fputs("\033[0m", out);
}
