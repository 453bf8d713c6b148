/* Personal names cut into their parts and compared. */
/* SPDX-License-Identifier: ISC */
#ifndef ENTITY_PERSON_H
#define ENTITY_PERSON_H

#include "entity/names.h"

/** The parts of a folded name. */
struct person {
    struct name_words words;  /* no honorifics, generation, distinctions */
    struct dl_str generation; /* "jr", "ii"; or empty */
    struct dl_str family;     /* with its particles: "van der berg" */
    bool family_first;        /* "wang yi" */
};

/** How a name relates to a longer or other one of the same person. */
enum likeness {
    UNLIKE,
    ALIKE_SPELLING, /* the same but for spelling: "mueller", "muller" */
    ALIKE_REVERSED, /* "orban viktor", "viktor orban" */
    ALIKE_MIDDLE,   /* without words in the middle, or their initials */
    ALIKE_PART,     /* the first or last words of it */
    ALIKE_INITIAL,  /* an initial for a given name */
    ALIKE_NICKNAME, /* "joe" for "joseph" */
    ALIKE_MISSPELT  /* one letter apart */
};

/** Cut a name folded by name_fold_person. */
struct person person_cut(struct dl_arena *arena, struct dl_str folded);
static inline bool
person_is_full(const struct person *person)
{
    return person->words.count > 1;
}
/** The name that is used alone for a given name: "antony", "yi". */
struct dl_str person_given(const struct person *person);
/** Whether `brief` can be a form of the full name `full`, and how. Both have
 * two words or more. Bold likenesses come last in the enumeration. */
enum likeness person_compare(const struct person *brief,
                             const struct person *full);
/** Whether two persons' generations ("jr", "ii") forbid that they are one: a
 * father and his son are two people. The one named without comes after the one
 * named with it, if they are one. */
bool person_other_generation(const struct person *first,
                             const struct person *then);
/** Whether a lone surname can be a misspelling of another. */
bool person_misspells(struct dl_str a, struct dl_str b);

#endif
