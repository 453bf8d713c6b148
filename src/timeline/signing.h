/* Signs in the making: what the files that read them share. */
/* SPDX-License-Identifier: ISC */
#ifndef TIMELINE_SIGNING_H
#define TIMELINE_SIGNING_H

#include "timeline/acts.h"
#include "timeline/lexicon.h"
#include "timeline/sign.h"

/** One event being read; the lists of `sign` point into the room here. */
struct signing {
    const struct dl_layers *layers; /* of all articles */
    const struct dl_directory *directory;
    const struct acts *acts;
    size_t mention, timex; /* ascending within an event's span */
    struct sign sign;
    struct feature features[SIGN_FEATURES_MAX];
    struct kin kin[SIGN_KIN_MAX];
    struct quantity quantities[SIGN_FEW_MAX];
};

/** Layers of the article that is being read. */
const struct dl_layers *signing_own(const struct signing *signing);
void signing_add_feature(struct signing *signing, uint32_t hash);
/** The mention that covers `span`, or NULL. Ask in ascending order. */
const struct dl_mention *signing_mention(struct signing *signing,
                                         struct dl_span span);
/** Does a time expression cover `span`? Ask in ascending order. */
bool signing_is_time(struct signing *signing, struct dl_span span);
/** The feature that a word is; 0 for a word without content. */
uint32_t signing_word(const struct acts *acts, struct dl_str word,
                      struct dl_str next);

/** A name that was not recognised here may have been elsewhere. */
bool naming_is_unknown(const struct dl_token *token, struct word read);
/** Add such a name; at the head of a sentence it weighs nothing unless another
 * sign knows it for one. */
void naming_add_unknown(struct signing *signing, uint32_t token);
/** Add the name at `token`. "NATO summit" is a meeting, of NATO. */
void naming_add_mention(struct signing *signing, uint32_t token,
                        const struct dl_mention *mention);

/** "in Rome", "at NATO headquarters in Brussels": the places something is in.
 */
void kin_add_place(struct signing *signing, uint32_t token,
                   const struct dl_mention *mention);
/** The entities of the event and what they are in it. */
void kin_read(struct signing *signing);

/** The number at `token` and what it counts, or the result of a match. */
void quantity_read(struct signing *signing, uint32_t token);

/** The noun of what is acted on: "the budget" of "adopted the budget". */
void thing_read(struct signing *signing);

/** The headline of an article. Owner: lives in `arena`. */
const struct heading *heading_read(struct dl_arena *arena,
                                   const struct acts *acts,
                                   struct dl_str title);

/** The sketch of the wording of some tokens: SIGN_SKETCH hashes. */
void sketch_read(const struct dl_document *doc, uint32_t first, uint32_t end,
                 uint32_t *out);

/** Set the weights of all features. */
void signs_weigh(struct dl_arena *arena, const struct acts *acts,
                 struct signs *signs);

#endif
