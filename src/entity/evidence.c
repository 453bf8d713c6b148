/* What a document says about its own words: whether a word stands in lower
 * case too, whether it keeps its capital inside a sentence, and where else it
 * stands. Only sentences in plain style testify, since a headline capitalises
 * everything.
 *
 * Each word has a slot in a table by its hash; its occurrences with a capital
 * are a chain through the tokens, last first. A probe gives up after
 * PROBES_MAX steps, so that chosen words cannot make it slow; such a word is
 * as one never seen.
 */
/* SPDX-License-Identifier: ISC */
#include "entity/evidence.h"

#include "entity/word.h"

enum { PROBES_MAX = 32 };

struct seen_word {
    uint32_t hash; /* of the word in lower case; 0: free */
    uint32_t last; /* its last occurrence: token + 1, or 0 */
    unsigned seen;
};

struct evidence {
    const struct dl_document *doc;
    struct seen_word *at;
    size_t mask;
    uint32_t *before; /* of each occurrence, the one before: token + 1 or 0 */
    uint32_t *lower;  /* of each token, its word_hash in lower case */
    uint8_t *styles;  /* of each sentence: enum style */
};

/* The slot of a word, or a free one; NULL when it took too long. */
static struct seen_word *
find(const struct evidence *evidence, uint32_t lower)
{
    size_t start = lower * UINT64_C(0x9e3779b97f4a7c15) >> 32;
    for (size_t i = 0; i < PROBES_MAX; i++) {
        struct seen_word *at = &evidence->at[(start + i) & evidence->mask];
        if (at->hash == lower || !at->hash)
            return at;
    }
    return NULL;
}

static bool
is_capital(const struct dl_document *doc, uint32_t token)
{
    const struct dl_token *at = &doc->tokens[token];
    return at->kind == DL_TOKEN_WORD && at->flags & DL_TOKEN_CAPITAL;
}

static void
testify(struct evidence *evidence, uint32_t token, bool paired)
{
    const struct dl_document *doc = evidence->doc;
    uint32_t lower = evidence->lower[token];
    struct seen_word *slot = find(evidence, lower);
    if (!slot)
        return;
    slot->hash = lower;
    if (!is_capital(doc, token)) {
        slot->seen |= SEEN_LOWER;
        return;
    }
    if (!(doc->tokens[token].flags & DL_TOKEN_OPENS))
        slot->seen |= SEEN_INSIDE | (paired ? SEEN_PAIRED : 0u);
    evidence->before[token] = slot->last;
    slot->last = token + 1;
}

static void
hear_sentence(struct evidence *evidence, uint32_t sentence)
{
    const struct dl_document *doc = evidence->doc;
    const struct dl_sentence *at = &doc->sentences[sentence];
    uint32_t end = at->first + at->count;
    for (uint32_t i = at->first; i < end; i++) {
        bool paired = (i > at->first && is_capital(doc, i - 1)) ||
                      (i + 1 < end && is_capital(doc, i + 1));
        if (doc->tokens[i].kind == DL_TOKEN_WORD)
            testify(evidence, i, paired);
    }
}

struct evidence *
evidence_new(struct dl_arena *arena, const struct dl_document *doc)
{
    struct evidence *evidence = DL_NEW(arena, struct evidence);
    size_t slots = 64;
    while (slots < (size_t)doc->token_count * 2)
        slots *= 2;
    evidence->doc = doc;
    evidence->at = DL_ARRAY(arena, slots, struct seen_word);
    evidence->mask = slots - 1;
    evidence->before = DL_ARRAY(arena, doc->token_count, uint32_t);
    evidence->lower = DL_ARRAY(arena, doc->token_count, uint32_t);
    for (uint32_t i = 0; i < doc->token_count; i++)
        evidence->lower[i] = word_hash(dl_token_text(doc, i), CASE_LOWER);
    evidence->styles = DL_ARRAY(arena, doc->sentence_count, uint8_t);
    for (uint32_t i = 0; i < doc->sentence_count; i++) {
        evidence->styles[i] = (uint8_t)evidence_style(doc, i, false);
        if (evidence->styles[i] == STYLE_PLAIN)
            hear_sentence(evidence, i);
    }
    return evidence;
}

const struct dl_document *
evidence_document(const struct evidence *evidence)
{
    return evidence->doc;
}

uint32_t
evidence_lower(const struct evidence *evidence, uint32_t token)
{
    return evidence->lower[token];
}

unsigned
evidence_seen(const struct evidence *evidence, uint32_t lower)
{
    const struct seen_word *slot = find(evidence, lower);
    return slot ? slot->seen : 0;
}

unsigned
evidence_of(const struct evidence *evidence, struct dl_str word)
{
    return evidence_seen(evidence, word_hash(word, CASE_LOWER));
}

int
evidence_occurrences(const struct evidence *evidence, uint32_t lower,
                     uint32_t self, uint32_t tokens[OCCURRENCES_MAX])
{
    const struct seen_word *slot = find(evidence, lower);
    int count = 0;
    uint32_t at = slot ? slot->last : 0;
    for (; at && count < OCCURRENCES_MAX; at = evidence->before[at - 1])
        if (at - 1 != self)
            tokens[count++] = at - 1;
    return count;
}

static bool
ends_in_stop(const struct dl_document *doc, const struct dl_sentence *sentence)
{
    struct dl_str text = dl_str_slice(doc->text, sentence->span);
    return dl_str_ends(text, DL_STR("."));
}

/* Short words are left out: titles keep "of" and "in" small, and initials and
 * abbreviations are capitals anywhere. A full stop speaks against a title, as
 * a sentence of many names does not. */
enum style
evidence_style(const struct dl_document *doc, uint32_t sentence, bool headline)
{
    enum { LONG_WORD = 4, ENOUGH = 4, ENOUGH_ABOVE = 2 };
    const struct dl_sentence *at = &doc->sentences[sentence];
    uint32_t words = 0, capitals = 0, loud = 0;
    for (uint32_t i = at->first; i < at->first + at->count; i++) {
        const struct dl_token *token = &doc->tokens[i];
        if (token->kind != DL_TOKEN_WORD ||
            token->span.end - token->span.start < LONG_WORD)
            continue;
        words++;
        capitals += (token->flags & DL_TOKEN_CAPITAL) != 0;
        loud += (token->flags & DL_TOKEN_ALL_CAPS) != 0;
    }
    if (words >= 3 && loud * 10 >= words * 7)
        return STYLE_CAPS;
    bool many = words >= (headline ? ENOUGH_ABOVE : ENOUGH) &&
                capitals * 100 >= words * 75;
    if (many && !ends_in_stop(doc, at))
        return STYLE_TITLE;
    return STYLE_PLAIN;
}

enum style
evidence_style_of(const struct evidence *evidence,
                  const struct dl_document *doc, uint32_t sentence,
                  bool headline)
{
    if (doc != evidence->doc || headline)
        return evidence_style(doc, sentence, headline);
    return (enum style)evidence->styles[sentence];
}
