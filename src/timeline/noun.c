/* Nouns that have a day of their own, and what is left for their clause.
 *
 * A clause in the present perfect is not of a day that is over ("has jailed two
 * men for the murder in March"): the noun has that day, and the clause the
 * report's.
 */
/* SPDX-License-Identifier: ISC */
#include "timeline/noun.h"

#include "timeline/relation.h"

/* "The talks" and "political crisis" name nothing; "Alaska talks" and "arms
 * embargo" do. */
static bool
names_event(const struct parts *parts, uint32_t from, uint32_t end)
{
    uint32_t words = 0;
    for (uint32_t i = from; i < end; i++) {
        const struct part *part = &parts->at[i];
        if (part->mention != NO_MENTION)
            return true;
        words += part->word.use == WORD_PLAIN && !part->mark &&
                 part->timex == DL_NO_TIMEX && !parts_counts(parts, i);
    }
    uint32_t more, behind; /* "arms embargo declared after the war" */
    return words > 2 || (words > 1 && phrase_more(parts, end, &more, &behind));
}

bool
noun_tell(struct cutting *cutting, uint32_t noun,
          const struct candidate *candidate)
{
    const struct parts *parts = &cutting->parts;
    uint32_t from = phrase_first(parts, noun), end = phrase_end(parts, noun);
    if (!names_event(parts, from, end))
        return false;
    return event_from_phrase(cutting, from, end,
                             (enum class)parts->at[noun].word.noun, candidate);
}

bool
noun_tell_on(struct cutting *cutting, uint32_t noun, const struct spot *spot,
             const struct candidate *candidate)
{
    struct candidate own = *candidate;
    bool bound = own.placing == DL_BEFORE || own.placing == DL_AFTER;
    if (bound && phrase_owns_date(&cutting->parts, spot->from, spot->end)) {
        own.placing = DL_PLACED;
        own.rule = "date of the noun it stands at";
    }
    return noun_tell(cutting, noun, &own);
}

void
noun_tell_since(struct cutting *cutting, const struct spot *spot)
{
    const struct parts *parts = &cutting->parts;
    uint32_t index = parts->at[spot->from].timex;
    const struct dl_timex *timex = events_timex(cutting, index);
    uint32_t noun = phrase_noun(parts, spot->from, spot->end, true);
    bool own = noun < spot->from || /* not "since Monday for talks" */
               phrase_owns_date(parts, spot->from, spot->end);
    if (noun == NO_PART || !own || !timex->placed ||
        timex->when.grain > DL_GRAIN_YEAR)
        return;
    struct candidate candidate = {.timex = index,
                                  .when = timex->when,
                                  .placing = DL_PLACED,
                                  .rule = "date of what is told since"};
    noun_tell(cutting, noun, &candidate);
}

/* The event noun of the phrase in front of a date: "for the [bombing] of a
 * market in Kabul last month". */
static uint32_t
noun_governed(const struct parts *parts, const struct spot *spot)
{
    uint32_t from = phrase_governed(parts, spot->from);
    while (from < spot->from && parts->at[from].word.noun == CLASS_NONE)
        from++;
    return from < spot->from ? from : NO_PART;
}

/* "A week after the vote on Monday": the day is that of the vote alone. */
static void
tell_ground(struct cutting *cutting, const struct spot *spot,
            struct candidate *candidate)
{
    uint32_t noun = phrase_noun(&cutting->parts, spot->from, spot->end, true);
    if (noun == NO_PART)
        noun = noun_governed(&cutting->parts, spot);
    candidate->placing = DL_PLACED;
    if (noun != NO_PART)
        noun_tell(cutting, noun, candidate);
}

/* "Has named a committee": a deed in the present perfect is not of a day that
 * is over. */
static bool
lies_apart(const struct cutting *cutting, uint32_t index,
           const struct candidate *candidate)
{
    const struct dl_stamp *published =
        &cutting->finder->layers->article->published;
    if (index == NO_CLAUSE || !published->known ||
        candidate->placing != DL_PLACED ||
        candidate->when.to.n >= published->day.n)
        return false;
    const struct verb *verb = &cutting->clauses.at[index].verb;
    return verb->tense == TENSE_PERFECT && verb->present;
}

/* "For the murder of Anna Berg in March": an event noun behind a preposition
 * takes a date that its clause cannot have. */
static bool
noun_takes(const struct cutting *cutting, uint32_t index,
           const struct spot *spot)
{
    const struct parts *parts = &cutting->parts;
    uint32_t from = phrase_governed(parts, spot->from);
    return from != NO_PART && from > cutting->clauses.at[index].verb.end &&
           phrase_has_noun(parts, from, spot->from - 1);
}

/* What is in it has its day, and the clause that of the report. */
static void
tell_now(struct cutting *cutting, uint32_t index, struct candidate *candidate)
{
    const struct clause *clause = &cutting->clauses.at[index];
    struct dl_day day = cutting->finder->layers->article->published.day;
    *candidate = (struct candidate){
        .clause = index,
        .from = clause->verb.end,
        .end = clause->end,
        .timex = DL_NO_TIMEX,
        .when = dl_interval_of(day, DL_GRAIN_DAY),
        .placing = DL_PLACED,
        .reported = true,
        .rule = "the day of the report: the date in it is of what led to it",
    };
    if (clause_speaks(clause))
        events_tell_report(cutting, index, candidate);
    else
        event_from_clause(cutting, candidate);
}

bool
noun_tell_dated(struct cutting *cutting, uint32_t index,
                const struct spot *spot, struct candidate *candidate,
                bool *dates)
{
    bool apart = lies_apart(cutting, index, candidate);
    *dates = true;
    if (relation_owns(&cutting->parts, spot->from, apart)) {
        tell_ground(cutting, spot, candidate);
        *dates = !apart;
        return true;
    }
    if (events_tell_reduced(cutting, index, spot->from, candidate)) {
        *dates = apart;
        if (apart)
            tell_now(cutting, index, candidate);
        return true;
    }
    if (!apart || !noun_takes(cutting, index, spot))
        return false;
    tell_ground(cutting, spot, candidate);
    tell_now(cutting, index, candidate);
    return true;
}
