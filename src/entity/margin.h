/* How sure the model is of a name. */
/* SPDX-License-Identifier: ISC */
#ifndef ENTITY_MARGIN_H
#define ENTITY_MARGIN_H

#include "entity/model.h"

/**
 * How likely it is, from 0 to 100, that `count` tokens with these sums are one
 * name of `class` rather than outside or of another class, their neighbours
 * being outside.
 */
uint8_t margin_confidence(const struct model *model,
                          const int16_t (*sums)[COLUMNS], uint32_t count,
                          enum class class);

#endif
