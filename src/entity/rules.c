/* What the model cannot know, or must not get wrong.
 *
 * The mentions of the model become runs of tokens; each rule of rules.def, in
 * its order, looks at every name or once at the document; what is left becomes
 * mentions again. A rule that changes a name leaves its reason there, so `why`
 * shows the last rule that spoke. A rule looks at a bounded number of tokens
 * around a name, or walks the document once: all of it is linear.
 *
 * A country or people in front of an organisation is part of its name ("US
 * State Department", "Chinese Foreign Ministry"): annotators say so nearly
 * always, the model follows them, and no rule parts the two.
 */
/* SPDX-License-Identifier: ISC */
#include "entity/ruling.h"

static const struct {
    const char *why;
    rule_name *name;
    rule_document *document;
} rules[] = {
#define X(id, each, function, says) \
    [RULE_##id] = {.why = #id ": " says, .each = function},
#include "entity/rules.def"
#undef X
};

/* The mentions as runs of tokens. Both stand in text order, so three fingers
 * move along the text together. */
static void
read_mentions(struct ruling *ruling, const struct dl_mentions *mentions)
{
    const struct dl_document *doc = ruling->doc;
    uint32_t token = 0, sentence = 0;
    for (size_t i = 0; i < mentions->count; i++) {
        const struct dl_mention *mention = &mentions->at[i];
        while (token < doc->token_count &&
               doc->tokens[token].span.end <= mention->span.start)
            token++;
        struct name name = {.first = token,
                            .kind = mention->kind,
                            .confidence = mention->confidence,
                            .why = mention->why};
        while (token < doc->token_count &&
               doc->tokens[token].span.start < mention->span.end)
            token++;
        name.end = token;
        while (sentence < doc->sentence_count &&
               doc->sentences[sentence].first +
                       doc->sentences[sentence].count <=
                   name.first)
            sentence++;
        name.sentence = sentence;
        if (name.first < name.end && sentence < doc->sentence_count)
            DL_PUSH(ruling->scratch, &ruling->names, name);
    }
}

static void
write_mentions(struct dl_arena *arena, const struct ruling *ruling,
               struct dl_mentions *mentions)
{
    const struct dl_token *tokens = ruling->doc->tokens;
    mentions->count = 0;
    for (size_t i = 0; i < ruling->names.count; i++) {
        const struct name *name = &ruling->names.at[i];
        struct dl_mention mention = {
            .span = {tokens[name->first].span.start,
                     tokens[name->end - 1].span.end},
            .kind = name->kind,
            .confidence = name->confidence,
            .actor = name->actor,
            .entity = DL_NO_ENTITY,
            .why = name->why,
        };
        DL_PUSH(arena, mentions, mention);
    }
}

static void
apply(struct ruling *ruling, enum rule rule)
{
    ruling->why = rules[rule].why;
    if (rules[rule].document)
        rules[rule].document(ruling);
    for (size_t i = 0; rules[rule].name && i < ruling->names.count; i++)
        if (ruling->names.at[i].kind != DL_KIND_NONE)
            rules[rule].name(ruling, &ruling->names.at[i]);
    if (ruling->more.count)
        ruling_merge(ruling);
}

void
rules_apply_some(struct dl_arena *arena, struct dl_arena *scratch,
                 const struct gazetteer *gazetteer,
                 const struct dl_document *doc, const struct evidence *evidence,
                 const struct told *told, uint64_t on,
                 struct dl_mentions *mentions)
{
    struct dl_mark start = dl_arena_mark(scratch);
    struct ruling ruling = {
        .scratch = scratch,
        .gazetteer = gazetteer,
        .doc = doc,
        .evidence = evidence,
        .told = told,
        .lists = DL_ARRAY(scratch, doc->token_count + 1, uint32_t),
        .words = DL_ARRAY(scratch, doc->token_count + 1, uint32_t),
        .styles = DL_ARRAY(scratch, doc->sentence_count + 1, uint8_t),
    };
    read_mentions(&ruling, mentions);
    for (int rule = 0; rule < RULE_COUNT; rule++)
        if (on >> rule & 1)
            apply(&ruling, (enum rule)rule);
    ruling_merge(&ruling);
    write_mentions(arena, &ruling, mentions);
    dl_arena_reset(scratch, start);
}

void
rules_apply(struct dl_arena *arena, struct dl_arena *scratch,
            const struct gazetteer *gazetteer, const struct dl_document *doc,
            const struct evidence *evidence, const struct told *told,
            struct dl_mentions *mentions)
{
    rules_apply_some(arena, scratch, gazetteer, doc, evidence, told,
                     (UINT64_C(1) << RULE_COUNT) - 1, mentions);
}
