/* OSC 52: a text in base64 between two sequences. */
/* SPDX-License-Identifier: ISC */
#include "tui/clipboard.h"

#include <string.h>

static const char begin[] = "\033]52;c;", end[] = "\033\\";

/* Three bytes become four letters; the last ones may be fewer. */
static size_t
put_base64(char *out, struct dl_str text)
{
    static const char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                  "abcdefghijklmnopqrstuvwxyz0123456789+/";
    size_t bytes = 0;
    for (size_t i = 0; i < text.bytes; i += 3) {
        size_t left = text.bytes - i;
        uint32_t bits = (uint32_t)(unsigned char)text.at[i] << 16;
        bits |= left > 1 ? (uint32_t)(unsigned char)text.at[i + 1] << 8 : 0;
        bits |= left > 2 ? (uint32_t)(unsigned char)text.at[i + 2] : 0;
        for (size_t k = 0; k < 4; k++)
            out[bytes++] = k <= left ? letters[bits >> (18 - 6 * k) & 63] : '=';
    }
    return bytes;
}

bool
clipboard_sequence(struct dl_arena *arena, struct dl_str text,
                   struct dl_str *out)
{
    if (text.bytes > (size_t)CLIPBOARD_BYTES_MAX / 4 * 3)
        return false;
    char *at = dl_arena_alloc(arena, (text.bytes + 2) / 3 * 4 + sizeof begin +
                                         sizeof end);
    size_t bytes = sizeof begin - 1;
    memcpy(at, begin, bytes);
    bytes += put_base64(at + bytes, text);
    memcpy(at + bytes, end, sizeof end - 1);
    *out = (struct dl_str){at, bytes + sizeof end - 1};
    return true;
}
