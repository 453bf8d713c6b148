/* Building a document out of its steps, and looking things up in it. */
/* SPDX-License-Identifier: ISC */
#include <dateline/document.h>

#include "text/segment.h"

#include <string.h>

enum { PROBES_MAX = 32 };

/* A set of hashes of the words written in lower case. A probe gives up after
 * PROBES_MAX steps, so that chosen words cannot make it slow; the flag is then
 * missing, which is what it is for a word never seen. */
struct words {
    uint64_t *at;
    size_t mask;
};

static uint64_t
lower_hash(struct dl_str word)
{
    uint64_t hash = UINT64_C(0xcbf29ce484222325);
    for (size_t i = 0; i < word.bytes; i++)
        hash = (hash ^ (unsigned char)dl_to_lower(word.at[i])) *
               UINT64_C(0x100000001b3);
    return hash ? hash : 1;
}

/* The slot of `hash`, or an empty one for it; NULL when it took too long. */
static uint64_t *
slot_of(const struct words *words, uint64_t hash)
{
    for (size_t i = 0; i < PROBES_MAX; i++) {
        uint64_t *slot = words->at + (((hash >> 20) + i) & words->mask);
        if (*slot == hash || !*slot)
            return slot;
    }
    return NULL;
}

static bool
is_plain_word(struct dl_token token)
{
    return token.kind == DL_TOKEN_WORD && !(token.flags & DL_TOKEN_CAPITAL);
}

static void
mark_lower_too(struct builder *build)
{
    size_t room = 16;
    while (room < build->tokens.count)
        room *= 2;
    struct words words = {DL_ARRAY(build->scratch, room, uint64_t), room - 1};
    for (size_t i = 0; i < build->tokens.count; i++) {
        struct dl_token token = build->tokens.at[i];
        if (!is_plain_word(token))
            continue;
        uint64_t hash = lower_hash(dl_str_slice(build->text, token.span));
        uint64_t *slot = slot_of(&words, hash);
        if (slot)
            *slot = hash;
    }
    for (size_t i = 0; i < build->tokens.count; i++) {
        struct dl_token *token = build->tokens.at + i;
        if (!(token->flags & DL_TOKEN_CAPITAL))
            continue;
        uint64_t hash = lower_hash(dl_str_slice(build->text, token->span));
        uint64_t *slot = slot_of(&words, hash);
        if (slot && *slot == hash)
            token->flags |= DL_TOKEN_LOWER_TOO;
    }
}

static void
cut_paragraph(struct builder *build, uint32_t index)
{
    struct dl_paragraph *paragraph = build->paragraphs.at + index;
    size_t token = build->tokens.count;
    paragraph->first = (uint32_t)build->sentences.count;
    text_tokens(build, paragraph->span);
    text_quotes(build, token);
    text_sentences(build, token, index);
    paragraph->count = (uint32_t)build->sentences.count - paragraph->first;
}

/* A copy in the caller's arena of exactly what was built. */
static void *
keep(struct dl_arena *arena, const void *at, size_t count, size_t size)
{
    void *out = dl_arena_array(arena, count, size);
    if (count)
        memcpy(out, at, count * size);
    return out;
}

void
dl_document_build(struct dl_arena *arena, struct dl_str text,
                  const struct dl_document **out)
{
    struct builder build = {.scratch = dl_arena_new(0), .text = text};
    text_paragraphs(&build);
    for (size_t i = 0; i < build.paragraphs.count; i++)
        cut_paragraph(&build, (uint32_t)i);
    mark_lower_too(&build);
    struct dl_document *doc = DL_NEW(arena, struct dl_document);
    *doc = (struct dl_document){
        .text = text,
        .tokens = keep(arena, build.tokens.at, build.tokens.count,
                       sizeof *build.tokens.at),
        .sentences = keep(arena, build.sentences.at, build.sentences.count,
                          sizeof *build.sentences.at),
        .paragraphs = keep(arena, build.paragraphs.at, build.paragraphs.count,
                           sizeof *build.paragraphs.at),
        .token_count = (uint32_t)build.tokens.count,
        .sentence_count = (uint32_t)build.sentences.count,
        .paragraph_count = (uint32_t)build.paragraphs.count,
    };
    dl_arena_free(build.scratch);
    *out = doc;
}

uint32_t
dl_sentence_at(const struct dl_document *doc, uint32_t offset)
{
    return (uint32_t)dl_span_find(doc->sentences, doc->sentence_count,
                                  sizeof *doc->sentences, offset);
}

uint32_t
dl_token_at(const struct dl_document *doc, uint32_t offset)
{
    return (uint32_t)dl_span_find(doc->tokens, doc->token_count,
                                  sizeof *doc->tokens, offset);
}

size_t
dl_points_at(struct dl_points *points, size_t bytes)
{
    if (bytes < points->bytes)
        points->bytes = points->points = 0;
    while (points->bytes < bytes && points->bytes < points->text.bytes) {
        dl_utf8_decode(points->text, points->bytes, &points->bytes);
        points->points++;
    }
    return points->points;
}
