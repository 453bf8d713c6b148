/* Joining names of things: acronyms, spellings, parts of longer names. */
/* SPDX-License-Identifier: ISC */
#ifndef ENTITY_THINGS_H
#define ENTITY_THINGS_H

#include "entity/join.h"

/** "EU" and the name whose capitals it is; never when the registry knows the
 * acronym as something else. */
void join_acronyms(struct joiner *joiner);
/** "Organisation", "Organization"; "Saint", "St."; a group's plural. */
void join_spellings(struct joiner *joiner);
/** One letter wrong in a name that nothing is known of. */
void join_misspelt_things(struct joiner *joiner);
/** "Kone", "Kone Oy". */
void join_tails(struct joiner *joiner);
/** "the Marine Corps" for "United States Marine Corps" before it. */
void join_parts(struct joiner *joiner);

#endif
