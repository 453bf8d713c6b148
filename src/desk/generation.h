/* What one reading of all files made: it lives until whoever takes news has let
 * go of it. */
/* SPDX-License-Identifier: ISC */
#ifndef DESK_GENERATION_H
#define DESK_GENERATION_H

#include <dateline/desk.h>

/** What articles are read with. Names in the readings may be its own, so it
 * goes with the last generation that has one of them. */
struct basis {
    struct basis *older;
    struct dl_arena *arena; /* `known`, and this */
    struct dl_knowledge known;
    struct dl_tagger *tagger;
};

struct generation {
    struct generation *older;
    unsigned number;        /* from 1 */
    struct dl_arena *arena; /* files found, the lists below */
    struct {
        struct dl_reading **at;
        size_t count, room;
    } readings, retired;
    struct basis *basis;
    struct dl_library *library;
};

/** A new one in front of `older`, which may be NULL. */
struct generation *generation_new(struct generation *older);
/** Free `gone` and all that are older; NULL is allowed. */
void generation_free_from(struct generation *gone);

/** A basis to be filled, in front of those it has. */
struct basis *generation_add_basis(struct generation *generation);
/** Take over all that `from` was read with. */
void generation_inherit(struct generation *generation, struct generation *from);

#endif
