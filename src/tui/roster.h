/* Names made ready to be listed and found by typing: those of an article, or
 * of a library. */
/* SPDX-License-Identifier: ISC */
#ifndef TUI_ROSTER_H
#define TUI_ROSTER_H

#include <dateline/desk.h>

#include "tui/list.h"

/** A form of a name as it is compared. */
struct form {
    struct dl_str text; /* folded */
    uint64_t letters;   /* the set of those in it: what else is typed, it
                           cannot fit */
};

struct roster_name {
    struct name name;
    const struct dl_aliases *aliases;
    uint32_t mentions, articles;
    uint32_t salience;
    bool pinned;
    uint32_t article, entity; /* where it is first found */
    uint32_t form, forms;     /* the name's own form, then its aliases' */
};

/** In the order they are listed: pinned ones, then by salience, mentions and
 * name. */
struct roster {
    struct dl_arena *arena; /* owned; made when first needed */
    const void *of;         /* the library or reading, NULL: of nothing */
    struct roster_name *at;
    struct form *forms;
    uint32_t count;
    uint32_t full; /* the salience that is shown as a full bar */
};

/** Make `roster` that of `library`, if it is not yet. */
void roster_of_library(struct roster *roster, const struct dl_library *library);
/** The same of one article; `library` (may be NULL) knows it by `article`,
 * unless that is beyond its last. */
void roster_of_article(struct roster *roster, const struct dl_reading *reading,
                       const struct dl_library *library, uint32_t article);
/** What it was made of may go. */
void roster_forget(struct roster *roster);
void roster_free(struct roster *roster);

/** Names that fit, best first. */
struct roster_hits {
    uint32_t *at; /* places in the roster */
    uint32_t count;
    uint32_t by_kind[DL_KIND_COUNT]; /* all that fit, not just `count` */
    uint32_t total;
};

/**
 * Find the at most `most` names that `needle` (folded) fits best, of `kind` or
 * (DL_KIND_COUNT) of any; an empty needle fits all.
 * Owner: lives in `scratch`.
 * Cost:  linear in the names; typing has 5 ms for 20,000 of them.
 */
void roster_find(struct dl_arena *scratch, const struct roster *roster,
                 struct dl_str needle, enum dl_kind kind, uint32_t most,
                 struct roster_hits *out);

#endif
