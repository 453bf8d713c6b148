/* Words that order two events, as they stand in a sentence. */
/* SPDX-License-Identifier: ISC */
#ifndef TIMELINE_RELATION_H
#define TIMELINE_RELATION_H

#include "timeline/parts.h"

/** One per line of relations.def. */
enum relation_id {
#define X(id, words, behind, side, apart) RELATION_##id,
#include "timeline/relations.def"
#undef X
    RELATION_COUNT
};

enum behind { BEHIND_PHRASE, BEHIND_CLAUSE, BEHIND_NOTHING };
enum side { SIDE_BEFORE, SIDE_WITH, SIDE_AFTER };

/** How far two events lie apart. */
enum distance_kind {
    DISTANCE_NONE, /* nothing is said */
    DISTANCE_SAME_DAY,
    DISTANCE_NEXT_DAY, /* the same day or the one beside it */
    DISTANCE_EXACT,
    DISTANCE_LEAST, /* so far or farther */
    DISTANCE_MOST,  /* so far or nearer */
    DISTANCE_ANY    /* something vague */
};

struct distance {
    enum distance_kind kind;
    enum dl_grain grain;
    int32_t amount;
};

/** A relation in a sentence: "[three days after] the vote". */
struct relation {
    enum relation_id id;
    const char *words;
    enum behind behind;
    enum side side; /* of the clause, to what stands behind */
    bool apart;
    uint32_t first, end; /* parts, with the distance */
    struct distance distance;
};

/** What is known of a place in time. */
struct bound {
    enum dl_placing placing;
    struct dl_interval when; /* by `placing`, as in dl_event */
    uint32_t anchor;         /* 1 + the number of the event that gives it; 0 */
    enum side side;          /* of the anchor; WITH: none */
};

/** Whether the words of a relation begin at `part`; the longest are read. */
bool relation_at(const struct parts *parts, uint32_t part,
                 struct relation *out);

/** Whether one that says how far begins there: "hours after". */
bool relation_counts(const struct parts *parts, uint32_t part);

/** Does the date at `part` belong to what a relation with a distance counts
 * from: "three days after the vote on [Monday]"? Where the clause is `apart`,
 * and cannot lie on that day, any relation will do. */
bool relation_owns(const struct parts *parts, uint32_t part, bool apart);

/** Where something lies that stands on `side` of `from`, as far as `relation`
 * says; false when nothing follows. Sides that are open stay open. */
bool relation_reach(const struct relation *relation, enum side side,
                    struct bound from, struct bound *out);

enum side relation_other_side(enum side side);

#endif
