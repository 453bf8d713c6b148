/* The headline over an event as a set of words; its names count as words. */
/* SPDX-License-Identifier: ISC */
#include "timeline/signing.h"

#include <stdlib.h>

static int
compare_number(const void *a, const void *b)
{
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
    return (x > y) - (x < y);
}

/* ASCII, or a byte of any other letter. */
static bool
is_letter(char c)
{
    return dl_is_lower(c) || dl_is_upper(c) || (unsigned char)c >= 0x80;
}

const struct heading *
heading_read(struct dl_arena *arena, const struct acts *acts,
             struct dl_str title)
{
    struct heading *out = DL_NEW(arena, struct heading);
    for (size_t i = 0; i < title.bytes && out->count < SIGN_HEADING_MAX;) {
        size_t from = i;
        while (i < title.bytes && is_letter(title.at[i]))
            i++;
        struct dl_str word = {title.at + from, i - from};
        uint32_t hash = signing_word(acts, word, (struct dl_str){0});
        if (hash)
            out->stems[out->count++] = hash;
        i += i == from;
    }
    if (out->count)
        qsort(out->stems, out->count, sizeof *out->stems, compare_number);
    return out;
}
