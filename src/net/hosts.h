/* Courtesy: when a host may be asked again. */
/* SPDX-License-Identifier: ISC */
#ifndef NET_HOSTS_H
#define NET_HOSTS_H

#include <dateline/arena.h>
#include <dateline/str.h>

struct errand;

/** A host, and what waits for it. Times are milliseconds of one steady clock.
 */
struct host {
    struct host *next;
    const char *name;
    unsigned running; /* requests under way */
    int64_t ready;    /* no request begins before */
    int64_t held;     /* the host has asked to be left alone until then */
    struct errand *queue, **end;
};

struct hosts {
    struct dl_arena *arena;
    struct host *first, **end;
};

/** The host of this name; a new one at first. Found again in the time it takes
 * to pass the others: there are hundreds. */
struct host *hosts_at(struct hosts *hosts, const char *name);

/** Milliseconds until a request may begin: 0 for now, -1 when one has to end
 * first. */
int64_t host_wait(const struct host *host, unsigned requests, int64_t now);
/** A request begins or ends: the next one keeps `pause` from it. */
void host_begin(struct host *host, int64_t now, unsigned pause);
void host_end(struct host *host, int64_t now, unsigned pause);
/** Leave it alone for `seconds`; a longer hold stays. */
void host_hold(struct host *host, int64_t now, uint32_t seconds);
/** Seconds of a hold that are left, 0 for none; begun ones count. */
uint32_t host_held(const struct host *host, int64_t now);

#endif
