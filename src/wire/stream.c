/* Bytes off a pipe, cut into records. The buffer holds what is not taken yet;
 * taking moves a mark, and the rest moves to a new buffer of twice its size
 * when there is no room, so that every byte is moved a bounded number of times.
 */
/* SPDX-License-Identifier: ISC */
#include "wire/record.h"

#include "base/crc.h"
#include "base/octets.h"

struct dl_wire {
    struct dl_arena *home;   /* of this struct */
    struct dl_arena *buffer; /* of `at`; NULL before the first bytes */
    char *at;
    size_t from, bytes, room; /* [from, bytes) is not taken yet */
    bool broken;
};

struct head {
    uint32_t record, ticket, bytes, check;
};

struct dl_wire *
dl_wire_new(void)
{
    struct dl_arena *home = dl_arena_new(sizeof(struct dl_wire));
    struct dl_wire *wire = DL_NEW(home, struct dl_wire);
    wire->home = home;
    return wire;
}

void
dl_wire_free(struct dl_wire *wire)
{
    if (!wire)
        return;
    dl_arena_free(wire->buffer);
    dl_arena_free(wire->home);
}

/* A buffer with room for `count` more bytes behind what is left. */
static void
make_room(struct dl_wire *wire, size_t count)
{
    enum { LEAST = 65536 };
    size_t left = wire->bytes - wire->from;
    size_t room = 2 * left + count;
    if (room < LEAST)
        room = LEAST;
    struct dl_arena *buffer = dl_arena_new(0);
    char *at = dl_arena_alloc(buffer, room);
    if (left)
        memcpy(at, wire->at + wire->from, left);
    dl_arena_free(wire->buffer);
    wire->buffer = buffer;
    wire->at = at;
    wire->from = 0;
    wire->bytes = left;
    wire->room = room;
}

void
dl_wire_put(struct dl_wire *wire, const char *bytes, size_t count)
{
    if (wire->broken || count == 0)
        return;
    if (wire->room - wire->bytes < count)
        make_room(wire, count);
    memcpy(wire->at + wire->bytes, bytes, count);
    wire->bytes += count;
}

static struct head
read_head(const char *at)
{
    struct octets_source from = {(const unsigned char *)at + 4, HEAD_BYTES - 4,
                                 false};
    struct head out;
    out.record = octets_take_u32(&from);
    out.ticket = octets_take_u32(&from);
    out.bytes = octets_take_u32(&from);
    out.check = octets_take_u32(&from);
    return out;
}

static enum dl_status
refuse(struct dl_wire *wire, struct dl_error *err, const char *what)
{
    wire->broken = true;
    return dl_error_set(err, DL_ERR_SYNTAX, "dateline-fetch", 0, 0,
                        "sent a record that cannot be trusted: %s", what);
}

/* Cut the next record off, its head and sum checked. */
static enum dl_status
next(struct dl_wire *wire, struct head *head, struct dl_str *fields, bool *got,
     struct dl_error *err)
{
    size_t left = wire->bytes - wire->from;
    *got = false;
    if (wire->broken)
        return refuse(wire, err, "one before it was broken");
    if (left < HEAD_BYTES)
        return DL_OK;
    const char *at = wire->at + wire->from;
    *head = read_head(at);
    if (memcmp(at, "DLW3", 4) != 0)
        return refuse(wire, err, "it does not begin as a record");
    if (head->bytes > DL_WIRE_MAX || head->record > RECORD_OUTCOME)
        return refuse(wire, err, "there is no such record");
    if (left - HEAD_BYTES < head->bytes)
        return DL_OK;
    *fields = (struct dl_str){at + HEAD_BYTES, head->bytes};
    if (crc_of(fields->at, fields->bytes) != head->check)
        return refuse(wire, err, "its checksum does not fit");
    wire->from += HEAD_BYTES + head->bytes;
    *got = true;
    return DL_OK;
}

enum dl_status
dl_wire_ask(struct dl_wire *wire, struct dl_arena *arena, struct dl_ask *out,
            bool *got, struct dl_error *err)
{
    struct head head;
    struct dl_str fields;
    struct dl_ask ask = {.what = DL_ASK_FEED};
    enum dl_status status = next(wire, &head, &fields, got, err);
    if (status != DL_OK || !*got)
        return status;
    *got = head.record == RECORD_ASK &&
           record_read(arena, RECORD_ASK, fields, &ask);
    if (!*got)
        return refuse(wire, err, "its fields do not follow the table");
    *out = ask;
    return DL_OK;
}

static bool
read_told(struct dl_arena *arena, uint32_t record, struct dl_str fields,
          struct dl_told *out)
{
    switch (record) {
    case RECORD_ITEM:
        out->what = DL_TOLD_ITEM;
        return record_read(arena, RECORD_ITEM, fields, &out->item) &&
               out->item.title.bytes > 0;
    case RECORD_OUTLINE:
        out->what = DL_TOLD_OUTLINE;
        return record_read(arena, RECORD_OUTLINE, fields, &out->outline);
    case RECORD_PICTURE:
        out->what = DL_TOLD_PICTURE;
        return record_read(arena, RECORD_PICTURE, fields, &out->picture);
    case RECORD_OUTCOME:
        out->what = DL_TOLD_OUTCOME;
        return record_read(arena, RECORD_OUTCOME, fields, &out->outcome);
    default:
        return false;
    }
}

enum dl_status
dl_wire_told(struct dl_wire *wire, struct dl_arena *arena, struct dl_told *out,
             bool *got, struct dl_error *err)
{
    struct head head;
    struct dl_str fields;
    enum dl_status status = next(wire, &head, &fields, got, err);
    if (status != DL_OK || !*got)
        return status;
    struct dl_told told = {.ticket = head.ticket};
    *got = read_told(arena, head.record, fields, &told);
    if (!*got)
        return refuse(wire, err, "its fields do not follow the table");
    *out = told;
    return DL_OK;
}
