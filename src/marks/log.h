/* The lines of a log of marks. */
/* SPDX-License-Identifier: ISC */
#ifndef MARKS_LOG_H
#define MARKS_LOG_H

#include <dateline/marks.h>

/* A line:   STAMP KIND KEY VALUE SUM
 * STAMP is seconds since 1970, but always more than any stamp seen before, so
 * that what follows something seen also comes after it, whatever the clocks of
 * two machines say. SUM is the CRC-32 of what stands before it: a line that a
 * crash or a copying program has cut is told from a whole one. Kinds that a
 * newer program writes are passed over. */
enum { LINE_BYTES_MAX = 128 };

struct log_line {
    struct dl_marking marking;
    int64_t stamp;
};

/** Write a line with its newline; returns its bytes. */
size_t log_print(const struct log_line *line, char out[LINE_BYTES_MAX]);
/** Read a line without its newline; false when it is none. */
bool log_read(struct dl_str text, struct log_line *out);

#endif
