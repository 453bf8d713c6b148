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
    push(arena, out,
         (struct line){at, at, LINE_BLANK, DL_BLOCK_TEXT, 0, false});
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

void
reader_wrap(struct dl_arena *arena, struct dl_str title, struct dl_str meta,
            const struct dl_document *doc, const struct said *said, int cols,
            struct lines *out)
{
    struct line like = {0, (uint32_t)title.bytes, LINE_TITLE, 0, 0, false};
    wrap_span(arena, title, like, NULL, cols, out);
    like = (struct line){0, (uint32_t)meta.bytes, LINE_META, 0, 0, false};
    if (meta.bytes > 0)
        wrap_span(arena, meta, like, NULL, cols, out);
    for (uint32_t i = 0; doc && i < doc->paragraph_count; i++) {
        const struct dl_paragraph *paragraph = &doc->paragraphs[i];
        bool joined = i > 0 && paragraph->block == DL_BLOCK_ITEM &&
                      paragraph[-1].block == DL_BLOCK_ITEM;
        if (!joined)
            blank(arena, out, paragraph->span.start);
        wrap_paragraph(arena, doc, paragraph, said, cols, out);
    }
}
