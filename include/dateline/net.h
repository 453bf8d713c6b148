/* Many transfers at once, politely. Linked only by dateline-fetch and its
 * tests. */
/* SPDX-License-Identifier: ISC */
#ifndef DATELINE_NET_H
#define DATELINE_NET_H

#include <dateline/wire.h>

struct dl_net;

/** How polite to be. */
struct dl_manners {
    const char *agent;      /* User-Agent */
    unsigned hosts;         /* asked at once; 8 */
    unsigned host_requests; /* at one host at once; 1 */
    unsigned host_pause;    /* milliseconds between two of one host; 1000 */
    unsigned connect_seconds, slow_seconds,
        slow_bytes;     /* 10; 20 s below 100 B/s */
    unsigned redirects; /* 10 */
};

/** What a transfer ended with. */
struct dl_body {
    uint32_t ticket;
    struct dl_outcome outcome; /* all but items, broken and the feed's title */
    struct dl_str label;       /* charset of Content-Type, or empty */
    struct dl_str type;        /* media type, or empty */
    struct dl_str bytes;
};

struct dl_net *dl_net_new(const struct dl_manners *manners);
void dl_net_free(struct dl_net *net);
/** Queue a transfer (DL_ASK_FEED, DL_ASK_PAGE, DL_ASK_FIND), or give one up
 * (DL_ASK_CANCEL: its body comes with DL_REPLY_CANCELLED). */
void dl_net_ask(struct dl_net *net, const struct dl_ask *ask);
/**
 * Let transfers go on for at most `milliseconds`, or until `descriptor` (-1:
 * none) is readable or a transfer has ended.
 */
void dl_net_run(struct dl_net *net, int descriptor, int milliseconds);
/** Take an ended transfer; strings live in `arena`. False when there is none.
 */
bool dl_net_take(struct dl_net *net, struct dl_arena *arena,
                 struct dl_body *out);
/** Transfers queued or under way. */
size_t dl_net_pending(const struct dl_net *net);

#endif
