/* Markup as feeds really have it, made well-formed before it is parsed. */
/* SPDX-License-Identifier: ISC */
#ifndef FEED_MEND_H
#define FEED_MEND_H

#include "feed/entity.h"

enum {
    FEED_DEPTH_MAX = 200,     /* open elements */
    FEED_TAG_MAX = 64 * 1024, /* bytes of one tag; longer ones are dropped */
    FEED_NAME_MAX = 1024,     /* bytes of one name; what follows is left out */
    FEED_ATTRIBUTES_MAX = 64, /* of one tag; further ones are dropped */
    FEED_ASIDES = 3           /* comments, instructions, declarations */
};

/** A text and its place: so many elements begin or end before it. */
struct feed_text {
    struct dl_str text;
    size_t place;
};

/** A document while it is mended, in two: the markup, which is tags alone, and
 * the texts. These are plain: references read, CDATA opened; white space is one
 * space. Whoever has used markup or texts may take them out. */
struct feed_mending {
    struct dl_arena *arena;
    struct dl_str text;
    size_t at; /* what stands before it is done */
    struct feed_entities entities;
    struct feed_bytes out; /* the markup */
    size_t place;          /* elements that begin or end in all of it */
    struct {
        struct feed_text *at;
        size_t count, room;
    } texts;
    struct feed_bytes read;             /* text that had to be changed */
    struct dl_str open[FEED_DEPTH_MAX]; /* names, outermost first */
    size_t depth;
    bool endless[FEED_ASIDES]; /* no end of such a one is to come */
};

/**
 * Begin to make well-formed XML without comments, instructions and document
 * type of UTF-8 `text`: from the first start tag on, every element closed,
 * attributes quoted, references resolved, characters that XML does not know
 * left out. Owner:  it lives in `arena`, and so do texts that were changed;
 * others are parts of `text`. Cost:   linear, with all of feed_mend_more.
 */
struct feed_mending *feed_mend_begin(struct dl_arena *arena,
                                     struct dl_str text);
/** Mend up to the next tag, and that; false at the end, when all is closed. */
bool feed_mend_more(struct feed_mending *mending);

/** The offset of the first start tag; entities declared before it are kept in
 * `entities`. `text.bytes` when there is none. */
size_t feed_root(struct dl_str text, struct feed_entities *entities);

/** Mend the tag at `mending->at`, a '<', which moves behind it; a '<' that
 * begins none becomes text. */
void feed_tag_mend(struct feed_mending *mending);
/** Put a text where the markup is now. */
void feed_text_put(struct feed_mending *mending, struct dl_str text);
/** Close what is still open. */
void feed_tags_close(struct feed_mending *mending);
/** Whether a tag's name may begin with `c`. */
bool feed_begins_name(char c);

#endif
