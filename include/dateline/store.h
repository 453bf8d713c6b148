/* Articles, their versions, the feeds they come from, what was computed of
 * them, and search: one SQLite file.
 *
 * Any number of processes may have it open; readers are never blocked. Within
 * one process every thread opens its own. What a function has reported as done
 * is on disk, whatever happens next. Nothing is ever deleted but on request.
 * Times are seconds since 1970 in UTC and are given by the caller: the store
 * knows no clock.
 *
 * Every function may fail with DL_ERR_STORE and SQLite's message. When that is
 * because the file is damaged, the next dl_store_open mends it. */
/* SPDX-License-Identifier: ISC */
#ifndef DATELINE_STORE_H
#define DATELINE_STORE_H

#include <dateline/article.h>
#include <dateline/key.h>
#include <dateline/query.h>
#include <dateline/wire.h>

struct dl_store;

/**
 * The key of an item: of its address, else of what its feed calls it, else of
 * its title and text. `feed` is the address the feed is known by. An address
 * that leads to a place within a page ("#v1.2") is no article's own: what the
 * feed calls it counts then.
 */
struct dl_key dl_key_of_item(struct dl_str feed, const struct dl_item *item);

/**
 * Open a store, and make or migrate it (after a copy beside it has been made).
 * Folders that are missing are made.
 * A damaged file is set aside under another name, what can be read of it goes
 * into a new one, and `*saved` (may be NULL) tells so in one sentence, in
 * `arena`; it is NULL otherwise.
 * Errors: DL_ERR_VERSION when a newer dateline has written it; DL_ERR_IO;
 *         DL_ERR_STORE when it is damaged and another process has it open.
 * Cost:   of a few pages; of the whole store only when it is damaged.
 */
enum dl_status dl_store_open(struct dl_arena *arena, const char *path,
                             struct dl_store **out, const char **saved,
                             struct dl_error *err);
void dl_store_close(struct dl_store *store);
/** Carry into the file what its log holds, as far as nobody is reading there.
 * Whoever closes a store last has to, with somebody waiting for it: so it is
 * done when there is time. Cost: of two syncs, and nothing when the log is
 * empty. */
void dl_store_settle(struct dl_store *store);

/** A feed as it is kept. */
struct dl_source {
    int64_t id;
    struct dl_str url; /* as subscribed to: its identity */
    struct dl_str at;  /* where it is fetched, after permanent moves */
    struct dl_str title, site;
    struct dl_str etag, since;     /* validators of the last body, opaque */
    int64_t added, tried, fetched; /* fetched: the last time it could be read */
    int64_t next;                  /* not before */
    int64_t moved;                 /* first time it was seen at another place */
    struct dl_str moving;          /* that place, until it is believed */
    enum dl_reply reply;           /* the last one */
    int http;
    struct dl_str text; /* what went wrong, in words; empty when nothing */
    uint32_t failures;  /* in a row */
    uint32_t articles;
    bool gone; /* the publisher has ended it */
};

struct dl_sources {
    struct dl_source *at;
    size_t count, room;
};

/** All feeds ever subscribed to, by title; strings live in `arena`. */
enum dl_status dl_store_sources(struct dl_arena *arena, struct dl_store *store,
                                struct dl_sources *out, struct dl_error *err);
/** Write what is known of a feed, by its `url`; sets its id. */
enum dl_status dl_store_source_put(struct dl_store *store,
                                   struct dl_source *source,
                                   struct dl_error *err);
/** A feed that its publisher has ended may be asked again; *done tells whether
 * there is one of that address. */
enum dl_status dl_store_revive(struct dl_store *store, struct dl_str url,
                               bool *done, struct dl_error *err);
/** No server of this host is asked before `until`. */
enum dl_status dl_store_hold(struct dl_store *store, struct dl_str host,
                             int64_t until, struct dl_error *err);
enum dl_status dl_store_held(struct dl_store *store, struct dl_str host,
                             int64_t *until, struct dl_error *err);

/** Be the only one of all processes and threads that fetches for this store;
 * false while another one is. Who cannot lock a file beside it, is. */
bool dl_store_turn_take(struct dl_store *store);
/** Let others fetch; closing the store does, and so does the process's end. */
void dl_store_turn_end(struct dl_store *store);

/** What became of items that were put. */
struct dl_puts {
    uint32_t added, changed, same;
};

/**
 * Put the items of a feed, in its order, all or none. `source` has been put.
 * The same article is found by guid within its feed (unless that guid has ever
 * stood twice with different links), by key (unless that link has ever stood
 * twice), or by title and text within its feed. A new title or text makes a new
 * version; everything else is only brought up to date. What another feed has
 * too is carried by both: only the first one's edits count, and a full text
 * wins over an excerpt.
 * An item without a date is listed by `now`, one second less each; one dated
 * later than `now` is listed by `now`.
 * Errors: DL_ERR_MISSING when there is no such source.
 */
enum dl_status dl_store_put(struct dl_store *store,
                            const struct dl_source *source,
                            const struct dl_item *items, size_t count,
                            int64_t now, struct dl_puts *out,
                            struct dl_error *err);
/**
 * The keys of the articles that these items of a feed are, whether they are in
 * the store or not yet.
 * Errors: DL_ERR_STORE.
 */
enum dl_status dl_store_keys(struct dl_store *store,
                             const struct dl_source *source,
                             const struct dl_item *items, size_t count,
                             struct dl_key *out, struct dl_error *err);
/** The full text of an article that its feed had only an excerpt of. It takes
 * the place of the excerpt; of a full text it is a new version. The next put of
 * the feed leaves it. Errors: DL_ERR_MISSING. */
enum dl_status dl_store_put_full(struct dl_store *store, int64_t article,
                                 const struct dl_item *item, int64_t now,
                                 struct dl_error *err);

/** Which articles of a feed may go. */
struct dl_drop {
    int64_t before;              /* listed before this second */
    const struct dl_item *items; /* what the feed tells now: that stays */
    size_t count;
    bool (*stays)(const void *context, struct dl_key key); /* NULL: none does */
    const void *context;
};

/**
 * Take articles of a feed away with their versions and all that was computed of
 * them, all or none; those that another feed carries stay. *dropped (may be
 * NULL) gets their number.
 */
enum dl_status dl_store_drop(struct dl_store *store,
                             const struct dl_source *source,
                             const struct dl_drop *drop, size_t *dropped,
                             struct dl_error *err);

/** One row of the list. */
struct dl_row {
    int64_t id, source;
    struct dl_key key;
    struct dl_str title, outlet, author, url;
    struct dl_stamp published;
    int64_t seen;             /* for the first time */
    int64_t listed;           /* what the list is ordered by */
    uint64_t hash;            /* of title and text: the name of its reading */
    uint32_t versions, feeds; /* feeds: how many carry it */
    bool summary;
};

struct dl_rows {
    struct dl_row *at;
    size_t count, room;
};

/** What the list shows of it. */
struct dl_window {
    const struct dl_query *query; /* NULL: everything */
    int64_t source;               /* of this feed only; 0: of all */
    bool oldest_first;
    size_t first, count; /* rows of the result, from the `first` */
    /* Whether is:read and is:starred hold, asked of the caller, who keeps the
     * marks; NULL: nothing is read or starred. Asked of DL_IS_READ and
     * DL_IS_STARRED only. */
    bool (*marked)(const void *marks, struct dl_key key,
                   enum dl_condition condition);
    const void *marks;
    /* Asked all the time; once it says so, what is under way ends with
     * DL_ERR_STORE. NULL: never. */
    bool (*stopped)(const void *stopper);
    const void *stopper;
};

/**
 * The rows in a window; `*total` (may be NULL) gets the number of all.
 * Owner:  strings live in `arena`.
 * Cost:   of the window, not of the store, without a query.
 */
enum dl_status dl_store_rows(struct dl_arena *arena, struct dl_store *store,
                             const struct dl_window *window,
                             struct dl_rows *out, size_t *total,
                             struct dl_error *err);

/** How far a walk over all rows has come. */
struct dl_walk {
    bool numbered;      /* highest number first; else the list's newest first */
    int64_t listed, id; /* of the last row; INT64_MAX: none yet */
};

/**
 * The next `most` rows of a walk; `take` is called for each. Others may write
 * between two calls. *taken is less than `most` at the end.
 * Owner:  strings of the row are borrowed until `take` returns.
 * Cost:   of those rows, however far the walk has come.
 */
enum dl_status
dl_store_walk(struct dl_store *store, struct dl_walk *walk, size_t most,
              void (*take)(void *context, const struct dl_row *row),
              void *context, size_t *taken, struct dl_error *err);

/** The article with this key. Errors: DL_ERR_MISSING. */
enum dl_status dl_store_find(struct dl_store *store, struct dl_key key,
                             int64_t *id, struct dl_error *err);
/** The address, as subscribed to, of the feed that an article came by.
 * Errors: DL_ERR_MISSING. */
enum dl_status dl_store_origin(struct dl_arena *arena, struct dl_store *store,
                               int64_t id, struct dl_str *url,
                               struct dl_error *err);
/** The titles of all feeds that carry an article, its own first. */
enum dl_status dl_store_carriers(struct dl_arena *arena, struct dl_store *store,
                                 int64_t id, struct dl_strs *out,
                                 struct dl_error *err);
/**
 * An article as it is now (`version` 0) or was (1: first). Its id is its key,
 * printed.
 * Errors: DL_ERR_MISSING.
 */
enum dl_status dl_store_article(struct dl_arena *arena, struct dl_store *store,
                                int64_t id, uint32_t version,
                                struct dl_article **out, struct dl_error *err);

/** What an article was, and is. */
struct dl_version {
    struct dl_str title, text;
    int64_t seen; /* first, as this */
};

struct dl_versions {
    struct dl_version *at;
    size_t count, room;
};

/** All versions of an article, the first one first; strings live in `arena`.
 * Errors: DL_ERR_MISSING. */
enum dl_status dl_store_versions(struct dl_arena *arena, struct dl_store *store,
                                 int64_t id, struct dl_versions *out,
                                 struct dl_error *err);

/** A place where a query was found. */
struct dl_hit {
    struct dl_row row;
    double rank;           /* best first */
    struct dl_str around;  /* of the text, one line */
    struct dl_span *marks; /* the words in it */
    size_t mark_count;
};

struct dl_hits {
    struct dl_hit *at;
    size_t count, room;
    size_t total;
};

/**
 * Articles for which the window's query holds, best first (newest first
 * without words), with the words in context.
 * Source: SQLite FTS5, bm25 ranking.
 */
enum dl_status dl_store_search(struct dl_arena *arena, struct dl_store *store,
                               const struct dl_window *window,
                               struct dl_hits *out, struct dl_error *err);

/** One article in which a query was found. */
struct dl_find {
    struct dl_key key;
    struct dl_str around;  /* one line of its text; empty: none was looked up */
    struct dl_span *marks; /* the words in it */
    size_t mark_count;
};

struct dl_finds {
    struct dl_find *at;
    size_t count, room;
};

/**
 * All articles for which the window's query holds, in the order of
 * dl_store_rows, for a list that has their rows already. Those of the window,
 * which begins with the first, get the words in context.
 */
enum dl_status dl_store_match(struct dl_arena *arena, struct dl_store *store,
                              const struct dl_window *window,
                              struct dl_finds *out, struct dl_error *err);
/**
 * The words of the window's query in context, for the articles with these keys;
 * those that are not there are left out.
 * Cost: of these articles; with the beginning of a word, of all that have one
 * such.
 */
enum dl_status dl_store_around(struct dl_arena *arena, struct dl_store *store,
                               const struct dl_window *window,
                               const struct dl_key *keys, size_t count,
                               struct dl_finds *out, struct dl_error *err);

/** From now on what is written through this connection need not outlive a power
 * cut, which is faster: for what can be computed again. */
enum dl_status dl_store_relax(struct dl_store *store, struct dl_error *err);

/**
 * What was computed of an article, kept by its hash (dl_row.hash) and the
 * version of what computed it; a put takes the place of other versions. Get
 * leaves *out empty when there is none.
 */
enum dl_status dl_store_cache_put(struct dl_store *store, uint64_t hash,
                                  uint32_t version, struct dl_str bytes,
                                  struct dl_error *err);
enum dl_status dl_store_cache_get(struct dl_arena *arena,
                                  struct dl_store *store, uint64_t hash,
                                  uint32_t version, struct dl_str *out,
                                  struct dl_error *err);
/** The names in an article, for entity: in queries. */
struct dl_named {
    struct dl_str kind, name; /* canonical, and every other form as well */
};
/** Put the names found by this version of what finds them; those put before are
 * forgotten. */
enum dl_status dl_store_names(struct dl_store *store, int64_t article,
                              uint32_t version, const struct dl_named *names,
                              size_t count, struct dl_error *err);

struct dl_ids {
    int64_t *at;
    size_t count, room;
};

/** At most `limit` articles whose names were not put by `version`, newest
 * first: they are new, edited, or were read by another dateline. */
enum dl_status dl_store_pending(struct dl_arena *arena, struct dl_store *store,
                                uint32_t version, size_t limit,
                                struct dl_ids *out, struct dl_error *err);

/** A number that grows with every change of sources and articles by any
 * process: cheap to ask. */
enum dl_status dl_store_generation(struct dl_store *store, int64_t *out,
                                   struct dl_error *err);

#endif
