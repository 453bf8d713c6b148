/* Names marked in a text, <kind|name>, as a model might find them, and what
 * the rules make of them. */
/* SPDX-License-Identifier: ISC */
#ifndef UNIT_ENTITY_RULED_H
#define UNIT_ENTITY_RULED_H

#include "../unit.h"

#include "entity/ruling.h"

#include <stdlib.h>

#define EVERY_RULE ((UINT64_C(1) << RULE_COUNT) - 1)
#define RULE(id) (UINT64_C(1) << RULE_##id)

/* Read `marked` into plain text and mentions. */
static inline struct dl_str
read_marked(struct dl_arena *arena, const char *marked,
            struct dl_mentions *mentions)
{
    char *text = dl_arena_alloc(arena, strlen(marked) + 1);
    size_t bytes = 0;
    struct dl_mention open = {.confidence = 50, .why = "model"};
    for (const char *at = marked; *at; at++) {
        if (*at == '<') {
            const char *bar = strchr(at, '|');
            struct dl_str kind = {at + 1, (size_t)(bar - at - 1)};
            if (!dl_kind_parse(kind, &open.kind))
                abort();
            open.span.start = (uint32_t)bytes;
            at = bar;
        } else if (*at == '>') {
            open.span.end = (uint32_t)bytes;
            DL_PUSH(arena, mentions, open);
        } else {
            text[bytes++] = *at;
        }
    }
    return (struct dl_str){text, bytes};
}

/* "person Ann Berg|place! Oslo": kinds and names, "!" where a place acts. */
static inline struct dl_str
print_names(struct dl_arena *arena, struct dl_str text,
            const struct dl_mentions *mentions)
{
    const char *out = "";
    for (size_t i = 0; i < mentions->count; i++)
        out = dl_arena_printf(arena, "%s%s%s%s %.*s", out, i ? "|" : "",
                              dl_kind_name(mentions->at[i].kind),
                              mentions->at[i].actor ? "!" : "",
                              DL_FMT(dl_str_slice(text, mentions->at[i].span)));
    return dl_str_from(out);
}

/* Run the rules of the set `on` over a marked text. */
static inline struct dl_mentions
rule_on(struct dl_arena *arena, uint64_t on, const char *marked,
        const struct dl_knowledge *user, struct dl_str *text)
{
    const struct dl_document *doc;
    struct dl_mentions mentions = {0};
    struct gazetteer *gazetteer = gazetteer_new(user);
    struct dl_arena *scratch = dl_arena_new(0);
    *text = read_marked(arena, marked, &mentions);
    dl_document_build(arena, *text, &doc);
    rules_apply_some(arena, scratch, gazetteer, doc, evidence_new(arena, doc),
                     NULL, on, &mentions);
    dl_arena_free(scratch);
    gazetteer_free(gazetteer);
    return mentions;
}

/* What the rules of the set `on` make of a marked text. */
static inline struct dl_str
ruled_by(struct dl_arena *arena, uint64_t on, const char *marked)
{
    struct dl_str text;
    struct dl_mentions mentions = rule_on(arena, on, marked, NULL, &text);
    return print_names(arena, text, &mentions);
}

/* With the rule, and without it: nothing changes then. */
static inline void
assert_rule(struct dl_arena *arena, enum rule rule, const char *marked,
            const char *before, const char *after)
{
    assert_str(ruled_by(arena, UINT64_C(1) << rule, marked), after);
    assert_str(ruled_by(arena, 0, marked), before);
}

#endif
