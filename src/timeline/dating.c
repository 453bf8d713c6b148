/* The date of an article that gives none, from its story.
 *
 * When it says "on Monday" of an event that a dated article puts on Monday the
 * 22nd, it was published in the week that begins that day: a weekday looks back
 * to its last occurrence. Every event that agrees narrows the days left; the
 * day with the most agreement wins, and among equals the one that makes the
 * article's first weekday its own day, else the earliest. An event that the
 * others tell too, but on another weekday, speaks against all of it. Without
 * enough agreement the story still gives the year.
 */
/* SPDX-License-Identifier: ISC */
#include <dateline/timeline.h>

#include <assert.h>
#include <stdlib.h>

#include "timeline/pair.h"

enum { MATES_MAX = 24, CLUES_MAX = 64, SHOWN_MAX = 3, WEEK = 7 };
#define CLUE_ALONE 0.55f /* one clue is enough when it is this sure */

/** An event that agrees: the article was published in [from, to]. */
struct clue {
    int32_t from, to;
    float score;
    const struct sign *own, *other;
};

struct dating {
    struct dl_arena *arena, *scratch;
    const struct dl_layers *layers;
    size_t which;
    struct signs signs;
    uint32_t mates[MATES_MAX + 1]; /* dated articles of its story, and it */
    uint32_t mate_count;
    struct clue clues[CLUES_MAX];
    uint32_t clue_count;
    float against; /* sum of scores of what contradicts */
};

static const struct dl_timex *
timex_of(const struct dating *dating, const struct sign *sign)
{
    if (sign->event->timex == DL_NO_TIMEX)
        return NULL;
    return &dating->layers[sign->article].timexes->at[sign->event->timex];
}

static bool
names_weekday(const struct dating *dating, const struct sign *own)
{
    const struct dl_timex *timex = timex_of(dating, own);
    return timex && timex->fields.weekday && !timex->fields.day;
}

/* The days on which the undated event `own` would fall on `day`. */
static bool
window(const struct dating *dating, const struct sign *own, struct dl_day day,
       struct clue *out)
{
    const struct dl_timex *timex = timex_of(dating, own);
    if (!timex || own->event->certainty == DL_PLANNED)
        return false;
    const struct dl_timex_fields *fields = &timex->fields;
    if (fields->weekday) {
        bool bare = fields->op == DL_OP_NEAREST || fields->op == DL_OP_FIXED;
        out->from = day.n;
        out->to = day.n + WEEK - 1;
        return bare && dl_day_weekday(day) == fields->weekday;
    }
    bool offset = fields->op == DL_OP_OFFSET && fields->grain == DL_GRAIN_DAY &&
                  fields->anchor == DL_ANCHOR_PUBLISHED;
    out->from = out->to = day.n - fields->amount;
    return offset;
}

/* Whether a dated event of the story can say when `own` was. */
static bool
is_ground(const struct dating *dating, const struct sign *other)
{
    const struct dl_event *event = other->event;
    return other->article != dating->which && event->placing == DL_PLACED &&
           event->when.grain <= DL_GRAIN_DAY && !event->minor &&
           event->certainty != DL_PLANNED && event->certainty != DL_DENIED &&
           event->certainty != DL_REPORTED;
}

/* The best agreement of one undated event with the dated ones; when it is most
 * like one of another weekday, it speaks against. */
static void
find_clue(struct dating *dating, const struct sign *own)
{
    struct clue best = {.score = PAIR_SAME};
    float against = 0;
    for (size_t i = 0; i < dating->signs.count; i++) {
        const struct sign *other = &dating->signs.at[i];
        if (!is_ground(dating, other))
            continue;
        struct clue clue = {.own = own, .other = other};
        bool fits = window(dating, own, other->event->when.from, &clue);
        clue.score = pair_judge(own, other).score;
        if (fits && clue.score >= best.score)
            best = clue;
        else if (!fits && clue.score >= PAIR_STRONG && clue.score > against &&
                 names_weekday(dating, own))
            against = clue.score;
    }
    if (against > best.score)
        dating->against += against;
    else if (best.own && dating->clue_count < CLUES_MAX)
        dating->clues[dating->clue_count++] = best;
}

static float
agreement(const struct dating *dating, int32_t day)
{
    float sum = 0;
    for (uint32_t i = 0; i < dating->clue_count; i++)
        if (day >= dating->clues[i].from && day <= dating->clues[i].to)
            sum += dating->clues[i].score;
    return sum;
}

/* The weekday that the article names first; 0 for none. */
static int
first_weekday(const struct dating *dating)
{
    const struct dl_timexes *timexes = dating->layers[dating->which].timexes;
    for (size_t i = 0; i < timexes->count; i++)
        if (timexes->at[i].fields.weekday &&
            timexes->at[i].use == DL_USE_LOCATES)
            return timexes->at[i].fields.weekday;
    return 0;
}

static bool
choose_day(const struct dating *dating, struct dl_day *out)
{
    float best = 0;
    int lead = first_weekday(dating);
    for (uint32_t i = 0; i < dating->clue_count; i++)
        for (int32_t day = dating->clues[i].from; day <= dating->clues[i].to;
             day++) {
            float score = agreement(dating, day);
            bool same = dl_day_weekday((struct dl_day){day}) == lead;
            score += same ? 0.01f : 0; /* breaks ties only */
            if (score > best + 0.001f ||
                (score > best - 0.001f && day < out->n)) {
                best = score;
                out->n = day;
            }
        }
    return best >= CLUE_ALONE && best > dating->against;
}

/* The strongest clues first; among equals in text order. */
static int
compare_clue(const void *left, const void *right)
{
    const struct clue *a = left, *b = right;
    if (a->score != b->score)
        return a->score > b->score ? -1 : 1;
    return (a->own > b->own) - (a->own < b->own);
}

/* One event that agrees: what it says here, and who dates it. */
static const char *
explain_clue(const struct dating *dating, const struct clue *clue)
{
    char there[DL_DATE_TEXT_MAX];
    dl_day_format(clue->other->event->when.from, there, sizeof there);
    const struct dl_article *article =
        dating->layers[clue->other->article].article;
    return dl_arena_printf(dating->scratch, "\"%.*s\" is on %s in %.*s",
                           DL_FMT(clue->own->event->title), there,
                           DL_FMT(article->id));
}

static const char *
explain_day(struct dating *dating, struct dl_day day)
{
    const char *shown = "";
    uint32_t agree = 0;
    qsort(dating->clues, dating->clue_count, sizeof *dating->clues,
          compare_clue);
    for (uint32_t i = 0; i < dating->clue_count; i++) {
        const struct clue *clue = &dating->clues[i];
        if (day.n < clue->from || day.n > clue->to)
            continue;
        if (agree++ < SHOWN_MAX)
            shown = dl_arena_printf(dating->scratch, "%s; %s", shown,
                                    explain_clue(dating, clue));
    }
    return dl_arena_printf(
        dating->arena,
        "%u of its events are told by dated articles of the story%s", agree,
        shown);
}

/* The articles that can date it: dated ones of its story, or every n-th. */
static void
find_mates(struct dating *dating, const struct dl_stories *stories)
{
    uint32_t story = stories->of[dating->which];
    uint32_t from = stories->starts[story], end = stories->starts[story + 1];
    uint32_t step = (end - from) / MATES_MAX + 1;
    for (uint32_t i = from; i < end && dating->mate_count < MATES_MAX;
         i += step) {
        const struct dl_article *article =
            dating->layers[stories->members[i]].article;
        if (article->published.known &&
            article->published_from != DL_PUBLISHED_STORY)
            dating->mates[dating->mate_count++] = stories->members[i];
    }
}

static int
compare_day(const void *a, const void *b)
{
    int32_t x = *(const int32_t *)a, y = *(const int32_t *)b;
    return (x > y) - (x < y);
}

/* The middle one of the days on which the mates were published. */
static struct dl_day
middle_day(const struct dating *dating)
{
    int32_t days[MATES_MAX] = {0};
    for (uint32_t i = 0; i < dating->mate_count; i++)
        days[i] = dating->layers[dating->mates[i]].article->published.day.n;
    qsort(days, dating->mate_count, sizeof *days, compare_day);
    return (struct dl_day){days[dating->mate_count / 2]};
}

static void
date_from(struct dating *dating, struct dl_story_date *out)
{
    for (size_t i = 0; i < dating->signs.count; i++)
        if (dating->signs.at[i].article == dating->which)
            find_clue(dating, &dating->signs.at[i]);
    struct dl_day day = {INT32_MAX};
    out->has_near = true;
    out->near_day = middle_day(dating);
    out->has_day = choose_day(dating, &day);
    out->day = out->has_day ? day : out->day;
    out->why =
        out->has_day
            ? explain_day(dating, day)
            : dl_arena_printf(dating->arena,
                              "its story has %u dated articles around that day",
                              dating->mate_count);
}

void
dl_story_date(struct dl_arena *arena, const struct dl_layers *layers,
              size_t count, const struct dl_directory *directory,
              const struct dl_stories *stories, size_t which,
              struct dl_story_date *out)
{
    assert(which < count);
    *out = (struct dl_story_date){0};
    struct dl_arena *scratch = dl_arena_new(0);
    struct dating *dating = DL_NEW(scratch, struct dating);
    *dating = (struct dating){
        .arena = arena, .scratch = scratch, .layers = layers, .which = which};
    find_mates(dating, stories);
    if (dating->mate_count) {
        dating->mates[dating->mate_count] = (uint32_t)which;
        signs_read(scratch, layers, dating->mate_count + 1, directory,
                   dating->mates, &dating->signs);
        date_from(dating, out);
    }
    dl_arena_free(scratch);
}
