/* Who did what to whom. */
/* SPDX-License-Identifier: ISC */
#ifndef TIMELINE_ROLES_H
#define TIMELINE_ROLES_H

#include "timeline/events.h"

/**
 * Fill entities, actors and targets of `event`: who acts, on whom, who else is
 * there. Of a passive the agent acts on the subject. "He" and "she" mean the
 * last person that acted, whom this remembers.
 */
void roles_of_clause(struct cutting *cutting, const struct candidate *candidate,
                     struct dl_event *event);
/** The entities of a noun phrase; nobody is known to act. */
void roles_of_phrase(struct cutting *cutting, uint32_t from, uint32_t end,
                     struct dl_event *event);

#endif
