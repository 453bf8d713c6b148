/* One ask on its way: its hops from host to host, and how it ends. */
/* SPDX-License-Identifier: ISC */
#ifndef NET_ERRAND_H
#define NET_ERRAND_H

#include "net/hosts.h"
#include "net/transfer.h"

struct errand {
    struct dl_arena *arena; /* of this struct and its strings */
    struct errand *next;    /* in the list it is in */
    uint32_t ticket;
    int what;                  /* of the ask */
    struct url url;            /* of this hop */
    struct dl_str etag, since; /* as asked with */
    const char *named;         /* host that the user named himself, or NULL */
    size_t bytes_max;
    int64_t milliseconds;      /* of its time that are left */
    struct dl_strs seen;       /* addresses of all hops */
    bool passing;              /* a hop was not for good */
    uint32_t bytes;            /* over the net, in all hops */
    struct transfer *transfer; /* while a request is under way */
    struct host *host;
    struct dl_arena *buffer; /* of the body, once there is one */
    struct dl_body body;     /* once it has ended */
};

/** Start on an ask. When its address is none it has ended: false. */
struct errand *errand_new(const struct dl_ask *ask, bool *begun);
void errand_free(struct errand *errand);

/** Begin the request of the present hop; false when it has ended instead. */
bool errand_begin(struct errand *errand, CURLM *multi,
                  const struct dl_manners *manners);
/**
 * Its request has ended. Returns true when the answer redirects to another
 * place, which errand->url then is; false when the errand has ended.
 */
bool errand_hop(struct errand *errand, CURLM *multi, CURLcode code,
                unsigned redirects);

/** Other ends: given up, or its host is not to be asked for so long. */
void errand_cancel(struct errand *errand, CURLM *multi);
void errand_hold(struct errand *errand, uint32_t seconds);

#endif
