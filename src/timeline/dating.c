/* The date of an article that gives none, from its story.
 *
 * When it says "on Monday" of an event that a dated article puts on Monday the
 * 22nd, it was published in the week that begins that day: a weekday looks back
 * to its last occurrence. Every event that agrees narrows the days left; the
 * day with the most agreement wins, and among equals the one that makes the
 * article's first weekday its own day, else the earliest. Without such an
 * event the story still gives the year.
 */
/* SPDX-License-Identifier: ISC */
#include <dateline/timeline.h>

#include <stdlib.h>

#include "timeline/pair.h"

enum { MATES_MAX = 24, CLUES_MAX = 64, WEEK = 7 };
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
    struct clue clues[CLUES_MAX];
    uint32_t clue_count;
};

static const struct dl_timex *
timex_of(const struct dating *dating, const struct sign *sign)
{
    if (sign->event->timex == DL_NO_TIMEX)
        return NULL;
    return &dating->layers[sign->article].timexes->at[sign->event->timex];
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

/* The best agreement of one undated event with the dated ones. */
static void
find_clue(struct dating *dating, const struct sign *own)
{
    struct clue best = {.score = PAIR_SAME};
    for (size_t i = 0; i < dating->signs.count; i++) {
        const struct sign *other = &dating->signs.at[i];
        const struct dl_event *event = other->event;
        struct clue clue = {.own = own, .other = other};
        if (other->article == dating->which || event->placing != DL_PLACED ||
            event->when.grain > DL_GRAIN_DAY ||
            event->certainty == DL_PLANNED ||
            !window(dating, own, event->when.from, &clue))
            continue;
        clue.score = pair_judge(own, other).score;
        if (clue.score >= best.score)
            best = clue;
    }
    if (best.own && dating->clue_count < CLUES_MAX)
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
    return best >= CLUE_ALONE;
}

static const char *
explain_day(const struct dating *dating, struct dl_day day)
{
    const struct clue *best = NULL;
    for (uint32_t i = 0; i < dating->clue_count; i++) {
        const struct clue *clue = &dating->clues[i];
        bool counts = day.n >= clue->from && day.n <= clue->to;
        if (counts && (!best || clue->score > best->score))
            best = clue;
    }
    char there[DL_DATE_TEXT_MAX];
    dl_day_format(best->other->event->when.from, there, sizeof there);
    const struct dl_article *article =
        dating->layers[best->other->article].article;
    return dl_arena_printf(
        dating->arena,
        "%u of its events are told by dated articles of the story; \"%.*s\" "
        "is on %s in %.*s",
        dating->clue_count, DL_FMT(best->own->event->title), there,
        DL_FMT(article->id));
}

static int
compare_day(const void *a, const void *b)
{
    int32_t x = *(const int32_t *)a, y = *(const int32_t *)b;
    return (x > y) - (x < y);
}

/* The articles that can date it: dated ones of its story. */
static size_t
find_mates(const struct dating *dating, size_t count,
           const struct dl_stories *stories, bool *wanted, int32_t *days)
{
    size_t mates = 0;
    for (size_t i = 0; i < count && mates < MATES_MAX; i++) {
        const struct dl_article *article = dating->layers[i].article;
        if (i == dating->which || !article->published.known ||
            article->published_from == DL_PUBLISHED_STORY ||
            stories->of[i] != stories->of[dating->which])
            continue;
        wanted[i] = true;
        days[mates++] = article->published.day.n;
    }
    return mates;
}

static void
date_from(struct dating *dating, struct dl_story_date *out)
{
    size_t own = 0;
    for (size_t i = 0; i < dating->signs.count; i++)
        if (dating->signs.at[i].article == dating->which && ++own)
            find_clue(dating, &dating->signs.at[i]);
    struct dl_day day = {INT32_MAX};
    if (!choose_day(dating, &day))
        return;
    out->has_day = true;
    out->day = day;
    out->why = explain_day(dating, day);
}

void
dl_story_date(struct dl_arena *arena, const struct dl_layers *layers,
              size_t count, const struct dl_directory *directory,
              const struct dl_stories *stories, size_t which,
              struct dl_story_date *out)
{
    *out = (struct dl_story_date){0};
    struct dl_arena *scratch = dl_arena_new(0);
    struct dating *dating = DL_NEW(scratch, struct dating);
    *dating = (struct dating){
        .arena = arena, .scratch = scratch, .layers = layers, .which = which};
    bool *wanted = DL_ARRAY(scratch, count, bool);
    int32_t days[MATES_MAX];
    size_t mates = find_mates(dating, count, stories, wanted, days);
    if (mates) {
        wanted[which] = true;
        signs_read(scratch, layers, count, directory, wanted, &dating->signs);
        date_from(dating, out);
        qsort(days, mates, sizeof *days, compare_day);
        out->has_near = true;
        out->near_day.n = days[mates / 2];
        if (!out->has_day)
            out->why = dl_arena_printf(
                arena, "its story has %zu dated articles around that day",
                mates);
    }
    dl_arena_free(scratch);
}
