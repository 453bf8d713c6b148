/* The lexicon: every list in one table, walked word by word. */
/* SPDX-License-Identifier: ISC */
#ifndef ENTITY_LEXICON_H
#define ENTITY_LEXICON_H

#include <dateline/knowledge.h>
#include <dateline/str.h>

#include <assert.h>

enum list {
#define X(code, file, kind, columns, role) LIST_##code,
#include "entity/lexicon_lists.def"
#undef X
    LIST_TITLE,
    LIST_SUFFIX,
    LIST_HEAD_ORG,
    LIST_HEAD_PLACE,
    LIST_LEAD_PLACE,
    LIST_HEAD_EVENT,
    LIST_LOWER_EVENT,
    LIST_LEAD_EVENT,
    LIST_SAYS,
    LIST_PARTICLE,
    LIST_CALENDAR,
    LIST_STOP,
    LIST_OPENER,
    LIST_PLACE_BEFORE,
    LIST_WITH_THE, /* a name only after "the": "the Alliance" */
    LIST_USER,     /* the user's own entry, which decides */
    LIST_GOES_ON,  /* a longer phrase begins with these words */
    LIST_COUNT
};

static_assert(LIST_COUNT <= 32, "a set of lists is 32 bits");

#define ON(code) (UINT32_C(1) << LIST_##code)

enum { NO_ENTRY = 0 };

/** What several names of one thing have in common. */
struct entry {
    struct dl_str id, name;
    enum dl_kind kind; /* DL_KIND_NONE: the user says it is no name */
};

/** Sets of lists, and the entry of a KEYED list or of the user. */
struct match {
    uint32_t lists, entry;
};

struct lexicon;

struct lexicon *lexicon_new(const struct dl_knowledge *known);
void lexicon_free(struct lexicon *lexicon);
const struct entry *lexicon_entry(const struct lexicon *lexicon,
                                  uint32_t entry);

/** A walk along the words of a phrase; begin with {0}. */
struct walk {
    uint64_t hash;
    bool begun;
};

/** Go on by one word, which stands after a space unless `glued`; `titled`
 * reads LOUD as Loud. What the phrase so far is; no lists: nothing begins so.
 */
struct match lexicon_step(const struct lexicon *lexicon, struct walk *walk,
                          struct dl_str word, bool glued, bool titled);

/** What a whole phrase is. */
struct match lexicon_look(const struct lexicon *lexicon, struct dl_str phrase);

/** The lists that make a mention alone, and the kind of the first in `lists`.
 */
uint32_t lexicon_deciding(void);
enum dl_kind lexicon_kind(uint32_t lists);

/** Slots in use and in all, for tests. */
void lexicon_fill(const struct lexicon *lexicon, size_t *used, size_t *slots);

#endif
