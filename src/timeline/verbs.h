/* Finite verbs in a sentence, without a tagger. */
/* SPDX-License-Identifier: ISC */
#ifndef TIMELINE_VERBS_H
#define TIMELINE_VERBS_H

#include "timeline/parts.h"

enum tense {
    TENSE_PRESENT,
    TENSE_PAST,
    TENSE_PERFECT,
    TENSE_FUTURE,
    TENSE_MODAL
};

/** A verb group: "has been arrested", "will meet", "said". */
struct verb {
    uint32_t first, head, end; /* parts; head carries the meaning */
    enum class class;
    enum tense tense;
    bool negated, passive;
    bool meant; /* "is to meet", "was due to begin": a plan, whatever the tense
                   and whatever came of it */
    bool
        present; /* a perfect seen from the present: "has met", not "had met" */
    bool weak;   /* may as well be a noun or a participle */
};

/** Whether a finite verb group begins at `part`. */
bool verbs_at(const struct parts *parts, uint32_t part, struct verb *out);

/** The verb at `part` is what a group means, and ends it. */
void verbs_take(const struct parts *parts, uint32_t part, struct verb *out);

#endif
