/* What an article tells once more: "the talks", or the same deed of the same
 * people, in a sentence without a date, is the event that had one.
 *
 * Of every class the last dated events are kept. A definite noun as subject
 * ("the launch drew crowds") means the one event of its class, if there is but
 * one; a verb means an event of its class with the same names. Classes that
 * say little ("other happenings", speech) never do.
 */
/* SPDX-License-Identifier: ISC */
#include "timeline/again.h"

static bool
is_narrow(uint8_t class)
{
    return class != CLASS_NONE && class != CLASS_CHANGE &&
           class != CLASS_STATE && class != CLASS_LAUNCH &&
           class != CLASS_CLOSE &&
           lexicon_nature((enum class) class) == NATURE_HAPPENS;
}

void
again_note(struct finder *finder, size_t first)
{
    for (size_t i = first; i < finder->out->count; i++) {
        const struct dl_event *event = &finder->out->at[i];
        struct told *told = &finder->told[event->class];
        if (event->placing == DL_PLACED && event->certainty != DL_DENIED)
            told->at[told->count++ % TOLD_MAX] = (uint32_t)i;
    }
}

/* "The first talks", "the next round": one of several is meant. */
static bool
sets_apart(const struct parts *parts, uint32_t part)
{
    static const char *const words[] = {
        "first", "second",  "third",    "next",   "last",  "latest",
        "new",   "earlier", "previous", "former", "other", "final"};
    return PARTS_IN(parts, part, words);
}

uint32_t
again_subject(const struct parts *parts, const struct clause *clause)
{
    uint32_t from = clause->subject, end = clause->subject_end;
    if (from >= end || end > clause->verb.first)
        return NO_PART;
    bool definite =
        parts_is(parts, from, "the") || parts_is(parts, from, "this") ||
        parts_is(parts, from, "these") || parts_is(parts, from, "those");
    uint32_t head = from + 1;
    while (head < end && parts->at[head].word.use != WORD_PREP &&
           !parts->at[head].mark)
        head++;
    if (!definite || head == from + 1)
        return NO_PART;
    for (uint32_t i = from + 1; i < head; i++)
        if (sets_apart(parts, i) || parts->at[i].word.use == WORD_POSS)
            return NO_PART; /* "the president's trip": which one, who knows */
    const struct part *noun = &parts->at[head - 1];
    return is_narrow(noun->word.noun) ? head - 1 : NO_PART;
}

bool
again_possible(const struct cutting *cutting, const struct clause *clause)
{
    uint8_t class = (uint8_t)clause->verb.class;
    return again_subject(&cutting->parts, clause) != NO_PART ||
           (is_narrow(class) && cutting->finder->told[class].count > 0);
}

static size_t
kept(const struct told *told)
{
    return told->count < TOLD_MAX ? told->count : TOLD_MAX;
}

/* The event of the class; none when they lie at different times. */
static uint32_t
only_one(const struct finder *finder, uint8_t class)
{
    const struct told *told = &finder->told[class];
    uint32_t out = DL_NO_EVENT;
    for (size_t i = 0; i < kept(told); i++) {
        const struct dl_event *event = &finder->out->at[told->at[i]];
        if (out != DL_NO_EVENT &&
            dl_interval_cmp(finder->out->at[out].when, event->when) != 0)
            return DL_NO_EVENT;
        if (out == DL_NO_EVENT || told->at[i] < out)
            out = told->at[i];
    }
    return out;
}

static bool
holds(const uint32_t *at, uint32_t count, uint32_t entity)
{
    for (uint32_t i = 0; i < count; i++)
        if (at[i] == entity)
            return true;
    return false;
}

/* Do the same act, and is who else is named named there too? */
static bool
same_names(const struct dl_event *told, const struct dl_event *event)
{
    uint32_t actors = 0, others = 0;
    for (uint32_t i = 0; i < event->entity_count; i++) {
        bool known =
            holds(told->entities, told->entity_count, event->entities[i]);
        *(i < event->actors ? &actors : &others) += known;
    }
    bool all_act = actors == event->actors;
    uint32_t rest = event->entity_count - event->actors;
    return all_act && actors + others > 0 && (rest == 0 || others > 0) &&
           (actors > 0 || told->actors == 0);
}

/* "The talks, held in Bergen on 3 March, had ended". */
static bool
has_own_date(const struct cutting *cutting, const struct clause *clause)
{
    const struct parts *parts = &cutting->parts;
    for (uint32_t i = clause->first; i < clause->end; i++)
        if (parts->at[i].timex != DL_NO_TIMEX &&
            events_timex(cutting, parts->at[i].timex)->use == DL_USE_LOCATES)
            return true;
    return false;
}

uint32_t
again_find(const struct cutting *cutting, const struct clause *clause,
           const struct dl_event *event)
{
    const struct finder *finder = cutting->finder;
    if (has_own_date(cutting, clause))
        return DL_NO_EVENT;
    uint32_t noun = again_subject(&cutting->parts, clause);
    if (noun != NO_PART)
        return only_one(finder, cutting->parts.at[noun].word.noun);
    if (!is_narrow(event->class))
        return DL_NO_EVENT;
    const struct told *told = &finder->told[event->class];
    for (size_t i = kept(told); i-- > 0;)
        if (same_names(&finder->out->at[told->at[i]], event))
            return told->at[i];
    return DL_NO_EVENT;
}
