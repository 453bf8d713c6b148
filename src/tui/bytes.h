/* Bytes on their way to the terminal: a buffer that grows. */
/* SPDX-License-Identifier: ISC */
#ifndef TUI_BYTES_H
#define TUI_BYTES_H

#include <dateline/arena.h>
#include <dateline/str.h>

struct bytes {
    struct dl_arena *arena; /* where `at` lives; the caller's */
    char *at;
    size_t count, room;
};

void bytes_put(struct bytes *bytes, const char *at, size_t count);
void bytes_text(struct bytes *bytes, const char *text);
void bytes_number(struct bytes *bytes, int number);

#endif
