/* Words as they are looked for in a text: folded, each a whole word of it.
 *
 * A word is a run of letters and digits with the marks above them, as for the
 * index of a store, so that a list in memory and a store find the same. */
/* SPDX-License-Identifier: ISC */
#ifndef DATELINE_NEEDLE_H
#define DATELINE_NEEDLE_H

#include <dateline/arena.h>
#include <dateline/str.h>

struct dl_needle {
    struct dl_str text;   /* as given */
    struct dl_strs words; /* folded, to stand in this order with no other word
                             between; none: `text` is looked for byte by byte */
    bool prefix;          /* the last one may go on */
};

struct dl_needles {
    struct dl_needle *at;
    size_t count, room;
};

/** Make `text` ready to be looked for. Owner: its words live in `arena`;
 * `text` is borrowed. */
struct dl_needle dl_needle_make(struct dl_arena *arena, struct dl_str text,
                                bool prefix);

/**
 * The first place of the words in `text` at or after byte `from`, as whole
 * words of it. An empty needle is nowhere.
 * Cost: linear, nothing is allocated.
 */
bool dl_needle_find(const struct dl_needle *needle, struct dl_str text,
                    size_t from, struct dl_span *out);

/** Whether the words stand in `text`. */
bool dl_needle_in(const struct dl_needle *needle, struct dl_str text);

/**
 * All places of all needles in `text`, in its order; of two that overlap only
 * the first. Appends to `out`.
 */
void dl_needles_find(struct dl_arena *arena, const struct dl_needles *needles,
                     struct dl_str text, struct dl_spans *out);

#endif
