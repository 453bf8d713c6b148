/* A growing ring under a lock. The pipe holds one byte exactly while the ring
 * is not empty, so it never fills and poll needs no lock. */
/* SPDX-License-Identifier: ISC */
#include "desk/queue.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum dl_status
queue_init(struct queue *queue, struct dl_error *err)
{
    *queue = (struct queue){.pipe = {-1, -1}};
    if (pipe(queue->pipe) != 0)
        return dl_error_set(err, DL_ERR_IO, NULL, 0, 0, "no pipe: %s",
                            strerror(errno));
    for (int i = 0; i < 2; i++) {
        fcntl(queue->pipe[i], F_SETFD, FD_CLOEXEC);
        fcntl(queue->pipe[i], F_SETFL, O_NONBLOCK);
    }
    pthread_mutex_init(&queue->lock, NULL);
    return DL_OK;
}

void
queue_reset(struct queue *queue)
{
    close(queue->pipe[0]);
    close(queue->pipe[1]);
    pthread_mutex_destroy(&queue->lock);
    for (size_t i = 0; i < queue->count; i++)
        dl_arena_free(queue->at[(queue->first + i) % queue->room].arena);
    free(queue->at);
}

static void
grow(struct queue *queue)
{
    size_t room = queue->room ? queue->room * 2 : 64;
    struct dl_news *at = dl_heap_new(room * sizeof *at);
    for (size_t i = 0; i < queue->count; i++)
        at[i] = queue->at[(queue->first + i) % queue->room];
    free(queue->at);
    queue->at = at;
    queue->room = room;
    queue->first = 0;
}

static void
put(struct queue *queue, const struct dl_news *news)
{
    if (queue->count == queue->room)
        grow(queue);
    queue->at[(queue->first + queue->count++) % queue->room] = *news;
    if (queue->count == 1)
        while (write(queue->pipe[1], "!", 1) < 0 && errno == EINTR)
            ;
}

void
queue_put(struct queue *queue, const struct dl_news *news)
{
    pthread_mutex_lock(&queue->lock);
    put(queue, news);
    pthread_mutex_unlock(&queue->lock);
}

/* The last one, if it may go; else NULL. */
static struct dl_news *
find_outdated(struct queue *queue)
{
    struct dl_news *last = NULL;
    if (queue->count > 0)
        last = &queue->at[(queue->first + queue->count - 1) % queue->room];
    bool progress = last && last->what == DL_NEWS_FETCHING;
    return progress && !last->fetching->done ? last : NULL;
}

void
queue_put_over(struct queue *queue, const struct dl_news *news)
{
    pthread_mutex_lock(&queue->lock);
    struct dl_news *last = find_outdated(queue);
    if (last) {
        dl_arena_free(last->arena);
        *last = *news;
    } else {
        put(queue, news);
    }
    pthread_mutex_unlock(&queue->lock);
}

bool
queue_take(struct queue *queue, struct dl_news *out)
{
    pthread_mutex_lock(&queue->lock);
    bool some = queue->count > 0;
    if (some) {
        *out = queue->at[queue->first];
        queue->first = (queue->first + 1) % queue->room;
        char byte;
        if (--queue->count == 0)
            while (read(queue->pipe[0], &byte, 1) < 0 && errno == EINTR)
                ;
    }
    pthread_mutex_unlock(&queue->lock);
    return some;
}
