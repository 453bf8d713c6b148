/* One event made from a clause or a noun phrase: title, who, how sure. */
/* SPDX-License-Identifier: ISC */
#include "timeline/bind.h"
#include "timeline/events.h"
#include "timeline/roles.h"
#include "timeline/sure.h"
#include "timeline/worth.h"

#include <dateline/text.h>

#include <stdlib.h>
#include <string.h>

static int
compare_hash(const void *a, const void *b)
{
    uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;
    return (x > y) - (x < y);
}

/* Share of the article title's longer words that stand in [from, end). */
static float
title_share(const struct finder *finder, const struct parts *parts,
            uint32_t from, uint32_t end)
{
    size_t found = 0;
    for (uint32_t i = from; i < end && i < parts->count; i++) {
        char folded[LEXICON_WORD_MAX];
        struct dl_str word = parts_text(parts, i);
        if (word.bytes < 4 || word.bytes > sizeof folded)
            continue;
        for (size_t k = 0; k < word.bytes; k++)
            folded[k] = dl_to_lower(word.at[k]);
        uint64_t hash = dl_str_hash((struct dl_str){folded, word.bytes});
        found += finder->title_count &&
                 bsearch(&hash, finder->title_words, finder->title_count,
                         sizeof hash, compare_hash) != NULL;
    }
    float share = (float)found / (float)(finder->title_count + 1);
    return share > 1 ? 1 : share;
}

/* How much it is an event and how central: a sum of small reasons. */
static float
weigh(const struct cutting *cutting, const struct candidate *candidate,
      const struct clause *clause, const struct dl_event *event)
{
    const struct finder *finder = cutting->finder;
    float weight = 3;
    switch (lexicon_nature(event->class)) {
    case NATURE_HAPPENS:
        weight += event->class == CLASS_NONE ? 0.5f : 2;
        break;
    case NATURE_SPEAKS:
        weight += event->class == CLASS_SAY ? 0 : 1;
        break;
    case NATURE_STATE:
        weight -= 2;
        break;
    }
    weight += event->entity_count > 2 ? 1 : 0.5f * (float)event->entity_count;
    weight += event->sentence < LEAD_SENTENCES ? 1 : 0;
    weight +=
        2 * title_share(finder, &cutting->parts, clause->first, clause->end);
    weight -= event->vague ? 1 : 0;
    weight -= clause->verb.tense == TENSE_MODAL ? 1 : 0;
    weight -= candidate->lead ? 0.5f : 0;
    return weight < 0 ? 0 : weight > 10 ? 10 : weight;
}

/* Verbs that leave it to a noun to say what happened: "held talks". */
static bool
is_light(uint8_t class)
{
    return class == CLASS_NONE || class == CLASS_CHANGE ||
           class == CLASS_LAUNCH || class == CLASS_STATE ||
           class == CLASS_TRAVEL;
}

/* The class of the event noun that the verb leaves the meaning to, its object;
 * CLASS_NONE without one. */
static uint8_t
class_of_object(const struct parts *parts, const struct clause *clause)
{
    enum { REACH = 5 };
    uint32_t end = clause->verb.end + REACH;
    for (uint32_t i = clause->verb.end; i < clause->end && i < end; i++) {
        const struct part *part = &parts->at[i];
        if (part->word.noun != CLASS_NONE)
            return part->word.noun;
        if (part->mark || part->word.use == WORD_PREP)
            break;
    }
    return CLASS_NONE;
}

/* What somebody means to do: "plans to [visit]". */
static uint8_t
class_of_purpose(const struct parts *parts, const struct clause *clause)
{
    for (uint32_t i = clause->verb.end; i + 1 < clause->end; i++)
        if (parts->at[i].word.use == WORD_TO &&
            parts->at[i + 1].word.form != FORM_NONE)
            return parts->at[i + 1].word.class;
    return CLASS_NONE;
}

/* The class of the verb, or of the noun it leaves the meaning to: its object,
 * or its subject. */
static uint8_t
class_of(const struct parts *parts, const struct clause *clause)
{
    uint8_t class = (uint8_t)clause->verb.class;
    uint8_t object = class_of_object(parts, clause);
    if (!is_light(class))
        return class;
    if (object != CLASS_NONE)
        return object;
    if (class != CLASS_STATE && class != CLASS_NONE)
        return class;
    for (uint32_t i = clause->subject; i < clause->subject_end; i++)
        if (parts->at[i].word.noun != CLASS_NONE)
            return parts->at[i].word.noun;
    return class;
}

/* "[Met] the other two", "the latter": the object is one told of before. */
static bool
object_points_back(const struct parts *parts, const struct clause *clause)
{
    static const char *const words[] = {"other",  "others", "latter",
                                        "former", "rest",   "same"};
    uint32_t next = clause->verb.end + 1;
    bool back = parts_is(parts, clause->verb.end, "the") &&
                PARTS_IN(parts, next, words);
    for (next++; back && next < parts->count; next++)
        if (!parts_counts(parts, next))
            break;
    return back && (next >= parts->count || parts_breaks(&parts->at[next]) ||
                    parts->at[next].timex != DL_NO_TIMEX ||
                    parts->at[next].word.use == WORD_PREP);
}

/* "Those talks", "this fact": clear only to who has read what stands before. */
static bool
points_back(const struct parts *parts, const struct clause *clause)
{
    static const char *const words[] = {"this", "that", "these", "those"};
    if (PARTS_IN(parts, clause->subject, words))
        return clause->subject < clause->subject_end;
    return object_points_back(parts, clause);
}

/* The words of a lead could not be cut well: the article's own title tells the
 * same when most of its longer words stand in the clause. */
static bool
take_headline(const struct cutting *cutting, const struct clause *clause,
              struct dl_event *event)
{
    static const float most = 0.5f;
    const struct dl_article *article = cutting->finder->layers->article;
    if (event->sentence > 0 || article->title.bytes == 0 ||
        dl_text_cols(article->title) > DL_TITLE_COLS_MAX ||
        title_share(cutting->finder, &cutting->parts, clause->first,
                    clause->end) < most)
        return false;
    event->title = article->title;
    event->cut = event->vague = false;
    return true;
}

/* "A guard was killed [when a bomb went off]": without it the deed says little.
 * Where the words of an event end, with the clause that says what it came of,
 * unless that one has a date and so is told by itself. */
static uint32_t
end_with_cause(const struct cutting *cutting, const struct candidate *candidate)
{
    const struct clauses *clauses = &cutting->clauses;
    const struct clause *clause = &clauses->at[candidate->clause];
    const struct clause *next = clause + 1;
    if (candidate->end != clause->end ||
        candidate->clause + 1 >= clauses->count || next->first != clause->end ||
        !next->has_verb || next->kind != CLAUSE_SUB ||
        !parts_is(&cutting->parts, next->first, "when"))
        return candidate->end;
    bool dated = events_date_clause(cutting, candidate->clause + 1);
    bool own = false; /* its date is that of the event */
    for (uint32_t i = next->first; i < next->end; i++)
        own |= dated && cutting->parts.at[i].timex == candidate->timex;
    return own || !dated ? next->end : candidate->end;
}

static void
set_title(struct cutting *cutting, const struct candidate *candidate,
          struct dl_event *event)
{
    struct draft draft;
    const struct clause *clause = &cutting->clauses.at[candidate->clause];
    draft_open(&cutting->parts, &draft);
    draft_clause(&draft, &cutting->clauses, candidate->clause, candidate->from,
                 end_with_cause(cutting, candidate));
    struct title title = title_write(cutting->finder->arena, &draft);
    event->title = title.text;
    event->cut = title.cut;
    if (candidate->lead && (title.bare || title.torn) &&
        take_headline(cutting, clause, event))
        return;
    event->vague = title.bare ||
                   (title_subject_is_vague(&cutting->parts, clause) &&
                    clause->frame == NO_CLAUSE) ||
                   points_back(&cutting->parts, clause);
}

static void
set_place(const struct cutting *cutting, const struct candidate *candidate,
          struct dl_event *event)
{
    *event = (struct dl_event){
        .sentence = cutting->parts.sentence,
        .when = candidate->when,
        .placing = candidate->placing,
        .timex = candidate->timex,
        .again = DL_NO_EVENT,
        .follows = candidate->after ? candidate->after - 1 : DL_NO_EVENT,
        .precedes = candidate->before ? candidate->before - 1 : DL_NO_EVENT,
        .why = candidate->rule,
    };
}

/* "agreed on Monday", "killed Friday": the date of a participle is past. */
static bool
behind_participle(const struct parts *parts, uint32_t timex)
{
    uint32_t part = 0;
    while (part < parts->count && parts->at[part].timex != timex)
        part++;
    while (part > 0 && parts->at[part - 1].word.use == WORD_PREP)
        part--;
    return part > 0 && part < parts->count &&
           (parts->at[part - 1].word.form == FORM_PAST ||
            parts->at[part - 1].word.form == FORM_PART);
}

/* "On Friday's match": the day is that of the match. */
static bool
owns_date(const struct parts *parts, uint32_t timex)
{
    uint32_t part = 0;
    while (part < parts->count && parts->at[part].timex != timex)
        part++;
    return part < parts->count &&
           phrase_owns_date(parts, part, parts_after_timex(parts, part));
}

/* What has happened cannot lie after the report. A weekday then means the one
 * before; any other date is not trusted. */
static bool
keep_to_tense(const struct cutting *cutting, const struct candidate *candidate,
              const struct clause *clause, struct dl_event *event)
{
    enum { WEEK = 7 };
    const struct finder *finder = cutting->finder;
    const struct dl_stamp *published = &finder->layers->article->published;
    bool past = clause->verb.tense == TENSE_PAST ||
                clause->verb.tense == TENSE_PERFECT ||
                lexicon_nature(clause->verb.class) == NATURE_STATE ||
                behind_participle(&cutting->parts, candidate->timex);
    if (!published->known || event->placing != DL_PLACED || !past ||
        candidate->purpose || sure_planned(cutting, candidate) ||
        sure_called_off(cutting, candidate) ||
        candidate->timex == DL_NO_TIMEX ||
        event->when.from.n <= published->day.n)
        return true;
    const struct dl_timex *timex =
        &finder->layers->timexes->at[candidate->timex];
    if (!timex->fields.weekday || timex->fields.day ||
        owns_date(&cutting->parts, candidate->timex))
        return false;
    event->when.from.n -= WEEK;
    event->when.to.n -= WEEK;
    return true;
}

/* From the clause's first part, or its frame's when that is said first. */
static struct dl_span
clause_span(const struct cutting *cutting, const struct candidate *candidate)
{
    const struct clause *clause = &cutting->clauses.at[candidate->clause];
    const struct part *at = cutting->parts.at;
    uint32_t first = clause->kind == CLAUSE_FRAME ? 0 : clause->first;
    if (candidate->placing != DL_PLACED && candidate->timex == DL_NO_TIMEX)
        first = clause->body; /* without "ahead of the talks," */
    uint32_t end = candidate->end > first ? candidate->end : clause->end;
    return (struct dl_span){at[first].span.start, at[end - 1].span.end};
}

bool
event_from_clause(struct cutting *cutting, const struct candidate *telling)
{
    struct finder *finder = cutting->finder;
    const struct parts *parts = &cutting->parts;
    const struct clause *clause = &cutting->clauses.at[telling->clause];
    struct candidate whole = *telling, *candidate = &whole;
    if (whole.end == clause->end)
        whole.end = clauses_end(parts, &cutting->clauses, whole.clause);
    struct worth worth = worth_weigh(cutting, candidate);
    if (worth.sum < WORTH_LEAST)
        return false;
    struct dl_event event;
    set_place(cutting, candidate, &event);
    if (!keep_to_tense(cutting, candidate, clause, &event))
        return false;
    bool means =
        candidate->purpose && sure_hedge(parts, clause) == HEDGE_INTEND;
    event.class =
        means ? class_of_purpose(parts, clause) : class_of(parts, clause);
    event.nominal = !means &&
                    lexicon_nature(clause->verb.class) == NATURE_STATE &&
                    event.class != CLASS_STATE;
    event.span = clause_span(cutting, candidate);
    set_title(cutting, candidate, &event);
    roles_of_clause(cutting, candidate, &event);
    event.certainty = sure_of(cutting, candidate);
    event.weight = weigh(cutting, candidate, clause, &event);
    event.why = worth_explain(finder->arena, candidate->rule, &worth);
    DL_PUSH(finder->arena, finder->out, event);
    return true;
}

static bool
holds_name(const struct parts *parts, uint32_t from, uint32_t end)
{
    for (uint32_t i = from; i < end; i++)
        if (parts->at[i].mention != NO_MENTION)
            return true;
    return false;
}

bool
event_from_phrase(struct cutting *cutting, uint32_t from, uint32_t end,
                  enum class class, const struct candidate *candidate)
{
    struct finder *finder = cutting->finder;
    const struct parts *parts = &cutting->parts;
    struct dl_event event;
    set_place(cutting, candidate, &event);
    event.class = (uint8_t) class;
    event.nominal = true;
    event.span = (struct dl_span){parts->at[from].span.start,
                                  parts->at[end - 1].span.end};
    struct draft draft;
    draft_open(parts, &draft);
    draft_keep(&draft, from, end);
    bool named = holds_name(parts, from, end);
    uint32_t more, behind;
    if (!named && phrase_more(parts, end, &more, &behind)) {
        draft_keep(&draft, more, behind);
        named = holds_name(parts, more, behind);
    }
    draft.core = from;
    struct title title = title_write(finder->arena, &draft);
    event.title = title.text;
    event.cut = title.cut;
    event.vague = !named; /* "the agreement between the two firms" */
    roles_of_phrase(cutting, from, end, &event);
    event.certainty = sure_of_noun(cutting, from, candidate);
    event.weight = 3.5f + (event.entity_count > 1 ? 1 : 0);
    DL_PUSH(finder->arena, finder->out, event);
    return true;
}
