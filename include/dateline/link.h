/* The links and pictures of a text, beside it: the text has neither numbers
 * nor descriptions in it, so that names and dates are read as they were
 * written, and whoever shows it puts them where they belong. */
/* SPDX-License-Identifier: ISC */
#ifndef DATELINE_LINK_H
#define DATELINE_LINK_H

#include <dateline/arena.h>
#include <dateline/str.h>

enum { DL_LINKS_MAX = 10000, DL_LINK_URL_MAX = 8192, DL_LINK_ALT_MAX = 1024 };

/** A link or a picture; its number, for people, is its place in the list and
 * one. */
struct dl_link {
    struct dl_span span; /* of a link its words, empty when it has none in the
                            text; of a picture the place where it stands: it
                            is shown before the paragraph that begins there or
                            next, or after the last */
    struct dl_str url;   /* absolute; of a picture in a file it may be a path
                            from the folder of that file, or empty */
    struct dl_str alt;   /* what a picture shows; or empty */
    bool image;
};

struct dl_links {
    struct dl_link *at; /* by where they begin, as far as they are placed */
    size_t count, room;
};

/** A copy with all strings in `arena`. */
struct dl_links dl_links_copy(struct dl_arena *arena,
                              const struct dl_links *links);

/** Whoever hands over links need not be believed: spans that are not of this
 * text, or that cut a character, become empty at its beginning. */
void dl_links_fit(struct dl_links *links, struct dl_str text);

/** The address of the web that stands bare at `at` of a text, as
 * dl_links_find has it; empty when none begins there. */
struct dl_str dl_link_address(struct dl_str text, size_t at);

/**
 * Add the addresses of the web that stand bare in the text, where no link is
 * yet. Stops and brackets at the end of an address are
 * taken for the sentence's.
 * Owner:  the addresses are parts of `text`; the list grows in `arena`.
 * Cost:   linear.
 */
void dl_links_find(struct dl_arena *arena, struct dl_str text,
                   struct dl_links *links);

/** A link as one line without control characters, and back: "12 20 ADDRESS",
 * of a picture "12 12 !ADDRESS DESCRIPTION". A line that is neither is the
 * address of a link that has no place. */
struct dl_str dl_link_line(struct dl_arena *arena, const struct dl_link *link);
struct dl_link dl_link_read(struct dl_str line);

#endif
