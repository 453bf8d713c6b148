/* The trained weights: a hashed table of rows, one a feature, and the scores
 * of label after label. Read-only and shared by threads. */
/* SPDX-License-Identifier: ISC */
#ifndef ENTITY_MODEL_H
#define ENTITY_MODEL_H

#include <dateline/status.h>
#include <dateline/str.h>

#include "entity/label.h"

struct model {
    unsigned bits; /* 2^bits rows */
    const int8_t (*rows)[COLUMNS];
    int16_t follow[LABEL_COUNT][LABEL_COUNT]; /* [label][next], same scale as
                                                 rows; forbidden: FORBIDDEN */
    float scale; /* a weight of 1 in the table is this much */
    /* private: what to unmap */
    void *map;
    size_t map_bytes;
};

enum { FORBIDDEN = -12000 };

/** The model that is compiled in. */
const struct model *model_own(void);
/**
 * Map a model file; the whole of it is checked. A file that is short, damaged,
 * foreign, or made for other features is refused with one line.
 */
enum dl_status model_open(const char *path, struct model *out,
                          struct dl_error *err);
/** The same of bytes in memory, which must outlive the model. */
enum dl_status model_read(const void *bytes, size_t count, const char *path,
                          struct model *out, struct dl_error *err);
void model_close(struct model *model);

/** The sum of `count` rows. SIMD where the machine has it. */
void model_sum(const struct model *model, const uint32_t *rows, int count,
               int16_t sum[COLUMNS]);
/** The same in plain C, for the tests to compare with. */
void model_sum_plain(const struct model *model, const uint32_t *rows, int count,
                     int16_t sum[COLUMNS]);

#endif
