/* What articles are read with: the recogniser, and what the user knows. */
/* SPDX-License-Identifier: ISC */
#ifndef DESK_BASIS_H
#define DESK_BASIS_H

#include <dateline/entity.h>
#include <dateline/settings.h>

#include <stdatomic.h>

/** Names in readings may be its own, so each reading holds it; the last one to
 * let go frees it, in whatever thread. */
struct basis {
    atomic_size_t holders;
    struct dl_arena *arena; /* `known`, and this */
    struct dl_knowledge known;
    struct dl_tagger *tagger;
    uint32_t version; /* of what it makes ... */
    uint32_t plain;   /* ... where no correction counts */
};

/**
 * Open what the settings say, and take `unkept` joins back besides. The file of
 * what the user knows is read anew each time.
 * Owner:  the caller holds *out once. Faults of what the user knows are in
 *         (*out)->known; the rest of it counts.
 * Errors: those of dl_tagger_open.
 */
enum dl_status basis_open(const struct dl_settings *settings,
                          const struct dl_aparts *unkept, struct basis **out,
                          struct dl_error *err);
/** Hold it once more; returns it. */
struct basis *basis_hold(struct basis *basis);
/** Let go; NULL is allowed. */
void basis_drop(struct basis *basis);

#endif
