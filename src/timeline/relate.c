/* Events that stand before, after or with another one.
 *
 * A relation ("three days after") orders its clause and what stands behind it:
 * a noun phrase, a clause, or nothing, when what was told right before is
 * meant. Whichever of the two has a place in time gives the other one its own,
 * as far as the relation says:
 *
 * (1) What stands behind has a place, by a date in it or by the event it means:
 *     the clause is put on its side of that, or on a day when the distance is
 *     told.
 * (2) It has none, but the clause has a day and the words say that days lie
 *     between, or how many: what stands behind is put on the other side. A
 *     clause behind needs no such words; it is put before the day after.
 * (3) An answer without a date ("responded with ...") comes after the dated
 *     event told right before it.
 *
 * What was placed so is a place for others: bounds are handed on.
 */
/* SPDX-License-Identifier: ISC */
#include "timeline/link.h"
#include "timeline/meant.h"

enum { BACK_SENTENCES = 2 };

/* The place of an event that was found. */
static struct bound
bound_of(const struct link *link, const struct dl_event *event)
{
    const struct dl_events *found = link->cutting->finder->out;
    return (struct bound){.placing = event->placing,
                          .when = event->when,
                          .anchor = (uint32_t)(event - found->at) + 1,
                          .side = SIDE_WITH};
}

/* A place for a clause about an event: of one that it tells, of one that its
 * subject means ("The walkout comes on the heels of ..."), or the article's own
 * occasion ("Her remarks come ..."). */
static bool
own_place(const struct link *link, struct bound *out)
{
    const struct cutting *cutting = link->cutting;
    const struct finder *finder = cutting->finder;
    const struct clause *clause = link_clause(link, link->clause);
    const struct dl_event *event = meant_by_clause(cutting, clause);
    bool speech = false;
    for (uint32_t i = clause->subject; !event && i < clause->subject_end; i++) {
        uint8_t noun = cutting->parts.at[i].word.noun;
        speech |= noun == CLASS_SAY || noun == CLASS_SPEAK;
        if (noun != CLASS_NONE)
            event = meant_by_words(cutting, clause->subject,
                                   clause->subject_end, (enum class)noun);
    }
    *out =
        (struct bound){.when = dl_interval_of(finder->lead_day, DL_GRAIN_DAY)};
    if (!event)
        return speech && finder->has_lead_day;
    *out = bound_of(link, event);
    bool guessed = event->minor || event->certainty == DL_REPORTED;
    return event->placing == DL_PLACED && !guessed;
}

/* A name, or two words: "the vote" alone would tell nothing. */
static bool
says_which(const struct link *link)
{
    const struct parts *parts = &link->cutting->parts;
    uint32_t words = 0;
    for (uint32_t i = link->from; i < link->end; i++) {
        if (parts_mention(parts, i))
            return true;
        words += parts->at[i].word.use == WORD_PLAIN && !parts->at[i].mark;
    }
    return words > 1;
}

/* Rule 2 for a noun phrase. */
static void
place_phrase(const struct link *link)
{
    const struct relation *relation = link->relation;
    const struct parts *parts = &link->cutting->parts;
    enum side side = relation_other_side(relation->side);
    struct bound own, there;
    if (!relation->apart || !says_which(link) || !own_place(link, &own) ||
        !relation_reach(relation, side, own, &there))
        return;
    struct candidate candidate = {
        .timex = DL_NO_TIMEX,
        .when = there.when,
        .placing = there.placing,
        .after = side == SIDE_AFTER ? there.anchor : 0,
        .before = side == SIDE_BEFORE ? there.anchor : 0,
        .rule =
            link_reason(link, side == SIDE_BEFORE ? "other events came after it"
                                                  : "other events came before "
                                                    "it"),
    };
    event_from_phrase(link->cutting, link->from, link->end,
                      (enum class)parts->at[link->noun].word.noun, &candidate);
}

/* Rule 2 for a clause. It may have happened on the very day. */
static void
place_behind(const struct link *link)
{
    const struct relation *relation = link->relation;
    enum side side = relation_other_side(relation->side);
    const struct dl_event *main =
        meant_by_clause(link->cutting, link_clause(link, link->clause));
    struct bound there;
    bool ground =
        main && meant_is_ground(link->cutting->finder, main) &&
        (main->placing == DL_UNPLACED ||
         (main->placing == DL_PLACED && main->certainty != DL_REPORTED));
    if (!ground || relation->id == RELATION_SINCE ||
        !relation_reach(relation, side, bound_of(link, main), &there))
        return;
    if (there.placing == DL_BEFORE && !relation->apart)
        there.when.from.n = ++there.when.to.n;
    link_put(link, link->behind, NO_PART, there,
             link_reason(link, "placed by the clause before it"));
}

/* The words behind the phrase name an event with a name in it: another telling
 * of the event they mean, placed as that one is. */
static void
tell_again(const struct link *link, const struct dl_event *meant)
{
    const struct parts *parts = &link->cutting->parts;
    bool named = false;
    for (uint32_t i = link->from; i < link->end; i++)
        named |= parts_mention(parts, i) != NULL;
    if (!named || meant->placing == DL_PLACED ||
        meant->sentence == parts->sentence)
        return;
    struct candidate candidate = {.timex = DL_NO_TIMEX,
                                  .when = meant->when,
                                  .placing = meant->placing,
                                  .rule = "means an event told before"};
    event_from_phrase(link->cutting, link->from, link->end,
                      (enum class)parts->at[link->noun].word.noun, &candidate);
}

/* The explicit date of the phrase behind the words: "the vote on Monday". */
static const struct dl_timex *
date_behind(const struct link *link)
{
    enum { REACH = 12 };
    const struct parts *parts = &link->cutting->parts;
    uint32_t from = link->relation->end;
    for (uint32_t i = from; i < from + REACH && i < parts->count; i++) {
        uint32_t index = parts->at[i].timex;
        bool stops = i >= link->end && (parts_breaks(&parts->at[i]) ||
                                        parts->at[i].word.use == WORD_CONJ ||
                                        parts->at[i].word.form == FORM_PAST);
        if (stops)
            return NULL;
        if (index == DL_NO_TIMEX)
            continue;
        const struct dl_timex *timex = &parts->layers->timexes->at[index];
        bool date = timex->type == DL_TIMEX_DATE && timex->placed &&
                    timex->when.grain <= DL_GRAIN_YEAR;
        if (date && timex->use != DL_USE_OTHER)
            return timex;
    }
    return NULL;
}

/* Rules 1 and 2 for a noun phrase behind the words. */
static void
relate_phrase(const struct link *link, bool apart_only)
{
    const struct parts *parts = &link->cutting->parts;
    const struct relation *relation = link->relation;
    const struct dl_timex *date = date_behind(link);
    const struct dl_event *meant = NULL;
    struct bound there;
    if (link->noun != NO_PART)
        meant = meant_by_words(link->cutting, link->from, link->end,
                               (enum class)parts->at[link->noun].word.noun);
    if (apart_only) {
        if (!meant && !date && link->noun != NO_PART)
            place_phrase(link);
        return;
    }
    if (!meant && !date)
        return;
    struct dl_event copy = meant ? *meant : (struct dl_event){0};
    struct bound from = meant ? bound_of(link, meant) : (struct bound){0};
    if (date)
        from = (struct bound){.when = date->when, .anchor = from.anchor};
    if (relation_reach(relation, relation->side, from, &there))
        link_put(link, link->clause, relation->first, there,
                 link_reason(link, date ? "placed by a dated event"
                                        : "placed by an event told before"));
    if (!date)
        tell_again(link, &copy);
}

/* Rules 1 and 2 for a clause behind the words. */
static void
relate_clause(const struct link *link, bool apart_only)
{
    const struct relation *relation = link->relation;
    const struct clause *behind = link_clause(link, link->behind);
    const struct dl_event *told = meant_by_clause(link->cutting, behind);
    enum class class = behind->verb.class;
    struct bound there;
    if (!told && lexicon_nature(class) == NATURE_HAPPENS &&
        class != CLASS_NONE && class != CLASS_CHANGE)
        told =
            meant_by_words(link->cutting, behind->subject, behind->end, class);
    bool known = told && told->placing != DL_UNPLACED && !told->minor &&
                 told->certainty != DL_PLANNED && told->certainty != DL_DENIED;
    if (known && !apart_only &&
        relation_reach(relation, relation->side, bound_of(link, told), &there))
        link_put(link, link->clause, relation->first, there,
                 link_reason(link, "placed by the clause behind it"));
    if (!known && apart_only)
        place_behind(link);
}

/* The clause that a relation puts on a side: the one it stands in, or the one
 * before the clause that it opens, or the next one at the head of a sentence.
 */
static uint32_t
clause_before(const struct cutting *cutting, const struct relation *relation,
              uint32_t behind)
{
    const struct clauses *clauses = &cutting->clauses;
    uint32_t index = clauses_at(clauses, relation->first);
    while (index != NO_CLAUSE &&
           (!clauses->at[index].has_verb || index == behind ||
            clauses->at[index].kind == CLAUSE_QUOTE))
        index = index > 0 ? index - 1 : NO_CLAUSE;
    if (index != NO_CLAUSE || behind == NO_CLAUSE)
        return index;
    for (index = behind + 1; index < clauses->count; index++)
        if (clauses->at[index].has_verb &&
            clauses->at[index].kind == CLAUSE_MAIN)
            return index;
    return NO_CLAUSE;
}

/* The clause that begins behind the words, or NO_CLAUSE. */
static uint32_t
clause_behind(const struct cutting *cutting, const struct relation *relation)
{
    uint32_t index = clauses_at(&cutting->clauses, relation->end);
    if (index == NO_CLAUSE)
        return NO_CLAUSE;
    const struct clause *clause = &cutting->clauses.at[index];
    bool begins = clause->has_verb && clause->first >= relation->first &&
                  clause->subject == relation->end &&
                  clause->verb.first > relation->end;
    return begins ? index : NO_CLAUSE;
}

/* "He then met Lind": after what was told right before. */
static void
relate_to_last(const struct link *link)
{
    const struct clause *clause = link_clause(link, link->clause);
    const struct relation *relation = link->relation;
    bool beside = relation->first + 2 >= clause->verb.first &&
                  relation->first <= clause->verb.end;
    bool opens =
        relation->end == clause->body || relation->first == clause->first;
    if ((!beside && !opens) || clause->verb.tense == TENSE_PRESENT)
        return;
    const struct dl_event *last = meant_right_before(link->cutting, clause);
    struct bound there;
    if (last &&
        relation_reach(relation, relation->side, bound_of(link, last), &there))
        link_put(link, link->clause, NO_PART, there,
                 link_reason(link, "placed by the event told before it"));
}

static void
apply(struct cutting *cutting, const struct relation *relation, bool apart_only)
{
    struct link link = {.cutting = cutting,
                        .relation = relation,
                        .behind = clause_behind(cutting, relation),
                        .noun = NO_PART};
    link.clause = clause_before(cutting, relation, link.behind);
    if (link.clause == NO_CLAUSE)
        return;
    if (relation->behind == BEHIND_NOTHING) {
        if (!apart_only)
            relate_to_last(&link);
        return;
    }
    if (link.behind != NO_CLAUSE) {
        relate_clause(&link, apart_only);
        return;
    }
    if (relation->behind == BEHIND_PHRASE)
        link.noun = meant_noun(&cutting->parts, relation->end);
    if (link.noun != NO_PART) {
        link.from = phrase_first(&cutting->parts, link.noun);
        link.end = phrase_end(&cutting->parts, link.noun);
    }
    if (relation->behind == BEHIND_PHRASE)
        relate_phrase(&link, apart_only);
}

/* Rule 3: the dated event in the sentences right before, with a name shared. */
static const struct dl_event *
answered(const struct cutting *cutting, const struct clause *clause)
{
    const struct finder *finder = cutting->finder;
    const struct dl_event *out = NULL;
    uint32_t at = cutting->parts.sentence;
    uint32_t from = at > BACK_SENTENCES ? at - BACK_SENTENCES : 0;
    for (size_t k = meant_first(finder, from);
         k < finder->dated && finder->out->at[k].sentence < at; k++) {
        const struct dl_event *event = &finder->out->at[k];
        bool ground =
            event->placing == DL_PLACED ||
            (event->placing == DL_UNPLACED && meant_is_ground(finder, event));
        if (ground && !event->minor &&
            meant_names_any(&cutting->parts, clause->first, clause->end, event))
            out = event;
    }
    return out;
}

static void
answer(struct cutting *cutting)
{
    struct link link = {.cutting = cutting};
    for (uint32_t i = 0; i < cutting->clauses.count; i++) {
        const struct clause *clause = &cutting->clauses.at[i];
        if (!clause->has_verb || clause->verb.class != CLASS_RETALIATE)
            continue;
        const struct dl_event *before = answered(cutting, clause);
        if (!before)
            continue;
        struct bound after = bound_of(&link, before);
        after.placing =
            before->placing == DL_PLACED ? DL_AFTER : before->placing;
        after.side = SIDE_AFTER;
        link_put(&link, i, NO_PART, after, "answers the event told before it");
    }
}

bool
events_have_cue(const struct parts *parts)
{
    for (uint32_t i = 0; i < parts->count; i++) {
        struct relation relation;
        if (parts->at[i].word.class == CLASS_RETALIATE ||
            relation_at(parts, i, &relation))
            return true;
    }
    return false;
}

static void
relate_sentence(struct finder *finder, uint32_t sentence, bool apart_only)
{
    struct cutting cutting = {.finder = finder};
    cutting.parts = parts_read(&finder->reader, sentence);
    clauses_cut(&cutting.parts, &cutting.clauses);
    for (uint32_t i = 0; i < cutting.parts.count; i++) {
        struct relation relation;
        if (cutting.parts.at[i].quoted ||
            !relation_at(&cutting.parts, i, &relation))
            continue;
        apply(&cutting, &relation, apart_only);
        i = relation.end - 1;
    }
    if (!apart_only)
        answer(&cutting);
}

void
events_relate(struct finder *finder)
{
    finder->dated = finder->out->count;
    for (int apart_only = 1; apart_only >= 0; apart_only--) {
        parts_rewind(&finder->reader);
        for (size_t i = 0; i < finder->cues.count; i++)
            relate_sentence(finder, finder->cues.at[i], apart_only);
    }
}
