/* Readings that are joined together: they live until whoever takes news has let
 * go of them. */
/* SPDX-License-Identifier: ISC */
#ifndef DESK_GENERATION_H
#define DESK_GENERATION_H

#include <dateline/reading.h>

#include "desk/basis.h"

/** A reading, and what it was made of and with. */
struct held {
    struct dl_reading *reading; /* NULL: it has moved on */
    struct basis *basis;        /* held */
    int64_t stored;             /* number of the article in the store; 0: it is
                                   a file's */
    uint64_t hash; /* of its title and text, when stored; of a file, of what
                      tells that it is as it was, 0 when nothing does */
};

struct helds {
    struct held *at;
    size_t count, room;
};

struct generation {
    struct generation *older;
    unsigned number;        /* from 1: its round */
    struct dl_arena *arena; /* files found, the lists below */
    struct helds members;   /* in the order of the library: files, then stored
                               articles */
    uint64_t files;         /* a sum of what was found; see worker.c */
    struct helds early;     /* made before it was, for somebody who waited */
    struct helds retired;   /* in use, but not in the library */
    struct basis *basis;    /* held: what it was joined with */
    struct dl_library *library;
};

/** An empty one. */
struct generation *generation_new(unsigned number);
/** Free `gone` and all that are older; NULL is allowed. */
void generation_free_from(struct generation *gone);

/** Add a member; `basis` is held for it. */
void generation_add(struct generation *generation, struct basis *basis,
                    struct dl_reading *reading, int64_t stored, uint64_t hash);
/** Make what is held elsewhere a member; it is not held there any more. */
void generation_move(struct generation *generation, struct held *from);

/** Join all members with `basis`. Those without a date that their story can
 * date are exchanged. */
void generation_join(struct generation *generation, struct basis *basis,
                     struct dl_lattice *work);

/** Where the stored articles of a list are: sorted by their number. */
struct places {
    struct held **at;
    size_t count;
};
void places_sort(struct dl_arena *arena, const struct helds *helds,
                 struct places *out);
bool places_have(const struct places *places, int64_t stored);
/** Where the articles of files are: sorted by hash, those of one file in their
 * order. Files with an article that its story dated are left out: the story may
 * be another one now. */
void places_sort_files(struct dl_arena *arena, const struct helds *helds,
                       struct places *out);
/** The first place of a file, or `count`. */
size_t places_of_file(const struct places *places, uint64_t hash);

/** The one with this text; NULL when there is none, or it has moved on. */
struct held *places_find(const struct places *places, int64_t stored,
                         uint64_t hash);

#endif
