/* A passage is what lies close together: changes with a few words around them.
 * Long stretches that are the same are left out. A passage is put together as
 * one text, with the parts that changed as spans of it, and then wrapped. */
/* SPDX-License-Identifier: ISC */
#include "tui/changes.h"

#include <dateline/text.h>

#include <string.h>

enum { AROUND = 12 /* words that stay beside a change */ };

/** A passage that grows. */
struct passage {
    struct dl_arena *arena;
    struct {
        char *at;
        size_t count, room;
    } text;
    struct {
        struct change_bit *at;
        size_t count, room;
    } bits;
    int cols;
    struct change_lines *out;
};

static void
add_bytes(struct passage *passage, const char *at, size_t bytes)
{
    for (size_t i = 0; i < bytes; i++)
        DL_PUSH(passage->arena, &passage->text, at[i]);
}

/* The end of a paragraph is one newline, whatever it was. */
static void
add_text(struct passage *passage, struct dl_str text)
{
    for (size_t i = 0; i < text.bytes; i++) {
        bool again = text.at[i] == '\n' && passage->text.count > 0 &&
                     passage->text.at[passage->text.count - 1] == '\n';
        if (!again)
            DL_PUSH(passage->arena, &passage->text, text.at[i]);
    }
}

static void
add_run(struct passage *passage, enum dl_change change, struct dl_str text)
{
    size_t count = passage->text.count;
    if (text.bytes == 0)
        return;
    if (count > 0 && passage->text.at[count - 1] != '\n')
        add_bytes(passage, " ", 1);
    struct change_bit bit = {{(uint32_t)passage->text.count, 0}, change};
    bool ends = text.at[0] == '\n'; /* of a paragraph, nothing else */
    if (change == DL_REMOVED && !ends)
        add_bytes(passage, "[", 1);
    add_text(passage, text);
    if (change == DL_REMOVED && !ends)
        add_bytes(passage, "]", 1);
    bit.span.end = (uint32_t)passage->text.count;
    if (change != DL_SAME)
        DL_PUSH(passage->arena, &passage->bits, bit);
}

/* The bits of one line, counted from its start. */
static void
cut_bits(const struct passage *passage, struct dl_span line,
         struct change_line *out)
{
    out->bits =
        DL_ARRAY(passage->arena, passage->bits.count, struct change_bit);
    for (size_t i = 0; i < passage->bits.count; i++) {
        struct change_bit bit = passage->bits.at[i];
        if (bit.span.end <= line.start || bit.span.start >= line.end)
            continue;
        bit.span.start =
            bit.span.start > line.start ? bit.span.start - line.start : 0;
        bit.span.end =
            (bit.span.end < line.end ? bit.span.end : line.end) - line.start;
        out->bits[out->bit_count++] = bit;
    }
}

/* The passage is whole. */
static void
flush(struct passage *passage)
{
    struct dl_str text = {passage->text.at, passage->text.count};
    struct dl_lines lines = {NULL, 0, 0};
    struct change_line blank = {{"", 0}, NULL, 0};
    if (text.bytes == 0)
        return;
    if (passage->out->count > 0)
        DL_PUSH(passage->arena, passage->out, blank);
    dl_text_wrap(passage->arena, text, passage->cols, &lines);
    for (size_t i = 0; i < lines.count; i++) {
        struct change_line line = {.text = dl_str_slice(text, lines.at[i])};
        cut_bits(passage, lines.at[i], &line);
        DL_PUSH(passage->arena, passage->out, line);
    }
    passage->text.at = NULL;
    passage->text.count = passage->text.room = 0;
    passage->bits.count = 0;
}

/* Where the first `words` words of a text end; `text.bytes` when it has no
 * more. */
static size_t
after_words(struct dl_str text, int words)
{
    size_t at = 0;
    for (; at < text.bytes && words > 0; words--) {
        while (at < text.bytes && text.at[at] > ' ')
            at++;
        if (words > 1)
            while (at < text.bytes && text.at[at] <= ' ')
                at++;
    }
    return at;
}

static size_t
before_words(struct dl_str text, int words)
{
    size_t at = text.bytes;
    for (; at > 0 && words > 0; words--) {
        while (at > 0 && text.at[at - 1] > ' ')
            at--;
        if (words > 1)
            while (at > 0 && text.at[at - 1] <= ' ')
                at--;
    }
    return at;
}

/* What is the same: a little of it on either side of the changes. */
static void
add_same(struct passage *passage, struct dl_str text, bool first, bool last)
{
    size_t head = first ? 0 : after_words(text, AROUND);
    size_t tail = last ? text.bytes : before_words(text, AROUND);
    struct dl_str more = DL_STR("\u2026");
    if (!first && !last && head >= tail) {
        add_run(passage, DL_SAME, text);
        return;
    }
    if (!first) {
        add_run(passage, DL_SAME, (struct dl_str){text.at, head});
        if (head < text.bytes)
            add_bytes(passage, more.at, more.bytes);
        flush(passage);
    }
    if (last)
        return;
    if (tail > 0)
        add_bytes(passage, more.at, more.bytes);
    size_t count = passage->text.count;
    add_run(passage, DL_SAME,
            (struct dl_str){text.at + tail, text.bytes - tail});
    if (tail > 0 && passage->text.count > count) /* no space behind it */
        memmove(passage->text.at + count, passage->text.at + count + 1,
                --passage->text.count - count);
}

void
changes_lay(struct dl_arena *arena, struct dl_str old, struct dl_str now,
            int cols, struct change_lines *out)
{
    struct dl_pieces pieces;
    struct passage passage = {
        .arena = arena, .cols = cols < 2 ? 2 : cols, .out = out};
    dl_text_diff(arena, old, now, &pieces);
    *out = (struct change_lines){NULL, 0, 0, pieces.removed, pieces.added};
    if (pieces.count == 1 && pieces.at[0].change == DL_SAME)
        return;
    for (size_t i = 0; i < pieces.count; i++) {
        struct dl_piece piece = pieces.at[i];
        struct dl_str text =
            dl_str_slice(piece.change == DL_REMOVED ? old : now, piece.span);
        if (piece.change == DL_SAME)
            add_same(&passage, text, i == 0, i + 1 == pieces.count);
        else
            add_run(&passage, piece.change, text);
    }
    flush(&passage);
}
