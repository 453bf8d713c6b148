/* An article as rows of one width: headline, what is known about it, then the
 * body paragraph by paragraph. Markdown's own signs (#, >, -) are left out;
 * quotes and items stand indented behind a mark. */
/* SPDX-License-Identifier: ISC */
#include "tui/model.h"

#include <dateline/text.h>

static void
push(struct dl_arena *arena, struct lines *out, struct line line)
{
    DL_PUSH(arena, out, line);
}

static void
blank(struct dl_arena *arena, struct lines *out, uint32_t at)
{
    push(arena, out, (struct line){.start = at, .end = at, .kind = LINE_BLANK});
}

/* Wrap a span of `text`; `like` is what its lines have in common. */
static void
wrap_span(struct dl_arena *arena, struct dl_str text, struct line like,
          const struct said *said, int cols, struct lines *out)
{
    struct dl_lines lines = {0};
    struct dl_span span = {like.start, like.end};
    int room = cols - like.indent;
    said_wrap(arena, said, text, span, room < 2 ? 2 : room, &lines);
    for (size_t i = 0; i < lines.count; i++) {
        struct line line = like;
        line.start = span.start + lines.at[i].start;
        line.end = span.start + lines.at[i].end;
        line.first = i == 0;
        push(arena, out, line);
    }
}

/* Bytes of the sign that makes a paragraph a heading, quote or item. */
static uint32_t
sign_bytes(struct dl_str text, enum dl_block block)
{
    size_t at = 0;
    if (block == DL_BLOCK_HEADING)
        while (at < text.bytes && text.at[at] == '#')
            at++;
    else if (block == DL_BLOCK_QUOTE && text.bytes && text.at[0] == '>')
        at = 1;
    else if (block == DL_BLOCK_ITEM && text.bytes > 1 && text.at[1] == ' ' &&
             (text.at[0] == '-' || text.at[0] == '*' || text.at[0] == '+'))
        at = 1;
    else if (block == DL_BLOCK_ITEM && dl_str_starts(text, DL_STR("•")))
        at = DL_STR("•").bytes;
    while (at > 0 && at < text.bytes && text.at[at] == ' ')
        at++;
    return (uint32_t)at;
}

static void
wrap_paragraph(struct dl_arena *arena, const struct dl_document *doc,
               const struct dl_paragraph *paragraph, const struct said *said,
               int cols, struct lines *out)
{
    bool indented =
        paragraph->block == DL_BLOCK_QUOTE || paragraph->block == DL_BLOCK_ITEM;
    struct line like = {.start = paragraph->span.start,
                        .end = paragraph->span.end,
                        .kind = LINE_BODY,
                        .block = (uint8_t)paragraph->block,
                        .indent = indented && cols > 8 ? 2 : 0};
    like.start +=
        sign_bytes(dl_str_slice(doc->text, paragraph->span), paragraph->block);
    wrap_span(arena, doc->text, like, said, cols, out);
}

/* A picture, shown where byte `at` of the body is. */
static void
wrap_image(struct dl_arena *arena, const struct reader_texts *texts,
           size_t index, uint32_t at, int cols, struct lines *out)
{
    struct dl_lines lines = {0};
    struct dl_str text =
        links_image(arena, &texts->links->at[index], index + 1, texts->words);
    dl_text_wrap(arena, text, cols, &lines);
    blank(arena, out, at);
    for (size_t i = 0; i < lines.count; i++)
        push(arena, out,
             (struct line){.start = at,
                           .end = at,
                           .kind = LINE_IMAGE,
                           .first = i == 0,
                           .link = (uint32_t)index + 1,
                           .text = dl_str_slice(text, lines.at[i])});
}

/* The pictures from *next on that stand no later than `at`; whether there was
 * one. */
static bool
wrap_images(struct dl_arena *arena, const struct reader_texts *texts,
            size_t *next, uint32_t at, int cols, struct lines *out)
{
    bool some = false;
    for (; texts->links && *next < texts->links->count; ++*next) {
        const struct dl_link *link = &texts->links->at[*next];
        if (link->image && link->span.start > at)
            break;
        if (link->image)
            wrap_image(arena, texts, *next, at, cols, out);
        some |= link->image;
    }
    return some;
}

static void
wrap_body(struct dl_arena *arena, const struct reader_texts *texts, int cols,
          struct lines *out)
{
    const struct dl_document *doc = texts->doc;
    size_t next = 0;
    for (uint32_t i = 0; i < doc->paragraph_count; i++) {
        const struct dl_paragraph *paragraph = &doc->paragraphs[i];
        bool joined = i > 0 && paragraph->block == DL_BLOCK_ITEM &&
                      paragraph[-1].block == DL_BLOCK_ITEM;
        uint32_t start = paragraph->span.start;
        if (wrap_images(arena, texts, &next, start, cols, out) || !joined)
            blank(arena, out, start);
        wrap_paragraph(arena, doc, paragraph, texts->said, cols, out);
    }
    uint32_t end = (uint32_t)doc->text.bytes;
    wrap_images(arena, texts, &next, end, cols, out);
}

void
reader_wrap(struct dl_arena *arena, const struct reader_texts *texts, int cols,
            struct lines *out)
{
    struct line like = {.end = (uint32_t)texts->title.bytes,
                        .kind = LINE_TITLE};
    wrap_span(arena, texts->title, like, NULL, cols, out);
    like = (struct line){.end = (uint32_t)texts->meta.bytes, .kind = LINE_META};
    if (texts->meta.bytes > 0)
        wrap_span(arena, texts->meta, like, NULL, cols, out);
    if (texts->doc)
        wrap_body(arena, texts, cols, out);
}
