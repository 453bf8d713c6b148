/* Names compared: folded, cut into words, written as an acronym. */
/* SPDX-License-Identifier: ISC */
#ifndef ENTITY_NAMES_H
#define ENTITY_NAMES_H

#include <dateline/arena.h>
#include <dateline/str.h>

enum { NAME_WORDS_MAX = 8 };

/** The words of a folded name; a longer name keeps its first words. */
struct name_words {
    struct dl_str at[NAME_WORDS_MAX];
    int count;
};

/** Folded for comparison: no case, accents, leading "the", final 's, periods
 * or quotation marks; a hyphen is a space, or nothing before a digit; "&" is
 * "and". */
struct dl_str name_fold(struct dl_arena *arena, struct dl_str text);
/** The same of a person, whose initials are words: "J.K." is "j k". */
struct dl_str name_fold_person(struct dl_arena *arena, struct dl_str text);
/** Without "the" before and "'s" after it, not folded. */
struct dl_str name_bare(struct dl_str text);
struct name_words name_words(struct dl_str folded);
struct dl_str name_last(const struct name_words *words);

/** Whether two words are one insertion, deletion, substitution or swap of
 * neighbours apart. */
bool name_one_edit(struct dl_str a, struct dl_str b);

/** Whether `text` is an acronym: two to eight capitals, digits and periods. */
bool name_is_acronym(struct dl_str text);
/** The capitals that begin the words of `text`, in lower case; empty when it
 * has fewer than two. */
struct dl_str name_acronym(struct dl_arena *arena, struct dl_str text);

/** A name in capitals as it stands in a sentence ("SAN MARINO", "San Marino");
 * any other name as it is. */
struct dl_str name_calm(struct dl_arena *arena, struct dl_str text);

/** The parts joined by a bar: a key for an index. */
struct dl_str name_key(struct dl_arena *arena, const char *what,
                       struct dl_str a, struct dl_str b);

#endif
