/* Web pages: HTML to text, and the article of a page without what stands
 * around it. Linked only by dateline-fetch and its tests. */
/* SPDX-License-Identifier: ISC */
#ifndef DATELINE_PAGE_H
#define DATELINE_PAGE_H

#include <dateline/wire.h>

enum {
    DL_PAGE_BYTES_MAX = 8 * 1024 * 1024,
    DL_PAGE_DEPTH_MAX = 512, /* open elements; as browsers have it */
    DL_PAGE_TAG_MAX = 65536  /* bytes of one tag; longer ones are dropped */
};

struct dl_outlines {
    struct dl_outline *at;
    size_t count, room;
    uint32_t broken; /* entries whose address is none of the web */
};

/** A page read. */
struct dl_page {
    struct dl_item item;      /* its article; the text may be empty */
    struct dl_outlines feeds; /* that it links to (<link rel=alternate>) */
    struct dl_str canonical;  /* address that the page gives itself */
};

/**
 * Read a page: title, author, date, outlet, and the text of its article.
 * `html` is UTF-8 (see dl_text_decode), `url` where it was found, or empty.
 * The text is final: the line rules of saved pages (furniture.h) are applied
 * here, where it is known what is a link, a heading or a list; the room
 * `article` has not to sort it again.
 * Owner:  *out lives in `arena`.
 * Errors: DL_ERR_LIMIT; DL_ERR_EMPTY when there is no text at all.
 * Cost:   linear, whatever the nesting.
 */
enum dl_status dl_page_read(struct dl_arena *arena, struct dl_str html,
                            struct dl_str url, struct dl_page *out,
                            struct dl_error *err);

/**
 * The text of a piece of HTML, as in a feed's item: paragraphs separated by a
 * blank line, headings, lists, quotes, tables and code as Markdown would have
 * them, images by their alternative text. Nothing is left out but scripts,
 * styles, controls and the like. Text without any markup keeps its line breaks.
 * `links` gets the links, absolute by `base`, and the pictures, which then are
 * not written into the text.
 * Owner: all lives in `arena`. Cost: linear. What lies beyond DL_PAGE_BYTES_MAX
 * is left out.
 */
struct dl_str dl_html_text(struct dl_arena *arena, struct dl_str html,
                           struct dl_str base, struct dl_links *links);
/** A title: tags gone, references read (twice when escaped twice), one line. */
struct dl_str dl_html_line(struct dl_arena *arena, struct dl_str html);
/** An address made absolute, or empty when it is no http or https address.
 * Source: RFC 3986, 5. */
struct dl_str dl_url_join(struct dl_arena *arena, struct dl_str base,
                          struct dl_str url);

#endif
