/* What the worker needs of the settings, which are the caller's. */
/* SPDX-License-Identifier: ISC */
#ifndef DESK_OWN_H
#define DESK_OWN_H

#include <dateline/settings.h>

/** Copy what tells about names, who fetches, and what of the store is read; the
 * rest of `copy` stays as it is. */
void own_settings(struct dl_arena *arena, const struct dl_settings *settings,
                  struct dl_settings *copy);

/** Copy what tells about feeds, where they are kept, and who fetches; the rest
 * of `copy` stays as it is. */
void own_feeds(struct dl_arena *arena, const struct dl_settings *settings,
               struct dl_settings *copy);

/** Append copies to `to`. */
void own_subscriptions(struct dl_arena *arena,
                       const struct dl_subscriptions *from,
                       struct dl_subscriptions *to);

#endif
