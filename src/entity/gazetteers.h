/* The gazetteers of data/gazetteers, compiled in. */
/* SPDX-License-Identifier: ISC */
#ifndef ENTITY_GAZETTEERS_H
#define ENTITY_GAZETTEERS_H

#include "entity/lexicon.h"

/** The text of a list of lexicon_lists.def: TSV whose first line names the columns. */
struct dl_str gazetteer_text(enum list list);

#endif
