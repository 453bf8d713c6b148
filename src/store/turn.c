/* Whose turn it is to fetch: a lock on PATH.fetch, which ends with whoever
 * holds it, however that ends. */
/* SPDX-License-Identifier: ISC */
#include "store/sql.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

static int
open_file(const char *store)
{
    struct dl_arena *scratch = dl_arena_new(0);
    const char *path = dl_arena_printf(scratch, "%s.fetch", store);
    int file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    dl_arena_free(scratch);
    return file;
}

/* Where nothing can be locked, nobody is kept from fetching. */
bool
dl_store_turn_take(struct dl_store *store)
{
    if (store->turn >= 0)
        return true;
    int file = open_file(store->path);
    if (file >= 0 && flock(file, LOCK_EX | LOCK_NB) != 0 &&
        errno == EWOULDBLOCK) {
        close(file);
        return false;
    }
    store->turn = file;
    return true;
}

void
dl_store_turn_end(struct dl_store *store)
{
    if (store->turn >= 0)
        close(store->turn);
    store->turn = -1;
}
