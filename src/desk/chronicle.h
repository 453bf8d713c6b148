/* What a library tells, for the store; and what the store has kept of other
 * weeks, for a library. */
/* SPDX-License-Identifier: ISC */
#ifndef DESK_CHRONICLE_H
#define DESK_CHRONICLE_H

#include <dateline/chronicle.h>
#include <dateline/news.h>

/** Entries of a week that are kept, and of all weeks that are shown. */
enum { CHRONICLE_WEEK_MOST = 300, CHRONICLE_MOST = 3000 };

/**
 * The most important entries of a library, at most `most`; none that is minor
 * or that nothing places. stored[i] is the number of readings[i] in the store.
 * Owner:  appends to `out`, which lives in `arena` and borrows nothing.
 */
void chronicle_read(struct dl_arena *arena, const struct dl_library *library,
                    const int64_t *stored, size_t most,
                    struct dl_chronicle *out);

/** The articles that a library has besides its readings. */
struct chronicle_heads {
    /* The head of an article of the store; NULL when there is none. */
    const struct dl_head *(*find)(void *context, int64_t stored);
    /* Whether the library has a reading of it. */
    bool (*joined)(void *context, int64_t stored);
    void *context;
};

/**
 * Put what was kept into a library's timeline. Who tells it becomes one of its
 * `others`; what an article of the library tells is left out, since it stands
 * there already.
 * Owner:  lives in the library's arena, which is that of `kept` too.
 */
void chronicle_extend(struct dl_library *library,
                      const struct chronicle_heads *heads,
                      const struct dl_chronicle *kept);

#endif
