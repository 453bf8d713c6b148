/* A buffer that grows by doubling in its arena. */
/* SPDX-License-Identifier: ISC */
#include "tui/bytes.h"

#include <stdio.h>
#include <string.h>

enum { FIRST_ROOM = 64 };

void
bytes_put(struct bytes *bytes, const char *at, size_t count)
{
    if (bytes->room - bytes->count < count) {
        size_t room = bytes->room ? bytes->room : FIRST_ROOM;
        while (room - bytes->count < count)
            room *= 2;
        char *bigger = dl_arena_alloc(bytes->arena, room);
        if (bytes->count)
            memcpy(bigger, bytes->at, bytes->count);
        bytes->at = bigger;
        bytes->room = room;
    }
    if (count)
        memcpy(bytes->at + bytes->count, at, count);
    bytes->count += count;
}

void
bytes_text(struct bytes *bytes, const char *text)
{
    bytes_put(bytes, text, strlen(text));
}

void
bytes_number(struct bytes *bytes, int number)
{
    char digits[16];
    int length = snprintf(digits, sizeof digits, "%d", number);
    bytes_put(bytes, digits, (size_t)length);
}
