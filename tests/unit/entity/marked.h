/* Linking a text whose names are marked: "[person Karl Renner] won." What the
 * recogniser makes of the text does not matter to these tests. */
/* SPDX-License-Identifier: ISC */
#ifndef UNIT_ENTITY_MARKED_H
#define UNIT_ENTITY_MARKED_H

#include "reading.h"

#include <stdlib.h>

struct marked {
    struct dl_tagger *tagger;
    const struct dl_document *doc;
    struct dl_mentions mentions;
    struct dl_entities entities;
};

/* Take the marks out of `text`. */
static inline struct dl_str
marked_read(struct dl_arena *arena, const char *text, struct dl_mentions *out)
{
    char *plain = dl_arena_alloc(arena, strlen(text) + 1);
    uint32_t bytes = 0;
    struct dl_mention mention = {0};
    for (const char *at = text; *at; at++) {
        if (*at == '[') {
            size_t word = strcspn(at, " ");
            dl_kind_parse((struct dl_str){at + 1, word - 1}, &mention.kind);
            mention.span.start = bytes;
            at += word;
        } else if (*at == ']') {
            mention.span.end = bytes;
            mention.confidence = 90;
            mention.entity = DL_NO_ENTITY;
            mention.why = "marked";
            DL_PUSH(arena, out, mention);
        } else {
            plain[bytes++] = *at;
        }
    }
    return (struct dl_str){plain, bytes};
}

/* `day` is that of the article, or NULL. */
static inline struct marked
marked_link(struct dl_arena *arena, const struct dl_knowledge *known,
            const struct dl_day *day, const char *text)
{
    struct marked marked = {0};
    struct dl_str plain = marked_read(arena, text, &marked.mentions);
    dl_tagger_open(known, NULL, &marked.tagger, NULL);
    dl_document_build(arena, plain, &marked.doc);
    dl_entity_link(arena, marked.tagger, marked.doc, &marked.mentions, NULL,
                   NULL, day, &marked.entities);
    return marked;
}

static inline struct dl_str
marked_known(struct dl_arena *arena, const struct dl_knowledge *known,
             const struct dl_day *day, const char *text)
{
    struct marked marked = marked_link(arena, known, day, text);
    struct dl_str out = print_entities(arena, &marked.entities);
    dl_tagger_close(marked.tagger);
    return out;
}

static inline struct dl_str
marked_in(struct dl_arena *arena, const char *text)
{
    return marked_known(arena, NULL, NULL, text);
}

/* The rule that joined the last mention. */
static inline const char *
marked_rule(struct dl_arena *arena, const char *text)
{
    struct marked marked = marked_link(arena, NULL, NULL, text);
    const char *out = marked.mentions.at[marked.mentions.count - 1].joined;
    dl_tagger_close(marked.tagger);
    return out;
}

#endif
