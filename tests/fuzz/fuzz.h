/* What fuzz targets share: how an input is read, and what must hold of texts.
 *
 * Few random bytes are a feed, or YAML. So where a target has pieces of what it
 * reads, the first byte chooses: when it is even ("0"), the rest is the input
 * as it stands; when it is odd ("1"), each byte of the rest is a piece. */
/* SPDX-License-Identifier: ISC */
#ifndef TESTS_FUZZ_H
#define TESTS_FUZZ_H

#include <dateline/arena.h>
#include <dateline/str.h>

struct dl_told;

/** The target; the fuzzer and the player of samples call it. */
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count);

/** The input of a target that has such pieces. Owner: lives in `arena`. */
struct dl_str fuzz_input(struct dl_arena *arena, const uint8_t *bytes,
                         size_t count, const char *const *pieces,
                         size_t piece_count);
#define FUZZ_INPUT(arena, bytes, count, pieces)   \
    fuzz_input((arena), (bytes), (count), pieces, \
               sizeof(pieces) / sizeof *(pieces))

/** End with a fault unless it holds. */
void fuzz_hold(bool holds);
/** Fit for a terminal: UTF-8 without control characters but newlines. */
void fuzz_hold_text(struct dl_str text);
/** The same, and a single line. */
void fuzz_hold_line(struct dl_str text);
/** Fit for the wire: the reader would take it for what it is. */
void fuzz_hold_told(struct dl_arena *arena, const struct dl_told *told);

#endif
