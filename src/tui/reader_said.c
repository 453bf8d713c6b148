/* Names in linear mode: behind each one that the article has not named before,
 * its kind in words. That is not part of the text, so that offsets count as
 * ever; the lines only leave it room. */
/* SPDX-License-Identifier: ISC */
#include "tui/model.h"

#include <dateline/text.h>

#include <string.h>

/* Joined to the name by a blank that is never a line's end. */
static void
name_kinds(struct dl_arena *arena, struct said *out)
{
    for (int i = 0; i < DL_KIND_COUNT; i++)
        out->kinds[i] = dl_str_from(dl_arena_printf(
            arena, "\xc2\xa0(%s)", _(dl_kind_name((enum dl_kind)i))));
}

void
said_find(struct dl_arena *arena, const struct dl_reading *reading,
          struct said *out)
{
    const struct dl_mentions *mentions = &reading->mentions;
    bool *here = DL_ARRAY(arena, mentions->count + 1, bool);
    bool *named = DL_ARRAY(arena, reading->entities.count + 1, bool);
    for (size_t i = 0; i < mentions->count; i++) {
        uint32_t entity = mentions->at[i].entity;
        here[i] = entity == DL_NO_ENTITY || !named[entity];
        if (entity != DL_NO_ENTITY)
            named[entity] = true;
    }
    *out = (struct said){.mentions = mentions, .here = here};
    name_kinds(arena, out);
}

struct dl_str
said_of(const struct said *said, size_t mention)
{
    if (!said->here || !said->here[mention])
        return DL_STR("");
    return said->kinds[said->mentions->at[mention].kind];
}

/* A part of the text with what is said in it, and where that stands. */
struct spoken {
    char *text;
    size_t bytes;
    struct bit {
        uint32_t at, bytes; /* byte of the spoken text */
    } * bits;
    size_t count;
};

static void
append(struct spoken *spoken, struct dl_str text)
{
    memcpy(spoken->text + spoken->bytes, text.at, text.bytes);
    spoken->bytes += text.bytes;
}

static void
speak(struct dl_arena *arena, const struct said *said, struct dl_str text,
      struct dl_span span, struct spoken *out)
{
    const struct dl_mentions *mentions = said->mentions;
    size_t first = dl_mention_at(mentions, span.start), end = first;
    uint32_t from = span.start;
    while (end < mentions->count && mentions->at[end].span.end <= span.end)
        end++;
    *out = (struct spoken){0};
    out->bits = DL_ARRAY(arena, end - first + 1, struct bit);
    size_t room = span.end - span.start + 1;
    for (size_t i = first; i < end; i++)
        room += said_of(said, i).bytes;
    out->text = dl_arena_alloc(arena, room);
    for (size_t i = first; i < end; i++) {
        struct dl_str kind = said_of(said, i);
        if (kind.bytes == 0)
            continue;
        struct dl_span before = {from, mentions->at[i].span.end};
        append(out, dl_str_slice(text, before));
        out->bits[out->count++] =
            (struct bit){(uint32_t)out->bytes, (uint32_t)kind.bytes};
        append(out, kind);
        from = before.end;
    }
    append(out, dl_str_slice(text, (struct dl_span){from, span.end}));
}

/* The byte of the part that `at` of the spoken one is; *bit goes on with it. */
static uint32_t
unspoken(const struct spoken *spoken, uint32_t at, size_t *bit, uint32_t *more)
{
    while (*bit < spoken->count &&
           spoken->bits[*bit].at + spoken->bits[*bit].bytes <= at)
        *more += spoken->bits[(*bit)++].bytes;
    if (*bit < spoken->count && spoken->bits[*bit].at < at)
        at = spoken->bits[*bit].at; /* a line too short for it ends inside */
    return at - *more;
}

void
said_wrap(struct dl_arena *arena, const struct said *said, struct dl_str text,
          struct dl_span span, int cols, struct dl_lines *out)
{
    struct spoken spoken;
    size_t bit = 0;
    uint32_t more = 0;
    if (!said || !said->here) {
        dl_text_wrap(arena, dl_str_slice(text, span), cols, out);
        return;
    }
    speak(arena, said, text, span, &spoken);
    dl_text_wrap(arena, (struct dl_str){spoken.text, spoken.bytes}, cols, out);
    for (size_t i = 0; i < out->count; i++) {
        struct dl_span *line = &out->at[i];
        line->start = unspoken(&spoken, line->start, &bit, &more);
        line->end = unspoken(&spoken, line->end, &bit, &more);
    }
}
