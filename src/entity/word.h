/* Words as numbers, the same in every table of the room. */
/* SPDX-License-Identifier: ISC */
#ifndef ENTITY_WORD_H
#define ENTITY_WORD_H

#include <dateline/str.h>

enum word_case { CASE_KEPT, CASE_LOWER, CASE_TITLED /* LOUD is Loud */ };

enum { WORD_HASH_START = 0x1f3d5b79 };

static inline uint32_t
word_mix(uint32_t hash, char byte)
{
    return (hash ^ (unsigned char)byte) * UINT32_C(0x01000193);
}

/** The hash of all bytes mixed in: never 0. */
static inline uint32_t
word_hash_end(uint32_t hash)
{
    return hash ? hash : 1;
}

/**
 * The hash of a word, never 0; a curly apostrophe counts as a straight one.
 * Case is ASCII case only.
 * Source: FNV-1a (Fowler, Noll, Vo), 32 bits.
 */
static inline uint32_t
word_hash(struct dl_str word, enum word_case how)
{
    uint32_t hash = WORD_HASH_START;
    for (size_t i = 0; i < word.bytes; i++) {
        char byte = word.at[i];
        if (byte == '\xe2' && i + 2 < word.bytes && word.at[i + 1] == '\x80' &&
            word.at[i + 2] == '\x99') {
            byte = '\'';
            i += 2;
        }
        bool lower = how == CASE_LOWER || (how == CASE_TITLED && i > 0);
        hash = word_mix(hash, lower ? dl_to_lower(byte) : byte);
    }
    return word_hash_end(hash);
}

#endif
