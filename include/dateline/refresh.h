/* Feeds are asked for news: all that are due at once, through the helper
 * process, and what they have goes into the store. */
/* SPDX-License-Identifier: ISC */
#ifndef DATELINE_REFRESH_H
#define DATELINE_REFRESH_H

#include <dateline/feeds.h>
#include <dateline/store.h>

/** What happened to one feed. */
struct dl_progress {
    enum {
        DL_PROGRESS_WAITING, /* for another process, which refreshes just now;
                                no feed is named */
        DL_PROGRESS_ASKED,
        DL_PROGRESS_RESTING, /* it is not to be asked yet: see `due` */
        DL_PROGRESS_DONE,    /* answered, and what it has is stored */
        DL_PROGRESS_FULL     /* an excerpt has got its full text */
    } what;
    const struct dl_subscription *feed;
    const struct dl_source *source;   /* as it is kept now */
    const struct dl_outcome *outcome; /* of DONE; else NULL */
    struct dl_puts puts;              /* of DONE */
    bool moved;        /* of DONE: from now on it is asked for elsewhere */
    int64_t due;       /* not asked before; of RESTING and DONE */
    size_t ended, all; /* feeds done or resting, and all */
};

/** What is to be refreshed, and who hears of it. */
struct dl_refresh {
    const char *program; /* path of dateline-fetch */
    const char *marks;   /* folder of the marks: what has a star stays, however
                            short articles are kept; NULL: there are none */
    struct dl_store *store;
    const struct dl_subscription *feeds;
    size_t count;
    int64_t now;
    bool wanted;   /* somebody is waiting for it: dl_source_due */
    int64_t asked; /* since when he does: what was tried since then, perhaps by
                      another process, rests; 0: nothing */
    void (*told)(void *context, const struct dl_progress *progress); /* or NULL
                                                                      */
    bool (*stopped)(void *context); /* asked four times a second; or NULL */
    int stop; /* a descriptor that is readable when `stopped` may say so, which
                 is then asked at once; 0: none */
    void *context;
};

/**
 * Refresh feeds. Returns when all are answered, or as soon as `stopped` says
 * so: what has not been stored by then counts as not asked.
 * One refresh of a store is under way at a time: a wanted one waits for that of
 * another process, the others leave it to that.
 * A feed's items go into the store all or none, and only then are its
 * validators kept, so that nothing is ever missed. That a feed fails is no
 * error of this function: its source says so.
 * Errors: DL_ERR_MISSING when dateline-fetch cannot be started; DL_ERR_BUSY
 *         when another process refreshes; those of the store.
 */
enum dl_status dl_refresh_run(const struct dl_refresh *refresh,
                              struct dl_error *err);

/**
 * From when on a feed may be asked again: as often as `manner` has it, but
 * never before what its publisher or its failures demand. INT64_MAX when it is
 * gone. When the feed is `wanted` by somebody who waits for it, the first does
 * not count, nor do failures that no server has noticed.
 */
int64_t dl_source_due(const struct dl_source *source,
                      const struct dl_manner *manner, int64_t now, bool wanted);

/** The same, and not before its host wants to be asked. */
enum dl_status dl_refresh_due(struct dl_store *store,
                              const struct dl_source *source,
                              const struct dl_manner *manner, int64_t now,
                              bool wanted, int64_t *due, struct dl_error *err);

#endif
