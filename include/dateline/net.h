/* Many transfers at once, politely. Linked only by dateline-fetch and its
 * tests.
 *
 * A host is asked for one thing at a time, with a pause between two; a host
 * that asks to be left alone (Retry-After) is, whatever else is asked of it.
 * Only http and https are spoken, no cookies are kept, no Referer is sent, and
 * TLS is verified. Loopback, private, link-local and other addresses that are
 * no place on the net are refused, unless the ask says that the user named
 * that host himself. Proxies are taken from the environment, as curl does. */
/* SPDX-License-Identifier: ISC */
#ifndef DATELINE_NET_H
#define DATELINE_NET_H

#include <dateline/wire.h>

#include <poll.h>

struct dl_net;

/** How polite to be, and how patient. What is 0 here gets the value behind it;
 * `host_pause` is taken as it is. */
struct dl_manners {
    const char *agent;      /* User-Agent; "dateline" */
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
    int what;                  /* of the ask: DL_ASK_FEED, ... */
    struct dl_outcome outcome; /* all but items, broken and the feed's title */
    struct dl_str label;       /* charset of Content-Type, or empty */
    struct dl_str type;        /* media type in small letters, or empty */
    struct dl_str bytes;       /* with DL_REPLY_FRESH only */
};

/** `manners` is copied; NULL is the usual. */
struct dl_net *dl_net_new(const struct dl_manners *manners);
/** Give all transfers up, at once, and free; NULL is allowed. */
void dl_net_free(struct dl_net *net);

/**
 * Queue a transfer (DL_ASK_FEED, DL_ASK_PAGE, DL_ASK_FIND), or give one up
 * (DL_ASK_CANCEL: its body comes with DL_REPLY_CANCELLED). The ask is copied.
 * Validators are sent as they are; on DL_REPLY_UNCHANGED the outcome has those
 * to keep, which are the old ones where the server sent no new ones. The same
 * holds for every other reply without a body.
 * Units:  0 in `bytes_max` means DL_WIRE_BODY_MAX, which is also the most; 0
 *         in `seconds_max` means 60. Seconds spent in the queue do not count.
 */
void dl_net_ask(struct dl_net *net, const struct dl_ask *ask);

/**
 * Let transfers go on for at most `milliseconds` (-1: as long as it takes), or
 * until one ends or one of `count` descriptors at `also` is ready, which their
 * `revents` tell as after poll(2). While as many have ended as may run at once
 * and nobody takes them, none is begun: memory stays bounded.
 */
void dl_net_run(struct dl_net *net, struct pollfd *also, size_t count,
                int milliseconds);
/** Take an ended transfer; strings live in `arena`. False when there is none.
 */
bool dl_net_take(struct dl_net *net, struct dl_arena *arena,
                 struct dl_body *out);
/** Transfers queued, under way, or ended and not taken. */
size_t dl_net_pending(const struct dl_net *net);

#endif
