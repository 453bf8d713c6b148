/* What has changed between two versions of a text, word by word. */
/* SPDX-License-Identifier: ISC */
#ifndef DATELINE_DIFF_H
#define DATELINE_DIFF_H

#include <dateline/arena.h>
#include <dateline/str.h>

/** A stretch of words, with what lies between them. */
struct dl_piece {
    enum dl_change { DL_SAME, DL_REMOVED, DL_ADDED } change;
    struct dl_span span; /* of the old text when REMOVED, else of the new one */
};

struct dl_pieces {
    struct dl_piece *at;
    size_t count, room;
    uint32_t removed, added; /* words */
};

/**
 * Compare two texts. The pieces in order tell the new text with what was
 * removed from the old one before what took its place. A word or two between
 * changes count as changed too: nobody reads a text in splinters. White space
 * alone is no change, the end of a paragraph is.
 * Owner:  lives in `arena`.
 * Cost:   words times changes; of texts that have hardly anything in common the
 *         work is bounded, and what lies between what is surely the same is
 *         told as replaced.
 * Source: Myers 1986, An O(ND) difference algorithm and its variations, 4b.
 */
void dl_text_diff(struct dl_arena *arena, struct dl_str old, struct dl_str now,
                  struct dl_pieces *out);

#endif
