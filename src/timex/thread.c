/* The thread of the story: what later expressions may hang on.
 *
 * Kept are the last date in which something happened, the year of a narrative,
 * the next date that is said in full, the period under discussion, and the day
 * on which words were spoken. What was itself a guess is not taken up: one
 * wrong year early in a text would run through all of it.
 */
/* SPDX-License-Identifier: ISC */
#include "timex/thread.h"

#include "timex/span.h"

enum {
    NARRATIVE_YEARS = 2, /* this far from publication a year is background */
    NARRATIVE_SENTENCES = 2, /* how long it lasts without a date */
    NEWS_WEIGHT = 12,        /* years that one word of news outweighs */
    HISTORY_YEARS = 4,   /* so many such years make the whole text narrative */
    COMING_SENTENCES = 3 /* how near a date is that a story is on its way to */
};

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
bool
timex_thread_is_history(const struct dl_timexes *timexes, int year)
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
bool
timex_thread_is_over(const struct story *story, const struct dl_document *doc,
                     const struct dl_timex *timex)
{
    const struct told *last = &story->named;
    if (story->history || !last->known)
        return false;
    return timex->sentence > last->sentence + NARRATIVE_SENTENCES ||
           doc->sentences[timex->sentence].paragraph !=
               doc->sentences[last->sentence].paragraph;
}

/* "yesterday", told by the article itself. */
static bool
is_yesterday(const struct dl_timex *timex)
{
    const struct dl_timex_fields *f = &timex->fields;
    return f->op == DL_OP_OFFSET && f->anchor == DL_ANCHOR_PUBLISHED &&
           f->amount == -1 && !f->quoted && timex->when.grain == DL_GRAIN_DAY;
}

/* Something happened in it, and the story goes on from there: not since, until
 * or in the name of anything, and no look back ("the day before"). */
static bool
moves_on(const struct story *story, const struct dl_timex *timex)
{
    const struct dl_timex_fields *f = &timex->fields;
    const struct told *last = &story->last;
    bool happened = timex->use != DL_USE_NAMES && timex->use != DL_USE_SINCE &&
                    timex->use != DL_USE_UNTIL;
    bool back =
        f->anchor == DL_ANCHOR_STORY &&
        (f->op == DL_OP_PREVIOUS || (f->op == DL_OP_OFFSET && f->amount < 0));
    bool coarser = last->known && timex->when.grain > last->when.grain &&
                   timex->sentence == last->sentence &&
                   dl_interval_meets(timex->when, last->when);
    return happened && !back && !coarser; /* "7 May (Tuesday), 1901" */
}

/* What is remembered of the day on which words were spoken. */
static void
remember_speech(struct story *story, const struct dl_timex *timex, bool moved)
{
    bool day = timex->when.grain == DL_GRAIN_DAY;
    if (day && timex->fields.said && !timex->fields.quoted)
        story->said_day =
            (struct told){true, timex->when, LIKELY, timex->sentence};
    if (is_yesterday(timex))
        story->yesterday = true;
    else if (day && moved)
        story->yesterday = false;
}

/* What is spoken of where business is: a quarter, a fiscal year, a month. */
static void
remember_period(struct story *story, const struct dl_timex_fields *f)
{
    bool quarter = story->named.when.grain == DL_GRAIN_QUARTER && !f->season;
    if (quarter || f->fiscal) {
        story->period = story->named;
        story->fiscal = !quarter;
    }
    if (f->month && f->grain == DL_GRAIN_MONTH)
        story->month = story->named;
}

static void
remember(struct story *story, const struct dl_timex *timex)
{
    const struct dl_timex_fields *f = &timex->fields;
    bool fine = f->month && f->grain <= DL_GRAIN_MONTH;
    if (!timex->placed || f->grain > DL_GRAIN_YEAR ||
        (story->history && f->month && !f->year && timex->confidence < LIKELY))
        return; /* a guess must not carry the story off */
    const struct dl_interval before = story->last.when;
    bool moves = moves_on(story, timex);
    story->named =
        (struct told){true, timex->when, timex->confidence, timex->sentence};
    if (moves)
        story->last = story->named;
    remember_speech(story, timex,
                    moves && !dl_interval_meets(before, timex->when));
    if (f->op != DL_OP_OFFSET && f->anchor != DL_ANCHOR_PERIOD)
        remember_period(story, f);
    if (moves && fine && story->history)
        story->year = dl_civil_from_day(timex->when.from).year;
}

void
timex_thread_follow(struct story *story, const struct dl_document *doc,
                    const struct dl_timex *timex, int year)
{
    follow_year(story, doc, timex, year);
    remember(story, timex);
}

struct told
timex_thread_coming(const struct dl_timexes *timexes, size_t i, size_t *at)
{
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
        timexes->at[*at].sentence > timexes->at[i].sentence + COMING_SENTENCES)
        return (struct told){0};
    const struct dl_timex *next = &timexes->at[*at];
    return (struct told){true,
                         timex_span_in_year(&next->fields, next->fields.year),
                         SURE, next->sentence};
}
