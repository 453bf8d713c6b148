/* Words and places out of bytes. What is not a place in the article, is too
 * long or cuts a letter in two is refused. */
/* SPDX-License-Identifier: ISC */
#include "desk/packed.h"

static void
refuse(struct unpacker *unpacker)
{
    unpacker->source.bad = true;
}

uint64_t
unpack_below(struct unpacker *unpacker, uint64_t bound)
{
    uint64_t out = octets_take_number(&unpacker->source);
    if (out < bound)
        return out;
    refuse(unpacker);
    return 0;
}

int64_t
unpack_signed(struct unpacker *unpacker, int64_t least, int64_t most)
{
    int64_t out = octets_take_signed(&unpacker->source);
    if (out >= least && out <= most)
        return out;
    refuse(unpacker);
    return 0;
}

static struct dl_span
slice_of(struct unpacker *unpacker, struct dl_str text, int64_t start,
         uint64_t bytes)
{
    bool good = start >= 0 && (uint64_t)start <= text.bytes &&
                bytes <= text.bytes - (uint64_t)start &&
                packed_is_edge(text, (size_t)start) &&
                packed_is_edge(text, (size_t)start + bytes);
    if (good && !unpacker->source.bad)
        return (struct dl_span){(uint32_t)start, (uint32_t)(start + bytes)};
    refuse(unpacker);
    return (struct dl_span){0, 0};
}

struct dl_span
unpack_slice(struct unpacker *unpacker, struct dl_str text, int64_t start)
{
    return slice_of(unpacker, text, start,
                    unpack_below(unpacker, text.bytes + 1));
}

/* The distance from the place before. */
struct dl_span
unpack_place(struct unpacker *unpacker)
{
    struct packed_ground *ground = &unpacker->ground;
    int64_t most = UINT32_MAX;
    ground->here += unpack_signed(unpacker, -most, most);
    return unpack_slice(unpacker, ground->over, ground->here);
}

static struct dl_str
take_phrase(struct unpacker *unpacker, uint64_t number)
{
    struct dl_str out = phrases_at(&unpacker->book, number);
    if (out.at)
        return out;
    refuse(unpacker);
    return DL_STR("");
}

/* Bytes of its own, then a piece of the text; false when there are none. */
static bool
take_piece(struct unpacker *unpacker, struct octets_sink *out, size_t room)
{
    struct packed_ground *ground = &unpacker->ground;
    uint64_t own = unpack_below(unpacker, room - out->bytes + 1);
    const char *bytes = octets_take(&unpacker->source, own);
    if (!bytes)
        return false;
    octets_put(out, bytes, own);
    uint64_t length = unpack_below(unpacker, room - out->bytes + 1);
    if (!length)
        return own > 0;
    int64_t most = UINT32_MAX;
    int64_t start = ground->here + unpack_signed(unpacker, -most, most);
    struct dl_span span = slice_of(unpacker, ground->text, start, length);
    ground->here = span.end;
    octets_put(out, ground->text.at + span.start, span.end - span.start);
    return true;
}

static struct dl_str
take_pieces(struct unpacker *unpacker)
{
    int64_t here = unpacker->ground.here;
    uint64_t bytes = unpack_below(unpacker, PIECES_BYTES_MAX + 1);
    char *at = dl_arena_alloc(unpacker->arena, bytes + 1);
    struct octets_sink out = {(unsigned char *)at, 0};
    while (out.bytes < bytes && take_piece(unpacker, &out, bytes))
        continue;
    if (out.bytes != bytes)
        refuse(unpacker);
    unpacker->ground.here = here;
    return (struct dl_str){at, out.bytes};
}

static struct dl_str
take_text(struct unpacker *unpacker, uint64_t form)
{
    const struct packed_ground *ground = &unpacker->ground;
    struct dl_span span;
    switch (form) {
    case PLACE_TEXT:
        span = unpack_place(unpacker);
        return dl_str_slice(ground->text, span);
    case PLACE_TITLE:
        span = unpack_slice(unpacker, ground->title,
                            (int64_t)unpack_below(unpacker, UINT32_MAX));
        return dl_str_slice(ground->title, span);
    case PLACE_PIECES:
        return take_pieces(unpacker);
    default:
        return take_phrase(unpacker, form - PLACES);
    }
}

static struct dl_str
take_key(struct unpacker *unpacker, struct dl_str name)
{
    uint64_t form = octets_take_number(&unpacker->source);
    if (form >= KEYS)
        return take_text(unpacker, form - KEYS);
    if (name.bytes > KEY_BYTES_MAX) {
        refuse(unpacker);
        return DL_STR("");
    }
    char *out = dl_arena_alloc(unpacker->arena, name.bytes + 1);
    packed_key(name, form == KEY_HYPHENS ? '-' : ' ', out);
    return (struct dl_str){out, name.bytes};
}

static void
take_value(struct unpacker *unpacker, char *out, const struct dl_interval *when)
{
    uint64_t form = octets_take_number(&unpacker->source);
    struct dl_str phrase = DL_STR("");
    if (form)
        phrase = take_phrase(unpacker, form - 1);
    else if (!packed_value(*when, out))
        refuse(unpacker);
    if (phrase.bytes >= DL_TIMEX_VALUE_MAX)
        refuse(unpacker);
    else if (form)
        memcpy(out, phrase.at, phrase.bytes + 1);
}

static const char *
take_reason(struct unpacker *unpacker, bool may_be_null)
{
    uint64_t form = octets_take_number(&unpacker->source);
    if (form)
        return take_phrase(unpacker, form - 1).at;
    if (!may_be_null)
        refuse(unpacker);
    return NULL;
}

void
unpack_words(struct unpacker *unpacker, const struct packed_field *field,
             char *record)
{
    void *at = record + field->offset;
    switch (field->coding) {
    case CODING_TEXT:
        *(struct dl_str *)at =
            take_text(unpacker, octets_take_number(&unpacker->source));
        break;
    case CODING_KEY:
        *(struct dl_str *)at =
            take_key(unpacker, *(struct dl_str *)(record + field->more));
        break;
    case CODING_VALUE:
        take_value(unpacker, at, &((struct dl_timex *)record)->when);
        break;
    default:
        *(const char **)at = take_reason(unpacker, field->more == MAY_BE_NULL);
    }
}
