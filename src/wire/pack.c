/* Structs to records. */
/* SPDX-License-Identifier: ISC */
#include "wire/record.h"

#include "base/crc.h"
#include "base/octets.h"

#include <assert.h>

const struct field wire_fields[] = {
#define X(record, type, field, kind, most) \
    {RECORD_##record, FIELD_##kind, offsetof(struct type, field), most},
#include "wire/fields.def"
#undef X
};
const size_t wire_field_count = sizeof wire_fields / sizeof wire_fields[0];

static_assert(sizeof(enum dl_reply) == sizeof(int), "choices are ints");

static void
put_text(struct octets_sink *sink, struct dl_str text)
{
    octets_put_u32(sink, (uint32_t)text.bytes);
    octets_put(sink, text.at, text.bytes);
}

static void
put_list(struct octets_sink *sink, const struct dl_strs *list)
{
    octets_put_u32(sink, (uint32_t)list->count);
    for (size_t i = 0; i < list->count; i++)
        put_text(sink, list->at[i]);
}

static void
put_links(struct octets_sink *sink, const struct dl_links *links)
{
    octets_put_u32(sink, (uint32_t)links->count);
    for (size_t i = 0; i < links->count; i++) {
        const struct dl_link *link = &links->at[i];
        octets_put_u32(sink, link->span.start);
        octets_put_u32(sink, link->span.end);
        octets_put_u32(sink, link->image);
        put_text(sink, link->url);
        put_text(sink, link->alt);
    }
}

static void
put_stamp(struct octets_sink *sink, const struct dl_stamp *stamp)
{
    octets_put_u32(sink, (stamp->known ? 1U : 0) | (stamp->has_time ? 2U : 0) |
                             (stamp->has_zone ? 4U : 0));
    octets_put_u32(sink, (uint32_t)stamp->day.n);
    octets_put_u32(sink, (uint32_t)stamp->seconds);
    octets_put_u32(sink, (uint32_t)(int32_t)stamp->zone);
}

static void
put_field(struct octets_sink *sink, const struct field *field, const void *from)
{
    const void *at = (const char *)from + field->offset;
    switch (field->type) {
    case FIELD_CHOICE:
        octets_put_u32(sink, (uint32_t) * (const int *)at);
        break;
    case FIELD_NUMBER:
        octets_put_u32(sink, *(const uint32_t *)at);
        break;
    case FIELD_FLAG:
        octets_put_u32(sink, *(const bool *)at);
        break;
    case FIELD_LIST:
        put_list(sink, at);
        break;
    case FIELD_LINKS:
        put_links(sink, at);
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
put_fields(struct octets_sink *sink, enum record record, const void *from)
{
    for (size_t i = 0; i < wire_field_count; i++)
        if (wire_fields[i].record == record)
            put_field(sink, &wire_fields[i], from);
}

static struct dl_str
pack(struct dl_arena *arena, enum record record, uint32_t ticket,
     const void *from)
{
    struct octets_sink count = {NULL, 0};
    put_fields(&count, record, from);
    unsigned char *out = dl_arena_alloc(arena, HEAD_BYTES + count.bytes);
    struct octets_sink body = {out + HEAD_BYTES, 0}, head = {out, 0};
    put_fields(&body, record, from);
    octets_put(&head, "DLW3", 4);
    octets_put_u32(&head, (uint32_t)record);
    octets_put_u32(&head, ticket);
    octets_put_u32(&head, (uint32_t)body.bytes);
    octets_put_u32(&head, crc_of(body.at, body.bytes));
    return (struct dl_str){(const char *)out, HEAD_BYTES + body.bytes};
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
    case DL_TOLD_PICTURE:
        return pack(arena, RECORD_PICTURE, told->ticket, &told->picture);
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
