/* A refresh under way, as its files share it. */
/* SPDX-License-Identifier: ISC */
#ifndef DESK_REFRESH_OWN_H
#define DESK_REFRESH_OWN_H

#include "desk/helper.h"
#include "desk/settle.h"

struct refresh_feed {
    const struct dl_subscription *subscription;
    struct dl_source source;
    int64_t due;
};

/* One ask under way. */
struct refresh_errand {
    struct told told;
    struct refresh_feed *feed;
    int64_t article; /* whose full text is wanted; 0: the feed itself */
    uint32_t ticket;
};

struct refreshing {
    const struct dl_refresh *plan;
    struct dl_arena *arena; /* as long as the refresh */
    struct dl_arena *told;  /* what is told at the moment */
    struct helper *helper;
    struct dl_marks *marks; /* of starred articles; see struct settling */
    struct refresh_feed *feeds;
    struct {
        struct refresh_errand *at;
        size_t count, room;
    } errands;
    size_t pending; /* of them */
    size_t ended;   /* feeds */
    int silent;     /* ticks */
};

/** Tell who watches of a feed: what has just happened to it. */
void refresh_tell(struct refreshing *work, const struct refresh_feed *feed,
                  struct dl_progress progress);
/** What the store has of the feeds, and when each is due. */
enum dl_status refresh_find_feeds(struct refreshing *work,
                                  struct dl_error *err);
/** Ask for all that are due. */
enum dl_status refresh_ask_feeds(struct refreshing *work, struct dl_error *err);
/** Ask for the pages of articles that have just come as excerpts. */
enum dl_status refresh_ask_full(struct refreshing *work,
                                struct refresh_feed *feed,
                                struct dl_error *err);

#endif
