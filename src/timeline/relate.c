/* Events without a date that stand before or after another one.
 *
 * Three rules, from sure to less so. (1) The words behind "after" or "ahead of"
 * name an event that the article dates, or hold a date: the undated clause is
 * put on that side of it. (2) They name one that nothing dates, but the words
 * say that days lie between ("on the heels of"), and the clause has a day: what
 * they name is put on the other side of the clause. (3) An answer without a
 * date ("responded with ...") comes after the dated event told right before it.
 */
/* SPDX-License-Identifier: ISC */
#include "timeline/events.h"

enum { NEAR, APART };
enum {
    BACK_SENTENCES = 2,
    BACK_EVENTS = 48, /* looked at for the one that is meant */
    AHEAD_EVENTS = 8,
    COMPLEMENT_REACH = 10
};

static const struct relation {
    const char *words;
    enum dl_placing side; /* of the clause */
    bool apart;
} relations[] = {
#define X(words, side, apart) {words, DL_##side, apart},
#include "timeline/relations.def"
#undef X
};

/* The part behind `words` when they stand at `part`, else NO_PART. A hyphen in
 * `words` is a token of its own. */
static uint32_t
match(const struct parts *parts, uint32_t part, const char *words)
{
    for (const char *at = words; *at; part++) {
        if (part >= parts->count)
            return NO_PART;
        struct dl_str text = parts_text(parts, part);
        for (size_t i = 0; i < text.bytes; i++)
            if (dl_to_lower(text.at[i]) != *at++)
                return NO_PART;
        if (*at == ' ')
            at++;
        else if (*at && *at != '-' && at[-1] != '-')
            return NO_PART;
    }
    return part;
}

static const struct relation *
relation_at(const struct parts *parts, uint32_t part, uint32_t *behind)
{
    const struct relation *best = NULL;
    char first = dl_to_lower(parts_text(parts, part).at[0]);
    *behind = part;
    for (size_t i = 0; i < sizeof relations / sizeof relations[0]; i++) {
        if (relations[i].words[0] != first)
            continue;
        uint32_t end = match(parts, part, relations[i].words);
        if (end != NO_PART && end > *behind) {
            *behind = end;
            best = &relations[i];
        }
    }
    return best;
}

/* The event noun of the phrase that begins at `from`, or NO_PART. */
static uint32_t
complement_noun(const struct parts *parts, uint32_t from)
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

/* At least half of the names in [from, end) stand in the event, and all its
 * places do. */
static bool
shares_names(const struct parts *parts, uint32_t from, uint32_t end,
             const struct dl_event *event)
{
    uint32_t names = 0, shared = 0;
    for (uint32_t i = from; i < end; i = parts_after_unit(parts, i)) {
        const struct dl_mention *mention = parts_mention(parts, i);
        if (!mention || mention->entity == DL_NO_ENTITY)
            continue;
        bool found = false;
        for (uint32_t k = 0; k < event->entity_count; k++)
            found |= event->entities[k] == mention->entity;
        if (!found && mention->kind == DL_KIND_PLACE)
            return false;
        names++;
        shared += found;
    }
    return 2 * shared >= names;
}

static bool
mentions_entity(const struct parts *parts, uint32_t from, uint32_t end,
                const struct dl_event *event)
{
    for (uint32_t i = from; i < end; i++) {
        const struct dl_mention *mention = parts_mention(parts, i);
        for (uint32_t k = 0; mention && k < event->entity_count; k++)
            if (event->entities[k] == mention->entity)
                return true;
    }
    return false;
}

/* The first dated event of sentence `sentence` or a later one. */
static size_t
first_from(const struct finder *finder, uint32_t sentence)
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

/* The event that the phrase [from, end) around `noun` means: of
 * the same class, with a name in common when the phrase has one. */
static const struct dl_event *
meant_event(const struct cutting *cutting, uint32_t from, uint32_t end,
            uint32_t noun)
{
    const struct parts *parts = &cutting->parts;
    const struct finder *finder = cutting->finder;
    enum class class = (enum class)parts->at[noun].word.noun;
    const struct dl_event *best = NULL;
    size_t middle = first_from(finder, parts->sentence);
    size_t end_dated = middle + AHEAD_EVENTS;
    for (size_t i = middle > BACK_EVENTS ? middle - BACK_EVENTS : 0;
         i < finder->out->count; i++) {
        if (i >= end_dated && i < finder->dated)
            i = finder->dated; /* go on with what was related before */
        if (i >= finder->dated + BACK_EVENTS || i >= finder->out->count)
            break;
        const struct dl_event *event = &finder->out->at[i];
        if (event->placing == DL_UNPLACED || event->certainty == DL_PLANNED ||
            !tells_class(finder, event, class) ||
            !shares_names(parts, from, end, event))
            continue;
        if (!best ||
            (event->placing == DL_PLACED &&
             (best->placing != DL_PLACED || event->weight > best->weight)))
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

/* The event that the clause tells already, or NULL. */
static struct dl_event *
told_event(const struct cutting *cutting, const struct clause *clause)
{
    struct dl_events *events = cutting->finder->out;
    uint32_t verb = cutting->parts.at[clause->verb.head].span.start;
    uint32_t sentence = cutting->parts.sentence;
    size_t dated = cutting->finder->dated;
    for (size_t i = first_from(cutting->finder, sentence);
         i < dated && events->at[i].sentence == sentence; i++)
        if (tells_verb(&events->at[i], verb))
            return &events->at[i];
    for (size_t i = events->count;
         i > dated && events->at[i - 1].sentence == sentence; i--)
        if (tells_verb(&events->at[i - 1], verb))
            return &events->at[i - 1];
    return NULL;
}

/* A sentence of the lead was given the day of the report for want of better;
 * the first one keeps it. */
static void
move_lead(const struct finder *finder, struct dl_event *event,
          enum dl_placing side, struct dl_interval when, const char *rule)
{
    bool guessed = event->timex == DL_NO_TIMEX && event->placing == DL_PLACED &&
                   event->sentence > 0 && event->sentence < finder->lead_end;
    if (!guessed)
        return;
    event->placing = side;
    event->when = when;
    event->certainty = DL_INFERRED;
    event->why = rule;
}

/* Put an undated clause on its side of `when`. */
static void
place_clause(struct cutting *cutting, uint32_t index, uint32_t cue,
             enum dl_placing side, struct dl_interval when, const char *rule)
{
    const struct clause *clause = &cutting->clauses.at[index];
    bool happens = clause_happens(clause) || clause_speaks(clause);
    struct dl_event *told = told_event(cutting, clause);
    if (told) {
        move_lead(cutting->finder, told, side, when, rule);
        return;
    }
    if (!happens || clause->kind == CLAUSE_RELATIVE ||
        clause->verb.tense == TENSE_PRESENT ||
        title_subject_is_vague(&cutting->parts, clause))
        return;
    struct candidate candidate = {
        .clause = index,
        .from = clause->verb.end,
        .end = cue > clause->verb.end && cue < clause->end ? cue : clause->end,
        .timex = DL_NO_TIMEX,
        .when = when,
        .placing = side,
        .rule = rule,
    };
    event_from_clause(cutting, &candidate);
}

/* A day for a clause about an event: one that it tells, one that its subject
 * means ("The walkout comes on the heels of ..."), or the article's own
 * occasion ("Her remarks come ..."). */
static bool
own_day(const struct cutting *cutting, const struct clause *clause,
        struct dl_interval *out)
{
    const struct finder *finder = cutting->finder;
    const struct dl_event *event = told_event(cutting, clause);
    if (event && event->placing == DL_PLACED) {
        *out = event->when;
        return true;
    }
    bool speech = false;
    for (uint32_t i = clause->subject; i < clause->subject_end; i++) {
        uint8_t noun = cutting->parts.at[i].word.noun;
        if (noun != CLASS_NONE)
            event =
                meant_event(cutting, clause->subject, clause->subject_end, i);
        if (event && event->placing == DL_PLACED) {
            *out = event->when;
            return true;
        }
        speech |= noun == CLASS_SAY || noun == CLASS_SPEAK;
    }
    *out = dl_interval_of(finder->lead_day, DL_GRAIN_DAY);
    return speech && finder->has_lead_day;
}

/* Rule 2. */
static void
place_complement(struct cutting *cutting, uint32_t clause, uint32_t noun,
                 const struct relation *relation)
{
    const struct parts *parts = &cutting->parts;
    struct dl_interval when;
    if (!own_day(cutting, &cutting->clauses.at[clause], &when))
        return;
    struct candidate candidate = {
        .timex = DL_NO_TIMEX,
        .when = when,
        .placing = relation->side == DL_AFTER ? DL_BEFORE : DL_AFTER,
        .rule = relation->side == DL_AFTER ? "other events came after it"
                                           : "other events came before it",
    };
    event_from_phrase(cutting, phrase_first(parts, noun),
                      phrase_end(parts, noun),
                      (enum class)parts->at[noun].word.noun, &candidate);
}

/* The words behind the phrase name an event with a name in it: another telling
 * of the event they mean, placed as that one is. */
static void
tell_again(struct cutting *cutting, uint32_t noun, const struct dl_event *meant)
{
    const struct parts *parts = &cutting->parts;
    uint32_t from = phrase_first(parts, noun), end = phrase_end(parts, noun);
    bool named = false;
    for (uint32_t i = from; i < end; i++)
        named |= parts_mention(parts, i) != NULL;
    if (!named || meant->placing == DL_PLACED ||
        meant->sentence == parts->sentence)
        return;
    struct candidate candidate = {.timex = DL_NO_TIMEX,
                                  .when = meant->when,
                                  .placing = meant->placing,
                                  .rule = "means an event told before"};
    event_from_phrase(cutting, from, end, (enum class)parts->at[noun].word.noun,
                      &candidate);
}

/* An explicit date in the words behind the phrase. */
static const struct dl_timex *
complement_date(const struct cutting *cutting, uint32_t from, uint32_t end)
{
    const struct parts *parts = &cutting->parts;
    for (uint32_t i = from; i < end && i < parts->count; i++) {
        uint32_t index = parts->at[i].timex;
        if (index == DL_NO_TIMEX)
            continue;
        const struct dl_timex *timex =
            &cutting->finder->layers->timexes->at[index];
        bool date = timex->type == DL_TIMEX_DATE && timex->placed &&
                    timex->when.grain <= DL_GRAIN_YEAR;
        if (date && timex->use != DL_USE_OTHER)
            return timex;
    }
    return NULL;
}

static void
apply(struct cutting *cutting, uint32_t cue, uint32_t behind,
      const struct relation *relation, bool apart_only)
{
    const struct parts *parts = &cutting->parts;
    uint32_t index = clauses_at(&cutting->clauses, cue);
    while (index != NO_CLAUSE && index > 0 &&
           (!cutting->clauses.at[index].has_verb ||
            cutting->clauses.at[index].link == cue))
        index--; /* the phrase opens a clause: the one before it is meant */
    if (index == NO_CLAUSE || !cutting->clauses.at[index].has_verb)
        return;
    uint32_t noun = complement_noun(parts, behind);
    if (noun == NO_PART)
        return;
    uint32_t from = phrase_first(parts, noun), end = phrase_end(parts, noun);
    const struct dl_event *meant = meant_event(cutting, from, end, noun);
    const struct dl_timex *date = complement_date(cutting, behind, end);
    if (apart_only) {
        if (relation->apart && !meant && !date)
            place_complement(cutting, index, noun, relation);
        return;
    }
    if (date) {
        place_clause(cutting, index, cue, relation->side, date->when,
                     "placed by a dated event");
    } else if (meant) {
        struct dl_event copy = *meant;
        bool same_side =
            copy.placing == DL_PLACED || copy.placing == relation->side;
        if (same_side)
            place_clause(cutting, index, cue, relation->side, copy.when,
                         "placed by an event told before");
        tell_again(cutting, noun, &copy);
    }
}

/* Rule 3: the dated event in the sentences right before, with a name shared. */
static void
answer(struct cutting *cutting)
{
    const struct finder *finder = cutting->finder;
    for (uint32_t i = 0; i < cutting->clauses.count; i++) {
        const struct clause *clause = &cutting->clauses.at[i];
        if (!clause->has_verb || clause->verb.class != CLASS_RETALIATE)
            continue;
        const struct dl_event *before = NULL;
        uint32_t at = cutting->parts.sentence;
        uint32_t from = at > BACK_SENTENCES ? at - BACK_SENTENCES : 0;
        for (size_t k = first_from(finder, from);
             k < finder->dated && finder->out->at[k].sentence < at; k++) {
            const struct dl_event *event = &finder->out->at[k];
            if (event->placing == DL_PLACED &&
                mentions_entity(&cutting->parts, clause->first, clause->end,
                                event))
                before = event;
        }
        if (before)
            place_clause(cutting, i, NO_PART, DL_AFTER, before->when,
                         "answers the event told before it");
    }
}

bool
events_have_cue(const struct parts *parts)
{
    for (uint32_t i = 0; i < parts->count; i++) {
        uint32_t behind;
        if (parts->at[i].word.class == CLASS_RETALIATE ||
            relation_at(parts, i, &behind))
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
        uint32_t behind;
        const struct relation *relation =
            relation_at(&cutting.parts, i, &behind);
        if (!relation || cutting.parts.at[i].quoted)
            continue;
        apply(&cutting, i, behind, relation, apart_only);
        i = behind - 1;
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
