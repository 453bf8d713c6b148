/* Finding time expressions, one sentence at a time: lexemes, shapes, guards,
 * growth, context. Nothing here knows the date. */
/* SPDX-License-Identifier: ISC */
#include "timex/draft.h"
#include "timex/list.h"
#include "timex/named.h"

#include <string.h>

/* Everything that is the same for the whole document. */
struct scanner {
    struct dl_arena *scratch;
    struct words lexicon, clues;
    struct grammar grammar;
    struct lexemes lexemes;
    struct drafts drafts;
};

static void
push_draft(struct scanner *scanner, const struct match *match, size_t from,
           size_t to, bool weak)
{
    struct draft draft = {.weak = weak};
    timex_fields_read(match, &scanner->lexemes, from, to, &draft.timex);
    draft.begin = match->begin + from;
    draft.end = match->begin + to;
    DL_PUSH(scanner->scratch, &scanner->drafts, draft);
}

/* The two expressions of a shape with a SPLIT in it. */
static void
push_halves(struct scanner *scanner, const struct match *match)
{
    size_t split = match->split - match->begin;
    push_draft(scanner, match, 0, split, false);
    push_draft(scanner, match, split + 1, match->count, false);
    struct draft *second = &scanner->drafts.at[scanner->drafts.count - 1];
    struct draft *first = second - 1;
    timex_fields_share(&first->timex.fields, &second->timex.fields);
    second->second = true;
    if (match->as[split] == AND)
        return;
    first->partner = 1;
    second->partner = -1;
    first->timex.use = DL_USE_FROM;
    second->timex.use = DL_USE_TO;
}

/* "80 cents a day", "three times a week": a rate, when what is counted stands
 * right before it. */
static bool
is_rate(const struct context *context, const struct lexemes *in,
        const struct draft *draft)
{
    uint32_t first = in->at[draft->begin].first;
    if (draft->timex.type != DL_TIMEX_DURATION || first == context->begin ||
        draft->end - draft->begin != 2 ||
        !(in->at[draft->begin].classes & CLASS(A)))
        return false;
    const struct dl_token *last = &context->doc->tokens[first - 1];
    struct dl_str word = dl_token_text(context->doc, first - 1);
    bool plural = last->kind == DL_TOKEN_WORD && word.bytes > 3 &&
                  dl_str_ends(word, DL_STR("s")) &&
                  !dl_str_ends(word, DL_STR("ss"));
    return plural || last->kind == DL_TOKEN_NUMBER ||
           dl_str_is(word, "million") || dl_str_is(word, "billion") ||
           dl_str_is(word, "people") || dl_str_is(word, "%");
}

/* The longest shape at `at` that is a time, or one that is none and hides what
 * it covers; a shape that the guard turns away leaves room for a shorter one.
 */
static bool
find_match(const struct scanner *scanner, const struct context *context,
           size_t at, struct match *match, bool *weak)
{
    const struct lexemes *in = &scanner->lexemes;
    size_t limit = in->count;
    while (in->at[at].classes &&
           timex_grammar_match(&scanner->grammar, in, at, limit, match)) {
        if (match->rule->action == ACT_NOTHING ||
            timex_guard_allows(context, in, match, weak))
            return true;
        limit = match->end - 1;
    }
    return false;
}

static void
match_sentence(struct scanner *scanner, const struct context *context)
{
    const struct lexemes *in = &scanner->lexemes;
    size_t least = 0; /* nothing left of it may be taken in */
    scanner->drafts.count = 0;
    for (size_t at = 0; at < in->count;) {
        struct match match;
        bool weak;
        size_t behind = timex_list_read(scanner->scratch, context, in, at,
                                        &scanner->drafts);
        if (behind > at) {
            at = least = behind;
            continue;
        }
        if (!find_match(scanner, context, at, &match, &weak)) {
            at++;
            continue;
        }
        at = match.end;
        if (match.rule->action == ACT_NOTHING)
            continue;
        if (match.split)
            push_halves(scanner, &match);
        else
            push_draft(scanner, &match, 0, match.count, weak);
        size_t newest = scanner->drafts.count - 1;
        size_t first = match.split ? newest - 1 : newest;
        timex_grow_left(in, least, &scanner->drafts.at[first]);
        if (is_rate(context, in, &scanner->drafts.at[newest]))
            scanner->drafts.at[newest].timex.type = DL_TIMEX_SET;
        least = match.end;
    }
}

/* Take out what names a day that nothing tells; its other half stands alone. */
static void
drop_bare(struct drafts *drafts)
{
    size_t kept = 0;
    for (size_t i = 0; i < drafts->count; i++) {
        struct draft *at = &drafts->at[i];
        if (!timex_named_is_bare(&at->timex.fields)) {
            drafts->at[kept++] = *at;
            continue;
        }
        if (at->partner < 0 && kept)
            drafts->at[kept - 1].partner = 0;
        if (i + 1 < drafts->count && (at->partner > 0 || at[1].second)) {
            at[1].partner = 0;
            at[1].second = false;
        }
    }
    drafts->count = kept;
}

static void
finish(struct scanner *scanner, const struct context *context,
       uint32_t sentence, struct dl_timexes *out)
{
    const struct lexemes *in = &scanner->lexemes;
    for (size_t i = 0; i < scanner->drafts.count; i++) {
        struct draft *draft = &scanner->drafts.at[i];
        struct dl_timex *timex = &draft->timex;
        uint32_t first = in->at[draft->begin].first;
        uint32_t last = in->at[draft->end - 1].last;
        timex->span.start = context->doc->tokens[first].span.start;
        timex->span.end = context->doc->tokens[last].span.end;
        timex->sentence = sentence;
        if (draft->partner)
            timex->partner = (uint32_t)((int64_t)out->count + draft->partner);
        timex_context_judge(context, first, last, timex);
        if ((draft->partner < 0 || draft->second) &&
            i > 0) { /* both halves have one tense */
            const struct dl_timex *half = &out->at[out->count - 1];
            timex->fields.past = half->fields.past;
            timex->fields.future = half->fields.future;
        }
        DL_PUSH(scanner->scratch, out, *timex);
    }
}

void
dl_timex_scan(struct dl_arena *arena, const struct dl_document *doc,
              struct dl_timexes *out)
{
    struct dl_arena *scratch = dl_arena_new(0);
    struct scanner *scanner = DL_NEW(scratch, struct scanner);
    scanner->scratch = scratch;
    timex_words_init(&scanner->lexicon, timex_lexicon_rows,
                     timex_lexicon_row_count);
    timex_words_init(&scanner->clues, timex_clue_rows, timex_clue_row_count);
    timex_grammar_init(&scanner->grammar);
    struct dl_timexes found = {0};
    for (uint32_t i = 0; i < doc->sentence_count; i++) {
        const struct dl_sentence *at = &doc->sentences[i];
        struct context context = {.doc = doc,
                                  .clues = &scanner->clues,
                                  .begin = at->first,
                                  .end = at->first + at->count};
        if (!timex_lexer_read(scratch, &scanner->lexicon, doc, i,
                              &scanner->lexemes))
            continue;
        match_sentence(scanner, &context);
        timex_grow_join(&context, &scanner->lexemes, &scanner->drafts);
        drop_bare(&scanner->drafts);
        finish(scanner, &context, i, &found);
    }
    *out = (struct dl_timexes){
        .at = DL_ARRAY(arena, found.count, struct dl_timex),
        .count = found.count,
        .room = found.count,
    };
    if (found.count)
        memcpy(out->at, found.at, found.count * sizeof *out->at);
    dl_arena_free(scratch);
}
