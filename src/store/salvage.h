/* What can be read of a damaged store, put into a new one. */
/* SPDX-License-Identifier: ISC */
#ifndef STORE_SALVAGE_H
#define STORE_SALVAGE_H

#include "store/sql.h"

/**
 * Fill `fresh`, an empty store, with what can be read of the file `damaged`.
 * Errors: of `fresh` only; what cannot be read is left out.
 * Cost:   of the whole store.
 */
enum dl_status salvage(struct dl_store *fresh, const char *damaged,
                       struct dl_error *err);

#endif
