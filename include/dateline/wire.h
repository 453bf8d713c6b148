/* What the reader asks of dateline-fetch, and what that program tells it: the
 * records that go over the pipe between the two, and the data in them.
 *
 * The helper parses foreign bytes and may be taken over by them, so nothing in
 * a record is believed: lengths, counts, checksum and every text are checked
 * by whoever receives it. */
/* SPDX-License-Identifier: ISC */
#ifndef DATELINE_WIRE_H
#define DATELINE_WIRE_H

#include <dateline/arena.h>
#include <dateline/date.h>
#include <dateline/link.h>
#include <dateline/status.h>
#include <dateline/str.h>

enum {
    DL_WIRE_MAX = 24 * 1024 * 1024,      /* bytes of one record */
    DL_WIRE_BODY_MAX = 16 * 1024 * 1024, /* bytes of a body or text in one */
    DL_WIRE_ITEMS_MAX = 100000,          /* items that one feed may tell */
    DL_PICTURE_BYTES_MAX = 8 * 1024 * 1024
};

/** How a feed, or the page of an article, answered. Table: replies.def. */
enum dl_reply {
#define X(code, name, help) DL_REPLY_##code,
#include <dateline/replies.def>
#undef X
    DL_REPLY_COUNT
};

/** What the reader wants. */
struct dl_ask {
    enum {
        DL_ASK_FEED,    /* fetch `url` and read the feed there */
        DL_ASK_PAGE,    /* fetch `url` and read the article there */
        DL_ASK_FIND,    /* which feeds belong to the page at `url`? */
        DL_ASK_PICTURE, /* fetch the picture at `url` */
        DL_ASK_BYTES,   /* read `bytes`: a saved page, feed, outline or mail */
        DL_ASK_CANCEL   /* of the ask with this ticket; ticket 0: of all */
    } what;
    uint32_t ticket;           /* comes back in every answer */
    struct dl_str url;         /* for BYTES: base of relative links, or empty */
    struct dl_str name;        /* for BYTES: file name, a hint of the form */
    struct dl_str etag, since; /* validators, opaque; empty: none */
    struct dl_str bytes;
    uint32_t bytes_max;   /* of a body, counted while it arrives */
    uint32_t seconds_max; /* of the whole transfer */
    bool own;             /* the user named this address himself: it may lie in
                             a private network */
};

/** One article as a feed, a page, a mail or an outline has it. */
struct dl_item {
    struct dl_str guid;  /* as given, opaque; empty when there is none */
    struct dl_str link;  /* absolute http or https, or empty */
    struct dl_str title; /* clean; never empty */
    struct dl_str author, source, language;
    struct dl_str text; /* clean paragraphs, as dl_article.text */
    struct dl_strs tags;
    struct dl_links links; /* of the text; not believed: see dl_links_fit */
    struct dl_stamp published, updated;
    const char *published_why; /* one sentence; never NULL */
    bool summary; /* the text is an excerpt as far as the feed tells */
};

/** One feed of an outline, or found on a page. */
struct dl_outline {
    struct dl_str url, title, site;
    struct dl_strs folders; /* outermost first */
    uint32_t unkept;        /* attributes of it that are not told */
};

/** What lies at an address, as it came; nobody has looked into it. */
struct dl_picture {
    struct dl_str bytes;
};

/** What became of an ask; the last answer to it. */
struct dl_outcome {
    enum dl_reply reply;
    int http;                       /* status, or 0 */
    struct dl_str title, site, url; /* of the feed; url: where it was found */
    bool moved;                     /* every hop to `url` was permanent */
    struct dl_str etag, since;      /* to be kept as they are */
    uint32_t items, broken;         /* read, and left out */
    uint32_t hold_seconds;          /* Retry-After of the host; 0: none */
    uint32_t rest_seconds; /* Cache-Control, ttl, sy:updatePeriod; 0: none */
    uint32_t bytes;        /* that came over the net */
    struct dl_str text;    /* what went wrong, one line; empty when nothing */
};

/** What the helper tells. */
struct dl_told {
    enum {
        DL_TOLD_ITEM,
        DL_TOLD_OUTLINE,
        DL_TOLD_PICTURE,
        DL_TOLD_OUTCOME
    } what;
    uint32_t ticket;
    struct dl_item item;
    struct dl_outline outline;
    struct dl_picture picture;
    struct dl_outcome outcome;
};

/**
 * Write a record: length, kind and CRC-32 first, then its fields.
 * Owner:  the bytes live in `arena`.
 */
struct dl_str dl_ask_pack(struct dl_arena *arena, const struct dl_ask *ask);
struct dl_str dl_told_pack(struct dl_arena *arena, const struct dl_told *told);

/** Bytes as they come off a pipe, cut into records. */
struct dl_wire;
struct dl_wire *dl_wire_new(void);
void dl_wire_free(struct dl_wire *wire);
/** Append what was read. Bytes behind a fault are dropped. */
void dl_wire_put(struct dl_wire *wire, const char *bytes, size_t count);
/**
 * Take the next whole record, checked.
 * Owner:  strings live in `arena`.
 * Returns DL_OK with *got false when more bytes are needed; DL_ERR_SYNTAX when
 * the stream cannot be trusted any more: the other side has to go.
 */
enum dl_status dl_wire_ask(struct dl_wire *wire, struct dl_arena *arena,
                           struct dl_ask *out, bool *got, struct dl_error *err);
enum dl_status dl_wire_told(struct dl_wire *wire, struct dl_arena *arena,
                            struct dl_told *out, bool *got,
                            struct dl_error *err);

/** "fresh", "unchanged", "gone", ...: the names of replies.def. */
const char *dl_reply_name(enum dl_reply reply);
/** "read", "nothing new", "the publisher has ended it": the same for people. */
const char *dl_reply_words(enum dl_reply reply);

#endif
