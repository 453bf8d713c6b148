/* By what the items of a feed are known again. */
/* SPDX-License-Identifier: ISC */
#ifndef STORE_IDENTITY_H
#define STORE_IDENTITY_H

#include <dateline/store.h>

struct identity {
    struct dl_str guid;            /* as compared; empty: there is none */
    struct dl_str link;            /* likewise */
    bool guid_shared, link_shared; /* it stands for several articles */
    bool twin;                     /* of an item before it in the feed */
    struct dl_key key;             /* see identity_name */
    uint64_t fed, meta;            /* content_hash, content_meta */
};

/** A guid as it is compared: of an address, http is https and the slash at the
 * end is off. */
struct dl_str identity_guid(struct dl_arena *arena, struct dl_str guid);
/** A link as it is compared: canonical, with its fragment when that is a place
 * of its own in the page ("#v1.2") and not a note for the server's statistics
 * ("#ref=rss"). */
struct dl_str identity_link(struct dl_arena *arena, struct dl_str link);

/** What is shared is remembered under this. */
uint64_t identity_hash(struct dl_str name);

/**
 * Compare the items of a feed with each other.
 * Finds guids that stand twice with different links, and links that stand twice
 * with different titles and not the same guid.
 * Owner:  identities, one an item, live in `arena`.
 * Cost:   n log n.
 */
struct identity *identity_read(struct dl_arena *arena,
                               const struct dl_item *items, size_t count);
/** When all is known that is shared: find keys and twins. */
void identity_name(struct dl_arena *arena, struct dl_str feed,
                   const struct dl_item *items, struct identity *identities,
                   size_t count);
/** The key of one item by anything but its link. */
struct dl_key identity_key_apart(struct dl_str feed, const struct dl_item *item,
                                 const struct identity *identity);

#endif
