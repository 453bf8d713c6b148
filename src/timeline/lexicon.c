/* Words looked up in three sorted tables: grammar (words.def), verbs
 * (triggers.def) and event nouns (nouns.def).
 *
 * Verbs are listed by their base; the regular endings are taken off here, with
 * the e, the y and the doubled consonant put back. A word in -ed that no table
 * knows still counts as a past form, of no class: newspapers use more verbs
 * than any list has, and -ed after a subject is rarely anything else.
 */
/* SPDX-License-Identifier: ISC */
#include "timeline/lexicon.h"

#include <string.h>

struct row {
    char word[LEXICON_WORD_MAX]; /* here, not elsewhere: a bisection reads it */
    uint8_t code, form;
};

static const struct row grammar[] = {
#define X(word, use) {word, WORD_##use, 0},
#include "timeline/words.def"
#undef X
};

static const struct row verbs[] = {
#define X(word, class, form) {word, CLASS_##class, FORM_##form},
#include "timeline/triggers.def"
#undef X
};

static const struct row nouns[] = {
#define X(word, class) {word, CLASS_##class, 0},
#include "timeline/nouns.def"
#undef X
};

static const enum nature natures[] = {
#define X(code, nature, help) NATURE_##nature,
#include "timeline/classes.def"
#undef X
};

enum nature lexicon_nature(enum class class)
{
    return natures[class];
}

_Static_assert(LEXICON_WORD_MAX >= 8, "a head is eight bytes");

/* The first eight bytes as a number that orders words as strcmp does. */
static inline uint64_t
head(const char *word)
{
    uint64_t high = 0, low = 0;
    for (int i = 0; i < 4; i++) {
        high = high << 8 | (unsigned char)word[i];
        low = low << 8 | (unsigned char)word[i + 4];
    }
    return high << 32 | low;
}

/* A bisection of our own: nearly all steps are decided by the heads, without a
 * call. `word` has zeros behind it up to LEXICON_WORD_MAX. */
static const struct row *
find(const struct row *rows, size_t count, const char *word)
{
    uint64_t own = head(word);
    size_t low = 0, high = count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        uint64_t other = head(rows[middle].word);
        int order = own < other ? -1 : own > other;
        if (order == 0)
            order = strcmp(word, rows[middle].word);
        if (order == 0)
            return &rows[middle];
        *(order < 0 ? &high : &low) = middle + (order > 0);
    }
    return NULL;
}

#define FIND(table, word) find(table, sizeof table / sizeof table[0], word)

/* Try `stem` with nothing, an e, a y for an i, or one consonant less. */
static const struct row *
find_base(char *stem, size_t bytes)
{
    stem[bytes] = '\0';
    const struct row *row = FIND(verbs, stem);
    if (row)
        return row;
    stem[bytes] = 'e';
    stem[bytes + 1] = '\0';
    if ((row = FIND(verbs, stem)))
        return row;
    stem[bytes] = '\0';
    if (bytes > 2 && stem[bytes - 1] == 'i') {
        stem[bytes - 1] = 'y';
        return FIND(verbs, stem);
    }
    if (bytes > 3 && stem[bytes - 1] == stem[bytes - 2]) {
        stem[bytes - 1] = '\0';
        return FIND(verbs, stem);
    }
    return NULL;
}

static const struct {
    const char *ending;
    enum verb_form form;
    bool guess; /* even an unlisted word with this ending is a verb */
} endings[] = {
    {"ed", FORM_PAST, true},
    {"ing", FORM_ING, false},
    {"es", FORM_THIRD, false},
    {"s", FORM_THIRD, false},
};

static void
read_inflected(const char *text, size_t bytes, struct word *out)
{
    for (size_t i = 0; i < sizeof endings / sizeof endings[0]; i++) {
        size_t tail = strlen(endings[i].ending);
        if (bytes < tail + 2 || strcmp(text + bytes - tail, endings[i].ending))
            continue;
        char stem[LEXICON_WORD_MAX + 2] = {0};
        memcpy(stem, text, bytes - tail);
        const struct row *row = find_base(stem, bytes - tail);
        if (!row && !(endings[i].guess && bytes > 4))
            continue;
        out->form = (uint8_t)endings[i].form;
        out->class = row ? row->code : CLASS_NONE;
        return;
    }
}

/* "fatally", "reportedly": an adverb, unless it is one of a few others. */
static bool
is_adverb(const char *text, size_t bytes)
{
    static const char *const others[] = {
        "anomaly", "assembly",  "butterfly", "costly",   "cowardly", "daily",
        "deadly",  "elderly",   "family",    "friendly", "homily",   "hourly",
        "italy",   "likely",    "lonely",    "lovely",   "monopoly", "monthly",
        "orderly", "quarterly", "supply",    "unlikely", "weekly",   "yearly",
        "rally",   "reply",     "bully",     "belly"};
    if (bytes < 5 || strcmp(text + bytes - 2, "ly"))
        return false;
    for (size_t i = 0; i < sizeof others / sizeof others[0]; i++)
        if (!strcmp(text, others[i]))
            return false;
    return true;
}

struct word
lexicon_read(struct dl_str word)
{
    struct word out = {0};
    char text[LEXICON_WORD_MAX + 1] = {0};
    if (word.bytes == 0 || word.bytes > LEXICON_WORD_MAX)
        return out;
    for (size_t i = 0; i < word.bytes; i++)
        text[i] = dl_to_lower(word.at[i]);
    const struct row *row = FIND(grammar, text);
    if (row)
        out.use = row->code;
    if ((row = FIND(nouns, text)))
        out.noun = row->code;
    if ((row = FIND(verbs, text))) {
        out.form = row->form;
        out.class = row->code;
    } else if (out.use == WORD_PLAIN) {
        read_inflected(text, word.bytes, &out);
        bool other = out.form != FORM_NONE || out.noun != CLASS_NONE;
        if (!other && dl_is_lower(word.at[0]) && is_adverb(text, word.bytes))
            out.use = WORD_ADVERB;
    }
    return out;
}
