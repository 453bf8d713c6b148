/* Sentences of the body without a date of their own. */
/* SPDX-License-Identifier: ISC */
#ifndef TIMELINE_BODY_H
#define TIMELINE_BODY_H

#include "timeline/events.h"

/** Tell a sentence as a minor event. Of one that has `told` a dated event, only
 * who said so can be another. */
void body_tell(struct cutting *cutting, bool told);

#endif
