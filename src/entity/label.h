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

/** Whether `next` may follow `label`: names begin and end properly. */
bool label_follows(uint8_t label, uint8_t next);

#endif
