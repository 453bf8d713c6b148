/* How much an article is about each of its entities: a sum of five parts, each
 * with its share of 100 (salience.def).
 *
 * A part grows with what it counts and never past its share. With n counted,
 * "often" and "acts" give n / (n + 2) and n / (n + 1) of theirs: the second
 * mention says more than the twentieth. Mentions weigh by their standing: one
 * in passing a quarter, a dateline nothing. "Early" halves every four
 * sentences; "spread" is full when half of all paragraphs name the entity.
 */
/* SPDX-License-Identifier: ISC */
#include <dateline/salience.h>

#include "entity/standing.h"

enum {
    FULL = 4,       /* weight of a mention, in quarters */
    PASSING = 1,    /* ... in passing */
    HALF_AFTER = 4, /* sentences after which being early counts half */
    GROUP_SHARE = 50
};

/** What is counted for one entity. */
struct tally {
    bool headline, named; /* `named`: in the text, datelines aside */
    uint32_t weight;      /* of its mentions, in quarters */
    uint32_t acts;
    uint32_t first;      /* sentence; later by half when in passing */
    uint32_t paragraphs; /* that name it */
    uint32_t last;       /* paragraph counted last, plus 1 */
};

static const struct {
    const char *words;
    uint8_t share;
} parts[] = {
#define X(code, share, words) {words, share},
#include <dateline/salience.def>
#undef X
};

const char *
dl_salient_words(enum dl_salient part)
{
    return parts[part].words;
}

int
dl_salient_share(enum dl_salient part)
{
    return parts[part].share;
}

static void
count_headline(const struct dl_mentions *headline, struct tally *tallies)
{
    for (size_t i = 0; i < headline->count; i++)
        if (headline->at[i].entity != DL_NO_ENTITY)
            tallies[headline->at[i].entity].headline = true;
}

static void
count_mention(struct tally *tally, enum standing standing, uint32_t sentence,
              uint32_t paragraph)
{
    if (standing == STANDS_AS_DATELINE)
        return;
    bool passing = standing == STANDS_IN_PASSING;
    uint32_t place = passing ? sentence + HALF_AFTER : sentence;
    tally->weight += passing ? PASSING : FULL;
    tally->acts += standing == STANDS_ACTING;
    if (!tally->named || place < tally->first)
        tally->first = place;
    tally->named = true;
    if (tally->last != paragraph + 1)
        tally->paragraphs++;
    tally->last = paragraph + 1;
}

static void
count_body(struct dl_arena *arena, const struct dl_document *doc,
           const struct dl_mentions *mentions, struct tally *tallies)
{
    struct dl_mark mark = dl_arena_mark(arena);
    uint8_t *standing = DL_ARRAY(arena, mentions->count + 1, uint8_t);
    uint32_t sentence = 0;
    standing_find(doc, mentions, standing);
    for (size_t i = 0; i < mentions->count; i++) {
        const struct dl_mention *at = &mentions->at[i];
        while (sentence + 1 < doc->sentence_count &&
               doc->sentences[sentence].span.end <= at->span.start)
            sentence++;
        if (at->entity != DL_NO_ENTITY && doc->sentence_count > 0)
            count_mention(&tallies[at->entity], (enum standing)standing[i],
                          sentence, doc->sentences[sentence].paragraph);
    }
    dl_arena_reset(arena, mark);
}

/* `share` x `some` / `all`, rounded, at most `share`. */
static uint8_t
part_of(enum dl_salient part, uint32_t some, uint32_t all)
{
    uint64_t share = parts[part].share;
    uint64_t value = all ? (2 * share * some + all) / (2 * (uint64_t)all) : 0;
    return (uint8_t)(value < share ? value : share);
}

static struct dl_salience
weigh(const struct tally *tally, enum dl_kind kind, uint32_t paragraphs)
{
    struct dl_salience out = {.share =
                                  kind == DL_KIND_GROUP ? GROUP_SHARE : 100};
    if (tally->headline)
        out.parts[DL_SALIENT_HEADLINE] = part_of(DL_SALIENT_HEADLINE, 1, 1);
    if (tally->named)
        out.parts[DL_SALIENT_EARLY] =
            part_of(DL_SALIENT_EARLY, HALF_AFTER, HALF_AFTER + tally->first);
    out.parts[DL_SALIENT_OFTEN] =
        part_of(DL_SALIENT_OFTEN, tally->weight, tally->weight + 2 * FULL);
    out.parts[DL_SALIENT_ACTS] =
        part_of(DL_SALIENT_ACTS, tally->acts, tally->acts + 1);
    out.parts[DL_SALIENT_SPREAD] =
        part_of(DL_SALIENT_SPREAD, 2 * tally->paragraphs, paragraphs);
    unsigned sum = 0;
    for (int i = 0; i < DL_SALIENT_COUNT; i++)
        sum += out.parts[i];
    out.sum = (uint8_t)(sum * out.share / 100);
    return out;
}

void
dl_salience_weigh(struct dl_arena *arena, const struct dl_document *doc,
                  const struct dl_mentions *mentions,
                  const struct dl_mentions *headline,
                  const struct dl_entities *entities, struct dl_salience **out)
{
    *out = DL_ARRAY(arena, entities->count + 1, struct dl_salience);
    struct dl_mark mark = dl_arena_mark(arena);
    struct tally *tallies = DL_ARRAY(arena, entities->count + 1, struct tally);
    enum { FEW = 4 }; /* paragraphs: below, naming one is not "throughout" */
    uint32_t all = doc->paragraph_count > FEW ? doc->paragraph_count : FEW;
    if (headline)
        count_headline(headline, tallies);
    count_body(arena, doc, mentions, tallies);
    for (size_t i = 0; i < entities->count; i++)
        (*out)[i] = weigh(&tallies[i], entities->at[i].kind, all);
    dl_arena_reset(arena, mark);
}
