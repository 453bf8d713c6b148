/* Generations of readings. A reading moves from one to the next as long as its
 * article stays the same; the older one keeps none of it. */
/* SPDX-License-Identifier: ISC */
#include "desk/generation.h"

#include <stdlib.h>

struct generation *
generation_new(unsigned number)
{
    struct dl_arena *arena = dl_arena_new(0);
    struct generation *made = DL_NEW(arena, struct generation);
    made->arena = arena;
    made->number = number;
    return made;
}

static void
drop_all(struct helds *helds)
{
    for (size_t i = 0; i < helds->count; i++) {
        dl_reading_free(helds->at[i].reading);
        basis_drop(helds->at[i].basis);
    }
}

static void
free_one(struct generation *gone)
{
    dl_library_free(gone->library);
    drop_all(&gone->members);
    drop_all(&gone->early);
    drop_all(&gone->retired);
    basis_drop(gone->basis);
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

void
generation_add(struct generation *generation, struct basis *basis,
               struct dl_reading *reading, int64_t stored, uint64_t hash)
{
    struct held held = {reading, basis_hold(basis), stored, hash};
    DL_PUSH(generation->arena, &generation->members, held);
}

void
generation_move(struct generation *generation, struct held *from)
{
    DL_PUSH(generation->arena, &generation->members, *from);
    *from = (struct held){.stored = from->stored, .hash = from->hash};
}

/* ---- joining ---- */

/* They stay, since they may be on the screen. */
static void
let_stay(void *context, struct dl_reading *reading)
{
    (void)context;
    (void)reading;
}

/* Keep what was exchanged. */
static void
exchange(struct generation *generation, struct basis *basis,
         struct dl_reading *const *now)
{
    for (size_t i = 0; i < generation->members.count; i++) {
        struct held *member = &generation->members.at[i];
        if (member->reading == now[i])
            continue;
        DL_PUSH(generation->arena, &generation->retired, *member);
        member->reading = now[i];
        member->basis = basis_hold(basis);
    }
}

void
generation_join(struct generation *generation, struct basis *basis,
                struct dl_lattice *work)
{
    struct dl_arena *scratch = dl_arena_new(0);
    size_t count = generation->members.count;
    struct dl_reading **readings =
        DL_ARRAY(scratch, count, struct dl_reading *);
    for (size_t i = 0; i < count; i++)
        readings[i] = generation->members.at[i].reading;
    generation->basis = basis_hold(basis);
    generation->library =
        dl_library_build(basis->tagger, work, readings, count, let_stay, NULL);
    generation->library->known = &basis->known;
    exchange(generation, basis, readings);
    dl_arena_free(scratch);
}

/* ---- finding ---- */

static int
by_number(const void *left, const void *right)
{
    const struct held *a = *(const struct held *const *)left;
    const struct held *b = *(const struct held *const *)right;
    return (a->stored > b->stored) - (a->stored < b->stored);
}

void
places_sort(struct dl_arena *arena, const struct helds *helds,
            struct places *out)
{
    *out = (struct places){DL_ARRAY(arena, helds->count, struct held *), 0};
    for (size_t i = 0; i < helds->count; i++)
        if (helds->at[i].stored)
            out->at[out->count++] = &helds->at[i];
    if (out->count)
        qsort(out->at, out->count, sizeof(struct held *), by_number);
}

/* The first one with this number, or `count`. */
static size_t
first_place(const struct places *places, int64_t stored)
{
    size_t low = 0, high = places->count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (places->at[middle]->stored < stored)
            low = middle + 1;
        else
            high = middle;
    }
    bool found = low < places->count && places->at[low]->stored == stored;
    return found ? low : places->count;
}

static int
by_file(const void *left, const void *right)
{
    const struct held *a = *(const struct held *const *)left;
    const struct held *b = *(const struct held *const *)right;
    if (a->hash != b->hash)
        return a->hash < b->hash ? -1 : 1;
    return (a > b) - (a < b); /* they lie in one array */
}

static bool
is_dated_by_story(const struct held *held)
{
    return held->reading &&
           held->reading->article->published_from == DL_PUBLISHED_STORY;
}

/* The end of the file that begins at `first`. */
static size_t
end_of_file(const struct places *places, size_t first)
{
    size_t end = first;
    while (end < places->count &&
           places->at[end]->hash == places->at[first]->hash)
        end++;
    return end;
}

static void
leave_out_dated(struct places *places)
{
    size_t kept = 0;
    for (size_t first = 0, end; first < places->count; first = end) {
        bool dated = false;
        end = end_of_file(places, first);
        for (size_t i = first; i < end; i++)
            dated |= is_dated_by_story(places->at[i]);
        for (size_t i = first; i < end && !dated; i++)
            places->at[kept++] = places->at[i];
    }
    places->count = kept;
}

void
places_sort_files(struct dl_arena *arena, const struct helds *helds,
                  struct places *out)
{
    *out = (struct places){DL_ARRAY(arena, helds->count, struct held *), 0};
    for (size_t i = 0; i < helds->count; i++)
        if (!helds->at[i].stored && helds->at[i].hash)
            out->at[out->count++] = &helds->at[i];
    if (out->count)
        qsort(out->at, out->count, sizeof(struct held *), by_file);
    leave_out_dated(out);
}

size_t
places_of_file(const struct places *places, uint64_t hash)
{
    size_t low = 0, high = places->count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (places->at[middle]->hash < hash)
            low = middle + 1;
        else
            high = middle;
    }
    bool found = low < places->count && places->at[low]->hash == hash;
    return found ? low : places->count;
}

bool
places_have(const struct places *places, int64_t stored)
{
    return first_place(places, stored) < places->count;
}

struct held *
places_find(const struct places *places, int64_t stored, uint64_t hash)
{
    for (size_t i = first_place(places, stored);
         i < places->count && places->at[i]->stored == stored; i++)
        if (places->at[i]->hash == hash && places->at[i]->reading &&
            !is_dated_by_story(places->at[i]))
            return places->at[i];
    return NULL;
}
