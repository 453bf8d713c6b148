/* How mentions are joined to entities, compared with how people joined them.
 *
 * The linker is given the mentions that people marked, so that only joining is
 * measured. B-cubed: of each mention, the share of its group that is rightly
 * with it (precision), and the share of those it belongs with that are
 * (recall), averaged over mentions; pairwise: the same of pairs. Groups are of
 * one document. A mention that the linker was not given, for it overlaps
 * another, is a group of its own.
 *
 * Source: Bagga & Baldwin 1998, "Algorithms for scoring coreference chains".
 */
/* SPDX-License-Identifier: ISC */
#include "accuracy.h"

#include <stdio.h>
#include <stdlib.h>

/* Where one mention was put, by people and by us. */
struct place {
    uint32_t gold, ours;
};

struct tally {
    size_t mentions;
    double precise, recalled;             /* B-cubed, summed over mentions */
    size_t pairs, gold_pairs, ours_pairs; /* of the same group in both, ... */
};

static int
by_both(const void *left, const void *right)
{
    const struct place *a = left, *b = right;
    if (a->gold != b->gold)
        return a->gold < b->gold ? -1 : 1;
    return (a->ours > b->ours) - (a->ours < b->ours);
}

static size_t
pairs_of(size_t count)
{
    return count * (count - (count > 0)) / 2;
}

/* How many places have each group, by its number; `room` groups. */
static size_t *
sizes(struct dl_arena *arena, const struct place *places, size_t count,
      bool ours, size_t room)
{
    size_t *out = DL_ARRAY(arena, room, size_t);
    for (size_t i = 0; i < count; i++)
        out[ours ? places[i].ours : places[i].gold]++;
    return out;
}

static void
count_places(struct dl_arena *arena, struct place *places, size_t count,
             size_t room, struct tally *tally)
{
    size_t *gold = sizes(arena, places, count, false, room);
    size_t *ours = sizes(arena, places, count, true, room);
    if (count)
        qsort(places, count, sizeof *places, by_both);
    for (size_t i = 0, end; i < count; i = end) {
        for (end = i; end < count && by_both(&places[i], &places[end]) == 0;)
            end++;
        double both = (double)(end - i);
        tally->precise += both * both / (double)ours[places[i].ours];
        tally->recalled += both * both / (double)gold[places[i].gold];
        tally->pairs += pairs_of(end - i);
    }
    for (size_t i = 0; i < room; i++) {
        tally->gold_pairs += pairs_of(gold[i]);
        tally->ours_pairs += pairs_of(ours[i]);
    }
    tally->mentions += count;
}

/* The mentions for the linker: those that overlap none before them. */
static struct dl_mentions
given(struct dl_arena *arena, const struct sorted_text *text)
{
    struct dl_mentions mentions = {0};
    uint32_t end = 0;
    for (size_t i = 0; i < text->count; i++) {
        struct dl_mention mention = {
            .span = text->at[i].span,
            .kind = text->at[i].kind,
            .confidence = 100,
            .entity = DL_NO_ENTITY,
            .why = "given",
        };
        if (mention.span.start < end)
            continue;
        DL_PUSH(arena, &mentions, mention);
        end = mention.span.end;
    }
    return mentions;
}

/* Document, where, cluster, what stands there, the entity and the rule. */
static void
print_mention(const struct task *task, const struct sorted_text *text,
              const struct sorted_mention *mention,
              const struct dl_mention *ours, const struct dl_entities *entities)
{
    bool known = ours && ours->entity != DL_NO_ENTITY;
    printf("%s\t%.*s\t%u-%u\t%u\t%.*s\t", task->set, DL_FMT(text->id),
           mention->span.start, mention->span.end, mention->cluster,
           DL_FMT(dl_str_slice(text->text, mention->span)));
    if (known)
        printf("%u %.*s", ours->entity,
               DL_FMT(entities->at[ours->entity].name));
    printf("\t%s\n", ours && ours->joined ? ours->joined : "");
}

static const struct dl_mention *
answer(const struct dl_mentions *mentions, struct dl_span span)
{
    size_t at = dl_mention_at(mentions, span.start);
    bool same = at < mentions->count &&
                mentions->at[at].span.start == span.start &&
                mentions->at[at].span.end == span.end;
    return same ? &mentions->at[at] : NULL;
}

static uint32_t
highest_cluster(const struct sorted_text *text)
{
    uint32_t highest = 0;
    for (size_t i = 0; i < text->count; i++)
        if (text->at[i].cluster > highest)
            highest = text->at[i].cluster;
    return highest;
}

/* Where each mention was put. A span marked twice counts once, with the last
 * cluster it was given. Groups of ours are numbered by entity, then alone. */
static void
measure_text(const struct task *task, const struct sorted_text *text,
             struct tally *tally)
{
    struct dl_arena *arena = dl_arena_new(0);
    const struct dl_document *doc;
    struct dl_mentions mentions = given(arena, text);
    struct dl_entities entities = {0};
    dl_document_build(arena, text->text, &doc);
    dl_entity_link(arena, task->tagger, doc, &mentions, NULL, NULL, NULL,
                   &entities);
    struct place *places = DL_ARRAY(arena, text->count + 1, struct place);
    size_t count = 0;
    for (size_t i = 0; i < text->count; i++) {
        const struct sorted_mention *mention = &text->at[i];
        if (i + 1 < text->count &&
            mention[1].span.start == mention->span.start &&
            mention[1].span.end == mention->span.end)
            continue;
        const struct dl_mention *ours = answer(&mentions, mention->span);
        bool alone = !ours || ours->entity == DL_NO_ENTITY;
        places[count++] = (struct place){mention->cluster,
                                         alone ? (uint32_t)(entities.count + i)
                                               : ours->entity};
        if (task->differences)
            print_mention(task, text, mention, ours, &entities);
    }
    size_t room = entities.count + text->count + highest_cluster(text) + 1;
    count_places(arena, places, count, room, tally);
    dl_arena_free(arena);
}

enum dl_status
clusters_measure(const struct task *task, struct scores *out,
                 struct dl_error *err)
{
    struct dl_arena *arena = dl_arena_new(0);
    struct sorted_texts texts = {0};
    struct tally tally = {0};
    enum dl_status status = sorted_read(arena, task->path, &texts, err);
    for (size_t i = 0; i < texts.count; i++)
        if (portion_has(task->portion, texts.at[i].id))
            measure_text(task, &texts.at[i], &tally);
    if (status == DL_OK) {
        out->at[0] = (struct score){"B3", tally.precise, tally.recalled,
                                    tally.mentions, tally.mentions};
        out->at[1] =
            (struct score){"pairs", (double)tally.pairs, (double)tally.pairs,
                           tally.ours_pairs, tally.gold_pairs};
        out->count = 2;
    }
    dl_arena_free(arena);
    return status;
}
