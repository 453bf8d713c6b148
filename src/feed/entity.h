/* References such as "&eacute;" and the entities a document declares. */
/* SPDX-License-Identifier: ISC */
#ifndef FEED_ENTITY_H
#define FEED_ENTITY_H

#include "feed/bytes.h"

enum {
    FEED_ENTITIES_MAX = 200,    /* declared by one document */
    FEED_ENTITY_BYTES_MAX = 256 /* of one value */
};

/** What a document type declares; the rest of it is passed over. */
struct feed_entities {
    struct {
        struct dl_str name, value;
    } at[FEED_ENTITIES_MAX];
    size_t count;
    size_t spent; /* bytes put for declared ones */
};

/**
 * Read the document type declaration at `at`, a "<!DOCTYPE"; returns the
 * offset behind it, or `at` when it has no end. Of the entities only short
 * plain text is taken: nothing outside, no parameter entities, none that holds
 * a reference or markup.
 */
size_t feed_doctype_read(struct feed_entities *out, struct dl_str text,
                         size_t at);

/** What a control from U+0080 to U+009F stands for, as browsers have it. */
uint32_t feed_windows_1252(uint32_t point);

/**
 * Put what the reference at `at`, a '&', stands for, `escaped` again where that
 * is markup; returns the offset behind it. What is no reference is text.
 * Source: HTML 4, 24 (names); HTML, 13.2.5.80 (128 to 159 as windows-1252).
 */
size_t feed_reference_put(struct feed_entities *known, struct dl_str text,
                          size_t at, bool escaped, struct feed_bytes *out);

#endif
