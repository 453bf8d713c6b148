/* Messages between the reader and its launcher, with descriptors. */
/* SPDX-License-Identifier: ISC */
#ifndef CONFINE_CHANNEL_H
#define CONFINE_CHANNEL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

enum {
    CHANNEL_FDS_MAX = 2,
    CHANNEL_BYTES_MAX = 96 * 1024 /* of one message; a socket takes twice that
                                     by default */
};

/** What is asked for; the words follow, each ended by NUL. With it goes the
 * other end of a channel of its own (its life) and, of CHANNEL_START, possibly
 * a stream. */
struct channel_request {
    enum channel_what { CHANNEL_START, CHANNEL_APPEND, CHANNEL_TIDY } what;
    int as; /* enum dl_launch_as */
};

/** What is told through a life. CHANNEL_OPENED brings a descriptor. */
struct channel_news {
    enum {
        CHANNEL_STARTED,
        CHANNEL_FAILED, /* value: errno */
        CHANNEL_STATUS, /* value: status as of waitpid */
        CHANNEL_OPENED,
        CHANNEL_TIDIED
    } what;
    int value;
};

/** What is said back through it. */
enum channel_order { CHANNEL_CONTINUE, CHANNEL_KILL };

/** Two ends that carry whole messages; errno when false. */
bool channel_pair(int ends[2]);
/** errno when false: EMSGSIZE when it is too long. */
bool channel_send(int to, const void *bytes, size_t size, const int *fds,
                  size_t count);
/**
 * Wait for the next message; its bytes, 0 when the other end is gone, or -1.
 * *count is the room in `fds`, and then how many came: they are the caller's to
 * close, even if the message is not what it expected.
 */
ssize_t channel_receive(int from, void *bytes, size_t room, int *fds,
                        size_t *count);

#endif
