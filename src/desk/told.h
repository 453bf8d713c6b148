/* What the helper tells, kept beyond the arena it came in; and what it had to
 * say to one ask. */
/* SPDX-License-Identifier: ISC */
#ifndef DESK_TOLD_H
#define DESK_TOLD_H

#include <dateline/wire.h>

struct dl_item told_item(struct dl_arena *arena, const struct dl_item *item);
struct dl_outline told_outline(struct dl_arena *arena,
                               const struct dl_outline *outline);
struct dl_outcome told_outcome(struct dl_arena *arena,
                               const struct dl_outcome *outcome);

/** All that was told of one ask before its outcome. */
struct told {
    struct dl_arena *arena; /* of the strings and lists */
    struct {
        struct dl_item *at;
        size_t count, room;
    } items;
    struct {
        struct dl_outline *at;
        size_t count, room;
    } outlines;
    struct dl_str picture; /* the last one; or empty */
    bool flooded;          /* more than is kept was told */
};

/** Keep a copy of an item, outline or picture; nothing of an outcome. */
void told_put(struct told *told, const struct dl_told *what);

/** The outcome has come, which counts the items: a helper that died and was
 * started again has begun anew, so only the last ones stay. */
void told_settle(struct told *told, const struct dl_outcome *outcome);

#endif
