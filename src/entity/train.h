/* Training the model: annotated text becomes chains of tokens, chains teach
 * the weights, and an exam tells how well. Used by programs only. */
/* SPDX-License-Identifier: ISC */
#ifndef ENTITY_TRAIN_H
#define ENTITY_TRAIN_H

#include <dateline/document.h>

#include "entity/columns.h"
#include "entity/gazetteer.h"
#include "entity/model.h"

/** Neighbouring tokens that the model is asked about; what stands before and
 * after them is outside. */
struct chain {
    uint32_t first, count;   /* tokens of the document */
    const uint32_t *ends;    /* rows of token t: from ends[t] to ends[t+1] */
    const uint32_t *rows;    /* rows of the model, one a feature */
    const uint32_t *allowed; /* the set of labels of each token that the
                                annotation allows (crf.h) */
    float weight;
};

struct chains {
    struct chain *at;
    size_t count, room;
};

/** What makes chains of documents. */
struct chainer {
    struct dl_arena *arena, *scratch; /* chains live in `arena` */
    const struct gazetteer *gazetteer;
    unsigned bits;
};

/**
 * Add the chains of one document to `out`, leaving out those that teach
 * nothing: where the annotation allows anything. A name that ends inside a
 * token, or is cut by a sentence, makes its tokens unknown.
 * Returns the document, which lives in the arena.
 */
const struct dl_document *chains_add(const struct chainer *chainer,
                                     const struct column_text *text,
                                     float weight, struct chains *out);

/**
 * A copy of a document in which lines stand in capitals, in Title Case, or
 * above a text as headings do, and the lines between as they were, but
 * unknown, so that they only bear witness. `number` chooses which lines.
 */
void case_copy(struct dl_arena *arena, const struct column_text *text,
               uint32_t number, struct column_text *out);

/** How to learn. */
struct recipe {
    unsigned bits;   /* 2^bits rows */
    unsigned epochs; /* times that each chain is seen */
    double step;     /* of AdaGrad */
    double decay;    /* L2: how strongly weights are drawn to nought */
    double copies;   /* weight of the copies in other case; 0: none */
    double bonus;    /* what a name is given, once learnt, for beginning */
    uint32_t seed;
};

struct learner;

/** Owner: lives in `arena`. */
struct learner *learner_new(struct dl_arena *arena,
                            const struct recipe *recipe);
/** See each chain once, in an order that depends on the seed alone. Returns
 * the mean log-likelihood of a chain. */
double learner_epoch(struct learner *learner, struct dl_arena *scratch,
                     const struct chains *chains);
/** What was learnt, in integers. Owner: rows live in `arena`. */
void learner_model(const struct learner *learner, struct dl_arena *arena,
                   struct model *out);
/** The sums of a chain in floating point, to compare the integers with. */
void learner_sums(const struct learner *learner, const struct chain *chain,
                  float (*sums)[COLUMNS]);
struct crf_pairs;
/** The weights of label pairs. */
const struct crf_pairs *learner_pairs(const struct learner *learner);

/** A document to be examined in. */
struct paper {
    const struct column_text *text;
    const struct dl_document *doc;
    struct chains chains;
};

struct papers {
    struct paper *at;
    size_t count, room;
};

/** Names counted: those found, those annotated, and those that are both. */
struct count {
    uint32_t right, found, gold;
};

struct score {
    struct count class[CLASS_COUNT], all, untyped;
};

/** F1 in hundredths of the best there is. */
double count_f1(const struct count *count);
double count_precision(const struct count *count);
double count_recall(const struct count *count);
/** Let the model, without any rule, find the names of a document, and add what
 * came out to `score`. */
void score_paper(struct dl_arena *scratch, const struct model *model,
                 const struct paper *paper, struct score *score);

#endif
