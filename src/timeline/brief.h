/* What a title says shorter in the manner of headlines. */
/* SPDX-License-Identifier: ISC */
#ifndef TIMELINE_BRIEF_H
#define TIMELINE_BRIEF_H

#include "timeline/title.h"

/** Leave out the articles in a list of those who act and, before a verb that is
 * also its own past, "had": "[The] United States and Canada [had] imposed
 * sanctions". False when one alone acts: nothing is changed. */
bool brief_names(struct draft *draft);

#endif
