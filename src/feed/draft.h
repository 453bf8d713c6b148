/* What a feed says of an item, or of itself, before it is made clean: every
 * dialect writes drafts, and one place makes items of them. */
/* SPDX-License-Identifier: ISC */
#ifndef FEED_DRAFT_H
#define FEED_DRAFT_H

#include <dateline/arena.h>
#include <dateline/date.h>
#include <dateline/feed.h>

/** Parts of a draft that can be said once; of several the best counts. */
enum feed_part {
    FEED_TITLE,
    FEED_BODY,
    FEED_LINK,
    FEED_SELF, /* the feed's own address */
    FEED_GUID,
    FEED_FILE, /* an enclosure */
    FEED_SOURCE,
    FEED_LANGUAGE,
    FEED_PARTS
};

/** How a text is to be read. */
enum feed_manner {
    FEED_PLAIN, /* as it stands */
    FEED_HTML   /* markup, escaped once */
};

/** One part as it was said. */
struct feed_said {
    struct dl_str text;
    struct dl_str base; /* for addresses in it: xml:base, or empty */
    uint8_t rank;       /* 0: not said; else the lower the better */
    uint8_t manner;     /* enum feed_manner */
    bool excerpt;       /* said to be a summary */
};

/** A date as it was said. */
struct feed_date {
    struct dl_stamp stamp;
    const char *element; /* where it was said */
    int rank;            /* as above */
};

enum {
    FEED_RANK_LAST = 99,
    FEED_NAMES_MAX = 64 /* authors or tags of one item */
};

struct feed_draft {
    struct feed_said parts[FEED_PARTS];
    struct feed_date published, updated;
    struct dl_strs authors, tags;
    int author_rank; /* of the authors held; 0: none */
    bool empty;      /* there is not one element in it */
    bool site_first; /* relative links mean the site, not the feed's address */
};

/** A feed as drafts. */
struct feed_sheaf {
    struct feed_draft whole; /* the feed itself */
    struct {
        struct feed_draft **at;
        size_t count, room;
    } items;
    uint32_t rest_seconds;
    uint32_t broken;
};

/** Say a part unless it is empty or was said better before. */
void feed_say(struct feed_draft *draft, enum feed_part part,
              struct feed_said said);
/** Say a date unless it is none or was said better before. */
void feed_date_say(struct feed_date *held, struct dl_str text,
                   const char *element, int rank);
/** Add a tag, each once. */
void feed_tag_add(struct dl_arena *arena, struct feed_draft *draft,
                  struct dl_str tag);
/** Add an author as written; one of a better rank drives others out. */
void feed_author_add(struct dl_arena *arena, struct feed_draft *draft,
                     struct dl_str written, int rank);
/** A new item; NULL when there are as many as may be. */
struct feed_draft *feed_item_add(struct dl_arena *arena,
                                 struct feed_sheaf *sheaf);

/** RSS, RDF or Atom, of UTF-8 `text`, which outlives the drafts. */
void feed_sheaf_read_xml(struct dl_arena *arena, struct dl_str text,
                         struct feed_sheaf *out);
/** JSON Feed. Errors: DL_ERR_SYNTAX. */
enum dl_status feed_sheaf_read_json(struct dl_arena *arena, struct dl_str text,
                                    struct feed_sheaf *out,
                                    struct dl_error *err);

/** A feed of its drafts: texts clean, addresses absolute, dates read. */
void feed_finish(struct dl_arena *arena, struct feed_sheaf *sheaf,
                 struct dl_str base, struct dl_feed *out);

/** The persons of an author as it is written: "a@b (Name)", "Name <a@b>", a
 * name and an address on lines of their own. */
struct dl_str feed_author(struct dl_arena *arena, struct dl_str written);

/** Text that was UTF-8, was taken for ISO 8859-1 and made UTF-8 again, as it
 * was; any other as it is. */
struct dl_str feed_mend_twice(struct dl_arena *arena, struct dl_str text);

#endif
