/* Colours as themes write them. */
/* SPDX-License-Identifier: ISC */
#ifndef CONF_COLOUR_H
#define CONF_COLOUR_H

#include <dateline/theme.h>

/** The names of colours that need no palette: ANSI, "default" and "none". */
extern const char *const colour_names[];
extern const size_t colour_name_count;

/** Read "#rrggbb", "#rgb", 0-255, an ANSI name, "default" or "none" (which is
 * DL_COLOUR_CLEAR); false when the text is no colour. */
bool colour_parse(struct dl_str text, struct dl_colour *out);

#endif
