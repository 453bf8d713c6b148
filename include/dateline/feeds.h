/* The feeds that you subscribed to, as the settings and feeds.yaml have them.
 *
 * `feeds:` stands in the settings file, which is yours alone, and in feeds.yaml
 * beside it, to which the program appends what you add while it runs; it never
 * rewrites either. */
/* SPDX-License-Identifier: ISC */
#ifndef DATELINE_FEEDS_H
#define DATELINE_FEEDS_H

#include <dateline/arena.h>
#include <dateline/status.h>
#include <dateline/str.h>

/** How a feed is treated: a field for each row of feed_settings.def. */
struct dl_manner {
#define X(field, name, type, least, greatest, value, help) int field;
#include <dateline/feed_settings.def>
#undef X
};

struct dl_subscription {
    struct dl_str url;      /* http or https */
    struct dl_str title;    /* the reader's own name for it, or empty */
    struct dl_strs folders; /* outermost first */
    struct dl_manner manner;
    const char *origin; /* "path:line" */
};

struct dl_subscriptions {
    struct dl_subscription *at;
    size_t count, room;
};

struct dl_settings;

/** Whether this is an address that can be fetched: http or https, without white
 * space and without anything that steers a terminal. */
bool dl_feeds_is_address(struct dl_str url);

/** Path of feeds.yaml: beside the settings file `config`, which may not exist;
 * NULL for NULL. */
const char *dl_feeds_path(struct dl_arena *arena, const char *config);

/**
 * Add the feeds of `path` to those of `settings`; one that is there already
 * stays as it is. A file that does not exist is fine.
 * Owner:  strings live in `arena`.
 * Errors: as dl_settings_load; `settings` is as it was.
 */
enum dl_status dl_feeds_load(struct dl_arena *arena, const char *path,
                             struct dl_settings *settings,
                             struct dl_error *err);

/**
 * Append feeds to `path`, which is made when it is not there; on disk when this
 * returns. Those that stand there already are passed over; *added (may be
 * NULL) gets the number of the others. All or nothing.
 * Errors: DL_ERR_IO; DL_ERR_SYNTAX when what stands in the file, or what it
 *         would become, cannot be read: the file is as it was.
 */
enum dl_status dl_feeds_append(const char *path,
                               const struct dl_subscription *feeds,
                               size_t count, size_t *added,
                               struct dl_error *err);

/** Feeds as OPML 2.0, folders as nested outlines in the order given.
 * Source: opml.org/spec2.opml. */
struct dl_str dl_feeds_opml(struct dl_arena *arena,
                            const struct dl_subscriptions *feeds);

#endif
