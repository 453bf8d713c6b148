/* One request and its answer. */
/* SPDX-License-Identifier: ISC */
#ifndef NET_TRANSFER_H
#define NET_TRANSFER_H

#include "net/url.h"
#include <dateline/net.h>

#include <curl/curl.h>

/** What is asked, and how long and how much of it. */
struct request {
    const struct url *url;
    struct dl_str etag, since; /* validators, or empty */
    size_t bytes_max;          /* of a body, unpacked */
    long milliseconds;
    bool own; /* it may lie in a private network */
};

/** Why we have hung up ourselves. */
enum hang_up {
    HANG_UP_NEVER,
    HANG_UP_BODY, /* longer than it may be */
    HANG_UP_HEAD,
    HANG_UP_ENOUGH /* of a body that nobody wants */
};

struct transfer {
    struct dl_arena *home; /* of this struct */
    CURL *easy;
    struct curl_slist *fields;
    struct dl_arena *buffer; /* of `at`; NULL before the first bytes */
    char *at;                /* the body, when it is wanted */
    size_t bytes, room, bytes_max;
    size_t head_bytes, waste_bytes;
    enum hang_up hang_up;
    bool head_whole;     /* the answer's head has arrived */
    bool asked_again;    /* with validators */
    bool anywhere;       /* private addresses are no matter */
    const char *refused; /* what lies where the host led; see range.h */
    char reason[CURL_ERROR_SIZE];
};

/** Begin a request; it ends with a message of `multi` whose easy handle has
 * `owner` as private pointer. NULL when the library has no memory for it. */
struct transfer *transfer_begin(CURLM *multi, const struct request *request,
                                const struct dl_manners *manners, void *owner);
/** Take it off `multi`, ended or not, and free it. The body's buffer is freed
 * too, unless who wants it has taken it out. */
void transfer_end(CURLM *multi, struct transfer *transfer);
/** The status of the answer; 0 while there is none. */
int transfer_status(const struct transfer *transfer);

#endif
