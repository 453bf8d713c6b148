/* Records as both directions see them: what fields they have, and their head.
 */
/* SPDX-License-Identifier: ISC */
#ifndef WIRE_RECORD_H
#define WIRE_RECORD_H

#include <dateline/wire.h>

/* The head of a record, all numbers little-endian:
 *      0  "DLW3"   the version is its last byte
 *      4  u32      enum record
 *      8  u32      ticket of what is told; 0 in an ask
 *     12  u32      bytes of the fields
 *     16  u32      CRC-32 of the fields
 * The fields follow in the order of fields.def: a number has four bytes, a
 * text its length and its bytes, a list its length and its texts; a link start,
 * end and whether it is a picture, then its address and description. */
enum { HEAD_BYTES = 20 };

enum record {
    RECORD_ASK,
    RECORD_ITEM,
    RECORD_OUTLINE,
    RECORD_PICTURE,
    RECORD_OUTCOME
};

enum field_type {
    FIELD_CHOICE, /* int or enum, 0 and up */
    FIELD_NUMBER, /* uint32_t */
    FIELD_FLAG,   /* bool */
    FIELD_LINE,   /* struct dl_str: UTF-8 without any control character */
    FIELD_LINES,  /* the same, and newlines */
    FIELD_OPAQUE, /* struct dl_str: any bytes but control characters */
    FIELD_BYTES,  /* struct dl_str: any bytes */
    FIELD_LIST,   /* struct dl_strs of lines */
    FIELD_LINKS,  /* struct dl_links */
    FIELD_STAMP,  /* struct dl_stamp */
    FIELD_WHY     /* const char *: a line */
};

struct field {
    enum record record;
    enum field_type type;
    size_t offset; /* in its struct */
    uint32_t most;
};

extern const struct field wire_fields[];
extern const size_t wire_field_count;

/** The bytes of a stamp: flags, then day, seconds and zone. */
enum { STAMP_BYTES = 16 };

/** Read the fields of a checked record into the struct at `out`; false when
 * they are not what fields.def says. */
bool record_read(struct dl_arena *arena, enum record record,
                 struct dl_str bytes, void *out);

#endif
