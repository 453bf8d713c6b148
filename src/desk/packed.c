/* The table of fields, and what both directions compute. */
/* SPDX-License-Identifier: ISC */
#include "desk/packed.h"

enum {
    CERTAINTY_LAST = 0
#define X(code, name, mark, help) +1
#include <dateline/certainties.def>
#undef X
                     - 1
};

/* clang-format off */
static const struct packed_field fields[] = {
#define X(record, type, member, coding, more)                  \
    {PACKED_##record, CODING_##coding, offsetof(struct type, member), \
     sizeof((struct type *)0)->member, more},
#include "desk/packed.def"
#undef X
};
/* clang-format on */

static const struct {
    size_t size;
    enum bound bound;
} records[] = {
    [PACKED_READING] = {sizeof(struct dl_reading), BOUND_NOTHING},
    [PACKED_MENTION] = {sizeof(struct dl_mention), BOUND_NOTHING},
    [PACKED_ENTITY] = {sizeof(struct dl_entity), BOUND_ENTITIES},
    [PACKED_ALIAS] = {sizeof(struct dl_alias), BOUND_NOTHING},
    [PACKED_TIMEX] = {sizeof(struct dl_timex), BOUND_TIMEXES},
    [PACKED_EVENT] = {sizeof(struct dl_event), BOUND_EVENTS},
};

void
packed_begin(struct packed_ground *ground, const struct dl_reading *reading)
{
    const struct dl_article *article = reading->article;
    *ground = (struct packed_ground){
        .text = article->text,
        .title = article->title,
        .over = article->text,
        .day = article->published.known ? article->published.day.n : 0,
        .bounds = {[BOUND_SENTENCES] = reading->doc->sentence_count,
                   [BOUND_CLASSES] = dl_event_classes(),
                   [BOUND_HOLIDAYS] = dl_timex_holidays()},
    };
    for (int i = 0; i < PACKED_COUNT; i++)
        ground->records[i] = (struct packed_record){.size = records[i].size,
                                                    .bound = records[i].bound};
    for (size_t i = sizeof fields / sizeof *fields; i-- > 0;) {
        struct packed_record *record = &ground->records[fields[i].record];
        record->fields = &fields[i];
        record->count++;
    }
}

uint32_t
packed_basis(const struct dl_article *article)
{
    const struct dl_stamp *published = &article->published;
    uint64_t out = dl_str_hash(article->text);
    const uint64_t parts[] = {
        dl_str_hash(article->title),
        article->text.bytes,
        published->known ? (uint64_t)published->day.n + 1 : 0,
        published->known,
        article->published_from == DL_PUBLISHED_STORY,
    };
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        out = (out ^ out >> 29) * UINT64_C(0x9E3779B97F4A7C15) ^ parts[i];
    return (uint32_t)(out ^ out >> 32);
}

void
packed_key(struct dl_str name, char blank, char *out)
{
    for (size_t i = 0; i < name.bytes; i++)
        out[i] = name.at[i] == ' ' ? blank : dl_to_lower(name.at[i]);
}

static void
put_digits(char *out, int number, int digits)
{
    for (; digits > 0; digits--, number /= 10)
        out[digits - 1] = (char)('0' + number % 10);
}

bool
packed_value(struct dl_interval when, char out[DL_TIMEX_VALUE_MAX])
{
    enum { YEAR = 4, MONTH = 7, DAY = 10 }; /* bytes */
    struct dl_civil civil = dl_civil_from_day(when.from);
    size_t bytes = when.grain == DL_GRAIN_DAY     ? DAY
                   : when.grain == DL_GRAIN_MONTH ? MONTH
                   : when.grain == DL_GRAIN_YEAR  ? YEAR
                                                  : 0;
    if (!bytes || civil.year < 1000 || civil.year > 9999)
        return false;
    memcpy(out, "0000-00-00", DAY);
    put_digits(out, civil.year, 4);
    put_digits(out + 5, civil.month, 2);
    put_digits(out + 8, civil.day, 2);
    out[bytes] = '\0';
    return true;
}
