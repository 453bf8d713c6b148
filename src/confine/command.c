/* Words against the pattern that they should have come of. A letter behind %
 * matches anything, so the longest match never matters: text between two
 * letters is looked for from the left, the last from the right. */
/* SPDX-License-Identifier: ISC */
#include "confine/command.h"

/* A word of a command up to its next letter. */
struct piece {
    char text[512]; /* with each %% as % */
    size_t bytes;
    char letter; /* behind it; 0: the word ends */
};

/* Cut the next piece off; false when it is longer than any command should be.
 */
static bool
cut(struct dl_str *rest, struct piece *out)
{
    out->bytes = 0;
    out->letter = 0;
    size_t i = 0;
    for (; i < rest->bytes && !out->letter; i++) {
        char next = i + 1 < rest->bytes ? rest->at[i + 1] : 0;
        bool mark = rest->at[i] == '%';
        if (mark && next >= 'a' && next <= 'z')
            out->letter = next;
        else if (out->bytes == sizeof out->text)
            return false;
        else
            out->text[out->bytes++] = rest->at[i];
        i += mark && (next == '%' || out->letter);
    }
    rest->at += i;
    rest->bytes -= i;
    return true;
}

static bool
begins(struct dl_str text, struct dl_str start)
{
    return text.bytes >= start.bytes &&
           memcmp(text.at, start.at, start.bytes) == 0;
}

/* What is left of a word behind its first letter. */
static bool
has_rest(struct dl_str pattern, struct dl_str word)
{
    struct piece piece = {.letter = '%'};
    while (cut(&pattern, &piece)) {
        struct dl_str text = {piece.text, piece.bytes};
        if (!piece.letter)
            return dl_str_ends(word, text);
        size_t at = dl_str_find(word, text, 0);
        if (at == SIZE_MAX)
            return false;
        word.at += at + text.bytes;
        word.bytes -= at + text.bytes;
    }
    return false;
}

/* Of prefix %u suffix what stands in the middle; `word` has both. */
static bool
is_sound(struct dl_str pattern, struct dl_str word,
         bool (*is_address)(struct dl_str text))
{
    struct piece last;
    if (!cut(&pattern, &last) || last.letter)
        return true; /* more letters: nobody knows which part is which */
    word.bytes -= last.bytes;
    return word.bytes == 0 || is_address(word);
}

static bool
has_word(struct dl_str pattern, struct dl_str word,
         bool (*is_address)(struct dl_str text))
{
    struct piece first;
    if (!cut(&pattern, &first))
        return false;
    struct dl_str text = {first.text, first.bytes};
    if (!begins(word, text))
        return false;
    word.at += text.bytes;
    word.bytes -= text.bytes;
    if (!first.letter)
        return word.bytes == 0;
    return has_rest(pattern, word) &&
           (first.letter != 'u' || is_sound(pattern, word, is_address));
}

bool
command_has(const struct dl_strs *command, const struct dl_strs *words,
            bool (*is_address)(struct dl_str text))
{
    if (command->count != words->count || command->count == 0)
        return false;
    for (size_t i = 0; i < command->count; i++)
        if (!has_word(command->at[i], words->at[i], is_address))
            return false;
    return true;
}
