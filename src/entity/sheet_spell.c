/* What the letters of a word say: its shape, its beginnings and endings. */
/* SPDX-License-Identifier: ISC */
#include "entity/sheet.h"

#include <dateline/text.h>

#include <string.h>

enum { PREFIXES = 4, SUFFIXES = 5, SHAPE_MAX = 10 };

/* A letter of a shape: X, x, d, or the mark itself. */
static char
shape_of(uint32_t point)
{
    if (point < 0x80) {
        char c = (char)point;
        if (dl_is_lower(c))
            return 'x';
        return dl_is_upper(c) ? 'X' : dl_is_digit(c) ? 'd' : c;
    }
    if (dl_char_is_upper(point))
        return 'X';
    return dl_char_is_letter(point) ? 'x' : '~';
}

static uint32_t
hash_end(struct dl_str word, size_t from)
{
    struct dl_str end = {word.at + from, word.bytes - from};
    return word_hash(end, CASE_LOWER);
}

/* Endings, from where the last letters begin: starts[i % SUFFIXES] is the
 * offset of letter i. */
static void
spell_end(struct dl_str word, const size_t *starts, int letters,
          uint32_t facts[FACT_COUNT])
{
    for (int i = 1; i <= SUFFIXES && i <= letters; i++)
        facts[FACT_SUFFIX_1 + i - 1] =
            hash_end(word, starts[(letters - i) % SUFFIXES]);
}

static uint32_t
hash_number(struct dl_str word)
{
    uint32_t hash = WORD_HASH_START;
    for (size_t i = 0; i < word.bytes; i++)
        hash = word_mix(hash, dl_is_digit(word.at[i]) ? '0' : word.at[i]);
    return hash;
}

/* A word_hash while it grows, in two cases at once. */
struct growing {
    uint32_t kept, lower;
};

/* One character more; a curly apostrophe is a straight one. */
static inline struct growing
grow(struct growing hash, struct dl_str word, size_t from, size_t to)
{
    if (to - from == 3 && !memcmp(word.at + from, "\xe2\x80\x99", 3))
        return (struct growing){word_mix(hash.kept, '\''),
                                word_mix(hash.lower, '\'')};
    for (size_t i = from; i < to; i++) {
        hash.kept = word_mix(hash.kept, word.at[i]);
        hash.lower = word_mix(hash.lower, dl_to_lower(word.at[i]));
    }
    return hash;
}

void
sheet_spell(struct dl_str word, uint8_t kind, uint32_t facts[FACT_COUNT])
{
    size_t starts[SUFFIXES] = {0}, next;
    int letters = 0;
    uint32_t shape = WORD_HASH_START, compact = WORD_HASH_START;
    struct growing hash = {WORD_HASH_START, WORD_HASH_START};
    char last = 0;
    bool small = kind == DL_TOKEN_WORD && dl_is_lower(word.at[0]);
    for (size_t i = 0; i < word.bytes; i = next, letters++) {
        starts[letters % SUFFIXES] = i;
        next = i + 1;
        unsigned char c = (unsigned char)word.at[i];
        char now = shape_of(c < 0x80 ? c : dl_utf8_decode(word, i, &next));
        if (letters < SHAPE_MAX)
            shape = word_mix(shape, now);
        if (now != last)
            compact = word_mix(compact, now);
        last = now;
        hash = grow(hash, word, i, next);
        if (letters < PREFIXES && !small)
            facts[FACT_PREFIX_1 + letters] = word_hash_end(hash.lower);
    }
    facts[FACT_SHAPE] = shape;
    facts[FACT_COMPACT] = compact;
    facts[FACT_WORD] = word_hash_end(hash.kept);
    facts[FACT_LOWER] =
        kind == DL_TOKEN_NUMBER ? hash_number(word) : word_hash_end(hash.lower);
    if (!small)
        spell_end(word, starts, letters, facts);
}
