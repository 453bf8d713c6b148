/* Titles: the words of a clause, in their order, in at most 90 columns. */
/* SPDX-License-Identifier: ISC */
#ifndef TIMELINE_TITLE_H
#define TIMELINE_TITLE_H

#include "timeline/clause.h"

/** The parts of a sentence that a title is made of. */
struct draft {
    const struct parts *parts;
    bool keep[PARTS_MAX];
    uint32_t subject, subject_end; /* roles in here may go when it is long */
    uint32_t said, said_end;       /* the subject of what is said */
    uint32_t core; /* nothing before this part is cut off the end */
    uint32_t tail; /* ", the ministry said" begins here; 0 for none */
    bool speaks;   /* the subject says the rest */
};

/** What became of a draft. */
struct title {
    struct dl_str text;
    bool cut;  /* it lacks words that belong to the clause */
    bool bare; /* of its predicate the verb alone is left */
    bool torn; /* it ends in an ellipsis */
};

void draft_open(const struct parts *parts, struct draft *out);
void draft_keep(struct draft *draft, uint32_t from, uint32_t end);

/**
 * Put clause `index` into the draft: subject, verb and the part [from, end) of
 * its predicate, and who says so where the clause cannot stand alone.
 */
void draft_clause(struct draft *draft, const struct clauses *clauses,
                  uint32_t index, uint32_t from, uint32_t end);

/**
 * Drop dates, asides and fillers, shorten to DL_TITLE_COLS_MAX, and write.
 * Owner:  the text lives in `arena`.
 */
struct title title_write(struct dl_arena *arena, struct draft *draft);

/** One line from the kept parts in [from, end), single spaces, no mark at
 * either end and never two in a row; `tail` is put behind it. */
struct dl_str title_line(struct dl_arena *arena, const struct draft *draft,
                         uint32_t from, uint32_t end, const char *tail);

/** Where the words begin that a relative clause without an object tells of:
 * "the ceasefire that the armies extended"; NO_PART when there are none. */
uint32_t draft_antecedent(const struct parts *parts,
                          const struct clause *clause);

/** Whether a clause's subject says nothing by itself: "he", "that". */
bool title_subject_is_vague(const struct parts *parts,
                            const struct clause *clause);

#endif
