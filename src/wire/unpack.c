/* Fields of a record to a struct. Whoever sent them may be hostile: a length
 * is held against what is left, a text against its alphabet, a number against
 * its bound, and bytes left over are a fault as well. */
/* SPDX-License-Identifier: ISC */
#include "wire/record.h"

#include "base/octets.h"

/* What is still to be read, and where texts are copied to. */
struct source {
    struct dl_arena *arena;
    struct octets_source from;
};

static uint32_t
take_bounded(struct source *source, uint32_t most)
{
    uint32_t out = octets_take_u32(&source->from);
    source->from.bad |= out > most;
    return source->from.bad ? 0 : out;
}

/* C0, DEL, and C1 behind its lead byte. */
static bool
is_control(uint32_t point)
{
    return point < 0x20 || (point >= 0x7F && point < 0xA0);
}

/* Well-formed UTF-8 without control characters; a newline where `lines`. */
static bool
is_clean(struct dl_str text, bool lines)
{
    for (size_t at = 0, next; at < text.bytes; at = next) {
        uint32_t point = dl_utf8_decode(text, at, &next);
        bool broken = point == 0xFFFD && next - at != 3;
        if (broken || (is_control(point) && !(lines && point == '\n')))
            return false;
    }
    return true;
}

static bool
is_printable(struct dl_str text)
{
    for (size_t i = 0; i < text.bytes; i++)
        if ((unsigned char)text.at[i] < 0x20 || text.at[i] == 0x7F)
            return false;
    return true;
}

static bool
is_in_alphabet(struct dl_str text, enum field_type type)
{
    switch (type) {
    case FIELD_BYTES:
        return true;
    case FIELD_OPAQUE:
        return is_printable(text);
    default:
        return is_clean(text, type == FIELD_LINES);
    }
}

static struct dl_str
take_text(struct source *source, enum field_type type, uint32_t most)
{
    uint32_t bytes = take_bounded(source, most);
    struct dl_str text = {octets_take(&source->from, bytes), bytes};
    if (!text.at || !is_in_alphabet(text, type)) {
        source->from.bad = true;
        return DL_STR("");
    }
    return dl_str_copy(source->arena, text);
}

static void
take_list(struct source *source, uint32_t most, struct dl_strs *out)
{
    enum { ENTRY_MAX = 65536 };
    uint32_t count = take_bounded(source, most);
    *out = (struct dl_strs){0};
    for (uint32_t i = 0; i < count && !source->from.bad; i++)
        DL_PUSH(source->arena, out, take_text(source, FIELD_LINE, ENTRY_MAX));
}

static void
take_links(struct source *source, uint32_t most, struct dl_links *out)
{
    uint32_t count = take_bounded(source, most);
    *out = (struct dl_links){0};
    for (uint32_t i = 0; i < count && !source->from.bad; i++) {
        struct dl_link link = {.image = false};
        link.span.start = take_bounded(source, DL_WIRE_BODY_MAX);
        link.span.end = take_bounded(source, DL_WIRE_BODY_MAX);
        link.image = take_bounded(source, 1);
        link.url = take_text(source, FIELD_LINE, DL_LINK_URL_MAX);
        link.alt = take_text(source, FIELD_LINE, DL_LINK_ALT_MAX);
        DL_PUSH(source->arena, out, link);
    }
}

static void
take_stamp(struct source *source, struct dl_stamp *out)
{
    enum { DAYS_MAX = 3000000, DAY_SECONDS = 86400, ZONE_MAX = 1440 };
    uint32_t flags = take_bounded(source, 7);
    int32_t day = (int32_t)octets_take_u32(&source->from);
    int32_t seconds = (int32_t)octets_take_u32(&source->from);
    int32_t zone = (int32_t)octets_take_u32(&source->from);
    source->from.bad |= day < -DAYS_MAX || day > DAYS_MAX || seconds < 0 ||
                        seconds > DAY_SECONDS || zone < -ZONE_MAX ||
                        zone > ZONE_MAX;
    *out = (struct dl_stamp){.known = flags & 1,
                             .has_time = flags & 2,
                             .has_zone = flags & 4,
                             .day = {day},
                             .seconds = seconds,
                             .zone = (int16_t)zone};
}

static void
take_field(struct source *source, const struct field *field, void *out)
{
    void *at = (char *)out + field->offset;
    switch (field->type) {
    case FIELD_CHOICE:
        *(int *)at = (int)take_bounded(source, field->most);
        break;
    case FIELD_NUMBER:
        *(uint32_t *)at = take_bounded(source, field->most);
        break;
    case FIELD_FLAG:
        *(bool *)at = take_bounded(source, 1);
        break;
    case FIELD_LIST:
        take_list(source, field->most, at);
        break;
    case FIELD_LINKS:
        take_links(source, field->most, at);
        break;
    case FIELD_STAMP:
        take_stamp(source, at);
        break;
    case FIELD_WHY:
        *(const char **)at = take_text(source, FIELD_LINE, field->most).at;
        break;
    default:
        *(struct dl_str *)at = take_text(source, field->type, field->most);
    }
}

bool
record_read(struct dl_arena *arena, enum record record, struct dl_str bytes,
            void *out)
{
    struct source source = {
        arena, {(const unsigned char *)bytes.at, bytes.bytes, false}};
    for (size_t i = 0; i < wire_field_count && !source.from.bad; i++)
        if (wire_fields[i].record == record)
            take_field(&source, &wire_fields[i], out);
    return !source.from.bad && source.from.bytes == 0;
}
