/* What makes readings. */
/* SPDX-License-Identifier: ISC */
#ifndef DESK_VERSION_H
#define DESK_VERSION_H

#include <stdint.h>

/** A sum of all sources, tables and data that readings depend on; made when
 * dateline is built, so that nobody can forget to raise it. */
uint32_t version_of_sources(void);

#endif
