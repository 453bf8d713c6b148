/* A reading as bytes, as both directions see it: what fields it has, how they
 * are written, and what both sides know before. */
/* SPDX-License-Identifier: ISC */
#ifndef DESK_PACKED_H
#define DESK_PACKED_H

#include <dateline/reading.h>

#include "base/octets.h"
#include "desk/phrases.h"

/* The head of a packed reading, all numbers little-endian:
 *      0  "DLR1"
 *      4  u32      the program that made it: version_of_sources()
 *      8  u32      the article it is of: packed_basis()
 *     12  u32      CRC-32 of the rest
 * The phrases follow (phrases.h), then the record READING of packed.def.
 *
 * A record is a bit for every field, lowest first, in one number: is it not as
 * in the record before? The fields that are not follow in the order of the
 * table. The first record of a list has no bits, but all fields. A list is its
 * length and its records; of a field that is a list, or a number of indices,
 * "as before" means empty.
 *
 * All numbers are as short as they can be (octets_put_number). Spans count from
 * where the one before began, days from the one before, the first from the day
 * of the article. */
enum { PACKED_HEAD_BYTES = 16 };

enum packed {
    PACKED_READING,
    PACKED_MENTION,
    PACKED_ENTITY,
    PACKED_ALIAS,
    PACKED_TIMEX,
    PACKED_EVENT,
    PACKED_COUNT
};

/** How a field is written. */
enum coding {
    CODING_NUMBER,  /* unsigned, bool or enum, up to `more` */
    CODING_COUNTED, /* unsigned, less than bound `more` */
    CODING_NEAR,    /* the same, as the distance to the record before */
    CODING_INDEX,   /* uint32_t less than bound `more`, or UINT32_MAX */
    CODING_START,   /* uint32_t: a place in the text, as the distance from the
                       one before, or UINT32_MAX, which is the one before 0 */
    CODING_SIGNED,  /* of any width, at most `more` from 0 */
    CODING_FLOAT,   /* in eighths, or its four bytes */
    CODING_SPAN,    /* of the text, or of the headline in a TITLED list */
    CODING_DAYS,    /* struct dl_interval */
    CODING_VALUE,  /* char[DL_TIMEX_VALUE_MAX]: as `when` prints, or a phrase */
    CODING_TEXT,   /* struct dl_str: a place in the article, or a phrase */
    CODING_KEY,    /* the same, or the text at `more` in small letters */
    CODING_PHRASE, /* const char *; NULL when MAY_BE_NULL */
    CODING_INDICES, /* uint32_t * into the entities; their number is at `more`
                     */
    CODING_LIST,    /* of records `more`: struct { *at; size_t count, room } */
    CODING_TITLED   /* the same, of the headline */
};

enum { MAY_BE_NULL = 1 };

/** What indices count. */
enum bound {
    BOUND_NOTHING,
    BOUND_SENTENCES,
    BOUND_CLASSES, /* that an event can be of */
    BOUND_HOLIDAYS,
    BOUND_ENTITIES,
    BOUND_TIMEXES,
    BOUND_EVENTS,
    BOUND_COUNT
};

/** Where a text stands, before any other number of it: in the article's text,
 * in its title, in pieces of its text and bytes between them; or a phrase. */
enum { PLACE_TEXT, PLACE_TITLE, PLACE_PIECES, PLACES };
enum { PIECES_BYTES_MAX = 4096 /* of a text that stands in pieces */ };
/** How a key is made of a name; or a text. */
enum { KEY_HYPHENS, KEY_BLANKS, KEYS };
enum { KEY_BYTES_MAX = 256 /* of a name that one is made of */ };

struct packed_field {
    uint8_t record, coding;
    uint16_t offset, size; /* in its struct */
    uint32_t more;
};

/** Some fields of the table, and of what they are. */
struct packed_record {
    const struct packed_field *fields;
    size_t count;
    size_t size;      /* of the struct */
    enum bound bound; /* what a list of them is the measure of */
};

/** The list that LIST means. */
struct packed_list {
    void *at;
    size_t count, room;
};

/** What both sides know, and how far they are. */
struct packed_ground {
    struct packed_record records[PACKED_COUNT];
    struct dl_str text, title;
    struct dl_str over; /* of these two, what spans are of */
    int64_t here;       /* in it: where the last span or text began */
    int64_t day;        /* the last one, or that of the article */
    uint64_t bounds[BOUND_COUNT];
};

/** A reading being written. */
struct packer {
    struct packed_ground ground;
    struct phrases *phrases;
    struct octets_sink sink;
};

/** Bytes being read. */
struct unpacker {
    struct dl_arena *arena; /* of the reading */
    struct packed_ground ground;
    struct phrasebook book;
    struct octets_source source;
};

/** Get ready to write or read a reading of which the article and its documents
 * are known. */
void packed_begin(struct packed_ground *ground,
                  const struct dl_reading *reading);
/** All of an article that its reading hangs on, as one number. */
uint32_t packed_basis(const struct dl_article *article);
/** "Northern Ireland" as "northern-ireland", or "northern ireland". */
void packed_key(struct dl_str name, char blank, char *out);
/** Whether a letter begins there, or the text ends. */
static inline bool
packed_is_edge(struct dl_str text, size_t at)
{
    return at == text.bytes || ((unsigned char)text.at[at] & 0xC0) != 0x80;
}
/** The value of a day, month or year as TIMEX3 has it, "2021-03-24"; false when
 * `when` is none of these, or its year has not four digits. Written out, since
 * snprintf would be most of what unpacking takes. */
bool packed_value(struct dl_interval when, char out[DL_TIMEX_VALUE_MAX]);

/* Fields that are words or places, in pack_text.c and, as they are read, in
 * unpack_text.c. */

/** A place in the text, as the distance from the place before. */
void pack_place(struct packer *packer, size_t start, size_t bytes);
/** A field of coding TEXT, KEY, VALUE or PHRASE in `record`. */
void pack_words(struct packer *packer, const struct packed_field *field,
                const char *record);

/** Some bytes of `text`; a span outside of it, or through a letter, makes the
 * source bad. */
struct dl_span unpack_slice(struct unpacker *unpacker, struct dl_str text,
                            int64_t start);
struct dl_span unpack_place(struct unpacker *unpacker);
void unpack_words(struct unpacker *unpacker, const struct packed_field *field,
                  char *record);
/** The next number; the source is bad when it is not below `bound`. */
uint64_t unpack_below(struct unpacker *unpacker, uint64_t bound);
/** The next signed number, from `least` to `most`. */
int64_t unpack_signed(struct unpacker *unpacker, int64_t least, int64_t most);

#endif
