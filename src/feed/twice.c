/* Text that was made UTF-8 twice: "FÃ³rmula" for "Fórmula". */
/* SPDX-License-Identifier: ISC */
#include "feed/draft.h"

/* The bytes that the code points of `text` are, as long as all are bytes;
 * false when one is not, or none is beyond ASCII. */
static bool
to_bytes(struct dl_arena *arena, struct dl_str text, struct dl_str *out)
{
    char *at = dl_arena_alloc(arena, text.bytes + 1);
    size_t count = 0, next;
    for (size_t i = 0; i < text.bytes; i = next) {
        uint32_t point = dl_utf8_decode(text, i, &next);
        if (point > 0xFF)
            return false;
        at[count++] = (char)point;
    }
    *out = (struct dl_str){at, count};
    return count < text.bytes;
}

static bool
is_utf8(struct dl_str text)
{
    for (size_t i = 0, next; i < text.bytes; i = next)
        if (dl_utf8_decode(text, i, &next) == 0xFFFD)
            return false;
    return true;
}

/* Only what begins like the UTF-8 of a letter is worth a try. */
static bool
is_suspect(struct dl_str text)
{
    for (size_t i = 0; i + 1 < text.bytes; i++)
        if (text.at[i] == '\xc3' && (unsigned char)text.at[i + 1] <= 0xBF &&
            (unsigned char)text.at[i + 1] >= 0x80 && i + 2 < text.bytes &&
            text.at[i + 2] == '\xc2')
            return true;
    return false;
}

/* A no-break space at the end came from nowhere near the mistake. */
static struct dl_str
trim(struct dl_str text)
{
    while (dl_str_ends(text, DL_STR("\xc2\xa0")))
        text = dl_str_trim((struct dl_str){text.at, text.bytes - 2});
    return text;
}

struct dl_str
feed_mend_twice(struct dl_arena *arena, struct dl_str text)
{
    struct dl_str bytes;
    text = trim(text);
    if (!is_suspect(text) || !to_bytes(arena, text, &bytes) || !is_utf8(bytes))
        return text;
    return bytes;
}
