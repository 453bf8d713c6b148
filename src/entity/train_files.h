/* The files that a model is trained on and measured with. */
/* SPDX-License-Identifier: ISC */
#ifndef ENTITY_TRAIN_FILES_H
#define ENTITY_TRAIN_FILES_H

#include "entity/train.h"
#include "entity/train_mix.h"

/** One file of annotated text, and what came of it. */
struct source {
    const char *path, *name;
    struct mix_row row;
    uint32_t crc; /* CRC-32 of the file, unpacked */
    size_t documents, learnt;
    struct papers papers;
};

struct sources {
    struct source *at;
    size_t count, room;
};

/**
 * The files of a folder whose names end as columns do, by name, or the one
 * file; each with its row of the mix. A row without any part is left out.
 */
enum dl_status train_find_sources(struct dl_arena *arena, const char *path,
                                  const struct mix *mix, struct sources *out,
                                  struct dl_error *err);
/** A file that is measured whole, and never learnt from, even where it was
 * found already. */
void sources_measure(struct dl_arena *arena, const char *path,
                     struct sources *out);
/** Read a file; add to `chains` what is learnt from it, its copies in other
 * case at `copies` of its weight, and to its papers what is measured. */
enum dl_status source_read(const struct chainer *chainer, struct source *source,
                           double copies, struct chains *chains,
                           struct dl_error *err);

#endif
