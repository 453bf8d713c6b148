/* Which event of the article a phrase or a clause means.
 *
 * "The vote" means an event of its class told nearby, "the vote in Oslo" one in
 * Oslo. What was found by date stands first in the finder's list, by sentence,
 * and what was related since stands behind; both are looked at as far as a
 * bound, since an article may be one long list.
 */
/* SPDX-License-Identifier: ISC */
#include "timeline/meant.h"

enum {
    BACK_EVENTS = 48, /* looked at for the one that is meant */
    AHEAD_EVENTS = 8,
    COMPLEMENT_REACH = 10
};

uint32_t
meant_noun(const struct parts *parts, uint32_t from)
{
    for (uint32_t i = from; i < parts->count && i < from + COMPLEMENT_REACH;
         i++) {
        struct verb verb;
        if (parts->at[i].word.noun != CLASS_NONE)
            return i;
        if ((parts->at[i].mark && parts->at[i].mark != 'h') ||
            verbs_at(parts, i, &verb) || parts->at[i].word.form == FORM_ING)
            break;
    }
    return NO_PART;
}

static bool
tells_class(const struct finder *finder, const struct dl_event *event,
            enum class class)
{
    const struct dl_document *doc = finder->layers->doc;
    if (event->class == class)
        return true;
    for (uint32_t i = dl_token_at(doc, event->span.start);
         i < doc->token_count && doc->tokens[i].span.start < event->span.end;
         i++) {
        struct word word = finder->reader.words[i];
        if (word.noun == class || (word.form && word.class == class))
            return true;
    }
    return false;
}

static bool
names(const struct dl_event *event, const struct dl_mention *mention)
{
    for (uint32_t i = 0; mention && i < event->entity_count; i++)
        if (event->entities[i] == mention->entity)
            return true;
    return false;
}

/* At least half of the names in [from, end) stand in the event, and all its
 * places do. */
static bool
shares_names(const struct parts *parts, uint32_t from, uint32_t end,
             const struct dl_event *event)
{
    uint32_t count = 0, shared = 0;
    for (uint32_t i = from; i < end; i = parts_after_unit(parts, i)) {
        const struct dl_mention *mention = parts_mention(parts, i);
        if (!mention || mention->entity == DL_NO_ENTITY)
            continue;
        bool found = names(event, mention);
        if (!found && mention->kind == DL_KIND_PLACE)
            return false;
        count++;
        shared += found;
    }
    return 2 * shared >= count;
}

bool
meant_names_any(const struct parts *parts, uint32_t from, uint32_t end,
                const struct dl_event *event)
{
    for (uint32_t i = from; i < end; i++)
        if (names(event, parts_mention(parts, i)))
            return true;
    return false;
}

size_t
meant_first(const struct finder *finder, uint32_t sentence)
{
    size_t low = 0, high = finder->dated;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (finder->out->at[middle].sentence < sentence)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

bool
meant_is_ground(const struct finder *finder, const struct dl_event *event)
{
    bool dated = finder->layers->article->published.known;
    return (event->placing != DL_UNPLACED || !dated) && !event->minor &&
           event->certainty != DL_PLANNED && event->certainty != DL_DENIED;
}

/* Is `event` the better one to be meant? */
static bool
better(const struct dl_event *event, const struct dl_event *best)
{
    if (!best)
        return true;
    return event->placing == DL_PLACED &&
           (best->placing != DL_PLACED || event->weight > best->weight);
}

const struct dl_event *
meant_by_words(const struct cutting *cutting, uint32_t from, uint32_t end,
               enum class class)
{
    const struct parts *parts = &cutting->parts;
    const struct finder *finder = cutting->finder;
    const struct dl_event *best = NULL;
    size_t middle = meant_first(finder, parts->sentence);
    size_t end_dated = middle + AHEAD_EVENTS;
    uint32_t here = parts->at[from].span.start;
    for (size_t i = middle > BACK_EVENTS ? middle - BACK_EVENTS : 0;
         i < finder->out->count; i++) {
        if (i >= end_dated && i < finder->dated)
            i = finder->dated; /* go on with what was related before */
        if (i >= finder->dated + BACK_EVENTS || i >= finder->out->count)
            break;
        const struct dl_event *event = &finder->out->at[i];
        bool own = event->span.start <= here && here < event->span.end;
        if (meant_is_ground(finder, event) && !own &&
            tells_class(finder, event, class) &&
            shares_names(parts, from, end, event) && better(event, best))
            best = event;
    }
    return best;
}

static bool
tells_verb(const struct dl_event *event, uint32_t verb)
{
    return !event->nominal && event->span.start <= verb &&
           verb < event->span.end;
}

struct dl_event *
meant_by_clause(const struct cutting *cutting, const struct clause *clause)
{
    struct dl_events *events = cutting->finder->out;
    uint32_t verb = cutting->parts.at[clause->verb.head].span.start;
    uint32_t sentence = cutting->parts.sentence;
    size_t dated = cutting->finder->dated;
    for (size_t i = meant_first(cutting->finder, sentence);
         i < dated && events->at[i].sentence == sentence; i++)
        if (tells_verb(&events->at[i], verb))
            return &events->at[i];
    for (size_t i = events->count;
         i > dated && events->at[i - 1].sentence == sentence; i--)
        if (tells_verb(&events->at[i - 1], verb))
            return &events->at[i - 1];
    return NULL;
}

/* Does the clause speak of someone in the event, by name or by "he"? */
static bool
goes_on(const struct cutting *cutting, const struct clause *clause,
        const struct dl_event *event)
{
    const struct parts *parts = &cutting->parts;
    bool person = clause_is_person(parts, clause);
    return (person && event->actors > 0) ||
           meant_names_any(parts, clause->subject, clause->subject_end, event);
}

/* The sentence before this one, when it stands in the same paragraph. */
static uint32_t
sentence_before(const struct parts *parts)
{
    const struct dl_document *doc = parts->layers->doc;
    uint32_t at = parts->sentence;
    bool same = at > 0 && doc->sentences[at - 1].paragraph ==
                              doc->sentences[at].paragraph;
    return same ? at - 1 : at;
}

const struct dl_event *
meant_right_before(const struct cutting *cutting, const struct clause *clause)
{
    const struct finder *finder = cutting->finder;
    const struct dl_events *events = finder->out;
    const struct parts *parts = &cutting->parts;
    uint32_t start = parts->at[clause->first].span.start;
    const struct dl_event *best = NULL;
    size_t first = meant_first(finder, sentence_before(parts));
    for (size_t i = first; i < finder->dated && i < first + BACK_EVENTS &&
                           events->at[i].span.start < start;
         i++) {
        const struct dl_event *event = &events->at[i];
        if (meant_is_ground(finder, event) && goes_on(cutting, clause, event))
            best = event;
    }
    return best;
}
