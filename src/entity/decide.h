/* Deciding what a run of capitalised words is: shared between the files that
 * look at lists and heads (decide.c, heads.c) and at shape (shape.c). */
/* SPDX-License-Identifier: ISC */
#ifndef ENTITY_DECIDE_H
#define ENTITY_DECIDE_H

#include "entity/view.h"

#define DECIDE_HEADS \
    (ON(HEAD_ORG) | ON(SUFFIX) | ON(HEAD_PLACE) | ON(HEAD_EVENT))
#define DECIDE_PLACES (ON(COUNTRY) | ON(CITY) | ON(REGION))

/** The lists of the phrase that begins here, when it can be a name. */
static inline uint32_t
decide_phrase_of(const struct view *view, uint32_t i)
{
    return view->at[i].phrase & (lexicon_deciding() | ON(WITH_THE));
}

static inline bool
decide_is_small(const struct view *view, uint32_t i)
{
    return !view->at[i].capital;
}

/** Whether the word is "of" or "for". */
bool decide_is_of(const struct view *view, uint32_t i);
/** The last head word of [from, to); `to` when there is none. The first word
 * is no head. */
uint32_t decide_head_at(const struct view *view, uint32_t from, uint32_t to);
/** The kind of a name that ends in a head of these lists. */
enum dl_kind decide_head_kind(uint32_t lists);
/** "University of Leeds", "Battle of Hastings", "Gulf of Tonkin". */
bool decide_leads_of(const struct view *view, uint32_t from, uint32_t to);
/** The kind of a name that such a head leads. */
enum dl_kind decide_lead_kind(uint32_t lists);
/** Add a mention, with the small event head that follows ("massacre") and the
 * year in front of an event. */
void decide_add(struct view *view, uint32_t from, uint32_t to,
                enum dl_kind kind, int confidence, const char *rule);
/** The "un" of "Jong-un". */
bool decide_ends_compound(const struct view *view, uint32_t i);
/** A lone word that no list explains. */
void decide_word(struct view *view, uint32_t i, bool titled);
/** Two words or more that no list and no head explains. */
void decide_shape(struct view *view, uint32_t from, uint32_t to, bool titled);

#endif
