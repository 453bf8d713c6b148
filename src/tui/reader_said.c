/* What is said in the body without being part of it: behind each link its
 * number and, in linear mode, behind each name that the article has not named
 * before its kind in words. The text stays as it is, so that offsets count as
 * ever; the lines only leave room. */
/* SPDX-License-Identifier: ISC */
#include "tui/model.h"

#include <dateline/text.h>

#include <string.h>

/* Of the kinds of names; a bit is joined to its word by a blank that is never a
 * line's end. */
static void
find_kinds(struct dl_arena *arena, const struct dl_reading *reading,
           struct said *out)
{
    const struct dl_mentions *mentions = &reading->mentions;
    bool *named = DL_ARRAY(arena, reading->entities.count + 1, bool);
    for (size_t i = 0; i < mentions->count; i++) {
        const struct dl_mention *at = &mentions->at[i];
        bool first = at->entity == DL_NO_ENTITY || !named[at->entity];
        if (at->entity != DL_NO_ENTITY)
            named[at->entity] = true;
        struct said_bit bit = {.at = at->span.end, .mention = (uint32_t)i};
        if (!first)
            continue;
        bit.text = dl_str_from(
            dl_arena_printf(arena, "\xc2\xa0(%s)", _(dl_kind_name(at->kind))));
        DL_PUSH(arena, out, bit);
    }
}

static struct dl_str
number_text(struct dl_arena *arena, uint32_t number, bool words)
{
    const char *text = dl_arena_printf(arena, "[%u]", number);
    if (words)
        text = dl_arena_printf(arena, _("(link %u)"), number);
    return dl_str_from(dl_arena_printf(arena, "\xc2\xa0%s", text));
}

/* The kinds that come before `at` are taken over first. */
static size_t
take_kinds(struct dl_arena *arena, const struct said *kinds, size_t next,
           uint32_t at, struct said *out)
{
    while (next < kinds->count && kinds->at[next].at <= at)
        DL_PUSH(arena, out, kinds->at[next++]);
    return next;
}

void
said_find(struct dl_arena *arena, const struct dl_reading *reading,
          const struct shown_links *links, bool kinds, struct said *out)
{
    struct said names = {0};
    size_t next = 0;
    *out = (struct said){0};
    if (kinds)
        find_kinds(arena, reading, &names);
    for (size_t i = 0; i < links->count; i++) {
        const struct shown_link *at = &links->at[i];
        struct said_bit bit = {.at = at->span.end,
                               .mention = NONE,
                               .link = at->number,
                               .text = number_text(arena, at->number, kinds)};
        next = take_kinds(arena, &names, next, bit.at, out);
        DL_PUSH(arena, out, bit);
    }
    take_kinds(arena, &names, next, UINT32_MAX, out);
}

size_t
said_at(const struct said *said, uint32_t at)
{
    size_t low = 0, high = said->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (said->at[middle].at < at)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
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
    size_t first = said_at(said, span.start + 1), end = first;
    uint32_t from = span.start;
    size_t room = span.end - span.start + 1;
    for (; end < said->count && said->at[end].at <= span.end; end++)
        room += said->at[end].text.bytes;
    *out = (struct spoken){0};
    out->bits = DL_ARRAY(arena, end - first + 1, struct bit);
    out->text = dl_arena_alloc(arena, room);
    for (size_t i = first; i < end; i++) {
        const struct said_bit *bit = &said->at[i];
        append(out, dl_str_slice(text, (struct dl_span){from, bit->at}));
        out->bits[out->count++] =
            (struct bit){(uint32_t)out->bytes, (uint32_t)bit->text.bytes};
        append(out, bit->text);
        from = bit->at;
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
    if (!said || said->count == 0) {
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
