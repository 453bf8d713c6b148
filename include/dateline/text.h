/* Text made safe, measured in terminal cells, and broken into lines. The only
 * room that knows Unicode tables. */
/* SPDX-License-Identifier: ISC */
#ifndef DATELINE_TEXT_H
#define DATELINE_TEXT_H

#include <dateline/arena.h>
#include <dateline/status.h>
#include <dateline/str.h>

enum { DL_TEXT_MAX = 16 * 1024 * 1024 }; /* bytes in one article */

/** Lines of a wrapped text: byte spans, trailing spaces left out. */
struct dl_lines {
    struct dl_span *at;
    size_t count, room;
};

/**
 * Make `bytes` safe to show and to compute with: valid UTF-8 in NFC, newlines
 * as \n, no byte-order mark, no C0 or C1 controls but newline (a tab becomes
 * a space; other control characters vanish), no bidi embedding, override or
 * isolate characters, no soft hyphens, no zero-width spaces or tag characters.
 * Complete terminal escape sequences (CSI, OSC, DCS, and their C1 forms)
 * vanish as a whole. ZWJ and ZWNJ stay. U+2028/2029 become newlines.
 * Bytes that are not UTF-8 are read as windows-1252 when the text as a whole
 * is not UTF-8 but plausible as such; else they become U+FFFD, one per maximal
 * subpart. UTF-16 with a byte-order mark is decoded.
 * Units:  bytes in, bytes out; all later offsets count in *out.
 * Owner:  *out lives in `arena`.
 * Errors: DL_ERR_LIMIT beyond DL_TEXT_MAX; DL_ERR_BINARY when it holds NUL
 *         bytes (UTF-16 aside) or hardly any text. `err->where` is left empty.
 * Cost:   linear.
 * Source: the Unicode Standard, 3.9 (maximal subparts); UAX #15; ECMA-48.
 */
enum dl_status dl_text_clean(struct dl_arena *arena, struct dl_str bytes,
                             struct dl_str *out, struct dl_error *err);

/**
 * Bytes in any charset as UTF-8; nothing is cleaned, only decoded. `label` is
 * the charset that came with the bytes (an HTTP header), or empty; it gives way
 * to a byte-order mark and to bytes that are UTF-8 as they stand. What cannot
 * be read becomes U+FFFD.
 * Owner:  the result lives in `arena`; it is a part of `bytes` when they are
 *         UTF-8 as they stand.
 * Cost:   linear; at most three bytes of room a byte.
 * Source: WHATWG Encoding Standard, 4.2 (labels); XML 1.0, appendix F.
 */
struct dl_str dl_text_decode(struct dl_arena *arena, struct dl_str bytes,
                             struct dl_str label);

/** dl_text_clean for one line (a title, a message): newlines and runs of white
 * space become one space, both ends are trimmed; never fails (a bad input
 * gives what can be read of it, cut at 4 KiB). */
struct dl_str dl_text_clean_line(struct dl_arena *arena, struct dl_str bytes);

/**
 * End of the extended grapheme cluster that begins at `offset`, and its width
 * in terminal cells in *cols (0, 1 or 2); what would be wider is cut between
 * two of its characters. Source: UAX #29 (clusters); UAX #11 (East Asian
 * width).
 */
size_t dl_text_cluster(struct dl_str text, size_t offset, int *cols);

/** The most cells that a terminal may take for a cluster: what one does that
 * draws each of its characters by itself. */
int dl_text_cols_apart(struct dl_str cluster);

/** Whether a cluster is drawn as a picture, not as a letter or sign: an emoji,
 * a flag, a key. Source: UTS #51. */
bool dl_text_is_picture(struct dl_str cluster);

/** Width of a text without newlines in terminal cells. */
int dl_text_cols(struct dl_str text);

/** The longest prefix of whole clusters at most `cols` cells wide: its length
 * in bytes; *used (may be NULL) gets its width. */
size_t dl_text_fit(struct dl_str text, int cols, int *used);

/**
 * Put `line`, the one that `err` points at, into its excerpt, with the caret
 * below the character of `err->column`. What steers a terminal becomes '?', a
 * tab a space; of a long line the part around the fault is taken.
 */
void dl_text_quote(struct dl_error *err, struct dl_str line);

/**
 * Break `text` into lines no wider than `cols`. A newline ends a line; an
 * empty line stays. A cluster that is wider than `cols` stands alone.
 * Units:  `cols` is terminal columns, at least 2.
 * Owner:  lines live in `arena`; they are a cache for this width only.
 * Cost:   linear in the text.
 * Source: UAX #14 for where, UAX #11 for how wide.
 */
void dl_text_wrap(struct dl_arena *arena, struct dl_str text, int cols,
                  struct dl_lines *out);

/**
 * Fold for comparison: lower case, accents off, curly quotes and dashes as
 * ASCII, no-break space as space. Not reversible and not for display.
 * Owner:  lives in `arena`.
 */
struct dl_str dl_text_fold(struct dl_arena *arena, struct dl_str text);

enum { DL_FOLD_BYTES_MAX = 4 };

/** The same for one code point; returns the bytes written, 0 for a mark. */
size_t dl_char_fold(uint32_t point, char out[DL_FOLD_BYTES_MAX]);

/** Whether the code point is an upper-case or title-case letter, a letter, a
 * letter or digit. Cheap for ASCII. */
bool dl_char_is_upper(uint32_t point);
bool dl_char_is_letter(uint32_t point);
bool dl_char_is_alnum(uint32_t point);
/** A lower-case letter; a mark or joiner that belongs to what is before it. */
bool dl_char_is_lower(uint32_t point);
bool dl_char_joins(uint32_t point);

/** A number of the tables of letters in use: another one when the library that
 * has them is exchanged, and texts may be cut otherwise. */
uint32_t dl_text_tables(void);

#endif
