/* Words without their endings. */
/* SPDX-License-Identifier: ISC */
#ifndef TIMELINE_STEM_H
#define TIMELINE_STEM_H

#include <dateline/str.h>

/** The word in lower case without its ending, hashed; 0 for a word of fewer
 * than three bytes or more than any English one has. */
uint32_t stem_hash(struct dl_str word);
/** The word in lower case, hashed; never 0. */
uint32_t stem_hash_whole(struct dl_str word);

#endif
