/* What the trainer tells: a line an epoch, and the record of a model. */
/* SPDX-License-Identifier: ISC */
#ifndef ENTITY_TRAIN_REPORT_H
#define ENTITY_TRAIN_REPORT_H

#include "entity/train_files.h"

#include <stdio.h>

/** A table of scores, one row a measured file. */
void report_scores(FILE *to, struct dl_arena *scratch,
                   const struct model *model, const struct sources *sources);
/** Settings, sources and scores of a model: the file model.txt. */
void report_model(FILE *to, struct dl_arena *scratch,
                  const struct recipe *recipe, const struct model *model,
                  const struct sources *sources);

#endif
