/* The story line: the day that a sentence without a date goes on from.
 *
 * News moves along one or two days close to the report. A sentence that names
 * such a day, or the lead, sets the line; what happened in the sentences behind
 * it happened then, and so does what the same person goes on to say. What
 * others say, and what has happened by now, is as old as the report.
 *
 * A date long before the report leads away from the line: what follows is told
 * of the past, until somebody speaks or acts who stands on the line, in a
 * paragraph of its own. Only within the paragraph of a month or a year does
 * what follows lie in it; a day of the past is not handed on.
 */
/* SPDX-License-Identifier: ISC */
#include "timeline/line.h"

enum { NEAR_DAYS = 7 };
#define HASHED (UINT64_C(1) << 63) /* no entity has a number like it */

/* A day so close to the report that the story may go on from it. */
static bool
is_near(const struct finder *finder, const struct dl_event *event)
{
    const struct dl_stamp *published = &finder->layers->article->published;
    int32_t ago = published->day.n - event->when.from.n;
    return published->known && event->when.grain <= DL_GRAIN_DAY &&
           event->when.from.n == event->when.to.n && ago >= 0 &&
           ago <= NEAR_DAYS;
}

static bool
has_happened(const struct finder *finder, const struct dl_event *event)
{
    const struct dl_stamp *published = &finder->layers->article->published;
    bool over = event->certainty != DL_PLANNED &&
                event->certainty != DL_DENIED && event->placing == DL_PLACED;
    return over &&
           (!published->known || event->when.from.n <= published->day.n);
}

static void
add_actor(struct actors *actors, uint64_t actor)
{
    for (uint32_t i = 0; i < actors->count; i++)
        if (actors->at[i] == actor)
            return;
    if (actors->count < ACTORS_MAX)
        actors->at[actors->count++] = actor;
}

/* A word stands for who bears it: "Meyer", "the university". */
static void
add_word(struct actors *actors, struct dl_str word)
{
    char folded[LEXICON_WORD_MAX];
    if (word.bytes > sizeof folded)
        return;
    for (size_t i = 0; i < word.bytes; i++)
        folded[i] = dl_to_lower(word.at[i]);
    add_actor(actors,
              dl_str_hash((struct dl_str){folded, word.bytes}) | HASHED);
}

/* The names in [from, end), each with its last word; false when there are
 * none. */
static bool
add_names(const struct parts *parts, uint32_t from, uint32_t end,
          struct actors *out)
{
    bool found = false;
    for (uint32_t i = from; i < end && i < parts->count; i++) {
        const struct dl_mention *mention = parts_mention(parts, i);
        if (!mention || mention->entity == DL_NO_ENTITY)
            continue;
        i = parts_after_unit(parts, i) - 1;
        add_actor(out, mention->entity);
        add_word(out, parts_text(parts, i));
        found = true;
    }
    return found;
}

/* "The minister", "the two officials from Bern": by the noun. */
static void
add_noun(const struct parts *parts, uint32_t from, uint32_t end,
         struct actors *out)
{
    uint32_t noun = NO_PART;
    for (uint32_t i = from; i < end; i++) {
        if (parts->at[i].word.use == WORD_PREP || parts->at[i].mark)
            break;
        if (parts->at[i].word.use == WORD_PLAIN)
            noun = i;
    }
    if (noun != NO_PART)
        add_word(out, parts_text(parts, noun));
}

/* Behind "by" of a passive verb; else behind the verb itself: "said". */
static uint32_t
behind_verb(const struct parts *parts, const struct clause *clause)
{
    uint32_t from = clause->verb.end;
    while (clause->verb.passive && from < clause->end &&
           !parts_is(parts, from, "by"))
        from++;
    return from;
}

void
line_actors(const struct cutting *cutting, const struct clause *clause,
            struct actors *out)
{
    const struct parts *parts = &cutting->parts;
    uint32_t person = cutting->finder->person;
    uint32_t from = clause->subject, end = clause->subject_end;
    if (clause->verb.passive || from >= end) {
        from = behind_verb(parts, clause);
        end = clause->end;
    } else if (parts_is(parts, from, "he") || parts_is(parts, from, "she")) {
        if (person != DL_NO_ENTITY)
            add_actor(out, person);
        return;
    }
    if (!add_names(parts, from, end, out))
        add_noun(parts, from, end, out);
}

static uint32_t
paragraph_of(const struct cutting *cutting)
{
    const struct dl_document *doc = cutting->finder->layers->doc;
    return doc->sentences[cutting->parts.sentence].paragraph;
}

/* All who act in the sentence stand on the line. */
static void
read_actors(const struct cutting *cutting, struct actors *out)
{
    for (uint32_t i = 0; i < cutting->clauses.count; i++) {
        const struct clause *clause = &cutting->clauses.at[i];
        if (clause->has_verb && clause->kind != CLAUSE_QUOTE &&
            clause->kind != CLAUSE_RELATIVE)
            line_actors(cutting, clause, out);
    }
}

static void
move_to(const struct cutting *cutting, struct dl_day day)
{
    struct story_line *line = &cutting->finder->line;
    if (!line->has_day || line->day.n != day.n)
        line->actors.count = 0;
    line->has_day = true;
    line->day = day;
    line->past = false;
    read_actors(cutting, &line->actors);
}

void
line_follow(const struct cutting *cutting, size_t first)
{
    struct finder *finder = cutting->finder;
    struct story_line *line = &finder->line;
    const struct dl_event *past = NULL;
    for (size_t i = first; i < finder->out->count; i++) {
        const struct dl_event *event = &finder->out->at[i];
        if (!has_happened(finder, event))
            continue;
        if (is_near(finder, event)) {
            move_to(cutting, event->when.from);
            return;
        }
        past = event;
    }
    if (past) {
        line->past = true;
        line->then = past->when;
        line->paragraph = paragraph_of(cutting);
    }
}

/* Does one who acted on the line act again? */
static bool
is_own(const struct story_line *line, const struct line_step *step)
{
    for (uint32_t i = 0; i < line->actors.count; i++)
        for (uint32_t k = 0; k < step->actors.count; k++)
            if (line->actors.at[i] == step->actors.at[k])
                return true;
    return step->vague && step->actors.count == 0;
}

/* Has the story come back from the past? */
static bool
is_back(const struct story_line *line, const struct line_step *step)
{
    return !step->vague && (step->speaks || is_own(line, step) || !step->past);
}

/* What is told of the past, in the paragraph of a month or a year. */
static bool
place_in_past(const struct story_line *line, const struct line_step *step,
              struct line_day *out)
{
    bool coarse =
        line->then.grain == DL_GRAIN_MONTH || line->then.grain == DL_GRAIN_YEAR;
    *out = (struct line_day){.when = line->then,
                             .rule = "goes on in the time told before"};
    return coarse && step->past && !step->speaks;
}

bool
line_place(struct cutting *cutting, const struct line_step *step,
           struct line_day *out)
{
    struct story_line *line = &cutting->finder->line;
    const struct dl_stamp *published =
        &cutting->finder->layers->article->published;
    bool same = paragraph_of(cutting) == line->paragraph;
    if (line->past && !same && is_back(line, step))
        line->past = false;
    if (line->past)
        return same && place_in_past(line, step, out);
    if (!published->known)
        return false;
    bool goes_on =
        step->past && line->has_day && (!step->speaks || is_own(line, step));
    struct dl_day day = goes_on ? line->day : published->day;
    if (step->tied && !goes_on)
        return false;
    *out = (struct line_day){.when = dl_interval_of(day, DL_GRAIN_DAY),
                             .reported = day.n == published->day.n,
                             .rule = goes_on ? "goes on from the day before it"
                                             : "the day of the report"};
    return true;
}
