/* A list of tables for a store that has lost its own. */
/* SPDX-License-Identifier: ISC */
#ifndef STORE_GRAFT_H
#define STORE_GRAFT_H

#include "store/sql.h"

/**
 * Write a copy of the file `damaged`, with its log, to `path`, under the list
 * of tables of `fresh`, an empty store of this version. False when it cannot be
 * written.
 * Source: https://www.sqlite.org/fileformat2.html, 1.3
 */
bool graft_make(struct dl_arena *arena, struct dl_store *fresh,
                const char *damaged, const char *path);

#endif
