/* A list of tables for a store that has lost its own. */
/* SPDX-License-Identifier: ISC */
#ifndef STORE_GRAFT_H
#define STORE_GRAFT_H

#include "store/sql.h"

/**
 * Write a copy of the file `damaged`, with its log, to `path`, under the list
 * of tables of `fresh`, an empty store of this version. Pages that cannot be
 * read are zeros.
 * Errors: DL_ERR_IO, DL_ERR_STORE when it cannot be written; what there is of
 *         it then is the caller's to remove.
 * Source: https://www.sqlite.org/fileformat2.html, 1.3
 */
enum dl_status graft_make(struct dl_arena *arena, struct dl_store *fresh,
                          const char *damaged, const char *path,
                          struct dl_error *err);

#endif
