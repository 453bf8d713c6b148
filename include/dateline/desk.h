/* The desk puts the rooms together: files in, readings and one timeline out;
 * in the caller's thread for the verbs, in a worker for the reader. */
/* SPDX-License-Identifier: ISC */
#ifndef DATELINE_DESK_H
#define DATELINE_DESK_H

#include <dateline/news.h>
#include <dateline/settings.h>

/** A library that loads and analyses in threads of its own: articles of files
 * and folders, and those of the store. */
struct dl_desk;

struct dl_desk_start {
    const struct dl_settings *settings;
    const char *const *paths; /* files, folders, addresses */
    size_t count;
    bool stored; /* the articles of the store too, and feeds are fetched; needs
                    settings->store */
    int64_t (*seconds)(void);  /* the clock, since 1970; for what is stored */
    const char *const *others; /* files and folders that are no articles, and
                                  that are told of when they change */
    size_t other_count;
};

/**
 * Start with what can be listed, in a thread; returns at once.
 * With `stored`, the newest stored articles come as heads before anything is
 * read, all the others soon after; nothing is read before dl_desk_work.
 * Errors: DL_ERR_IO, DL_ERR_LIMIT.
 */
enum dl_status dl_desk_open(const struct dl_desk_start *start,
                            struct dl_desk **out, struct dl_error *err);
/**
 * Start the other threads, once, with what the desk was opened with: articles
 * are read and joined, feeds are fetched, files are watched. Starting a thread
 * takes as long as a list does to be found: so a list comes first.
 * The newest `timeline.articles` of them are
 * read and joined with those of the files; of the others those that are wanted.
 * Owner: the desk. Heads stay valid until dl_desk_close. Readings and libraries
 *         stay valid until dl_desk_close, or after another library until the
 *         dl_desk_take that follows the one which handed it out.
 * Errors: DL_ERR_IO, DL_ERR_LIMIT.
 */
enum dl_status dl_desk_work(struct dl_desk *desk,
                            const struct dl_desk_start *start,
                            struct dl_error *err);
/** A descriptor that is readable when dl_desk_take has something. */
int dl_desk_descriptor(const struct dl_desk *desk);
/** Take the next piece of news; false when there is none now. */
bool dl_desk_take(struct dl_desk *desk, struct dl_news *out);
/** Look whether anybody else has written to the store; what is new comes as
 * news. Returns at once, and costs next to nothing when nothing is. */
void dl_desk_look(struct dl_desk *desk);
/** Read all files again, keeping the order of paths. */
void dl_desk_reload(struct dl_desk *desk);
/**
 * Take a join back (`on`), or make it again: written down in the file of the
 * settings; the articles that have the name are then read again, and a library
 * comes as news. Returns at once.
 * Errors: those of dl_apart_set. The change holds all the same, as long as the
 *         desk does.
 */
enum dl_status dl_desk_part(struct dl_desk *desk, struct dl_apart apart,
                            bool on, struct dl_error *err);

/**
 * Correct a name, or take back what was said of it: appended to the file of the
 * settings; the articles whose text has the name are then read again, and a
 * library comes as news. Returns at once.
 * Errors: those of dl_corrections_append. The correction holds all the same, as
 *         long as the desk does.
 */
enum dl_status dl_desk_correct(struct dl_desk *desk,
                               const struct dl_correction *correction,
                               struct dl_error *err);

/**
 * Read a stored article before all others: its reading comes as news, within
 * milliseconds, whatever else is under way. A library that has it follows when
 * there is time.
 */
void dl_desk_want(struct dl_desk *desk, struct dl_key key);

/** What is looked for in the store. */
struct dl_desk_query {
    uint32_t serial; /* comes back with the answer */
    struct dl_str text;
    const struct dl_key *read, *starred; /* what is:read and is:starred hold
                                            for, in any order */
    size_t read_count, starred_count;
    size_t contexts;            /* the first so many get their context */
    const struct dl_key *shown; /* when there are any, nothing is searched for:
                                   these get their context */
    size_t shown_count;
};

/** Search the store; `query` is copied. Only the last of several searches need
 * be answered. */
void dl_desk_find(struct dl_desk *desk, const struct dl_desk_query *query);

/** Ask all feeds for news that may be asked (dl_source_due, wanted); `url`:
 * only this one, empty: all. How it goes comes as news, and so do new heads. */
void dl_desk_refresh(struct dl_desk *desk, struct dl_str url);
/** Subscribe to the feed at, or of the page at, `url`, in feeds.yaml. What
 * became of it comes as news. */
void dl_desk_add(struct dl_desk *desk, struct dl_str url);
/** Fetch the page of an article of which there is an excerpt; its reading comes
 * as news, or what went wrong. */
void dl_desk_full(struct dl_desk *desk, struct dl_key key);
/** All versions of an article; they come as news. */
void dl_desk_history(struct dl_desk *desk, struct dl_key key);
/** Fetch the picture at `url` into a file of settings->pictures, if it is not
 * there; it comes as news, or what went wrong. `named` is the address by which
 * its article came, or empty: only on that host may it lie in a private
 * network. The first call starts a thread. */
void dl_desk_picture(struct dl_desk *desk, struct dl_str url,
                     struct dl_str named);
/** How the feeds do; comes as news. */
void dl_desk_health(struct dl_desk *desk);

/** Say stop to all threads and return at once; they end while the caller does
 * something else before dl_desk_close. NULL is allowed. */
void dl_desk_stop(struct dl_desk *desk);
/** Stop all threads and free all they made; NULL is allowed. Returns at once: a
 * worker in the middle of joining articles frees everything itself when it is
 * done. */
void dl_desk_close(struct dl_desk *desk);

#endif
