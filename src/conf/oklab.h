/* Colours as numbers that mean something: light, and OKLab. */
/* SPDX-License-Identifier: ISC */
#ifndef CONF_OKLAB_H
#define CONF_OKLAB_H

#include <dateline/theme.h>

/** Lightness 0 to 1, and how far from grey towards red (a) and yellow (b). */
struct oklab {
    double l, a, b;
};

/** What index 16 to 255 shows: a cube of six steps and a ramp of greys, the
 * same on every terminal; 0 to 15 as xterm has them. */
struct dl_colour oklab_of_index(int index);

/** Source: B. Ottosson, "A perceptual color space for image processing". */
struct oklab oklab_from(struct dl_colour colour);

/** The same for index 0 to 255, from a table. */
struct oklab oklab_from_index(int index);

/** The RGB colour of this lightness and hue; where a screen has none so
 * colourful, the most colourful one that it has. `lab.l` is 0 to 1. */
struct dl_colour oklab_show(struct oklab lab);

/** Relative luminance, 0 to 1. Source: WCAG 2.2. */
double oklab_luminance(struct dl_colour colour);

/** Distance of two. */
double oklab_distance(struct oklab x, struct oklab y);

#endif
