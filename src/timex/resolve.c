/* Resolving: one pass in text order that keeps the thread of the story.
 *
 * Each expression is placed by what is known so far and, once placed, is what
 * later ones may hang on. An expression that was itself a guess carries less
 * confidence on, so that one slip does not run through the article.
 */
/* SPDX-License-Identifier: ISC */
#include "timex/reading.h"
#include "timex/span.h"
#include "timex/value.h"

#include <stdlib.h>
#include <string.h>

enum {
    THRESHOLD = 50,      /* below it an expression stays open */
    INFERRED_LOSS = 15,  /* the publication day comes from the story */
    NARRATIVE_YEARS = 2, /* this far from publication a year is background */
    NARRATIVE_SENTENCES = 2, /* how long it lasts without a date */
    NEWS_WEIGHT = 12,        /* years that one word of news outweighs */
    HISTORY_YEARS = 4 /* so many such years make the whole text narrative */
};

static int
anchor_year(const struct dl_anchor *anchor)
{
    struct dl_day day = anchor->has_day ? anchor->day : anchor->near_day;
    return anchor->has_day || anchor->has_near ? dl_civil_from_day(day).year
                                               : 0;
}

/* A year told in words or digits, as a date and not in a name. */
static bool
tells_year(const struct dl_timex *timex)
{
    return timex->type == DL_TIMEX_DATE && timex->fields.year &&
           timex->fields.grain <= DL_GRAIN_YEAR;
}

static bool
is_far(const struct dl_timex *timex, int year)
{
    int apart = timex->fields.year - year;
    return apart >= NARRATIVE_YEARS || apart <= -NARRATIVE_YEARS;
}

/* A bare weekday, yesterday, last week: words of a text about its own days. */
static bool
is_news(const struct dl_timex *timex)
{
    const struct dl_timex_fields *f = &timex->fields;
    bool weekday = f->op == DL_OP_NEAREST && f->weekday && !f->day;
    bool near = f->op == DL_OP_OFFSET && f->anchor == DL_ANCHOR_PUBLISHED &&
                f->grain <= DL_GRAIN_DAY;
    return weekday || near;
}

/* Whether the whole text tells of another time: most of its years lie far from
 * publication, and they outnumber by far the words of news. */
static bool
is_history(const struct dl_timexes *timexes, int year)
{
    size_t far = 0, told = 0, news = 0;
    for (size_t i = 0; i < timexes->count; i++) {
        const struct dl_timex *timex = &timexes->at[i];
        told += tells_year(timex);
        far += tells_year(timex) && is_far(timex, year);
        news += is_news(timex) && !timex->fields.quoted;
    }
    return far >= HISTORY_YEARS && far * 2 >= told &&
           news * NEWS_WEIGHT <= told;
}

/* "planned for 1976" inside a story of March 1975: a year alone in the middle
 * of a sentence does not move a story that counts in months or days. */
static bool
is_aside(const struct story *story, const struct dl_document *doc,
         const struct dl_timex *timex)
{
    enum { OPENING = 12 }; /* bytes: "In 1976", "By about 1976" */
    const struct dl_sentence *in = &doc->sentences[timex->sentence];
    const struct told *last = &story->last;
    return story->history && story->year && last->known &&
           timex->fields.grain == DL_GRAIN_YEAR &&
           timex->span.start > in->span.start + OPENING &&
           last->when.grain <= DL_GRAIN_MONTH &&
           doc->sentences[last->sentence].paragraph == in->paragraph;
}

/* Follow the year of the narrative: a far year opens it; in a text about its
 * own days a word of news, or some sentences without a date, close it. */
static void
follow_year(struct story *story, const struct dl_document *doc,
            const struct dl_timex *timex, int year)
{
    bool bounds = timex->use == DL_USE_SINCE || timex->use == DL_USE_UNTIL;
    bool named = timex->use == DL_USE_NAMES && !story->history;
    if (!story->history && is_news(timex))
        story->year = 0;
    if (!tells_year(timex) || bounds || named || timex->fields.future ||
        is_aside(story, doc, timex))
        return;
    bool narrative = story->history || (year != 0 && is_far(timex, year));
    if (story->year != timex->fields.year)
        story->earlier = story->year;
    story->year = story->said = narrative ? timex->fields.year : 0;
    story->year_sentence = timex->sentence;
}

/* Whether the narrative year has run out at `timex`. */
static bool
is_over(const struct story *story, const struct dl_document *doc,
        const struct dl_timex *timex)
{
    const struct told *last = &story->named;
    if (story->history || !last->known)
        return false;
    return timex->sentence > last->sentence + NARRATIVE_SENTENCES ||
           doc->sentences[timex->sentence].paragraph !=
               doc->sentences[last->sentence].paragraph;
}

static void
remember(struct story *story, const struct dl_timex *timex)
{
    if (!timex->placed || timex->fields.grain > DL_GRAIN_YEAR)
        return;
    const struct told before = story->last;
    bool happened = timex->use != DL_USE_NAMES && timex->use != DL_USE_SINCE &&
                    timex->use != DL_USE_UNTIL;
    bool rolls = story->history && timex->fields.month &&
                 timex->fields.grain <= DL_GRAIN_MONTH;
    if (story->history && timex->fields.month && !timex->fields.year &&
        timex->confidence < LIKELY)
        return; /* a guess must not carry the story off */
    story->named =
        (struct told){true, timex->when, timex->confidence, timex->sentence};
    bool back =
        timex->fields.anchor == DL_ANCHOR_STORY &&
        (timex->fields.op == DL_OP_PREVIOUS ||
         (timex->fields.op == DL_OP_OFFSET && timex->fields.amount < 0));
    bool finer = timex->when.grain > before.when.grain && before.known &&
                 timex->sentence == before.sentence &&
                 dl_interval_meets(timex->when, before.when);
    if (happened && !back && !finer) /* "the day before" is a look back */
        story->last = story->named;
    if (timex->when.grain == DL_GRAIN_QUARTER && !timex->fields.season &&
        timex->fields.op != DL_OP_OFFSET &&
        timex->fields.anchor != DL_ANCHOR_PERIOD)
        story->period = story->named;
    if (happened && rolls)
        story->year = dl_civil_from_day(timex->when.from).year;
}

/* How this text writes numeric dates: +1 day first, -1 month first, by the
 * first one that can be read in one way only; 0 when there is none. */
static int
numeric_habit(const struct dl_timexes *timexes)
{
    for (size_t i = 0; i < timexes->count; i++) {
        const struct dl_timex_fields *f = &timexes->at[i].fields;
        if (!f->swappable &&
            dl_str_starts(dl_str_from(timexes->at[i].rule), DL_STR("slashes")))
            return strcmp(timexes->at[i].rule, "slashes_day_first") == 0 ? 1
                                                                         : -1;
    }
    return 0;
}

/* 03/04/2021: by the habit of the text; without one only the year is sure. */
static void
settle_order(int habit, struct dl_timex_fields *f)
{
    int8_t first = f->month;
    f->month = habit > 0 ? f->day : habit < 0 ? f->month : 0;
    f->day = habit > 0 ? first : habit < 0 ? f->day : 0;
    if (habit == 0)
        f->grain = DL_GRAIN_YEAR;
}

/* Place a date or time as surely as the anchor allows. */
static void
place_one(const struct story *story, struct dl_timex *timex)
{
    struct place found = timex_place_find(story, timex);
    if (timex->fields.rest[0] && timex->fields.op != DL_OP_OFFSET)
        found.when = timex_span_move(&timex->fields, found.when);
    bool counted = timex->fields.op != DL_OP_FIXED;
    if (story->anchor->inferred && counted && found.confidence > INFERRED_LOSS)
        found.confidence -= INFERRED_LOSS;
    timex->placed = found.confidence >= THRESHOLD;
    timex->when = found.when;
    timex->confidence = found.confidence;
    timex->why = found.why;
}

/* `first` is the other half when this one ends a range, else NULL. */
static void
resolve_one(const struct story *story, int habit, const struct dl_timex *first,
            struct dl_timex *timex)
{
    const struct dl_timex_fields read = timex->fields;
    if (read.swappable)
        settle_order(habit, &timex->fields);
    timex->placed = false;
    timex->confidence = 0;
    timex->why = "not a place in time";
    if (timex->type == DL_TIMEX_DATE || timex->type == DL_TIMEX_TIME)
        place_one(story, timex);
    if (first)
        timex_place_after(first, timex);
    timex_value_write(timex);
    if (timex->placed)
        timex->when = timex_span_narrow(
            read.modifier, timex->when,
            story->anchor->has_day ? &story->anchor->day : NULL);
    timex->fields = read; /* another anchor may come */
}

/* The day that stands alone in a line at the head of the text is the day it
 * was written on, when that is near what else is known. */
static void
read_masthead(const struct dl_document *doc, const struct dl_timexes *timexes,
              struct dl_anchor *anchor)
{
    enum { HEAD = 4, NEAR = 3 }; /* paragraphs; days */
    for (size_t i = 0; i < timexes->count; i++) {
        const struct dl_timex *at = &timexes->at[i];
        const struct dl_timex_fields *f = &at->fields;
        uint32_t number = doc->sentences[at->sentence].paragraph;
        struct dl_span line = doc->paragraphs[number].span;
        bool alone = line.start == at->span.start && line.end == at->span.end;
        if (number >= HEAD)
            return;
        if (!alone || f->grain != DL_GRAIN_DAY || f->op != DL_OP_FIXED ||
            !f->month || f->swappable || !timex_span_exists(f, f->year))
            continue;
        struct dl_day day = timex_span_in_year(f, f->year).from;
        if (anchor->has_day && abs(day.n - anchor->day.n) > NEAR)
            return;
        anchor->has_day = true;
        anchor->day = day;
        return;
    }
}

/* "is to run from January 23 through March 9", told in February: the first half
 * of a stretch may lie behind when the other half lies ahead. */
static bool
begins_before_its_end(const struct dl_timexes *timexes,
                      const struct dl_timex *first,
                      const struct dl_anchor *anchor)
{
    if (first->use != DL_USE_FROM || first->partner == DL_NO_TIMEX ||
        !anchor->has_day)
        return false;
    const struct dl_timex_fields *f = &timexes->at[first->partner].fields;
    int year = dl_civil_from_day(anchor->day).year;
    return f->month && timex_span_exists(f, year) &&
           timex_span_in_year(f, year).to.n >= anchor->day.n;
}

/* The next date after number *at that is said in full, when it is near: the
 * story is on its way there. *at only moves on, so that all is linear. */
static struct told
find_coming(const struct dl_timexes *timexes, size_t i, size_t *at)
{
    enum { NEAR = 3 }; /* sentences */
    if (*at <= i)
        *at = i + 1;
    for (; *at < timexes->count; ++*at) {
        const struct dl_timex *next = &timexes->at[*at];
        const struct dl_timex_fields *f = &next->fields;
        if (tells_year(next) && f->op == DL_OP_FIXED &&
            next->use != DL_USE_NAMES && timex_span_exists(f, f->year))
            break;
    }
    if (*at == timexes->count ||
        timexes->at[*at].sentence > timexes->at[i].sentence + NEAR)
        return (struct told){0};
    const struct dl_timex *next = &timexes->at[*at];
    return (struct told){true,
                         timex_span_in_year(&next->fields, next->fields.year),
                         SURE, next->sentence};
}

void
timex_resolve_by(const struct chooser *chooser, const struct dl_document *doc,
                 const struct dl_anchor *anchor, struct dl_timexes *timexes)
{
    static const struct dl_anchor none = {0};
    struct dl_anchor known = anchor ? *anchor : none;
    read_masthead(doc, timexes, &known);
    struct story story = {.anchor = &known, .chooser = chooser};
    int year = anchor_year(story.anchor);
    story.history = is_history(timexes, year);
    int habit = numeric_habit(timexes);
    if (habit == 0)
        habit = known.order;
    size_t coming = 0;
    for (size_t i = 0; i < timexes->count; i++) {
        struct dl_timex *timex = &timexes->at[i];
        story.coming = find_coming(timexes, i, &coming);
        if (is_over(&story, doc, timex))
            story.year = 0;
        bool ends = timex->use == DL_USE_TO && timex->partner < i;
        const struct dl_timex *first =
            ends ? &timexes->at[timex->partner] : NULL;
        story.begun = begins_before_its_end(timexes, timex, &known);
        resolve_one(&story, habit, first, timex);
        follow_year(&story, doc, timex, year);
        remember(&story, timex);
    }
}

void
dl_timex_resolve(const struct dl_document *doc, const struct dl_anchor *anchor,
                 struct dl_timexes *timexes)
{
    timex_resolve_by(NULL, doc, anchor, timexes);
}

const char *
dl_timex_type_name(enum dl_timex_type type)
{
    static const char *const names[] = {[DL_TIMEX_DATE] = "DATE",
                                        [DL_TIMEX_TIME] = "TIME",
                                        [DL_TIMEX_DURATION] = "DURATION",
                                        [DL_TIMEX_SET] = "SET"};
    return names[type];
}
