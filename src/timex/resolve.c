/* Resolving: one pass in text order that keeps the thread of the story.
 *
 * Each expression is placed by what is known so far and, once placed, is what
 * later ones may hang on. An expression that was itself a guess carries less
 * confidence on, so that one slip does not run through the article.
 */
/* SPDX-License-Identifier: ISC */
#include "timex/place.h"
#include "timex/value.h"

enum {
    THRESHOLD = 50,      /* below it an expression stays open */
    NARRATIVE_YEARS = 2, /* this far from publication a year is background */
    HISTORY_YEARS = 4    /* so many such years make the whole text narrative */
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
        news += is_news(timex);
    }
    return far >= HISTORY_YEARS && far * 2 >= told && news * 4 <= told;
}

static uint32_t
paragraph_of(const struct dl_document *doc, const struct dl_timex *timex)
{
    return doc->sentences[timex->sentence].paragraph;
}

/* Keep the year of the paragraph where the text tells of another time. */
static void
follow_year(struct story *story, const struct dl_timex *timex, int year)
{
    if (!tells_year(timex) || timex->use == DL_USE_NAMES ||
        timex->use == DL_USE_SINCE || timex->use == DL_USE_UNTIL)
        return;
    bool narrative = story->history || (year != 0 && is_far(timex, year));
    if (timex->fields.future)
        return;
    story->year = narrative ? timex->fields.year : 0;
}

static void
remember(struct story *story, const struct dl_timex *timex)
{
    bool told = timex->placed && timex->use != DL_USE_NAMES &&
                timex->use != DL_USE_SINCE && timex->use != DL_USE_UNTIL &&
                timex->fields.grain <= DL_GRAIN_YEAR;
    if (!told)
        return;
    if (story->history && timex->fields.month &&
        timex->fields.grain <= DL_GRAIN_MONTH)
        story->year = dl_civil_from_day(timex->when.from).year;
    story->has_last = true;
    story->last = timex->when;
    story->last_confidence = timex->confidence;
    story->sentence = timex->sentence;
}

static void
resolve_one(const struct story *story, struct dl_timex *timex)
{
    bool place = timex->type == DL_TIMEX_DATE || timex->type == DL_TIMEX_TIME;
    timex->placed = false;
    timex->confidence = 0;
    timex->why = "not a place in time";
    if (place) {
        struct place found = timex_place_find(story, timex);
        timex->placed = found.confidence >= THRESHOLD;
        timex->when = found.when;
        timex->confidence = found.confidence;
        timex->why = found.why;
    }
    timex_value_write(timex);
}

void
dl_timex_resolve(const struct dl_document *doc, const struct dl_anchor *anchor,
                 struct dl_timexes *timexes)
{
    static const struct dl_anchor none = {0};
    struct story story = {.anchor = anchor ? anchor : &none};
    int year = anchor_year(story.anchor);
    story.history = is_history(timexes, year);
    uint32_t paragraph = 0;
    for (size_t i = 0; i < timexes->count; i++) {
        struct dl_timex *timex = &timexes->at[i];
        if (paragraph_of(doc, timex) != paragraph && !story.history)
            story.year = 0;
        paragraph = paragraph_of(doc, timex);
        resolve_one(&story, timex);
        follow_year(&story, timex, year);
        remember(&story, timex);
    }
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
