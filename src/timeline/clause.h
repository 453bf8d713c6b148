/* Clauses of a sentence: who did what, who says so, and what is beside it. */
/* SPDX-License-Identifier: ISC */
#ifndef TIMELINE_CLAUSE_H
#define TIMELINE_CLAUSE_H

#include "timeline/verbs.h"

enum { CLAUSES_MAX = 32 };
#define NO_CLAUSE UINT32_MAX /* too large for an enumerator */

enum clause_kind {
    CLAUSE_MAIN,
    CLAUSE_COORD,    /* "... and urged allies": may share the subject */
    CLAUSE_CONTENT,  /* what a reporting clause reports */
    CLAUSE_SUB,      /* opened by "after", "while", ...: `link` */
    CLAUSE_RELATIVE, /* "who ...", "which ..." */
    CLAUSE_PHRASE,   /* no finite verb */
    CLAUSE_QUOTE,    /* words in quotation marks */
    CLAUSE_FRAME     /* ", the ministry said": says what stands before */
};

struct clause {
    enum clause_kind kind;
    uint32_t first, end; /* parts, with leading phrases */
    uint32_t body;       /* behind the leading phrases */
    uint32_t link;       /* the word that opens it, or NO_PART */
    uint32_t frame;      /* the clause that reports it, or NO_CLAUSE */
    uint32_t subject, subject_end; /* parts; those of an earlier clause when
                                      it has none of its own */
    bool has_verb;
    struct verb verb; /* counts when `has_verb` */
};

struct clauses {
    struct clause at[CLAUSES_MAX];
    uint32_t count;
};

/** Cut a sentence into clauses, in order, without overlaps.
 * Cost: linear; LOOK_MAX bounds every look ahead. */
void clauses_cut(const struct parts *parts, struct clauses *out);
/** The clause that holds a part, or NO_CLAUSE. */
uint32_t clauses_at(const struct clauses *clauses, uint32_t part);

/** "He", "she": it goes on about someone. */
bool clause_is_person(const struct parts *parts, const struct clause *clause);

/** "Occupied in 1841, the island was ...": a participle leads to it, and keeps
 * its dates to itself. */
bool clause_is_led(const struct parts *parts, const struct clause *clause);

bool clause_speaks(const struct clause *clause);
/** Whether the clause tells something that happened or will. */
bool clause_happens(const struct clause *clause);

#endif
