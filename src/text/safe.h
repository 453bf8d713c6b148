/* How bytes become safe text: what its steps share. */
/* SPDX-License-Identifier: ISC */
#ifndef TEXT_SAFE_H
#define TEXT_SAFE_H

#include <dateline/arena.h>
#include <dateline/str.h>

/** The end of the complete escape sequence at `offset`, or `offset` when there
 * is none; C1 introducers may be raw bytes or in UTF-8. */
size_t text_escape_end(struct dl_str bytes, size_t offset);

/** What decoding met. */
struct decoding {
    size_t points; /* code points in all */
    size_t broken; /* of them U+FFFD for bytes that meant nothing */
    bool has_nul;
};

/** The bytes as UTF-8, whatever they were written in; U+FFFD for a maximal
 * subpart that is broken. */
struct dl_str text_decode(struct dl_arena *arena, struct dl_str bytes,
                          struct decoding *report);

#endif
