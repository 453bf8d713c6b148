/* Stems, for comparing and not for reading: "robbed" and "robs" must give one
 * hash, whatever the letters are that are left. One ending is cut, then one of
 * two equal letters at the end. Stronger stemmers (Porter 1980) join words that
 * tell of different things ("general", "generation").
 */
/* SPDX-License-Identifier: ISC */
#include "timeline/stem.h"

#include <string.h>

enum { STEM_MAX = 32, LEAST = 3 };

static size_t
lower(struct dl_str word, char *out)
{
    for (size_t i = 0; i < word.bytes; i++)
        out[i] = dl_to_lower(word.at[i]);
    return word.bytes;
}

static size_t
cut_ending(const char *text, size_t bytes)
{
    static const char *const endings[] = {"ings", "ing", "ies", "ied", "es",
                                          "ed",   "ly",  "s",   "e",   "y"};
    for (size_t i = 0; i < sizeof endings / sizeof endings[0]; i++) {
        size_t tail = strlen(endings[i]);
        if (bytes >= tail + LEAST &&
            !memcmp(text + bytes - tail, endings[i], tail))
            return bytes - tail;
    }
    return bytes;
}

/* 64 bits folded to 32: the low ones of this hash alone are weak. */
static uint32_t
fold(struct dl_str text)
{
    uint64_t hash = dl_str_hash(text);
    uint32_t out = (uint32_t)(hash ^ (hash >> 32));
    return out ? out : 1;
}

uint32_t
stem_hash(struct dl_str word)
{
    char text[STEM_MAX];
    if (word.bytes < LEAST || word.bytes > sizeof text)
        return 0;
    size_t bytes = cut_ending(text, lower(word, text));
    if (bytes > LEAST && text[bytes - 1] == text[bytes - 2])
        bytes--;
    return fold((struct dl_str){text, bytes});
}

uint32_t
stem_hash_whole(struct dl_str word)
{
    char text[STEM_MAX];
    if (word.bytes > sizeof text)
        word.bytes = sizeof text;
    size_t bytes = lower(word, text);
    return fold((struct dl_str){text, bytes});
}
