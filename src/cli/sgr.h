/* Styles as SGR escape sequences (ECMA-48, 8.3.117), for output that leaves
 * the program as a stream; the reader paints its screen by other means. */
/* SPDX-License-Identifier: ISC */
#ifndef CLI_SGR_H
#define CLI_SGR_H

#include <dateline/settings.h>
#include <dateline/theme.h>

#include <stdio.h>

/** How many colours to write: as set, else as the terminal's variables say.
 * `term` and `colorterm` are those variables, NULL when unset. */
enum dl_depth sgr_depth(enum dl_colours set, const char *term,
                        const char *colorterm);

/** Switch from any style to this one. */
void sgr_begin(FILE *out, struct dl_style style, enum dl_depth depth);
/** Back to the terminal's own style. */
void sgr_end(FILE *out);

#endif
