/* Names compared: folded, cut into words, written as an acronym. */
/* SPDX-License-Identifier: ISC */
#include "entity/names.h"

#include <dateline/text.h>

#include <string.h>

/* "the" before a name, "'s" or a lone apostrophe after it. */
static struct dl_str
trim(struct dl_str text)
{
    if (dl_str_starts(text, DL_STR("the ")) && text.bytes > 4)
        text = (struct dl_str){text.at + 4, text.bytes - 4};
    if (dl_str_ends(text, DL_STR("'s")))
        text.bytes -= 2;
    else if (dl_str_ends(text, DL_STR("'")))
        text.bytes -= 1;
    return text;
}

struct dl_str
name_bare(struct dl_str text)
{
    static const char *const ends[] = {"'s", "\xe2\x80\x99s", "'",
                                       "\xe2\x80\x99"};
    if ((dl_str_starts(text, DL_STR("the ")) ||
         dl_str_starts(text, DL_STR("The "))) &&
        text.bytes > 4)
        text = (struct dl_str){text.at + 4, text.bytes - 4};
    if (!text.bytes || (dl_is_lower(text.at[text.bytes - 1]) &&
                        text.at[text.bytes - 1] != 's'))
        return text;
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
        if (dl_str_ends(text, dl_str_from(ends[i])))
            return (struct dl_str){text.at, text.bytes - strlen(ends[i])};
    return text;
}

/* What becomes of a byte: itself, a space, or nothing (0). */
static char
fold_byte(struct dl_str text, size_t i, bool person)
{
    char c = text.at[i];
    bool letter_next = i + 1 < text.bytes && dl_is_lower(text.at[i + 1]);
    bool digit_next = i + 1 < text.bytes && dl_is_digit(text.at[i + 1]);
    if (c == '.')
        return person && letter_next ? ' ' : 0;
    if (c == '-')
        return digit_next ? 0 : ' ';
    if (c == '"')
        return 0;
    return dl_is_space(c) ? ' ' : c;
}

static struct dl_str
fold(struct dl_arena *arena, struct dl_str text, bool person)
{
    struct dl_str from = trim(dl_str_trim(dl_text_fold(arena, text)));
    char *out = dl_arena_alloc(arena, from.bytes * 3 + 1);
    size_t bytes = 0;
    for (size_t i = 0; i < from.bytes; i++) {
        char c = fold_byte(from, i, person);
        if (c == '&') {
            memcpy(out + bytes, "and", 3);
            bytes += 3;
        } else if (c && (c != ' ' || (bytes && out[bytes - 1] != ' '))) {
            out[bytes++] = c;
        }
    }
    return dl_str_trim((struct dl_str){out, bytes});
}

struct dl_str
name_fold(struct dl_arena *arena, struct dl_str text)
{
    return fold(arena, text, false);
}

struct dl_str
name_fold_person(struct dl_arena *arena, struct dl_str text)
{
    return fold(arena, text, true);
}

struct name_words
name_words(struct dl_str folded)
{
    struct name_words words = {.count = 0};
    size_t i = 0;
    while (i < folded.bytes && words.count < NAME_WORDS_MAX) {
        size_t end = i;
        while (end < folded.bytes && folded.at[end] != ' ')
            end++;
        if (end > i)
            words.at[words.count++] = (struct dl_str){folded.at + i, end - i};
        i = end + 1;
    }
    return words;
}

struct dl_str
name_last(const struct name_words *words)
{
    return words->count ? words->at[words->count - 1] : (struct dl_str){0};
}

/* The words agree from both ends up to one letter, or to two that are
 * swapped. */
bool
name_one_edit(struct dl_str a, struct dl_str b)
{
    size_t head = 0, tail = 0, least = a.bytes < b.bytes ? a.bytes : b.bytes;
    while (head < least && a.at[head] == b.at[head])
        head++;
    while (tail < least - head &&
           a.at[a.bytes - 1 - tail] == b.at[b.bytes - 1 - tail])
        tail++;
    size_t rest_a = a.bytes - head - tail, rest_b = b.bytes - head - tail;
    if (rest_a == 2 && rest_b == 2)
        return a.at[head] == b.at[head + 1] && a.at[head + 1] == b.at[head];
    return rest_a <= 1 && rest_b <= 1 && rest_a + rest_b > 0;
}

bool
name_is_acronym(struct dl_str text)
{
    int capitals = 0;
    for (size_t i = 0; i < text.bytes; i++) {
        if (dl_is_upper(text.at[i]))
            capitals++;
        else if (text.at[i] != '.' && !dl_is_digit(text.at[i]))
            return false;
    }
    return capitals >= 2 && capitals <= 8;
}

struct dl_str
name_acronym(struct dl_arena *arena, struct dl_str text)
{
    char *out = dl_arena_alloc(arena, text.bytes + 1);
    size_t bytes = 0;
    for (size_t i = 0; i < text.bytes; i++) {
        bool begins = i == 0 || text.at[i - 1] == ' ' || text.at[i - 1] == '-';
        if (begins && dl_is_upper(text.at[i]))
            out[bytes++] = dl_to_lower(text.at[i]);
    }
    return (struct dl_str){out, bytes < 2 ? 0 : bytes};
}

struct dl_str
name_key(struct dl_arena *arena, const char *what, struct dl_str a,
         struct dl_str b)
{
    size_t head = strlen(what);
    char *out = dl_arena_alloc(arena, head + a.bytes + b.bytes + 3);
    memcpy(out, what, head);
    out[head] = '|';
    if (a.bytes)
        memcpy(out + head + 1, a.at, a.bytes);
    out[head + 1 + a.bytes] = '|';
    if (b.bytes)
        memcpy(out + head + 2 + a.bytes, b.at, b.bytes);
    return (struct dl_str){out, head + a.bytes + b.bytes + 2};
}

struct dl_str
name_calm(struct dl_arena *arena, struct dl_str text)
{
    size_t letters = 0;
    for (size_t i = 0; i < text.bytes; i++) {
        if (dl_is_lower(text.at[i]) || (text.at[i] & 0x80))
            return text;
        letters += dl_is_upper(text.at[i]);
    }
    if (letters < 2)
        return text;
    char *out = dl_arena_copy(arena, text.at, text.bytes);
    for (size_t i = 1; i < text.bytes; i++)
        if (dl_is_upper(out[i - 1]) || dl_is_lower(out[i - 1]))
            out[i] = dl_to_lower(out[i]);
    return (struct dl_str){out, text.bytes};
}
