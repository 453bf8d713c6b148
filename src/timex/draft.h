/* Expressions of one sentence while they are being grown and joined. Private
 * to the room. */
/* SPDX-License-Identifier: ISC */
#ifndef TIMEX_DRAFT_H
#define TIMEX_DRAFT_H

#include "timex/context.h"
#include "timex/fields.h"

struct draft {
    struct dl_timex timex;
    size_t begin, end; /* lexemes [begin, end) */
    int partner;       /* +1: the next draft is the other half, -1: the last */
    bool weak;         /* counts only when joined with another */
    bool second;       /* of two that one shape holds: they have one tense */
    bool dropped;      /* went into another */
};

struct drafts {
    struct draft *at;
    size_t count, room;
};

/** Whether the match is a time and no name, number or verb. *weak: it is only
 * together with a neighbour. */
bool timex_guard_allows(const struct context *context, const struct lexemes *in,
                        const struct match *match, bool *weak);

/** Take in the modifiers to the left: early, the end of, about. */
void timex_grow_left(const struct lexemes *in, size_t least,
                     struct draft *draft);

/** Join length `i` with the next when the two are one: "two years and six
 * months", "a month, two days ago". */
void timex_count_lengths(const struct lexemes *in, struct drafts *drafts,
                         size_t i);

/** Join a length with the date it is counted from: "two days after Christmas",
 * "the day before 24 March". */
void timex_count_from(const struct context *context, const struct lexemes *in,
                      struct drafts *drafts);

/** Join times with their days, and mark the halves of ranges. */
void timex_grow_join(const struct context *context, const struct lexemes *in,
                     struct drafts *drafts);

#endif
