/* One line of text being typed. */
/* SPDX-License-Identifier: ISC */
#ifndef TUI_EDIT_H
#define TUI_EDIT_H

#include <dateline/keymap.h>
#include <dateline/str.h>

enum { EDIT_BYTES_MAX = 1024 };

struct edit {
    char text[EDIT_BYTES_MAX];
    size_t bytes, cursor; /* byte offsets at cluster boundaries */
};

void edit_set(struct edit *edit, struct dl_str text);
struct dl_str edit_text(const struct edit *edit);
/** The byte at which character `column` begins, counted from 1. */
size_t edit_offset(const struct edit *edit, int column);

/** The first byte in view when the cursor has to be within `cols` columns. */
size_t edit_view(const struct edit *edit, int cols);
/** The byte that stands at column `col` of what is in view then; the end when
 * the text does not go so far. */
size_t edit_hit(const struct edit *edit, int cols, int col);

/**
 * Apply a key: a printable character, movement, or erasure (Backspace, Delete,
 * C-w a word, C-u to the start, C-k to the end). Returns false when the key is
 * none of these; *changed says whether the text is another one now.
 */
bool edit_key(struct edit *edit, dl_key key, bool *changed);

#endif
