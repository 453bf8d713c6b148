/* How the feeds do, and how that is told: what went wrong with each, when it is
 * asked again, and why not before. */
/* SPDX-License-Identifier: ISC */
#ifndef DATELINE_HEALTH_H
#define DATELINE_HEALTH_H

#include <dateline/feeds.h>
#include <dateline/wire.h>

/** One feed, and how it does. */
struct dl_health {
    struct dl_str url, title, site;
    struct dl_strs folders;
    struct dl_manner manner;     /* the politeness in force */
    const char *origin;          /* where it is subscribed to; NULL: nowhere any
                                    more, its articles are kept */
    uint32_t articles, failures; /* failures: in a row */
    int64_t added, tried, fetched, next; /* seconds since 1970; 0: never;
                                            INT64_MAX: not again */
    enum dl_reply reply;
    int http;
    struct dl_str text; /* what went wrong, in words; empty when nothing */
    struct dl_str at;   /* where it has moved to; empty: nowhere */
    bool gone;
};

struct dl_healths {
    struct dl_health *at;
    size_t count, room;
    int64_t now; /* when it was so */
};

struct dl_store;

/**
 * The feeds of `feeds` in their order, then those that only the store knows.
 * `store` may be NULL: nothing was ever fetched.
 * Owner:  strings live in `arena`, or are borrowed from `feeds`.
 * Errors: those of the store.
 */
enum dl_status dl_health_read(struct dl_arena *arena, struct dl_store *store,
                              const struct dl_subscriptions *feeds, int64_t now,
                              struct dl_healths *out, struct dl_error *err);

/** "new" for a feed that was never asked, else the name of its last reply. */
const char *dl_health_state(const struct dl_health *health);
/** Whether its last answer was no good. */
bool dl_health_fails(const struct dl_health *health);
/** Its address without the scheme. */
struct dl_str dl_health_address(const struct dl_health *health);
/** What it is called: its title, else its address. */
struct dl_str dl_health_name(const struct dl_health *health);
/** What is wrong with it, in words: "not found (404), 3 times in a row"; where
 * it has moved to; empty when all is well. Owner: in `arena`. */
struct dl_str dl_health_fault(struct dl_arena *arena,
                              const struct dl_health *health);
/** How often it is asked when all is well: "1 h". */
struct dl_str dl_health_every(struct dl_arena *arena,
                              const struct dl_health *health);
/** What else is to be known of how it is treated: "its publisher asks for 6 h";
 * often empty. */
struct dl_str dl_health_manner(struct dl_arena *arena,
                               const struct dl_health *health);
/** A moment as seen from another: "never", "just now", "25 min ago", "2 h ago",
 * "3 days ago", or the day. */
struct dl_str dl_health_ago(struct dl_arena *arena, int64_t now, int64_t then);
/** When it is asked next: "now", "in 25 min", "not again". */
struct dl_str dl_health_next(struct dl_arena *arena, int64_t now,
                             const struct dl_health *health);

#endif
