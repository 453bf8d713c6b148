/* Structs to records. */
/* SPDX-License-Identifier: ISC */
#include "wire/record.h"

#include "base/crc.h"

#include <assert.h>
#include <string.h>

const struct field wire_fields[] = {
#define X(record, type, field, kind, most) \
    {RECORD_##record, FIELD_##kind, offsetof(struct type, field), most},
#include "wire/fields.def"
#undef X
};
const size_t wire_field_count = sizeof wire_fields / sizeof wire_fields[0];

static_assert(sizeof(enum dl_reply) == sizeof(int), "choices are ints");

/* Where bytes are put; without `at` they are only counted. */
struct sink {
    char *at;
    size_t bytes;
};

static void
put(struct sink *sink, const void *at, size_t bytes)
{
    if (sink->at && bytes)
        memcpy(sink->at + sink->bytes, at, bytes);
    sink->bytes += bytes;
}

static void
put_number(struct sink *sink, uint32_t number)
{
    unsigned char bytes[4];
    for (int i = 0; i < 4; i++)
        bytes[i] = (unsigned char)(number >> 8 * i);
    put(sink, bytes, sizeof bytes);
}

static void
put_text(struct sink *sink, struct dl_str text)
{
    put_number(sink, (uint32_t)text.bytes);
    put(sink, text.at, text.bytes);
}

static void
put_list(struct sink *sink, const struct dl_strs *list)
{
    put_number(sink, (uint32_t)list->count);
    for (size_t i = 0; i < list->count; i++)
        put_text(sink, list->at[i]);
}

static void
put_stamp(struct sink *sink, const struct dl_stamp *stamp)
{
    put_number(sink, (stamp->known ? 1U : 0) | (stamp->has_time ? 2U : 0) |
                         (stamp->has_zone ? 4U : 0));
    put_number(sink, (uint32_t)stamp->day.n);
    put_number(sink, (uint32_t)stamp->seconds);
    put_number(sink, (uint32_t)(int32_t)stamp->zone);
}

static void
put_field(struct sink *sink, const struct field *field, const void *from)
{
    const void *at = (const char *)from + field->offset;
    switch (field->type) {
    case FIELD_CHOICE:
        put_number(sink, (uint32_t) * (const int *)at);
        break;
    case FIELD_NUMBER:
        put_number(sink, *(const uint32_t *)at);
        break;
    case FIELD_FLAG:
        put_number(sink, *(const bool *)at);
        break;
    case FIELD_LIST:
        put_list(sink, at);
        break;
    case FIELD_STAMP:
        put_stamp(sink, at);
        break;
    case FIELD_WHY:
        put_text(sink, dl_str_from(*(const char *const *)at));
        break;
    default:
        put_text(sink, *(const struct dl_str *)at);
    }
}

static void
put_fields(struct sink *sink, enum record record, const void *from)
{
    for (size_t i = 0; i < wire_field_count; i++)
        if (wire_fields[i].record == record)
            put_field(sink, &wire_fields[i], from);
}

static struct dl_str
pack(struct dl_arena *arena, enum record record, uint32_t ticket,
     const void *from)
{
    struct sink count = {NULL, 0};
    put_fields(&count, record, from);
    char *out = dl_arena_alloc(arena, HEAD_BYTES + count.bytes);
    struct sink body = {out + HEAD_BYTES, 0}, head = {out, 0};
    put_fields(&body, record, from);
    put(&head, "DLW1", 4);
    put_number(&head, (uint32_t)record);
    put_number(&head, ticket);
    put_number(&head, (uint32_t)body.bytes);
    put_number(&head, crc_of(body.at, body.bytes));
    return (struct dl_str){out, HEAD_BYTES + body.bytes};
}

struct dl_str
dl_ask_pack(struct dl_arena *arena, const struct dl_ask *ask)
{
    return pack(arena, RECORD_ASK, 0, ask);
}

struct dl_str
dl_told_pack(struct dl_arena *arena, const struct dl_told *told)
{
    switch (told->what) {
    case DL_TOLD_ITEM:
        return pack(arena, RECORD_ITEM, told->ticket, &told->item);
    case DL_TOLD_OUTLINE:
        return pack(arena, RECORD_OUTLINE, told->ticket, &told->outline);
    default:
        return pack(arena, RECORD_OUTCOME, told->ticket, &told->outcome);
    }
}

static const struct {
    const char *name, *words;
} replies[] = {
#define X(code, name, help) [DL_REPLY_##code] = {name, help},
#include <dateline/replies.def>
#undef X
};

const char *
dl_reply_name(enum dl_reply reply)
{
    return replies[reply].name;
}

const char *
dl_reply_words(enum dl_reply reply)
{
    return replies[reply].words;
}
