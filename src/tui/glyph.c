/* The table of characters the reader draws with. */
/* SPDX-License-Identifier: ISC */
#include "tui/glyph.h"

#include "base/words.h"

struct dl_str
glyph_text(enum glyph glyph, enum glyph_form form)
{
    static const char *const texts[GLYPH_COUNT][FORM_COUNT] = {
#define X(code, unicode, ascii, words) [GLYPH_##code] = {unicode, ascii, words},
#include "tui/glyphs.def"
#undef X
    };
    const char *text = texts[glyph][form];
    return form == FORM_WORDS ? phrase(text) : dl_str_from(text);
}
