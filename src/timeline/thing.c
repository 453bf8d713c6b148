/* What is acted on, as one noun: "the budget" of "adopted the budget", "a bank"
 * of "a bank was robbed", "the dam" of "the dam burst". Twins of one kind in
 * one place on one day differ in nothing else.
 *
 * There is no parse here: the verb is the first word of the event's class, its
 * object the noun phrase behind it, and where there is none the subject in
 * front. A name is no thing; names are compared by themselves.
 */
/* SPDX-License-Identifier: ISC */
#include "timeline/signing.h"

struct phrase_walk {
    struct signing *signing;
    const struct dl_document *doc;
    uint32_t end; /* of the event's span, in tokens */
};

/* Grammar that stands inside a noun phrase. */
static bool
is_inside(enum word_use use)
{
    return use == WORD_PLAIN || use == WORD_DET || use == WORD_ADJ ||
           use == WORD_POSS || use == WORD_ADVERB;
}

/* The last noun of the phrase that begins at `token`, or of what it is of ("the
 * price of oil"); 0 when it ends in a name or is none. */
static uint32_t
head_from(const struct phrase_walk *walk, uint32_t token, uint32_t end)
{
    const struct dl_layers *own = signing_own(walk->signing);
    uint32_t head = 0;
    for (uint32_t i = token; i < end; i++) {
        struct dl_span span = walk->doc->tokens[i].span;
        struct dl_str text = dl_token_text(walk->doc, i);
        struct word read = lexicon_read(text);
        size_t m = dl_mention_at(own->mentions, span.start);
        bool name = m < own->mentions->count &&
                    own->mentions->at[m].span.start <= span.start;
        size_t t = dl_timex_at(own->timexes, span.start);
        bool time = t < own->timexes->count &&
                    own->timexes->at[t].span.start <= span.start;
        bool word = walk->doc->tokens[i].kind == DL_TOKEN_WORD ||
                    walk->doc->tokens[i].kind == DL_TOKEN_NUMBER;
        if (time || (!word && !dl_str_is(text, "-") &&
                     walk->doc->tokens[i].kind == DL_TOKEN_PUNCT))
            break;
        if (!name && !is_inside(read.use) && !dl_str_is(text, "of"))
            break;
        if (!name && walk->doc->tokens[i].kind == DL_TOKEN_WORD &&
            read.use == WORD_PLAIN)
            head = signing_word(walk->signing->acts, text, (struct dl_str){0});
        else if (name)
            head = 0;
    }
    return head;
}

/* The verb: the first finite-looking word of the event's class. */
static uint32_t
find_verb(const struct phrase_walk *walk, uint32_t first)
{
    uint8_t class = walk->signing->sign.event->class;
    for (uint32_t i = first; i < walk->end; i++) {
        struct word read = lexicon_read(dl_token_text(walk->doc, i));
        bool verb = read.form == FORM_PAST || read.form == FORM_PART ||
                    read.form == FORM_SAME || read.form == FORM_THIRD ||
                    read.form == FORM_BASE;
        if (verb && read.class == class && i > first)
            return i;
    }
    return walk->end;
}

static bool
is_passive(const struct phrase_walk *walk, uint32_t first, uint32_t verb)
{
    enum { BACK = 3 };
    for (uint32_t i = verb; i > first && verb - i < BACK; i--) {
        struct word before = lexicon_read(dl_token_text(walk->doc, i - 1));
        if (before.use == WORD_BE)
            return true;
        if (before.use != WORD_ADVERB)
            return false;
    }
    return false;
}

void
thing_read(struct signing *signing)
{
    const struct dl_event *event = signing->sign.event;
    const struct dl_document *doc = signing_own(signing)->doc;
    uint32_t first = dl_token_at(doc, event->span.start);
    struct phrase_walk walk = {signing, doc, first};
    while (walk.end < doc->token_count &&
           doc->tokens[walk.end].span.start < event->span.end)
        walk.end++;
    uint32_t verb = event->nominal ? walk.end : find_verb(&walk, first);
    uint32_t object = verb < walk.end && !is_passive(&walk, first, verb)
                          ? head_from(&walk, verb + 1, walk.end)
                          : 0;
    bool bare = verb + 1 >= walk.end ||
                !is_inside(lexicon_read(dl_token_text(doc, verb + 1)).use);
    bool active = verb < walk.end && !is_passive(&walk, first, verb) && !bare;
    signing->sign.thing = active ? object : head_from(&walk, first, verb);
}
