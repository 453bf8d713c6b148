/* Characters for borders and marks, in Unicode, in ASCII, or
 * in words. */
/* SPDX-License-Identifier: ISC */
#ifndef TUI_GLYPH_H
#define TUI_GLYPH_H

#include <dateline/str.h>

enum glyph {
#define X(code, unicode, ascii, words) GLYPH_##code,
#include "tui/glyphs.def"
#undef X
    GLYPH_COUNT
};

/** What a sign is written as. */
enum glyph_form { FORM_UNICODE, FORM_ASCII, FORM_WORDS, FORM_COUNT };

/** In FORM_WORDS a sign that only decorates is the empty text. */
struct dl_str glyph_text(enum glyph glyph, enum glyph_form form);

#endif
