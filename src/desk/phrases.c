/* Phrases to bytes and back. While they are collected, a phrase is found by its
 * hash in an open table of which at most half is taken. */
/* SPDX-License-Identifier: ISC */
#include "desk/phrases.h"

#include <assert.h>

enum {
    MADE_MAX = 4096, /* bytes of a phrase that is made of others */
    PARTS_MAX = 32,
    MARK_BITS = 2,
    ROOM_FIRST = 512
};

static const struct dl_str known[] = {
#define X(text) {text, sizeof text - 1},
#include "desk/phrases.def"
#undef X
};
enum { KNOWN = sizeof known / sizeof *known };

static_assert(2 * KNOWN < ROOM_FIRST, "half of the table stays empty");

/* What may stand before a part of a phrase. */
static const struct dl_str marks[1 << MARK_BITS] = {
    {"", 0}, {"; ", 2}, {", ", 2}, {": ", 2}};

struct phrase {
    struct dl_str text;
    uint32_t *parts; /* number of the phrase, and below it that of the mark */
    uint32_t count;  /* 0: a text of its own */
};

struct phrases {
    struct dl_arena *arena;
    struct phrase *at; /* those of phrases.def first */
    size_t count, room;
    uint32_t *slots; /* number and 1; 0: empty */
    size_t slot_count;
};

/* ---- collecting ---- */

static uint32_t *
slot_of(struct phrases *phrases, struct dl_str text)
{
    size_t mask = phrases->slot_count - 1;
    size_t at = (size_t)(dl_str_hash(text) >> 7);
    for (;; at++) {
        uint32_t *slot = &phrases->slots[at & mask];
        if (!*slot || dl_str_eq(phrases->at[*slot - 1].text, text))
            return slot;
    }
}

static void
fill_slots(struct phrases *phrases, size_t count)
{
    phrases->slots = DL_ARRAY(phrases->arena, count, uint32_t);
    phrases->slot_count = count;
    for (uint32_t i = 0; i < phrases->count; i++)
        *slot_of(phrases, phrases->at[i].text) = i + 1;
}

struct phrases *
phrases_new(struct dl_arena *arena)
{
    struct phrases *phrases = DL_NEW(arena, struct phrases);
    phrases->arena = arena;
    phrases->room = ROOM_FIRST;
    phrases->at = DL_ARRAY(arena, phrases->room, struct phrase);
    for (size_t i = 0; i < KNOWN; i++)
        phrases->at[phrases->count++].text = known[i];
    fill_slots(phrases, ROOM_FIRST);
    return phrases;
}

static uint32_t
add(struct phrases *phrases, struct phrase phrase)
{
    DL_PUSH(phrases->arena, phrases, phrase);
    if (2 * phrases->count > phrases->slot_count)
        fill_slots(phrases, 2 * phrases->slot_count);
    else
        *slot_of(phrases, phrase.text) = (uint32_t)phrases->count;
    return (uint32_t)phrases->count - 1;
}

/* Of the phrase at `index`: even when it is known, odd when it is not. */
static uint32_t
number_of(uint32_t index)
{
    return index < KNOWN ? 2 * index : 2 * (index - KNOWN) + 1;
}

/* Where the next mark stands at or behind `from`, and which; the end of the
 * text when there is none. */
static size_t
next_mark(struct dl_str text, size_t from, uint32_t *mark)
{
    for (; from + 2 < text.bytes; from++) {
        struct dl_str rest = {text.at + from, text.bytes - from};
        for (*mark = 1; *mark < 1 << MARK_BITS; ++*mark)
            if (dl_str_starts(rest, marks[*mark]))
                return from;
    }
    *mark = 0;
    return text.bytes;
}

/* Collect the parts of a phrase; false when it has too many, or only one. */
static bool
cut(struct phrases *phrases, struct dl_str text, struct phrase *out)
{
    uint32_t parts[PARTS_MAX] = {0}, count = 0, mark = 0, next;
    for (size_t from = 0; from < text.bytes; mark = next) {
        from += marks[mark].bytes;
        size_t end = next_mark(text, from, &next);
        if (count == PARTS_MAX || (!count && end == text.bytes))
            return false;
        struct dl_str part = {text.at + from, end - from};
        parts[count++] =
            phrases_number(phrases, part, false) << MARK_BITS | mark;
        from = end;
    }
    out->count = count;
    out->parts = DL_ARRAY(phrases->arena, count, uint32_t);
    memcpy(out->parts, parts, count * sizeof *parts);
    return true;
}

uint32_t
phrases_number(struct phrases *phrases, struct dl_str text, bool made)
{
    uint32_t slot = *slot_of(phrases, text);
    struct phrase phrase = {.text = text};
    if (slot)
        return number_of(slot - 1);
    if (!made || text.bytes > MADE_MAX || !cut(phrases, text, &phrase))
        phrase.count = 0;
    return number_of(add(phrases, phrase));
}

void
phrases_put(const struct phrases *phrases, struct octets_sink *sink)
{
    octets_put_number(sink, phrases->count - KNOWN);
    for (size_t i = KNOWN; i < phrases->count; i++) {
        const struct phrase *phrase = &phrases->at[i];
        octets_put_number(sink, phrase->count);
        for (uint32_t k = 0; k < phrase->count; k++)
            octets_put_number(sink, phrase->parts[k]);
        if (phrase->count)
            continue;
        octets_put_number(sink, phrase->text.bytes);
        octets_put(sink, phrase->text.at, phrase->text.bytes);
    }
}

/* ---- reading ---- */

struct dl_str
phrases_at(const struct phrasebook *book, uint64_t number)
{
    uint64_t index = number / 2;
    if (number % 2 == 0 && index < KNOWN)
        return known[index];
    if (number % 2 == 1 && index < book->count)
        return book->own[index];
    return (struct dl_str){NULL, 0};
}

/* A phrase of parts that were read before it. */
static struct dl_str
take_made(struct dl_arena *arena, struct octets_source *source,
          const struct phrasebook *book, uint64_t count)
{
    char text[MADE_MAX];
    struct octets_sink sink = {(unsigned char *)text, 0};
    for (uint64_t i = 0; i < count && !source->bad; i++) {
        uint64_t part = octets_take_number(source);
        struct dl_str words = phrases_at(book, part >> MARK_BITS);
        struct dl_str mark = marks[part & ((1 << MARK_BITS) - 1)];
        if (!words.at || mark.bytes + words.bytes > sizeof text - sink.bytes) {
            source->bad = true;
            break;
        }
        octets_put(&sink, mark.at, mark.bytes);
        octets_put(&sink, words.at, words.bytes);
    }
    return dl_str_copy(arena, (struct dl_str){text, sink.bytes});
}

static struct dl_str
take_own(struct dl_arena *arena, struct octets_source *source)
{
    uint64_t bytes = octets_take_number(source);
    const char *at = octets_take(source, bytes);
    return at ? dl_str_copy(arena, (struct dl_str){at, bytes}) : DL_STR("");
}

void
phrases_take(struct dl_arena *arena, struct octets_source *source,
             struct phrasebook *out)
{
    uint64_t count = octets_take_number(source);
    *out = (struct phrasebook){NULL, 0};
    if (count > source->bytes) /* each has a byte at least */
        source->bad = true;
    if (source->bad)
        return;
    out->own = DL_ARRAY(arena, count, struct dl_str);
    while (out->count < count && !source->bad) {
        uint64_t parts = octets_take_number(source);
        struct dl_str phrase = parts ? take_made(arena, source, out, parts)
                                     : take_own(arena, source);
        out->own[out->count++] = phrase;
    }
}
