/* Looking words up in abbrev.def and opener.def, by bisection. */
/* SPDX-License-Identifier: ISC */
#include "text/segment.h"

#include <stdlib.h>
#include <string.h>

enum { ABBREV_BYTES_MAX = 8 };

static const struct row {
    const char *word;
    enum abbrev kind;
    bool capital;
} rows[] = {
#define X(word, kind, capital) {word, ABBREV_##kind, capital},
#include "text/abbrev.def"
#undef X
};

static const char *const openers[] = {
#define X(word) word,
#include "text/opener.def"
#undef X
};

static int
compare_row(const void *key, const void *row)
{
    return strcmp(key, ((const struct row *)row)->word);
}

static int
compare_word(const void *key, const void *word)
{
    return strcmp(key, *(const char *const *)word);
}

static enum abbrev
look_up(struct dl_str word)
{
    char key[ABBREV_BYTES_MAX + 1] = "";
    if (word.bytes > ABBREV_BYTES_MAX)
        return ABBREV_NONE;
    for (size_t i = 0; i < word.bytes; i++)
        key[i] = dl_to_lower(word.at[i]);
    const struct row *row = bsearch(key, rows, sizeof rows / sizeof *rows,
                                    sizeof *rows, compare_row);
    if (!row || (row->capital && !dl_is_upper(word.at[0])))
        return ABBREV_NONE;
    return row->kind;
}

enum abbrev
text_abbrev(struct dl_str word)
{
    if (word.bytes && word.at[word.bytes - 1] == '.')
        word.bytes--;
    if (!word.bytes)
        return ABBREV_NONE;
    if (word.bytes == 1 && dl_is_upper(*word.at))
        return ABBREV_INITIAL; /* "P." is no page */
    enum abbrev kind = look_up(word);
    if (kind != ABBREV_NONE)
        return kind;
    size_t next;
    dl_utf8_decode(word, 0, &next);
    if (next < word.bytes && word.at[next] == '.')
        return ABBREV_DOTTED;
    return next == word.bytes ? ABBREV_INITIAL : ABBREV_NONE;
}

bool
text_opens_sentence(struct dl_str word)
{
    char key[16] = "";
    if (word.bytes >= sizeof key)
        return false;
    memcpy(key, word.at, word.bytes);
    return bsearch(key, openers, sizeof openers / sizeof *openers,
                   sizeof *openers, compare_word);
}
