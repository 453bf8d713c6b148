/* The table of characters the reader draws with. */
/* SPDX-License-Identifier: ISC */
#include "tui/glyph.h"

struct dl_str
glyph_text(enum glyph glyph, bool ascii)
{
    static const char *const texts[GLYPH_COUNT][2] = {
#define X(code, unicode, plain) [GLYPH_##code] = {unicode, plain},
#include "tui/glyphs.def"
#undef X
    };
    return dl_str_from(texts[glyph][ascii]);
}
