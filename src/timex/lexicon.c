/* The vocabulary as a hash table over the rows of a .def file.
 *
 * The table is filled anew for each document: a few hundred rows take some
 * microseconds, and in exchange there is no generated code and no global that
 * is written. Most words of a text are settled by two bits: whether any row
 * begins with that letter and has that length, or ends in that letter.
 */
/* SPDX-License-Identifier: ISC */
#include "timex/lexicon.h"

#include <dateline/timex.h>

#include <assert.h>
#include <string.h>

const struct word_row timex_lexicon_rows[] = {
#define X(text, class, value, needs) {text, value, class, needs},
#include "timex/lexicon.def"
#undef X
};
const size_t timex_lexicon_row_count =
    sizeof timex_lexicon_rows / sizeof timex_lexicon_rows[0];

static_assert(sizeof timex_lexicon_rows / sizeof timex_lexicon_rows[0] <=
                  WORD_ROWS_MAX,
              "the vocabulary has outgrown its table");
static_assert(CLASS_COUNT <= 64, "a set of classes is 64 bits");

static uint32_t
hash(const char *word, size_t bytes)
{
    uint32_t h = 2166136261u; /* FNV-1a */
    for (size_t i = 0; i < bytes; i++)
        h = (h ^ (unsigned char)word[i]) * 16777619u;
    return h ^ h >> 15;
}

static size_t
first_word(const char *text)
{
    return strcspn(text, " ");
}

static bool
same_first(const char *row, const char *word, size_t bytes)
{
    return first_word(row) == bytes && !memcmp(row, word, bytes);
}

/* The slot that holds `word`, or the free one where it belongs. */
static size_t
find_slot(const struct words *words, const char *word, size_t bytes)
{
    uint32_t at = hash(word, bytes) % WORD_SLOTS;
    for (; words->slots[at]; at = (at + 1) % WORD_SLOTS) {
        uint16_t row = words->slots[at] - 1;
        if (words->bytes[row] == bytes &&
            !memcmp(words->rows[row].text, word, bytes))
            break;
    }
    return at;
}

/* Letters are told apart; a digit or mark may share a letter's bit. */
static uint32_t
end_bit(char last)
{
    return UINT32_C(1) << ((unsigned char)last & 31);
}

void
timex_words_init(struct words *words, const struct word_row *rows, size_t count)
{
    memset(words, 0, sizeof *words);
    words->rows = rows;
    for (size_t i = count; i-- > 0;) { /* so that chains keep the row order */
        size_t bytes = first_word(rows[i].text);
        words->bytes[i] = (uint8_t)bytes;
        size_t slot = find_slot(words, rows[i].text, bytes);
        words->next[i] = words->slots[slot];
        words->slots[slot] = (uint16_t)(i + 1);
        unsigned char first = (unsigned char)rows[i].text[0];
        words->lengths[first] |= 1u << bytes;
        words->ends[first] |= end_bit(rows[i].text[bytes - 1]);
    }
}

size_t
timex_words_fold(struct dl_str text, char out[WORD_BYTES_MAX])
{
    size_t used = 0;
    if (text.bytes > WORD_BYTES_MAX + 4)
        return 0;
    for (size_t i = 0; i < text.bytes; i++) {
        char c = dl_to_lower(text.at[i]);
        if (c == '.')
            continue;
        if (c == '\xe2' && text.bytes - i >= 3 &&
            !memcmp(text.at + i, "\u2019", 3)) {
            c = '\'';
            i += 2;
        }
        if (used == WORD_BYTES_MAX)
            return 0;
        out[used++] = c;
    }
    return used;
}

bool
timex_words_may_be(const struct words *words, struct dl_str text)
{
    enum { DOTTED = 6 }; /* "a.m.", "Sept.": folding changes the length */
    if (text.bytes == 0 || text.bytes > WORD_BYTES_MAX + 4)
        return false;
    unsigned char first = (unsigned char)dl_to_lower(text.at[0]);
    uint32_t lengths = words->lengths[first];
    if (lengths >> text.bytes & 1 &&
        words->ends[first] & end_bit(dl_to_lower(text.at[text.bytes - 1])))
        return true;
    return (lengths && text.bytes <= DOTTED &&
            memchr(text.at, '.', text.bytes)) ||
           (lengths && memchr(text.at, 0xe2, text.bytes));
}

uint16_t
timex_words_find(const struct words *words, const char *word, size_t bytes)
{
    if (!(words->lengths[(unsigned char)word[0]] >> bytes & 1))
        return 0;
    return words->slots[find_slot(words, word, bytes)];
}

uint32_t
timex_words_cover(const struct words *words, uint16_t row,
                  const struct dl_document *doc, uint32_t token, uint32_t end)
{
    const char *rest = words->rows[row - 1].text + words->bytes[row - 1];
    uint32_t covered = 1;
    for (; *rest; covered++) {
        rest++; /* the space */
        char word[WORD_BYTES_MAX];
        if (token + covered >= end)
            return 0;
        struct dl_str text = dl_token_text(doc, token + covered);
        char first = dl_to_lower(text.at[0]);
        if (dl_is_lower(first) && first != *rest)
            return 0; /* most do not fit, and need no folding to show it */
        size_t bytes = timex_words_fold(text, word);
        if (!bytes || !same_first(rest, word, bytes))
            return 0;
        rest += bytes;
    }
    return covered;
}
