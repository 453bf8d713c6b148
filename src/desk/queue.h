/* The one thing that two threads share: news in order, and a pipe that wakes
 * whoever polls for them. */
/* SPDX-License-Identifier: ISC */
#ifndef DESK_QUEUE_H
#define DESK_QUEUE_H

#include <dateline/desk.h>

#include <pthread.h>

/** A bounded queue would stop the worker while the reader sleeps; this one
 * grows, by one small record an article. */
struct queue {
    pthread_mutex_t lock;
    struct dl_news *at; /* ring of `room` records */
    size_t first, count, room;
    int pipe[2]; /* a byte in it means: not empty */
};

/** Errors: DL_ERR_IO when no pipe can be had. */
enum dl_status queue_init(struct queue *queue, struct dl_error *err);
/** Free it, and what nobody has taken. */
void queue_reset(struct queue *queue);
void queue_put(struct queue *queue, const struct dl_news *news);
/** Put DL_NEWS_FETCHING in the place of the last news, if nobody has taken that
 * and it is the same refresh's; else behind it: only the latest progress is
 * worth telling. */
void queue_put_over(struct queue *queue, const struct dl_news *news);
bool queue_take(struct queue *queue, struct dl_news *out);

#endif
