/* How functions report: one status, and one error record written where the
 * fault is seen. */
/* SPDX-License-Identifier: ISC */
#ifndef DATELINE_STATUS_H
#define DATELINE_STATUS_H

#include <stddef.h>

enum dl_status {
#define X(code, help) code,
#include <dateline/status.def>
#undef X
};

enum { DL_ERROR_TEXT_MAX = 320 };

/**
 * One fault: what happened, and where it can be mended.
 * `where` is a path or URL, empty when there is none. `line` and `column` count
 * from 1 and are 0 when unknown. `excerpt` is the offending line, or empty;
 * `caret` is how many terminal columns of it stand before the fault.
 * All three texts are clean UTF-8 without control characters.
 */
struct dl_error {
    enum dl_status status;
    int line, column, caret;
    char where[DL_ERROR_TEXT_MAX];
    char text[DL_ERROR_TEXT_MAX];
    char excerpt[DL_ERROR_TEXT_MAX];
};

/** Faults that did not stop the work, in the order seen. */
struct dl_faults {
    struct dl_error *at;
    size_t count, room;
};

struct dl_arena;

/**
 * Fill `err` (which may be NULL) and return `status`, so that a caller can
 * write `return dl_error_set(...)`. Control characters in the message become
 * '?'. The excerpt is emptied; see dl_text_quote.
 */
enum dl_status dl_error_set(struct dl_error *err, enum dl_status status,
                            const char *where, int line, int column,
                            const char *format, ...)
    __attribute__((format(printf, 6, 7)));

/**
 * Have the formats of dl_error_set go through `translate`, which returns a text
 * that lives on with the same conversions. To be called before any thread is
 * started; at first they stay as they are.
 */
void dl_error_translate(const char *(*translate)(const char *text));

/**
 * Write `where:line:column: text`, and when there is an excerpt the line and a
 * caret below it, each line ended by a newline except the last.
 * Units:  `size` is bytes in `out`, which always ends in NUL.
 */
void dl_error_format(const struct dl_error *err, char *out, size_t size);

/** Keep a copy of `err` in `faults`; it lives in `arena`. */
void dl_faults_add(struct dl_arena *arena, struct dl_faults *faults,
                   const struct dl_error *err);

#endif
