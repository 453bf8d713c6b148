/* Subscribing: from what somebody types to a line in feeds.yaml. */
/* SPDX-License-Identifier: ISC */
#ifndef DATELINE_SUBSCRIBE_H
#define DATELINE_SUBSCRIBE_H

#include <dateline/loader.h>
#include <dateline/settings.h>

/** The address that somebody typed, who may have left the scheme out: what has
 * none is asked for safely. Owner: in `arena`, or `typed` itself. */
struct dl_str dl_subscribe_address(struct dl_arena *arena, struct dl_str typed);

/** The subscription to exactly this address; NULL when there is none. */
const struct dl_subscription *
dl_subscribe_known(const struct dl_settings *settings, struct dl_str url);

/**
 * The feed at an address, or of the page there, and behind it the others of
 * that page. The first has no title: the reader's own names for feeds are his
 * to give, and the one that a feed gives itself is shown wherever he has given
 * none.
 * Errors: those of dl_loader_find.
 */
enum dl_status dl_subscribe_find(struct dl_loader *loader,
                                 struct dl_arena *arena, struct dl_str url,
                                 struct dl_subscriptions *out,
                                 struct dl_error *err);

/**
 * Add feeds to those of `settings`, and, if `kept`, to the file
 * `settings->added`. `known[i]` gets whether feed i was subscribed to already
 * and is left as it is. All or nothing.
 * Owner:  strings are borrowed; lists grow in `arena`.
 * Errors: those of dl_feeds_append; DL_ERR_MISSING when there is no place for
 *         that file.
 */
enum dl_status dl_subscribe(struct dl_arena *arena,
                            struct dl_settings *settings,
                            const struct dl_subscription *feeds, size_t count,
                            bool kept, bool *known, struct dl_error *err);

#endif
