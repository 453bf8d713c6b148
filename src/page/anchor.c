/* Links and pictures, kept beside the text with their places in it.
 *
 * Places are taken while the text is written. It is cleaned as a whole only
 * then, which may shorten it before any of them; so each is moved by the clean
 * length of what stands before it. */
/* SPDX-License-Identifier: ISC */
#include "page/anchor.h"

#include <dateline/text.h>

#include <assert.h>
#include <stdlib.h>

enum { LINKS_MAX = 2000 };

/* Its place in the list is taken where it begins, so that all stand in the
 * order of the text. */
void
anchors_open(struct anchors *anchors, size_t node, size_t at)
{
    struct dl_str href = node_attr(anchors->tree, node, ATTR_HREF);
    anchors_close(anchors, at); /* one that stands in another ends it */
    if (!anchors->links || !href.bytes || *href.at == '#' ||
        anchors->links->count >= LINKS_MAX)
        return;
    struct dl_str url = dl_url_join(anchors->arena, anchors->base, href);
    if (!url.bytes || url.bytes > DL_LINK_URL_MAX)
        return;
    struct dl_link link = {.span = {(uint32_t)at, (uint32_t)at},
                           .url = dl_text_clean_line(anchors->arena, url),
                           .alt = DL_STR("")};
    DL_PUSH(anchors->arena, anchors->links, link);
    anchors->open = anchors->last = anchors->links->count;
    anchors->bare = true;
}

void
anchors_word(struct anchors *anchors, size_t at)
{
    if (anchors->open && anchors->bare)
        anchors->links->at[anchors->open - 1].span.start = (uint32_t)at;
    anchors->bare = false;
}

void
anchors_close(struct anchors *anchors, size_t at)
{
    if (anchors->open && !anchors->bare)
        anchors->links->at[anchors->open - 1].span.end = (uint32_t)at;
    anchors->open = 0;
}

static bool
take_back(struct dl_span *span, size_t at)
{
    bool within = span->start <= at && span->end <= at;
    span->start = span->start < at ? span->start : (uint32_t)at;
    span->end = span->end < at ? span->end : (uint32_t)at;
    return !within;
}

/* What stands later in the list begins later, but for a link whose first word
 * comes after a picture in it; so the last link is looked at by itself. */
void
anchors_back(struct anchors *anchors, size_t at)
{
    size_t left = anchors->links ? anchors->links->count : 0;
    assert(anchors->links || !anchors->last);
    if (anchors->last) {
        struct dl_span *span = &anchors->links->at[anchors->last - 1].span;
        anchors->bare |= span->start >= at;
        take_back(span, at);
    }
    while (left && take_back(&anchors->links->at[left - 1].span, at))
        left--;
}

/* A pixel that counts readers is no picture. */
static bool
is_pixel(const struct anchors *anchors, size_t node)
{
    struct dl_str sides[] = {node_attr(anchors->tree, node, ATTR_WIDTH),
                             node_attr(anchors->tree, node, ATTR_HEIGHT)};
    for (size_t i = 0; i < 2; i++)
        if (dl_str_is(sides[i], "1") || dl_str_is(sides[i], "0"))
            return true;
    return false;
}

/* Where a picture lies: pages that load theirs late name it beside a stand-in.
 * In a file that has no address of its own a path is one from its folder. */
static struct dl_str
image_url(const struct anchors *anchors, size_t node)
{
    static const enum attr attrs[] = {ATTR_DATA_SRC, ATTR_SRC};
    for (size_t i = 0; i < 2; i++) {
        struct dl_str src =
            dl_str_trim(node_attr(anchors->tree, node, attrs[i]));
        struct dl_str url = dl_url_join(anchors->arena, anchors->base, src);
        bool path = !anchors->base.bytes && src.bytes &&
                    !memchr(src.at, ':', src.bytes) && *src.at != '/';
        if (path)
            url = dl_text_clean_line(anchors->arena, src);
        if (url.bytes && url.bytes <= DL_LINK_URL_MAX)
            return url;
    }
    return DL_STR("");
}

void
anchors_image(struct anchors *anchors, size_t node, size_t at)
{
    if (!anchors->links || anchors->links->count >= LINKS_MAX ||
        is_pixel(anchors, node))
        return;
    struct dl_str alt = node_attr(anchors->tree, node, ATTR_ALT);
    struct dl_link image = {.span = {(uint32_t)at, (uint32_t)at},
                            .url = image_url(anchors, node),
                            .alt = dl_text_clean_line(anchors->arena, alt),
                            .image = true};
    if (image.alt.bytes || image.url.bytes)
        DL_PUSH(anchors->arena, anchors->links, image);
}

/* The bytes of a piece once it is clean; false when it cannot be cleaned. */
static bool
clean_bytes(struct dl_arena *arena, struct dl_str piece, size_t *bytes)
{
    struct dl_str clean;
    struct dl_mark mark = dl_arena_mark(arena);
    bool done = dl_text_clean(arena, piece, &clean, NULL) == DL_OK;
    *bytes += done ? clean.bytes : 0;
    dl_arena_reset(arena, mark);
    return done;
}

static int
by_offset(const void *a, const void *b)
{
    const uint32_t *const *left = a, *const *right = b;
    return (**left > **right) - (**left < **right);
}

/* Move the offsets of the links from the text as it was written to the clean
 * one: each by the clean length of what stands before it. Where the pieces do
 * not come to the whole (a character that composes across the edge of a link),
 * no offset is trusted. */
static bool
move_links(struct dl_arena *arena, struct dl_str text, struct dl_str clean,
           struct dl_links *links)
{
    size_t count = 2 * links->count, from = 0, to = 0;
    uint32_t **offsets = DL_ARRAY(arena, count + 1, uint32_t *);
    for (size_t i = 0; i < links->count; i++) {
        offsets[2 * i] = &links->at[i].span.start;
        offsets[2 * i + 1] = &links->at[i].span.end;
    }
    qsort(offsets, count, sizeof *offsets, by_offset);
    for (size_t i = 0; i < count; i++) {
        size_t at = *offsets[i] < text.bytes ? *offsets[i] : text.bytes;
        struct dl_str piece = {text.at + from, at - from};
        if (at > from && !clean_bytes(arena, piece, &to))
            return false;
        from = at;
        *offsets[i] = (uint32_t)to;
    }
    struct dl_str rest = {text.at + from, text.bytes - from};
    return (!rest.bytes || clean_bytes(arena, rest, &to)) && to == clean.bytes;
}

static uint32_t
within(uint32_t at, uint32_t first, uint32_t end)
{
    at = at < end ? at : end;
    return at > first ? at - first : 0;
}

void
anchors_settle(struct anchors *anchors, struct dl_str written,
               struct dl_str clean, struct dl_str shown)
{
    struct dl_links *links = anchors->links;
    if (!links)
        return;
    anchors_close(anchors, written.bytes);
    bool moved = dl_str_eq(written, clean) ||
                 move_links(anchors->arena, written, clean, links);
    uint32_t first = (uint32_t)(shown.at - clean.at);
    uint32_t end = first + (uint32_t)shown.bytes;
    for (size_t i = 0; i < links->count; i++) {
        struct dl_span *span = &links->at[i].span;
        span->start = moved ? within(span->start, first, end) : 0;
        span->end = moved ? within(span->end, first, end) : 0;
    }
}
