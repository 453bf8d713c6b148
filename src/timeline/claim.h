/* One clause that asks to be told, and what is said against it. */
/* SPDX-License-Identifier: ISC */
#ifndef TIMELINE_CLAIM_H
#define TIMELINE_CLAIM_H

#include "timeline/worth.h"

/** One clause that asks to be told. */
struct claim {
    const struct cutting *cutting;
    const struct parts *parts;
    const struct clause *clause;
    const struct candidate *candidate;
};

bool claim_subject_is(const struct claim *claim, const char *word);
bool claim_link_is(const struct parts *parts, const struct clause *clause,
                   const char *word);
/** The subject says nothing by itself, and nobody reports it. */
bool claim_is_vague(const struct claim *claim);
/** "He", "she". */
bool claim_is_person(const struct claim *claim);
/** Being, having or thinking. */
bool claim_has_state(const struct claim *claim);

/** The date stands at an event noun of the subject, whatever is said of it. */
bool claim_dates_noun(const struct claim *claim);

/** The reasons against telling it, one bit each. */
uint32_t faults_find(const struct claim *claim);

#endif
