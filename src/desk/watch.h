/* Files, folders and the store are looked at, so that what changes there shows
 * by itself. */
/* SPDX-License-Identifier: ISC */
#ifndef DESK_WATCH_H
#define DESK_WATCH_H

#include <dateline/status.h>
#include <dateline/str.h>

struct watch_start {
    const char *const *paths; /* files and folders; the latter with all in them.
                                 What is neither is passed over */
    size_t count;
    const char *store;         /* its file; NULL: none */
    const char *const *others; /* files and folders that are no articles, the
                                  latter with the folders in them */
    size_t other_count;
    /* Called in a thread of the watch's own, when something has changed and
     * nothing more has for a moment; `files` once more when the watch has
     * begun. */
    void (*files)(void *context);
    void (*stored)(void *context);
    void (*otherwise)(void *context); /* of the others */
    void *context;
};

struct watch;

/**
 * Begin to watch. A place that cannot be watched is passed over: what changes
 * there shows at the next reload.
 * Errors: DL_ERR_LIMIT when nothing can be watched, for the system has no means
 *         for it or none left.
 * Cost:   of listing the folders, in the watch's own thread; nothing while
 *         nothing changes.
 * Source: inotify(7).
 */
enum dl_status watch_open(const struct watch_start *start, struct watch **out,
                          struct dl_error *err);
/** Say stop; the thread ends soon after. NULL is allowed, and twice. */
void watch_stop(struct watch *watch);
/** Stop and free; no call is under way when this returns. NULL is allowed. */
void watch_close(struct watch *watch);

#endif
