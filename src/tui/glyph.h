/* Characters for borders and marks, in Unicode or ASCII. */
/* SPDX-License-Identifier: ISC */
#ifndef TUI_GLYPH_H
#define TUI_GLYPH_H

#include <dateline/str.h>

enum glyph {
#define X(code, unicode, ascii) GLYPH_##code,
#include "tui/glyphs.def"
#undef X
    GLYPH_COUNT
};

struct dl_str glyph_text(enum glyph glyph, bool ascii);

#endif
