/* Bytes to a reading. They come from a disk: what they say is held against the
 * article and against what was read of them before, and one number that cannot
 * be makes all of it worthless. */
/* SPDX-License-Identifier: ISC */
#include <dateline/recall.h>

#include "base/crc.h"
#include "desk/packed.h"
#include "desk/version.h"

#include <math.h>

static void
refuse(struct unpacker *unpacker)
{
    unpacker->source.bad = true;
}

/* ---- numbers ---- */

/* Little and big machines alike. */
static void
store(void *at, size_t size, int64_t number)
{
    int8_t byte = (int8_t)number;
    int16_t half = (int16_t)number;
    int32_t word = (int32_t)number;
    if (size == sizeof byte)
        memcpy(at, &byte, size);
    else if (size == sizeof half)
        memcpy(at, &half, size);
    else
        memcpy(at, &word, sizeof word);
}

static uint32_t
take_near(struct unpacker *unpacker, const void *at, enum bound bound)
{
    uint32_t last;
    memcpy(&last, at, sizeof last);
    int64_t most = (int64_t)unpacker->ground.bounds[bound] - 1;
    return (uint32_t)(last +
                      unpack_signed(unpacker, -(int64_t)last, most - last));
}

/* -1: nowhere. */
static int64_t
take_start(struct unpacker *unpacker)
{
    int64_t here = unpacker->ground.here;
    int64_t last = (int64_t)unpacker->ground.text.bytes;
    return here + unpack_signed(unpacker, -here - 1, last - here);
}

static float
take_float(struct unpacker *unpacker)
{
    enum { EIGHTHS = 8, MOST = 1 << 10 };
    uint64_t eighths = unpack_below(unpacker, MOST * EIGHTHS + 1);
    float number;
    if (eighths)
        return (float)(eighths - 1) / EIGHTHS;
    uint32_t bytes = octets_take_u32(&unpacker->source);
    memcpy(&number, &bytes, sizeof number);
    if (!isfinite(number))
        refuse(unpacker);
    return number;
}

static void
take_days(struct unpacker *unpacker, struct dl_interval *out)
{
    enum { YEARS = 50000, DAYS = 366 }; /* on either side of 1970 */
    const int64_t most = (int64_t)YEARS * DAYS;
    int64_t from =
        unpacker->ground.day + unpack_signed(unpacker, -2 * most, 2 * most);
    int64_t to = from + unpack_signed(unpacker, -2 * most, 2 * most);
    if (from < -most || from > most || to < -most || to > most) {
        refuse(unpacker);
        from = to = 0;
    }
    unpacker->ground.day = from;
    out->from.n = (int32_t)from;
    out->to.n = (int32_t)to;
    out->grain = (enum dl_grain)unpack_below(unpacker, DL_GRAIN_CENTURY + 1);
}

static uint32_t *
take_indices(struct unpacker *unpacker, uint32_t *count)
{
    *count = (uint32_t)unpack_below(unpacker, unpacker->source.bytes + 1);
    uint32_t *out = DL_ARRAY(unpacker->arena, *count, uint32_t);
    for (uint32_t i = 0; i < *count; i++)
        out[i] = (uint32_t)unpack_below(
            unpacker, unpacker->ground.bounds[BOUND_ENTITIES]);
    return out;
}

static void take_list(struct unpacker *unpacker, void *out, enum packed what);

static void
take_titled(struct unpacker *unpacker, void *out, enum packed what)
{
    struct packed_ground *ground = &unpacker->ground;
    int64_t here = ground->here;
    ground->here = 0;
    ground->over = ground->title;
    take_list(unpacker, out, what);
    ground->over = ground->text;
    ground->here = here;
}

/* ---- records ---- */

static void
take_parts(struct unpacker *unpacker, const struct packed_field *field,
           char *record)
{
    void *at = record + field->offset;
    switch (field->coding) {
    case CODING_SPAN:
        *(struct dl_span *)at = unpack_place(unpacker);
        break;
    case CODING_DAYS:
        take_days(unpacker, at);
        break;
    case CODING_INDICES:
        *(uint32_t **)at =
            take_indices(unpacker, (uint32_t *)(record + field->more));
        break;
    case CODING_TITLED:
        take_titled(unpacker, at, (enum packed)field->more);
        break;
    default:
        take_list(unpacker, at, (enum packed)field->more);
    }
}

static void
take_field(struct unpacker *unpacker, const struct packed_field *field,
           char *record)
{
    const uint64_t *bounds = unpacker->ground.bounds;
    void *at = record + field->offset;
    int64_t most = field->more;
    switch (field->coding) {
    case CODING_NUMBER:
        store(at, field->size,
              (int64_t)unpack_below(unpacker, (uint64_t)most + 1));
        break;
    case CODING_COUNTED:
        store(at, field->size,
              (int64_t)unpack_below(unpacker, bounds[field->more]));
        break;
    case CODING_INDEX: /* 0 becomes UINT32_MAX */
        store(at, field->size,
              (int64_t)unpack_below(unpacker, bounds[field->more] + 1) - 1);
        break;
    case CODING_NEAR:
        store(at, field->size,
              take_near(unpacker, at, (enum bound)field->more));
        break;
    case CODING_START:
        store(at, field->size, take_start(unpacker));
        break;
    case CODING_SIGNED:
        store(at, field->size, unpack_signed(unpacker, -most, most));
        break;
    case CODING_FLOAT:
        *(float *)at = take_float(unpacker);
        break;
    case CODING_TEXT:
    case CODING_KEY:
    case CODING_VALUE:
    case CODING_PHRASE:
        unpack_words(unpacker, field, record);
        break;
    default:
        take_parts(unpacker, field, record);
    }
}

/* What is a list, or a number of indices, does not go on from the record
 * before. */
static void
empty_lists(const struct packed_record *what, char *record)
{
    for (size_t i = 0; i < what->count; i++) {
        const struct packed_field *field = &what->fields[i];
        if (field->coding == CODING_LIST || field->coding == CODING_INDICES)
            memset(record + field->offset, 0, field->size);
        if (field->coding == CODING_INDICES)
            memset(record + field->more, 0, sizeof(uint32_t));
    }
}

static void
take_record(struct unpacker *unpacker, const struct packed_record *what,
            char *record, const char *before)
{
    uint64_t written = UINT64_MAX;
    if (before) {
        memcpy(record, before, what->size);
        empty_lists(what, record);
        written = octets_take_number(&unpacker->source);
    }
    for (size_t i = 0; i < what->count && !unpacker->source.bad; i++)
        if (written >> i & 1)
            take_field(unpacker, &what->fields[i], record);
}

/* Those who act and those who are acted on are among its names. */
static bool
events_are_sound(const struct packed_list *list)
{
    const struct dl_event *events = list->at;
    for (size_t i = 0; i < list->count; i++)
        if ((uint64_t)events[i].actors + events[i].targets >
            events[i].entity_count)
            return false;
    return true;
}

/* A record has a byte at least, so there is no more room asked for than a
 * bounded number of times the bytes that are there. */
static void
take_list(struct unpacker *unpacker, void *out, enum packed what)
{
    const struct packed_record *record = &unpacker->ground.records[what];
    size_t count = (size_t)unpack_below(unpacker, unpacker->source.bytes + 1);
    char *at = dl_arena_array(unpacker->arena, count, record->size);
    struct packed_list list = {at, count, count};
    unpacker->ground.bounds[record->bound] = count;
    for (size_t i = 0; i < count && !unpacker->source.bad; i++) {
        take_record(unpacker, record, at, i ? at - record->size : NULL);
        at += record->size;
    }
    if (what == PACKED_EVENT && !events_are_sound(&list))
        refuse(unpacker);
    memcpy(out, &list, sizeof list);
}

/* ---- the whole ---- */

static enum dl_status
refuse_all(struct dl_error *err, const char *what)
{
    return dl_error_set(err, DL_ERR_SYNTAX, "", 0, 0,
                        "a kept reading cannot be used: %s", what);
}

/* Whether what follows the head is what was written of this article, by this
 * program. */
static enum dl_status
check_head(const struct dl_article *article, struct dl_str bytes,
           struct octets_source *source, struct dl_error *err)
{
    *source = (struct octets_source){(const unsigned char *)bytes.at,
                                     bytes.bytes, false};
    const char *magic = octets_take(source, 4);
    uint32_t sources = octets_take_u32(source);
    uint32_t basis = octets_take_u32(source);
    uint32_t check = octets_take_u32(source);
    if (source->bad || memcmp(magic, "DLR1", 4) != 0)
        return refuse_all(err, "it does not begin as one");
    if (sources != version_of_sources())
        return refuse_all(err, "another dateline has made it");
    if (basis != packed_basis(article))
        return refuse_all(err, "it is of another article");
    if (check != crc_of(source->at, source->bytes))
        return refuse_all(err, "its checksum does not fit");
    return DL_OK;
}

/* About what a reading needs, so that most of them lie in one block: what the
 * text is cut into grows with the text, all else with the bytes. */
static size_t
room_of(const struct dl_article *article, struct dl_str bytes)
{
    enum { WHOLE = 1536, A_LETTER = 4, A_BYTE = 9 };
    return WHOLE + A_LETTER * article->text.bytes + A_BYTE * bytes.bytes;
}

static struct dl_reading *
begin(const struct dl_article *article, struct dl_str bytes)
{
    struct dl_arena *arena = dl_arena_new(room_of(article, bytes));
    struct dl_reading *reading = DL_NEW(arena, struct dl_reading);
    reading->arena = arena;
    reading->article = dl_article_copy(arena, article);
    dl_document_build(arena, reading->article->text, &reading->doc);
    dl_document_build(arena, reading->article->title, &reading->headline);
    return reading;
}

enum dl_status
dl_reading_unpack(const struct dl_article *article, struct dl_str bytes,
                  struct dl_reading **out, struct dl_error *err)
{
    struct unpacker unpacker = {.book = {NULL, 0}};
    enum dl_status status = check_head(article, bytes, &unpacker.source, err);
    if (status != DL_OK)
        return status;
    struct dl_reading *reading = begin(article, bytes);
    unpacker.arena = reading->arena;
    packed_begin(&unpacker.ground, reading);
    phrases_take(reading->arena, &unpacker.source, &unpacker.book);
    take_record(&unpacker, &unpacker.ground.records[PACKED_READING],
                (char *)reading, NULL);
    if (unpacker.source.bad || unpacker.source.bytes) {
        dl_reading_free(reading);
        return refuse_all(err, "its numbers do not fit");
    }
    *out = reading;
    return DL_OK;
}

/* What was just read lies among all that its stages needed. */
struct dl_reading *
dl_reading_tighten(struct dl_reading *reading, struct dl_str bytes)
{
    struct dl_reading *out = NULL;
    if (dl_reading_unpack(reading->article, bytes, &out, NULL) != DL_OK)
        return reading;
    dl_reading_free(reading);
    return out;
}
