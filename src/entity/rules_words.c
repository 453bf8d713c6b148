/* Small sets of words that only the rules ask for. */
/* SPDX-License-Identifier: ISC */
#include "entity/ruling.h"

static const struct {
    struct dl_str word;
    unsigned sets;
} words[] = {
#define X(word, sets) {{word, sizeof word - 1}, sets},
#include "entity/rules_words.def"
#undef X
};

/* As dl_str_cmp orders them, so that the table can be sorted by any tool that
 * compares bytes. */
unsigned
rules_words(struct dl_str word)
{
    size_t low = 0, high = sizeof words / sizeof *words;
    while (low < high) {
        size_t middle = (low + high) / 2;
        int order = dl_str_cmp(word, words[middle].word);
        if (order == 0)
            return words[middle].sets;
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return 0;
}
