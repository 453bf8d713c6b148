/* Moving in: the articles in newsboat's cache go into the store, and what of
 * them was read or flagged into the marks. */
/* SPDX-License-Identifier: ISC */
#ifndef DATELINE_CARRY_H
#define DATELINE_CARRY_H

#include <dateline/loader.h>
#include <dateline/marks.h>
#include <dateline/store.h>

/** What became of the articles in a cache. */
struct dl_carried {
    uint32_t articles; /* in it, as far as it was read */
    uint32_t added;    /* now in the store, and were not before */
    uint32_t read;     /* newly marked as read; a deleted one counts as read */
    uint32_t starred;  /* newly starred: it had a flag, whatever its letter */
    uint32_t deleted;  /* thrown away there: only marked, not stored */
    uint32_t broken;   /* could not be read: only marked */
};

struct dl_carry {
    const char *path;         /* of the cache */
    struct dl_loader *loader; /* has the articles read by dateline-fetch */
    struct dl_store *store;   /* NULL: everything is only counted */
    struct dl_marks *marks;   /* likewise */
    int64_t now;              /* seconds since 1970 */
    /** Called now and then with what has been done so far; or NULL. */
    void (*told)(void *context, const struct dl_carried *so_far);
    void *context;
};

/**
 * Carry a cache over. Articles that the store has already stay as they are
 * there, and marks that were ever said of an article count more than
 * newsboat's; so a second time adds nothing. Interrupted, it can be begun anew.
 * Errors: those of dl_foreign_open, of the store and of the marks;
 *         DL_ERR_MISSING when dateline-fetch cannot be started. *out tells what
 *         was done until then.
 * Cost:   of every article in it; memory of a few hundred of them.
 */
enum dl_status dl_carry_run(const struct dl_carry *carry,
                            struct dl_carried *out, struct dl_error *err);

#endif
