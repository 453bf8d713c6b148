/* A stand-in never changes the width of a cell, so nothing moves when it comes
 * or goes. */
/* SPDX-License-Identifier: ISC */
#include "tui/stand_in.h"

#include <dateline/text.h>

#include <string.h>

/* The letters that flags are made of. */
enum { REGIONAL_A = 0x1f1e6, REGIONAL_Z = 0x1f1ff };

int
stand_in_first(const struct painted *cell)
{
    unsigned char lead = (unsigned char)cell->text[0];
    return lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
}

/* What is written for a code point where only ASCII can be shown. */
static char
ascii_for(uint32_t point)
{
    static const struct {
        uint32_t from, to;
        char text;
    } table[] = {
#define X(from, to, text) {from, to, text},
#include "tui/ascii.def"
#undef X
    };
    for (size_t i = 0; i < sizeof table / sizeof *table; i++)
        if (point >= table[i].from && point <= table[i].to)
            return table[i].text;
    return '?';
}

/* A wide cell becomes its stand-in and a blank. */
static void
make_ascii(struct painted *cell)
{
    size_t next;
    struct dl_str text = {cell->text, cell->bytes};
    uint32_t point = dl_utf8_decode(text, 0, &next);
    if (cell->bytes == 0 || (cell->bytes == 1 && point < 0x80))
        return;
    cell->text[0] = ascii_for(point);
    cell->text[1] = ' ';
    cell->bytes = cell->cols;
}

/* The letter of half a flag, or a blank. */
static char
flag_letter(uint32_t point)
{
    bool half = point >= REGIONAL_A && point <= REGIONAL_Z;
    return half ? (char)('A' + (point - REGIONAL_A)) : ' ';
}

/* A picture as its first character, a flag as its letters; or as blanks. */
static void
make_plain(struct painted *cell, enum dl_emoji emoji)
{
    struct dl_str text = {cell->text, cell->bytes};
    if (emoji == DL_EMOJI_SHOW || !dl_text_is_picture(text))
        return;
    size_t next;
    char first = flag_letter(dl_utf8_decode(text, 0, &next));
    char second = next < text.bytes
                      ? flag_letter(dl_utf8_decode(text, next, &next))
                      : ' ';
    if (emoji == DL_EMOJI_STRIP || first != ' ') {
        bool letters = emoji == DL_EMOJI_TEXT;
        cell->text[0] = letters ? first : ' ';
        cell->text[1] = letters ? second : ' ';
        cell->bytes = cell->cols;
        return;
    }
    cell->bytes = (uint8_t)stand_in_first(cell);
    if (dl_text_cols((struct dl_str){cell->text, cell->bytes}) < cell->cols)
        cell->text[cell->bytes++] = ' ';
}

void
stand_in(struct painted *cell, const struct terminal *terminal)
{
    if (!terminal->utf8)
        make_ascii(cell);
    else
        make_plain(cell, terminal->emoji);
}
