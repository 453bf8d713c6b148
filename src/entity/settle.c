/* What the document as a whole says about the kinds of its names: the same
 * words are the same kind everywhere, by weight of evidence, and a word that
 * was only guessed at and ends a person's name is that person. */
/* SPDX-License-Identifier: ISC */
#include "entity/settle.h"

#include "entity/view.h"

enum { SURE = 60 }; /* a confidence from which a kind is not a guess */

struct vote {
    uint64_t hash; /* 0: free */
    uint32_t weight[DL_KIND_COUNT];
    bool ends_person;
};

struct votes {
    struct vote *at;
    size_t mask;
};

static struct vote *
find(const struct votes *votes, struct dl_str text)
{
    uint64_t hash = dl_str_hash(text) | 1;
    size_t i = (size_t)(hash ^ hash >> 31) & votes->mask;
    while (votes->at[i].hash && votes->at[i].hash != hash)
        i = (i + 1) & votes->mask;
    votes->at[i].hash = hash;
    return &votes->at[i];
}

/* The part of a name that is used alone: the last word, or the first where the
 * family comes first. */
static struct dl_str
last_word(struct dl_str name)
{
    size_t i = name.bytes;
    while (i > 0 && name.at[i - 1] != ' ')
        i--;
    return (struct dl_str){name.at + i, name.bytes - i};
}

static struct dl_str
first_word(struct dl_str name)
{
    size_t i = 0;
    while (i < name.bytes && name.at[i] != ' ')
        i++;
    return (struct dl_str){name.at, i};
}

static void
vote(struct votes *votes, const struct lexicon *lexicon, struct dl_str name,
     const struct dl_mention *mention)
{
    if (mention->confidence > DOUBTFUL)
        find(votes, name)->weight[mention->kind] += mention->confidence;
    if (mention->kind != DL_KIND_PERSON || mention->confidence < SURE)
        return;
    struct dl_str first = first_word(name);
    if (first.bytes == name.bytes)
        return;
    find(votes, last_word(name))->ends_person = true;
    if (lexicon_look(lexicon, first).lists & ON(FAMILY_FIRST))
        find(votes, first)->ends_person = true;
}

static void
settle(const struct votes *votes, struct dl_str name,
       struct dl_mention *mention)
{
    const struct vote *vote = find(votes, name);
    if (mention->confidence >= 85)
        return;
    if (vote->ends_person && mention->kind == DL_KIND_PERSON)
        return;
    if (vote->ends_person) {
        mention->kind = DL_KIND_PERSON;
        mention->why = "document: ends a person's name";
        return;
    }
    int best = mention->kind;
    for (int kind = 0; kind < DL_KIND_COUNT; kind++)
        if (vote->weight[kind] > vote->weight[best])
            best = kind;
    if (best != (int)mention->kind) {
        mention->kind = (enum dl_kind)best;
        mention->why = "document: the same name elsewhere";
    }
}

static bool
is_supported(const struct votes *votes, struct dl_str name,
             const struct dl_mention *mention)
{
    const struct vote *vote = find(votes, name);
    if (mention->confidence > DOUBTFUL || vote->ends_person)
        return true;
    for (int kind = 0; kind < DL_KIND_COUNT; kind++)
        if (vote->weight[kind])
            return true;
    return false;
}

void
settle_kinds(struct dl_arena *scratch, const struct lexicon *lexicon,
             const struct dl_document *doc, struct dl_mentions *mentions)
{
    size_t slots = 64, kept = 0;
    while (slots < mentions->count * 8)
        slots *= 2;
    struct votes votes = {DL_ARRAY(scratch, slots, struct vote), slots - 1};
    for (size_t i = 0; i < mentions->count; i++)
        vote(&votes, lexicon, dl_str_slice(doc->text, mentions->at[i].span),
             &mentions->at[i]);
    for (size_t i = 0; i < mentions->count; i++) {
        struct dl_mention mention = mentions->at[i];
        struct dl_str name = dl_str_slice(doc->text, mention.span);
        if (!is_supported(&votes, name, &mention))
            continue;
        settle(&votes, name, &mention);
        mentions->at[kept++] = mention;
    }
    mentions->count = kept;
}
