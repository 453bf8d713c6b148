/* Joins that the user took back, and names that he corrected, while reading. */
/* SPDX-License-Identifier: ISC */
#ifndef DESK_PARTING_H
#define DESK_PARTING_H

#include <dateline/desk.h>

/** One change of mind. */
struct parting {
    struct dl_apart apart;
    bool on;       /* false: joined again */
    bool kept;     /* in the file of the settings */
    bool corrects; /* no join but a correction: this one */
    struct dl_correction correction;
};

struct partings {
    struct parting *at;
    size_t count, room;
};

/** Change `aparts` as `parting` says; strings are copied into `arena`. */
void parting_apply(struct dl_arena *arena, struct dl_aparts *aparts,
                   const struct parting *parting);

/**
 * Whether one of `partings` may change how the names of a reading are joined:
 * it has a name, or another form of one, that reads like the parted one; or
 * its text has a name that is corrected, marked or not.
 * Cost: linear in the names of the reading (for a correction, in its text) and
 *       the partings.
 */
bool parting_touches(const struct partings *partings,
                     const struct dl_reading *reading);
/** The same of joins that were taken back. */
bool apart_touches(const struct dl_aparts *aparts,
                   const struct dl_reading *reading);
/**
 * A number of those corrections that may change how an article is read: its
 * headline or text has the name, or the one that it is another name of; of a
 * person the last word of it will do. 0: none of them.
 * Cost: that of folding the text, and linear in it for each correction.
 */
uint32_t corrections_sum(const struct dl_corrections *corrections,
                         const struct dl_article *article);
/** Whether both are the same, in the same order. */
bool aparts_same(const struct dl_aparts *a, const struct dl_aparts *b);

#endif
