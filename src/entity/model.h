/* The trained weights: a hashed table of rows, one a feature, and the scores
 * of label after label. Read-only and shared by threads. */
/* SPDX-License-Identifier: ISC */
#ifndef ENTITY_MODEL_H
#define ENTITY_MODEL_H

#include <dateline/arena.h>
#include <dateline/status.h>
#include <dateline/str.h>

#include "entity/label.h"

struct model {
    unsigned bits; /* 2^bits rows */
    const int8_t (*rows)[COLUMNS];
    int16_t follow[LABEL_COUNT][LABEL_COUNT]; /* [label][next], same scale as
                                                 rows; forbidden: FORBIDDEN */
    float scale;       /* a weight of 1 in the table is this much */
    uint32_t features; /* the features_id() that it was trained with */
    uint32_t seed;     /* what the trainer's dice began with */
    uint32_t sum;      /* the CRC-32 of its file */
    /* private: what to unmap */
    void *map;
    size_t map_bytes;
};

enum { FORBIDDEN = -12000, MODEL_BITS_MIN = 4, MODEL_BITS_MAX = 22 };

/** The model that is compiled in. */
const struct model *model_own(void);
/**
 * Map a model file; the whole of it is checked. A file that is short, damaged,
 * foreign, or made for other features is refused with one line.
 * Errors: DL_ERR_MISSING, DL_ERR_IO; DL_ERR_SYNTAX: it is not such a model.
 */
enum dl_status model_open(const char *path, struct model *out,
                          struct dl_error *err);
/** The same of bytes in memory, which must outlive the model. */
enum dl_status model_read(const void *bytes, size_t count, const char *path,
                          struct model *out, struct dl_error *err);
/** The same, but made for whatever features: what is compiled in is checked
 * for damage when it is built, and for its features by a test. */
enum dl_status model_read_any(const void *bytes, size_t count, const char *path,
                              struct model *out, struct dl_error *err);
void model_close(struct model *model);
/** The bytes of a model file that reads as `model`. */
struct dl_str model_print(struct dl_arena *arena, const struct model *model);

/** Tell the machine that these rows will be asked for: they come into its
 * caches while it does something else. */
void model_fetch(const struct model *model, const uint32_t *rows, int count);
/** The sum of `count` rows, at most 256 of them. SIMD where the machine has
 * it. */
void model_sum(const struct model *model, const uint32_t *rows, int count,
               int16_t sum[COLUMNS]);
/** The same in plain C, for the tests to compare with. */
void model_sum_plain(const struct model *model, const uint32_t *rows, int count,
                     int16_t sum[COLUMNS]);

#endif
