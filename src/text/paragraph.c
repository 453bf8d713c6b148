/* Finding paragraphs and what kind of block each is.
 *
 * A blank line ends a paragraph. A single newline does too, unless the text is
 * hard-wrapped, which shows in its lines: at most WRAP_COLS_MAX wide, hardly
 * any broken before the next word would no longer have fitted, and most of
 * them not ended by a stop. Marks of Markdown begin a block of their own and
 * stay outside its span.
 */
/* SPDX-License-Identifier: ISC */
#include "text/segment.h"

#include <string.h>

enum {
    WRAP_COLS_MAX = 132, /* bytes; wider lines were not wrapped by hand */
    WRAP_LINES_MIN = 2,  /* fewer broken lines show nothing */
    HEADING_BYTES_MAX = 120,
    HEADING_WORDS_MAX = 16
};

static bool
is_blank(struct dl_str line)
{
    return !dl_str_trim(line).bytes;
}

static bool
ends_with_stop(struct dl_str line)
{
    static const char *const closers[] = {"\"", "'", ")", "\u201d", "\u2019"};
    for (size_t i = 0; i < sizeof closers / sizeof *closers; i++)
        if (dl_str_ends(line, dl_str_from(closers[i])))
            line.bytes -= strlen(closers[i]);
    return line.bytes && (strchr(".!?:;,", line.at[line.bytes - 1]) ||
                          dl_str_ends(line, DL_STR("\u2026")));
}

static size_t
first_word_bytes(struct dl_str line)
{
    const char *space = memchr(line.at, ' ', line.bytes);
    return space ? (size_t)(space - line.at) : line.bytes;
}

bool
dl_text_is_wrapped(struct dl_str text)
{
    size_t widest = 0, pairs = 0, full = 0, stops = 0;
    struct dl_str rest = text, line, last = {0};
    while (dl_str_line(&rest, &line)) {
        line = dl_str_trim(line);
        widest = line.bytes > widest ? line.bytes : widest;
    }
    if (widest > WRAP_COLS_MAX)
        return false;
    for (rest = text; dl_str_line(&rest, &line); last = line) {
        line = dl_str_trim(line);
        if (!line.bytes || !last.bytes)
            continue;
        pairs++;
        full += last.bytes + 1 + first_word_bytes(line) + 2 > widest;
        stops += ends_with_stop(last);
    }
    return pairs >= WRAP_LINES_MIN && full * 4 >= pairs * 3 &&
           stops * 2 < pairs;
}

/* Bytes of the mark that opens a block, and which block; 0 for plain text. */
static size_t
block_mark(struct dl_str line, enum dl_block *block)
{
    static const struct {
        const char *mark;
        enum dl_block block;
    } marks[] = {
        {"- ", DL_BLOCK_ITEM},      {"* ", DL_BLOCK_ITEM},
        {"+ ", DL_BLOCK_ITEM},      {"\u2022 ", DL_BLOCK_ITEM},
        {"\u00b7 ", DL_BLOCK_ITEM}, {"> ", DL_BLOCK_QUOTE},
    };
    size_t hashes = 0;
    while (hashes < line.bytes && line.at[hashes] == '#')
        hashes++;
    *block = DL_BLOCK_HEADING;
    if (hashes && hashes <= 6 && hashes < line.bytes && line.at[hashes] == ' ')
        return hashes + 1;
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (dl_str_starts(line, dl_str_from(marks[i].mark))) {
            *block = marks[i].block;
            return strlen(marks[i].mark);
        }
    *block = DL_BLOCK_TEXT;
    return 0;
}

/* A short line that begins like a title and has no stop at its end. */
static bool
is_heading_line(struct dl_str line)
{
    size_t words = 1;
    if (line.bytes > HEADING_BYTES_MAX || ends_with_stop(line))
        return false;
    for (size_t i = 0; i < line.bytes; i++)
        words += line.at[i] == ' ';
    char c = line.at[0];
    bool wide = (unsigned char)c >= 0x80;
    return words <= HEADING_WORDS_MAX &&
           (wide || dl_is_upper(c) || dl_is_digit(c) || strchr("\"'", c));
}

struct reader {
    struct builder *build;
    struct dl_paragraph open; /* when its span is not empty */
    size_t lines;             /* in it */
    bool wrapped, fenced;
};

static void
close_paragraph(struct reader *reader)
{
    struct dl_paragraph paragraph = reader->open;
    struct dl_str text = dl_str_slice(reader->build->text, paragraph.span);
    if (text.bytes) {
        if (paragraph.block == DL_BLOCK_TEXT && reader->lines == 1 &&
            is_heading_line(text))
            paragraph.block = DL_BLOCK_HEADING;
        DL_PUSH(reader->build->scratch, &reader->build->paragraphs, paragraph);
    }
    reader->open = (struct dl_paragraph){0};
    reader->lines = 0;
}

/* Append a line to the open paragraph, or open one of kind `block` with it. */
static void
take_line(struct reader *reader, struct dl_str line, enum dl_block block)
{
    uint32_t start = (uint32_t)(line.at - reader->build->text.at);
    if (!reader->lines) {
        reader->open.span.start = start;
        reader->open.block = block;
    }
    reader->open.span.end = start + (uint32_t)line.bytes;
    reader->lines++;
}

static void
read_line(struct reader *reader, struct dl_str raw)
{
    struct dl_str line = dl_str_trim(raw);
    if (dl_str_starts(line, DL_STR("```"))) {
        close_paragraph(reader);
        reader->fenced = !reader->fenced;
        return;
    }
    if (is_blank(line)) {
        close_paragraph(reader);
        return;
    }
    enum dl_block block = DL_BLOCK_CODE;
    size_t mark = reader->fenced ? 0 : block_mark(line, &block);
    if (!reader->wrapped || mark || reader->fenced)
        close_paragraph(reader);
    line = dl_str_trim((struct dl_str){line.at + mark, line.bytes - mark});
    if (line.bytes)
        take_line(reader, line, block);
    if (block == DL_BLOCK_HEADING)
        close_paragraph(reader);
}

void
text_paragraphs(struct builder *build)
{
    struct reader reader = {
        .build = build,
        .wrapped = dl_text_is_wrapped(build->text),
    };
    struct dl_str rest = build->text, line;
    while (dl_str_line(&rest, &line))
        read_line(&reader, line);
    close_paragraph(&reader);
}
