/* Links while their text is cut and joined: each goes where its words go. */
/* SPDX-License-Identifier: ISC */
#include "article/page.h"

void
pieces_add(struct dl_arena *arena, struct pieces *pieces, struct dl_str text,
           struct dl_str part, size_t to, bool kept)
{
    uintptr_t begin = (uintptr_t)text.at, at = (uintptr_t)part.at;
    if (at < begin || at - begin + part.bytes > text.bytes)
        return;
    struct piece piece = {at - begin, part.bytes, to, kept};
    DL_PUSH(arena, pieces, piece);
}

/* The last piece that begins at or before `at`; `count` when none does. */
static size_t
piece_at(const struct pieces *pieces, size_t at)
{
    size_t low = 0, high = pieces->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (pieces->at[middle].from <= at)
            low = middle + 1;
        else
            high = middle;
    }
    return low ? low - 1 : pieces->count;
}

static size_t
end_of(const struct piece *piece)
{
    return piece->to + (piece->kept ? piece->bytes : 0);
}

/* Words go with the piece they begin in, and no further than its end. */
static bool
move_words(const struct pieces *pieces, struct dl_span *span)
{
    size_t index = piece_at(pieces, span->start);
    if (index == pieces->count || !pieces->at[index].kept)
        return false;
    const struct piece *piece = &pieces->at[index];
    size_t end = piece->from + piece->bytes;
    if (span->start >= end)
        return false;
    end = span->end < end ? span->end : end;
    span->end = (uint32_t)(piece->to + (end - piece->from));
    span->start = (uint32_t)(piece->to + (span->start - piece->from));
    return true;
}

static bool
is_blank(struct dl_str text, size_t from, size_t to)
{
    for (size_t i = from; i < to; i++)
        if (!dl_is_space(text.at[i]))
            return false;
    return true;
}

/* A picture goes with the piece it is in, else with the one right before or
 * behind it: one that stood among what was left out goes with that. */
static bool
move_picture(const struct pieces *pieces, struct dl_str text,
             struct dl_span *span)
{
    size_t at = span->start, index = piece_at(pieces, at), to = SIZE_MAX;
    size_t next = index == pieces->count ? 0 : index + 1;
    if (index < pieces->count) {
        const struct piece *piece = &pieces->at[index];
        size_t end = piece->from + piece->bytes;
        if (at < end)
            to = piece->kept ? piece->to + (at - piece->from) : piece->to;
        else if (is_blank(text, end, at))
            to = end_of(piece);
    }
    if (to == SIZE_MAX && next < pieces->count &&
        is_blank(text, at, pieces->at[next].from))
        to = pieces->at[next].to;
    *span = (struct dl_span){(uint32_t)to, (uint32_t)to};
    return to != SIZE_MAX;
}

void
links_move(struct dl_links *links, const struct pieces *pieces,
           struct dl_str text)
{
    size_t kept = 0;
    for (size_t i = 0; i < links->count; i++) {
        struct dl_link link = links->at[i];
        if (link.image ? move_picture(pieces, text, &link.span)
                       : move_words(pieces, &link.span))
            links->at[kept++] = link;
    }
    links->count = kept;
}

void
links_shift(struct dl_links *links, size_t bytes)
{
    size_t kept = 0;
    for (size_t i = 0; i < links->count; i++) {
        struct dl_link link = links->at[i];
        bool gone = !link.image && link.span.end <= bytes;
        link.span.start -=
            link.span.start < bytes ? link.span.start : (uint32_t)bytes;
        link.span.end -=
            link.span.end < bytes ? link.span.end : (uint32_t)bytes;
        if (!gone)
            links->at[kept++] = link;
    }
    links->count = kept;
}
