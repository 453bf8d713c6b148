/* The guard over what is read: see contrast.c. */
/* SPDX-License-Identifier: ISC */
#ifndef CONF_CONTRAST_H
#define CONF_CONTRAST_H

#include <dateline/theme.h>

/** Least contrast of a cell with these layers. */
double contrast_wanted(enum dl_contrast contrast, enum dl_role base,
                       enum dl_role content, enum dl_role state);
/** The same of the selected row's ground to the page: WCAG 2.2, 1.4.11 wants 3
 * of what alone carries meaning; this row also has a mark, and text on it that
 * must keep its own contrast. */
double contrast_wanted_of_selection(enum dl_contrast contrast);

/** The floor, or the most that any colour can have on this ground; the ground
 * must be known. */
double contrast_floor(struct dl_colour ground, double floor);

/** The colour as `depth` shows it, moved until it has the floor on `ground`,
 * which is reduced already; unchanged when one of the two is not known. */
struct dl_colour contrast_lift(struct dl_colour colour, struct dl_colour ground,
                               double floor, enum dl_depth depth);

/** The three roles of `row` before the guard, with fg and bg as they show:
 * those of reversed text are swapped, and the terminal's own ground is a colour
 * where it is known. */
struct dl_style contrast_unguarded(const struct dl_theme *theme,
                                   struct dl_theme_row row,
                                   const struct dl_viewing *viewing);
/** The terminal's own background as a colour, where it is known, and fg and bg
 * as they show. */
struct dl_style contrast_seen(struct dl_style style,
                              const struct dl_viewing *viewing);

#endif
