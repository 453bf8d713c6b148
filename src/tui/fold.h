/* Text folded for search, with the way back to the original offsets. */
/* SPDX-License-Identifier: ISC */
#ifndef TUI_FOLD_H
#define TUI_FOLD_H

#include <dateline/arena.h>
#include <dateline/settings.h>
#include <dateline/str.h>

/** `text` as it is compared, and for each of its bytes (and the end) the
 * offset in the original that it comes from. */
struct fold {
    struct dl_str text;
    const uint32_t *from; /* text.bytes + 1 of them */
};

/**
 * Fold `text` when `ignore_case`; otherwise it stays as it is.
 * Owner: lives in `arena`.
 * Cost:  linear; ASCII costs one comparison per byte.
 */
struct fold fold_text(struct dl_arena *arena, struct dl_str text,
                      bool ignore_case);

/** Whether a search for `query` minds capitals: smart case does when the query
 * has one. */
bool fold_ignores(struct dl_str query, enum dl_case setting);

/** Next place of the folded `needle` at or after byte `*from` of the folded
 * text, as a span of the original; moves *from behind it. An empty needle is
 * nowhere. */
bool fold_find(const struct fold *fold, struct dl_str needle, size_t *from,
               struct dl_span *out);

#endif
