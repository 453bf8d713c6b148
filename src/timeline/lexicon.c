/* Words looked up in three sorted tables: grammar (words.def), verbs
 * (triggers.def) and event nouns (nouns.def); and whether they are the first of
 * the phrases of relations.def and distances.def, which nearly none is.
 *
 * Verbs are listed by their base; the regular endings are taken off here, with
 * the e, the y and the doubled consonant put back. A word in -ed that no table
 * knows still counts as a past form, of no class: newspapers use more verbs
 * than any list has, and -ed after a subject is rarely anything else.
 */
/* SPDX-License-Identifier: ISC */
#include "timeline/lexicon.h"

#include <dateline/timeline.h>

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

static const struct {
    char words[LEXICON_WORD_MAX]; /* here, not elsewhere, as in a row */
    uint8_t leads;
} phrases[] = {
#define X(id, words, behind, side, apart) {words, LEADS_RELATION},
#include "timeline/relations.def"
#undef X
#define X(words, grain, amount, kind) {words, LEADS_DISTANCE},
#include "timeline/distances.def"
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

unsigned
dl_event_classes(void)
{
    return CLASS_COUNT;
}

_Static_assert(LEXICON_WORD_MAX >= 8, "a head is eight bytes");

/* The first eight bytes as a number that orders words as strcmp does. Spelt
 * out, it is one load and one swap of bytes for the compiler; a loop is not. */
static inline uint64_t
head(const char *word)
{
    const unsigned char *at = (const unsigned char *)word;
    return (uint64_t)at[0] << 56 | (uint64_t)at[1] << 48 |
           (uint64_t)at[2] << 40 | (uint64_t)at[3] << 32 |
           (uint64_t)at[4] << 24 | (uint64_t)at[5] << 16 |
           (uint64_t)at[6] << 8 | (uint64_t)at[7];
}

/* A bisection of our own, by heads alone and without a branch on their order,
 * which no processor can foretell; of the few words with one head the last is
 * found. `word` has zeros behind it up to LEXICON_WORD_MAX. */
static const struct row *
find(const struct row *rows, size_t count, const char *word)
{
    uint64_t own = head(word);
    const struct row *at = rows;
    while (count > 1) {
        size_t half = count / 2;
        at += half * (head(at[half].word) <= own);
        count -= half;
    }
    for (; head(at->word) == own; at--) {
        if (!strcmp(at->word, word))
            return at;
        if (at == rows)
            break;
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
        if (bytes < tail + 2 ||
            strcmp(text + bytes - tail, endings[i].ending) != 0)
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
    if (bytes < 5 || strcmp(text + bytes - 2, "ly") != 0)
        return false;
    for (size_t i = 0; i < sizeof others / sizeof others[0]; i++)
        if (!strcmp(text, others[i]))
            return false;
    return true;
}

/* What the phrases are about that begin with the whole of this word. */
static uint8_t
leads_of(const char *text, size_t bytes)
{
    uint8_t out = 0;
    for (size_t i = 0; i < sizeof phrases / sizeof phrases[0]; i++) {
        const char *words = phrases[i].words;
        if (words[0] == text[0] && bytes < sizeof phrases[i].words &&
            (words[bytes] == ' ' || !words[bytes]) &&
            !strncmp(words, text, bytes))
            out |= phrases[i].leads;
    }
    return out;
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
    out.leads = leads_of(text, word.bytes);
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
