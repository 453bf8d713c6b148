/* A gazetteer of names in one table, walked token by token. Compiled when
 * dateline is built, from data/gazetteers and data/knowledge; a user's names
 * are laid over it. */
/* SPDX-License-Identifier: ISC */
#ifndef ENTITY_GAZETTEER_H
#define ENTITY_GAZETTEER_H

#include <dateline/kind.h>

#include "entity/word.h"

#include <assert.h>

enum list {
#define X(code) LIST_##code,
#include "entity/lists.def"
#undef X
    LIST_COUNT
};

static_assert(LIST_COUNT == 32, "a set of lists is 32 bits, the last GOES_ON");

#define ON(code) (UINT32_C(1) << LIST_##code)

struct dl_knowledge;
struct gazetteer; /* the table that is compiled in, and an overlay */

/** `user` may be NULL, then opening costs nothing; it is not kept.
 * Owner: the caller frees it. */
struct gazetteer *gazetteer_new(const struct dl_knowledge *user);
void gazetteer_free(struct gazetteer *gazetteer);

/** A walk along the tokens of a phrase; begin with {0}. */
struct walk {
    uint64_t hash;
    bool begun;
};

/**
 * Go on by one token, which stands after a space unless `glued`; `titled`
 * reads LOUD as Loud. Returns the set of lists that hold the phrase so far,
 * LIST_GOES_ON among them; 0: nothing begins so.
 */
uint32_t gazetteer_step(const struct gazetteer *gazetteer, struct walk *walk,
                        struct dl_str token, bool glued, bool titled);
/** The same of a token whose word_hash is known. */
uint32_t gazetteer_next(const struct gazetteer *gazetteer, struct walk *walk,
                        uint32_t word, bool glued);
/** Tell the machine that a walk from this word, or the word alone, will be
 * asked for: the table is larger than its caches. */
void gazetteer_fetch(const struct gazetteer *gazetteer, uint32_t word);
/** The lists of a phrase that is one token. */
uint32_t gazetteer_word(const struct gazetteer *gazetteer, uint32_t word);
/** Whether the user told us any names. */
bool gazetteer_has_user(const struct gazetteer *gazetteer);
/** The kind that the user gave the phrase of this walk, which is on LIST_USER;
 * DL_KIND_NONE: it is no name. */
enum dl_kind gazetteer_user_kind(const struct gazetteer *gazetteer,
                                 const struct walk *walk);

#endif
