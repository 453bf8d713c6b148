/* Resolving: one pass in text order that keeps the thread of the story.
 *
 * Each expression is placed by what is known so far and, once placed, is what
 * later ones may hang on (thread.c). Days that the text itself names wait for
 * the date that is put beside the name, if need be to the end.
 */
/* SPDX-License-Identifier: ISC */
#include "timex/holiday.h"
#include "timex/masthead.h"
#include "timex/named.h"
#include "timex/reading.h"
#include "timex/span.h"
#include "timex/thread.h"
#include "timex/value.h"

#include <string.h>

enum {
    THRESHOLD = 50,    /* below it an expression stays open */
    INFERRED_LOSS = 15 /* the publication day comes from the story */
};

static int
anchor_year(const struct dl_anchor *anchor)
{
    struct dl_day day = anchor->has_day ? anchor->day : anchor->near_day;
    return anchor->has_day || anchor->has_near ? dl_civil_from_day(day).year
                                               : 0;
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
    if (read.anchor == DL_ANCHOR_PERIOD && story->fiscal)
        timex->fields.fiscal = true; /* a year before FY2020 is FY2019 */
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

/* The day on which the quotation around expression `i` was spoken: the day
 * beside its verb of saying, behind it in the sentence or before it in the
 * paragraph; or yesterday, when the article tells of yesterday. */
static struct told
find_spoken(const struct story *story, const struct dl_document *doc,
            const struct dl_timexes *timexes, size_t i)
{
    enum { NEAR = 4 }; /* expressions that are looked at */
    const struct dl_timex *at = &timexes->at[i];
    const struct told none = {0};
    if (!at->fields.quoted)
        return none;
    for (size_t j = i + 1; j < timexes->count && j <= i + NEAR; j++) {
        struct dl_timex next = timexes->at[j];
        if (next.sentence != at->sentence)
            break;
        if (!next.fields.quoted && next.fields.said &&
            next.type == DL_TIMEX_DATE) {
            place_one(story, &next);
            return next.placed && next.when.grain <= DL_GRAIN_DAY
                       ? (struct told){true, next.when, LIKELY, at->sentence}
                       : none;
        }
    }
    const struct told *said = &story->said_day;
    bool fresh = said->known && doc->sentences[said->sentence].paragraph ==
                                    doc->sentences[at->sentence].paragraph;
    if (fresh)
        return *said;
    if (story->yesterday && story->last.known && !story->history)
        return (struct told){true, story->last.when, FAIR, at->sentence};
    return none;
}

/* Whether to the left or right of expression `i` a day is said again that it
 * names; what stands to the right is placed on a copy. */
static bool
find_beside(const struct story *story, const struct dl_document *doc,
            const struct dl_timexes *timexes, size_t i, struct dl_timex *out)
{
    const struct dl_timex *at = &timexes->at[i];
    if (i > 0 && timex_named_again(doc, at - 1, at)) {
        *out = at[-1];
        return out->placed && out->when.grain <= DL_GRAIN_DAY;
    }
    if (i + 1 == timexes->count || !timex_named_again(doc, at, at + 1))
        return false;
    *out = at[1];
    if (out->type == DL_TIMEX_DATE || out->type == DL_TIMEX_TIME)
        place_one(story, out);
    return out->placed && out->when.grain <= DL_GRAIN_DAY;
}

/* "opening night", "day five": by the date beside it, or as it was named
 * elsewhere. */
static void
resolve_named(const struct story *story, const struct dl_document *doc,
              struct dl_timexes *timexes, size_t i, struct named_days *days)
{
    struct dl_timex *timex = &timexes->at[i], beside;
    int key = timex_named_key(&timex->fields);
    if (find_beside(story, doc, timexes, i, &beside))
        timex_named_bind(days, key, &beside);
    struct place place = timex_named_find(days, key);
    if (timex->fields.rest[0])
        place.when = timex_span_move(&timex->fields, place.when);
    timex->placed = place.confidence >= THRESHOLD;
    timex->when = place.when;
    timex->confidence = place.confidence;
    timex->why = place.why;
    timex_value_write(timex);
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

/* What one pass over a text carries along. */
struct pass {
    const struct dl_document *doc;
    struct dl_timexes *timexes;
    struct story story;
    struct named_days days;
    size_t coming; /* where timex_thread_coming has got to */
    int year;      /* of publication, or 0 */
    int habit;     /* how numeric dates are written */
};

static void
resolve_at(struct pass *pass, size_t i)
{
    struct story *story = &pass->story;
    struct dl_timex *timex = &pass->timexes->at[i];
    bool ends = timex->use == DL_USE_TO && timex->partner < i;
    const struct dl_timex *first =
        ends ? &pass->timexes->at[timex->partner] : NULL;
    story->coming = timex_thread_coming(pass->timexes, i, &pass->coming);
    story->spoken = find_spoken(story, pass->doc, pass->timexes, i);
    story->begun = begins_before_its_end(pass->timexes, timex, story->anchor);
    if (timex_thread_is_over(story, pass->doc, timex))
        story->year = 0;
    if (timex_named_key(&timex->fields))
        resolve_named(story, pass->doc, pass->timexes, i, &pass->days);
    else
        resolve_one(story, pass->habit, first, timex);
    if (timex->placed && timex_named_is_death(pass->doc, timex))
        timex_named_bind(&pass->days, HOL_DEATH, timex);
    timex_thread_follow(story, pass->doc, timex, pass->year);
}

void
timex_resolve_by(const struct chooser *chooser, const struct dl_document *doc,
                 const struct dl_anchor *anchor, struct dl_timexes *timexes)
{
    struct dl_anchor known = anchor ? *anchor : (struct dl_anchor){0};
    struct pass pass = {.doc = doc, .timexes = timexes};
    timex_masthead_read(doc, timexes, &known);
    pass.year = anchor_year(&known);
    pass.habit = numeric_habit(timexes);
    if (pass.habit == 0)
        pass.habit = known.order;
    pass.story =
        (struct story){.anchor = &known,
                       .chooser = chooser,
                       .history = timex_thread_is_history(timexes, pass.year)};
    for (size_t i = 0; i < timexes->count; i++)
        resolve_at(&pass, i);
    for (size_t i = 0; pass.days.count && i < timexes->count; i++)
        if (timex_named_key(&timexes->at[i].fields) && !timexes->at[i].placed)
            resolve_named(&pass.story, doc, timexes, i, &pass.days);
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
