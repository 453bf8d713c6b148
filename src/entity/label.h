/* Labels of a token: BIOES for each class of labels.def, and "outside". */
/* SPDX-License-Identifier: ISC */
#ifndef ENTITY_LABEL_H
#define ENTITY_LABEL_H

#include <dateline/kind.h>

enum class {
#define X(code, tag, kind) CLASS_##code,
#include "entity/labels.def"
#undef X
    CLASS_COUNT
};

/** Where in a name a token stands; label = class * 4 + part. */
enum part { PART_BEGIN, PART_INSIDE, PART_END, PART_SINGLE };

/* "Outside" comes last and has no column in the model: its score is always
 * nought, since adding the same to all labels of a token changes nothing. So
 * a row of the model is 16 bytes, one vector register. */
enum { COLUMNS = CLASS_COUNT * 4, LABEL_OUTSIDE = COLUMNS, LABEL_COUNT };

static inline uint8_t
label_of(enum class class, enum part part)
{
    return (uint8_t)(class * 4 + part);
}

/** The class of a label that is not "outside". */
static inline enum class label_class(uint8_t label) {
    return (enum class)(label / 4);
}

/** The part of a label that is not "outside". */
static inline enum part
label_part(uint8_t label)
{
    return (enum part)(label % 4);
}

/** Whether `next` may follow `label`: names begin and end properly. What stands
 * before a sentence and after it counts as outside. */
bool label_follows(uint8_t label, uint8_t next);

/* In BIOES only two kinds of step exist: within a name, from B or I to I or E
 * of its class; and from a label after which no name goes on ("shut") to one
 * that begins afresh. Both lists begin with "outside". */
enum { LABEL_ENDS = 1 + 2 * CLASS_COUNT };
extern const uint8_t label_shut[LABEL_ENDS];  /* outside, E and S */
extern const uint8_t label_fresh[LABEL_ENDS]; /* outside, B and S */

/** How CoNLL columns call a class: "PER". Static. */
const char *label_tag(enum class class);

#endif
