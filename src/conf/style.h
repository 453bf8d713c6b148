/* What theme.c and theme_report.c need to know about roles. */
/* SPDX-License-Identifier: ISC */
#ifndef CONF_STYLE_H
#define CONF_STYLE_H

#include <dateline/theme.h>

enum { STYLE_ATTRS = 6 };

enum style_layer { LAYER_base, LAYER_content, LAYER_state };

enum style_layer style_layer(enum dl_role role);
/** The role that `role` takes its style from; itself at the end. */
enum dl_role style_fallback(enum dl_role role);
/** Attributes that stand in for its colours where there are none. */
uint8_t style_mono_attrs(enum dl_role role);
/** Attributes by their letters: b, d, i, u, r, and s for struck out. */
uint8_t style_attr_letters(const char *text);
/** The attribute called `name`, or 0. */
uint8_t style_attr(struct dl_str name);
extern const char *const style_attr_names[STYLE_ATTRS];

/** Least contrast of the role; 0 when it is not read. */
double style_floor(enum dl_role role);
/** Least contrast of a cell with these layers: the content's, or the base's
 * where there is none; a state asks for no more than its own. */
double style_floor_on(enum dl_role base, enum dl_role content,
                      enum dl_role state);

#endif
