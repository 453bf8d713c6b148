/* Made articles for measuring: as many as are asked for, the same every time.
 */
/* SPDX-License-Identifier: ISC */
#ifndef BENCH_MADE_H
#define BENCH_MADE_H

#include <dateline/article.h>
#include <dateline/wire.h>

/**
 * Article `number` of a made library: about a kilobyte over some two years,
 * five outlets' articles to each story, in words that differ between them.
 * Owner:  it lives in `arena`.
 */
const struct dl_article *made_article(struct dl_arena *arena, uint32_t number);
/** The same as a feed would tell it, for a store. */
struct dl_item made_item(struct dl_arena *arena, uint32_t number);

#endif
