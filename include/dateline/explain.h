/* Why a stretch of text is taken for a name, asked for one mention at a
 * time. */
/* SPDX-License-Identifier: ISC */
#ifndef DATELINE_EXPLAIN_H
#define DATELINE_EXPLAIN_H

#include <dateline/entity.h>

enum { DL_GUESSES = 5 }; /* the classes of the model, and "no name" */

/** What the model holds possible of exactly this stretch. */
struct dl_guess {
    enum dl_kind kind;  /* DL_KIND_OTHER: a name of some other kind;
                           DL_KIND_NONE: nothing in it is a name */
    double probability; /* what is missing to 1: a name begins or ends elsewhere
                         */
};

struct dl_explanation {
    struct dl_guess guesses[DL_GUESSES]; /* most probable first */
    struct dl_strs grounds; /* in words: "listed with countries", ... */
};

/**
 * Ask the model about a mention of `doc`, whose capitals `body` explains when
 * `doc` is its headline (NULL otherwise).
 * Owner:  strings live in `arena`.
 * Cost:   linear in the document, and some passes over the sentence.
 * Source: the probability of a stretch is the sum over all ways to label the
 *         sentence that name it in the sum over all ways (J. Lafferty et al.,
 *         "Conditional random fields", ICML 2001; A. Culotta, A. McCallum,
 *         "Confidence estimation for information extraction", HLT-NAACL 2004).
 */
void dl_entity_explain(struct dl_arena *arena, const struct dl_tagger *tagger,
                       const struct dl_document *doc,
                       const struct dl_document *body,
                       const struct dl_mention *mention,
                       struct dl_explanation *out);

#endif
