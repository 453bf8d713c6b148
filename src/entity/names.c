/* Names compared: folded, cut into words, written as an acronym. */
/* SPDX-License-Identifier: ISC */
#include "entity/names.h"

#include <dateline/text.h>

#include <string.h>

static struct dl_str
drop_article(struct dl_str text)
{
    if (dl_str_starts(text, DL_STR("the ")) && text.bytes > 4)
        return (struct dl_str){text.at + 4, text.bytes - 4};
    return text;
}

static struct dl_str
drop_possessive(struct dl_str text)
{
    if (dl_str_ends(text, DL_STR("'s")))
        text.bytes -= 2;
    return text;
}

struct dl_str
name_fold(struct dl_arena *arena, struct dl_str text)
{
    struct dl_str folded = dl_text_fold(arena, text);
    folded = drop_possessive(drop_article(folded));
    char *out = dl_arena_alloc(arena, folded.bytes + 1);
    size_t bytes = 0;
    for (size_t i = 0; i < folded.bytes; i++) {
        char c = dl_is_space(folded.at[i]) ? ' ' : folded.at[i];
        bool again = c == ' ' && bytes > 0 && out[bytes - 1] == ' ';
        if (c != '.' && !again)
            out[bytes++] = c;
    }
    return (struct dl_str){out, bytes};
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

static bool
is_generation(struct dl_str word)
{
    static const char *const all[] = {"jr", "sr", "ii", "iii", "iv"};
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        if (dl_str_is(word, all[i]))
            return true;
    return false;
}

struct name_words
name_person(struct dl_str folded)
{
    struct name_words words = name_words(folded);
    while (words.count > 1 && is_generation(words.at[words.count - 1]))
        words.count--;
    return words;
}

struct dl_str
name_last(const struct name_words *words)
{
    return words->count ? words->at[words->count - 1] : (struct dl_str){0};
}

bool
name_is_initial(struct dl_str word)
{
    return word.bytes == 1;
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
