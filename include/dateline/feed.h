/* Feeds of every dialect, outlines and mail, from memory. Linked only by
 * dateline-fetch and its tests. */
/* SPDX-License-Identifier: ISC */
#ifndef DATELINE_FEED_H
#define DATELINE_FEED_H

#include <dateline/page.h>
#include <dateline/wire.h>

enum { DL_FEED_BYTES_MAX = DL_WIRE_BODY_MAX };

/** What bytes are, told by themselves; a file name only helps. */
enum dl_form {
    DL_FORM_FEED,    /* RSS, RDF or Atom */
    DL_FORM_JSON,    /* JSON Feed */
    DL_FORM_OUTLINE, /* OPML */
    DL_FORM_PAGE,    /* HTML */
    DL_FORM_MAIL,    /* one message, or an mbox of them */
    DL_FORM_NONE
};

enum dl_form dl_form_of(struct dl_str bytes, struct dl_str name);

struct dl_feed {
    struct dl_str title, site, self;
    uint32_t rest_seconds; /* ttl, sy:updatePeriod; 0: it says nothing */
    struct {
        struct dl_item *at;
        size_t count, room;
    } items;
    uint32_t broken; /* items that could not be read */
};

/**
 * Read a feed: RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, JSON Feed 1.0 and 1.1.
 * `bytes` may be in any charset, `label` is the one that came along, or empty;
 * `base` resolves relative addresses.
 * Owner:  everything lives in `arena`.
 * Errors: DL_ERR_SYNTAX with line and column when there is no feed in it;
 *         DL_ERR_LIMIT. Broken items are left out and counted.
 * Source: RSS 2.0.11, RFC 4287, RFC 3339, RFC 5322, jsonfeed.org 1.1.
 */
enum dl_status dl_feed_read(struct dl_arena *arena, struct dl_str bytes,
                            struct dl_str label, struct dl_str base,
                            struct dl_feed *out, struct dl_error *err);
/** OPML 1.0 and 2.0: the feeds, each once, with their folders. */
enum dl_status dl_outline_read(struct dl_arena *arena, struct dl_str bytes,
                               struct dl_outlines *out, struct dl_error *err);
/** A message or an mbox: newsletters as items. Source: RFC 5322, 2045-2047. */
enum dl_status dl_mail_read(struct dl_arena *arena, struct dl_str bytes,
                            struct dl_feed *out, struct dl_error *err);

#endif
