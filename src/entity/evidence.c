/* What a document says about its own words: whether a word stands in lower
 * case too, and whether it keeps its capital inside a sentence. Only sentences
 * in plain style testify, since a headline capitalises everything. */
/* SPDX-License-Identifier: ISC */
#include "entity/evidence.h"

struct seen_word {
    uint64_t hash; /* 0: free */
    unsigned seen;
};

struct evidence {
    struct seen_word *at;
    size_t mask;
};

static uint64_t
hash_nocase(struct dl_str word)
{
    uint64_t hash = UINT64_C(0xcbf29ce484222325);
    for (size_t i = 0; i < word.bytes; i++) {
        unsigned char byte = (unsigned char)dl_to_lower(word.at[i]);
        hash = (hash ^ byte) * UINT64_C(0x100000001b3);
    }
    return hash ? hash : 1;
}

static struct seen_word *
find(const struct evidence *evidence, struct dl_str word)
{
    uint64_t hash = hash_nocase(word);
    size_t i = (size_t)(hash ^ hash >> 29) & evidence->mask;
    while (evidence->at[i].hash && evidence->at[i].hash != hash)
        i = (i + 1) & evidence->mask;
    return &evidence->at[i];
}

static bool
is_capital(const struct dl_document *doc, uint32_t token)
{
    const struct dl_token *at = &doc->tokens[token];
    return at->kind == DL_TOKEN_WORD && at->flags & DL_TOKEN_CAPITAL;
}

static void
testify(struct evidence *evidence, const struct dl_document *doc,
        uint32_t token, bool paired)
{
    struct dl_str word = dl_token_text(doc, token);
    struct seen_word *slot = find(evidence, word);
    slot->hash = hash_nocase(word);
    if (!is_capital(doc, token))
        slot->seen |= SEEN_LOWER;
    else if (!(doc->tokens[token].flags & DL_TOKEN_OPENS))
        slot->seen |= SEEN_INSIDE | (paired ? SEEN_PAIRED : 0u);
}

static void
hear_sentence(struct evidence *evidence, const struct dl_document *doc,
              uint32_t sentence)
{
    const struct dl_sentence *at = &doc->sentences[sentence];
    uint32_t end = at->first + at->count;
    for (uint32_t i = at->first; i < end; i++) {
        bool paired = (i > at->first && is_capital(doc, i - 1)) ||
                      (i + 1 < end && is_capital(doc, i + 1));
        if (doc->tokens[i].kind == DL_TOKEN_WORD)
            testify(evidence, doc, i, paired);
    }
}

struct evidence *
evidence_new(struct dl_arena *arena, const struct dl_document *doc)
{
    struct evidence *evidence = DL_NEW(arena, struct evidence);
    size_t slots = 64;
    while (slots < (size_t)doc->token_count * 2)
        slots *= 2;
    evidence->at = DL_ARRAY(arena, slots, struct seen_word);
    evidence->mask = slots - 1;
    for (uint32_t i = 0; i < doc->sentence_count; i++)
        if (evidence_style(doc, i, false) == STYLE_PLAIN)
            hear_sentence(evidence, doc, i);
    return evidence;
}

unsigned
evidence_of(const struct evidence *evidence, struct dl_str word)
{
    return find(evidence, word)->seen;
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
