/* A feed in XML while it is read: where the reading stands, and the element
 * whose text is being captured. */
/* SPDX-License-Identifier: ISC */
#ifndef FEED_SCAN_H
#define FEED_SCAN_H

#include "feed/capture.h"
#include "feed/draft.h"

enum { FEED_BASES_MAX = 64 };

/* What an element can say besides the parts of a draft. */
enum {
    FEED_PUBLISHED = FEED_PARTS,
    FEED_UPDATED,
    FEED_AUTHOR,
    FEED_TAG,
    FEED_TTL,
    FEED_PERIOD,
    FEED_FREQUENCY
};

/** Where an element of fields.def may stand, and how its text is read. */
enum feed_where { FEED_IN_ITEM = 1, FEED_IN_WHOLE = 2, FEED_IN_BOTH = 3 };
enum feed_how {
    FEED_HOW_PLAIN,
    FEED_HOW_HTML,
    FEED_HOW_TYPED,
    FEED_HOW_MARKUP,
    FEED_HOW_NAME,
    FEED_HOW_LINK
};

/** A row of fields.def. */
struct feed_field {
    enum feed_space space;
    struct dl_str name;
    int part; /* enum feed_part, or one of those above */
    enum feed_where where;
    int rank;
    enum feed_how how;
};

struct feed_scan {
    struct dl_arena *arena;
    struct feed_sheaf *sheaf;
    struct feed_draft *item; /* NULL: of the feed itself */
    bool atom;
    int depth;      /* elements open */
    int home;       /* depth of the element whose children count */
    int whole_home; /* the same of the feed, while an item is open */
    int skip;       /* depth of an element that says nothing; 0: none */
    int source;     /* depth of Atom's <source>; 0: none */
    const struct feed_field *field; /* being captured */
    struct feed_capture capture;
    struct feed_said said;
    bool base64, sniff, permalink;
    struct {
        int depth;
        struct dl_str base;
    } bases[FEED_BASES_MAX];
    int base_count;
    uint32_t ttl, period, frequency;
};

/** What is spoken of: the item, or the feed itself. */
struct feed_draft *feed_scan_draft(struct feed_scan *scan);
/** The innermost xml:base, or empty. */
struct dl_str feed_scan_base(const struct feed_scan *scan);
/** Say an address of an attribute; an empty one says nothing. */
void feed_address_say(struct feed_scan *scan, enum feed_part part,
                      struct dl_str address, int rank);

/** An element begins that `field` knows: its attributes speak, or its text is
 * captured from here on. */
void feed_field_begin(struct feed_scan *scan, const struct feed_field *field,
                      const struct feed_tag *tag);
/** The element whose text was captured ends. */
void feed_field_end(struct feed_scan *scan);

#endif
