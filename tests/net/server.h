/* A web server on loopback for tests: it plays scenes, well-behaved or not, and
 * remembers every request. It listens on 127.0.0.1 to 127.0.0.12, all on one
 * port, so that one server is many hosts. */
/* SPDX-License-Identifier: ISC */
#ifndef TESTS_NET_SERVER_H
#define TESTS_NET_SERVER_H

#include <stddef.h>
#include <stdint.h>

enum { SERVER_HOSTS = 12 };

enum act {
    ACT_SEND,    /* head, Content-Length, body; the connection stays open */
    ACT_CHUNKS,  /* the same, chunked */
    ACT_GROW,    /* the same with a feed of the name `body`, which has as many
                    articles as it was asked for and an edited one */
    ACT_RAW,     /* head and body as they stand, then hang up */
    ACT_LONG,    /* declare more than is sent, hang up */
    ACT_SHORT,   /* declare half of what is sent */
    ACT_DROP,    /* hang up without a word */
    ACT_DRIP,    /* body a byte every 50 ms */
    ACT_SILENT,  /* never answer */
    ACT_ENDLESS, /* the body again and again, no length */
    ACT_BOMB,    /* gzip of zeros without end */
    ACT_FIELDS   /* fields without end */
};

/** What is answered to the n-th request of a path: the n-th scene of it, or its
 * last. Paths that have none get a 404. */
struct scene {
    const char *path;
    enum act act;
    const char *head; /* status and fields, "\n" behind each but the last;
                         "{port}" is the server's; NULL: "200 OK" */
    const char *body;
    size_t bytes; /* of the body; 0: it ends with its NUL */
};

/** A request as it was heard. */
struct heard {
    const char *path, *head; /* head: from the first line to the blank one */
    int host;                /* the last figure of 127.0.0.x */
    int64_t began, ended;    /* milliseconds; ended 0: still at it */
};

struct server;

/** Start; `scenes` ends with one without a path and outlives the server. */
struct server *server_start(const struct scene *scenes);
void server_stop(struct server *server);
int server_port(const struct server *server);
/** Requests of a path so far; NULL: all. */
unsigned server_count(struct server *server, const char *path);
/** The n-th request of a path (NULL: of any), from 0; NULL when there is none.
 * It lives as long as the server. */
const struct heard *server_heard(struct server *server, const char *path,
                                 unsigned nth);
/** The value of a field of a request; NULL when it has none. The caller frees
 * it. */
char *server_field(const struct heard *heard, const char *name);
/** The most requests that were under way at once, at a host or (0) at all. */
unsigned server_most(struct server *server, int host);

#endif
