/* A database file, opened the way the store wants it. */
/* SPDX-License-Identifier: ISC */
#ifndef STORE_CONNECT_H
#define STORE_CONNECT_H

#include "store/sql.h"

/** Open the file at `store->path`; an empty one is made. Errors: DL_ERR_IO. */
enum dl_status connect_open(struct dl_store *store, struct dl_error *err);
void connect_close(struct dl_store *store);

#endif
