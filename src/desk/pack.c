/* A reading to bytes. It is gone through twice: first the phrases are collected
 * and the bytes counted, then they are written. */
/* SPDX-License-Identifier: ISC */
#include <dateline/recall.h>

#include "base/crc.h"
#include "desk/packed.h"
#include "desk/version.h"

static uint64_t
number_of(const void *at, size_t size)
{
    uint8_t byte;
    uint32_t word;
    if (size == sizeof byte) {
        memcpy(&byte, at, size);
        return byte;
    }
    memcpy(&word, at, sizeof word);
    return word;
}

static int64_t
signed_of(const void *at, size_t size)
{
    int8_t byte;
    int16_t half;
    int32_t word;
    if (size == sizeof byte) {
        memcpy(&byte, at, size);
        return byte;
    }
    if (size == sizeof half) {
        memcpy(&half, at, size);
        return half;
    }
    memcpy(&word, at, sizeof word);
    return word;
}

/* ---- one field ---- */

static void
put_number(struct packer *packer, uint64_t number)
{
    octets_put_number(&packer->sink, number);
}

static void
put_start(struct packer *packer, uint32_t start)
{
    int64_t place = start == UINT32_MAX ? -1 : (int64_t)start;
    octets_put_signed(&packer->sink, place - packer->ground.here);
}

/* Nearly all are a sum of halves. */
static void
put_float(struct packer *packer, const void *at)
{
    enum { EIGHTHS = 8, MOST = 1 << 10 };
    float number;
    memcpy(&number, at, sizeof number);
    bool plain = number >= 0 && number < MOST &&
                 (float)(uint32_t)(number * EIGHTHS) == number * EIGHTHS;
    put_number(packer, plain ? 1 + (uint64_t)(number * EIGHTHS) : 0);
    if (!plain)
        octets_put_u32(&packer->sink, (uint32_t)number_of(at, sizeof number));
}

static void
put_days(struct packer *packer, const struct dl_interval *when)
{
    int64_t from = when->from.n;
    octets_put_signed(&packer->sink, from - packer->ground.day);
    octets_put_signed(&packer->sink, when->to.n - from);
    packer->ground.day = from;
    put_number(packer, when->grain);
}

static void
put_indices(struct packer *packer, const uint32_t *at, uint32_t count)
{
    put_number(packer, count);
    for (uint32_t i = 0; i < count; i++)
        put_number(packer, at[i]);
}

static void put_list(struct packer *packer, const void *at, enum packed what);

static void
put_titled(struct packer *packer, const void *at, enum packed what)
{
    int64_t here = packer->ground.here;
    packer->ground.here = 0;
    packer->ground.over = packer->ground.title;
    put_list(packer, at, what);
    packer->ground.here = here;
    packer->ground.over = packer->ground.text;
}

/* ---- records ---- */

struct pair {
    const char *record, *before; /* NULL: the first */
};

static void
put_parts(struct packer *packer, const struct packed_field *field,
          const char *record)
{
    const void *at = record + field->offset;
    const struct dl_span *span = at;
    switch (field->coding) {
    case CODING_SPAN:
        pack_place(packer, span->start, span->end - span->start);
        break;
    case CODING_DAYS:
        put_days(packer, at);
        break;
    case CODING_INDICES:
        put_indices(packer, *(uint32_t *const *)at,
                    *(const uint32_t *)(record + field->more));
        break;
    case CODING_TITLED:
        put_titled(packer, at, (enum packed)field->more);
        break;
    default:
        put_list(packer, at, (enum packed)field->more);
    }
}

static void
put_field(struct packer *packer, const struct packed_field *field,
          struct pair pair)
{
    const void *at = pair.record + field->offset;
    uint64_t number;
    switch (field->coding) {
    case CODING_NUMBER:
    case CODING_COUNTED:
        put_number(packer, number_of(at, field->size));
        break;
    case CODING_INDEX: /* UINT32_MAX becomes 0 */
        put_number(packer, (uint32_t)(number_of(at, field->size) + 1));
        break;
    case CODING_NEAR:
        number = pair.before
                     ? number_of(pair.before + field->offset, field->size)
                     : 0;
        octets_put_signed(&packer->sink,
                          (int64_t)(number_of(at, field->size) - number));
        break;
    case CODING_START:
        put_start(packer, (uint32_t)number_of(at, field->size));
        break;
    case CODING_SIGNED:
        octets_put_signed(&packer->sink, signed_of(at, field->size));
        break;
    case CODING_FLOAT:
        put_float(packer, at);
        break;
    case CODING_TEXT:
    case CODING_KEY:
    case CODING_VALUE:
    case CODING_PHRASE:
        pack_words(packer, field, pair.record);
        break;
    default:
        put_parts(packer, field, pair.record);
    }
}

static struct packed_list
list_at(const void *at)
{
    struct packed_list out;
    memcpy(&out, at, sizeof out);
    return out;
}

static bool
is_as_before(const struct packed_field *field, struct pair pair)
{
    const void *at = pair.record + field->offset;
    const void *before = pair.before + field->offset;
    const char *const *phrase = at, *const *last = before;
    switch (field->coding) {
    case CODING_TEXT:
    case CODING_KEY:
        return dl_str_eq(*(const struct dl_str *)at,
                         *(const struct dl_str *)before);
    case CODING_VALUE:
        return strcmp(at, before) == 0;
    case CODING_PHRASE:
        return *phrase == *last ||
               (*phrase && *last && strcmp(*phrase, *last) == 0);
    case CODING_INDICES:
        return *(const uint32_t *)(pair.record + field->more) == 0;
    case CODING_LIST:
    case CODING_TITLED:
        return list_at(at).count == 0;
    default:
        return memcmp(at, before, field->size) == 0;
    }
}

static uint64_t
changes(const struct packed_record *what, struct pair pair)
{
    uint64_t out = 0;
    for (size_t i = 0; i < what->count; i++)
        if (!is_as_before(&what->fields[i], pair))
            out |= UINT64_C(1) << i;
    return out;
}

static void
put_record(struct packer *packer, const struct packed_record *what,
           struct pair pair)
{
    uint64_t written = UINT64_MAX;
    if (pair.before) {
        written = changes(what, pair);
        put_number(packer, written);
    }
    for (size_t i = 0; i < what->count; i++)
        if (written >> i & 1)
            put_field(packer, &what->fields[i], pair);
}

static void
put_list(struct packer *packer, const void *at, enum packed what)
{
    struct packed_list list = list_at(at);
    const struct packed_record *record = &packer->ground.records[what];
    struct pair pair = {list.at, NULL};
    put_number(packer, list.count);
    for (size_t i = 0; i < list.count; i++) {
        put_record(packer, record, pair);
        pair.before = pair.record;
        pair.record += record->size;
    }
}

static void
put_reading(struct packer *packer, const struct dl_reading *reading)
{
    packed_begin(&packer->ground, reading);
    put_record(packer, &packer->ground.records[PACKED_READING],
               (struct pair){(const char *)reading, NULL});
}

static void
put_head(unsigned char *out, size_t bytes, const struct dl_reading *reading)
{
    struct octets_sink head = {out, 0};
    octets_put(&head, "DLR1", 4);
    octets_put_u32(&head, version_of_sources());
    octets_put_u32(&head, packed_basis(reading->article));
    octets_put_u32(&head, crc_of(out + PACKED_HEAD_BYTES, bytes));
}

struct dl_str
dl_reading_pack(struct dl_arena *arena, const struct dl_reading *reading)
{
    struct dl_arena *scratch = dl_arena_new(1 << 15);
    struct packer packer = {.phrases = phrases_new(scratch)};
    put_reading(&packer, reading);
    phrases_put(packer.phrases, &packer.sink);
    size_t bytes = packer.sink.bytes;
    unsigned char *out = dl_arena_alloc(arena, PACKED_HEAD_BYTES + bytes);
    packer.sink = (struct octets_sink){out + PACKED_HEAD_BYTES, 0};
    phrases_put(packer.phrases, &packer.sink);
    put_reading(&packer, reading);
    put_head(out, bytes, reading);
    dl_arena_free(scratch);
    return (struct dl_str){(const char *)out, PACKED_HEAD_BYTES + bytes};
}
