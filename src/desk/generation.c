/* Generations of readings, each in front of the one before. */
/* SPDX-License-Identifier: ISC */
#include "desk/generation.h"

struct generation *
generation_new(struct generation *older)
{
    struct dl_arena *arena = dl_arena_new(0);
    struct generation *made = DL_NEW(arena, struct generation);
    made->arena = arena;
    made->older = older;
    made->number = older ? older->number + 1 : 1;
    return made;
}

static void
free_bases(struct basis *gone)
{
    while (gone) {
        struct basis *older = gone->older;
        dl_tagger_close(gone->tagger);
        dl_arena_free(gone->arena); /* and `gone` with it */
        gone = older;
    }
}

static void
free_one(struct generation *gone)
{
    for (size_t i = 0; i < gone->readings.count; i++)
        dl_reading_free(gone->readings.at[i]);
    for (size_t i = 0; i < gone->retired.count; i++)
        dl_reading_free(gone->retired.at[i]);
    dl_library_free(gone->library);
    free_bases(gone->basis);
    dl_arena_free(gone->arena); /* and `gone` with it */
}

void
generation_free_from(struct generation *gone)
{
    while (gone) {
        struct generation *older = gone->older;
        free_one(gone);
        gone = older;
    }
}

struct basis *
generation_add_basis(struct generation *generation)
{
    struct dl_arena *arena = dl_arena_new(0);
    struct basis *basis = DL_NEW(arena, struct basis);
    basis->arena = arena;
    basis->older = generation->basis;
    generation->basis = basis;
    return basis;
}

void
generation_inherit(struct generation *generation, struct generation *from)
{
    struct basis **last = &generation->basis;
    while (*last)
        last = &(*last)->older;
    *last = from->basis;
    from->basis = NULL;
}
