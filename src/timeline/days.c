/* How important each day is, by what all articles say of it.
 *
 * Every article leaves notes: a day that one of its sentences mentions, the
 * day it was published on, the day its news is of. Sorted by day, the notes of
 * one day stand together and are counted in one go.
 *
 * News of Monday's event is published on Monday and on Tuesday, so a peak of
 * publications is late. Each article therefore gives its weight to one day:
 * the one its first sentences tell of, when that is its own or one of the days
 * before; else its own.
 *
 * At last neighbours are compared: a peak is raised by its lesser neighbours,
 * which are its echo, and these lose a part of their own. */
/* SPDX-License-Identifier: ISC */
#include "timeline/importance.h"

#include <math.h>
#include <stdlib.h>

#include "timeline/events.h"

enum { BURST_DAYS = 14 };

struct note {
    int32_t day;
    enum { NOTE_TOLD, NOTE_MENTION, NOTE_NEWS, NOTE_PUBLISHED } kind;
    uint32_t article, sentence;
};

struct notes {
    struct note *at;
    size_t count, room;
};

static bool
is_one_day(struct dl_interval when)
{
    return when.grain <= DL_GRAIN_DAY && when.from.n == when.to.n;
}

/* "Monday", "24 March", not "since Monday" as a length or an age. */
static bool
means_day(const struct dl_timex *timex)
{
    bool date = timex->type == DL_TIMEX_DATE || timex->type == DL_TIMEX_TIME;
    return date && timex->placed && is_one_day(timex->when) &&
           timex->use != DL_USE_NAMES && timex->use != DL_USE_OTHER;
}

/* The day the news of an article is of. */
static struct dl_day
news_day(const struct dl_layers *layers)
{
    struct dl_day published = layers->article->published.day;
    for (size_t i = 0; i < layers->events->count; i++) {
        const struct dl_event *event = &layers->events->at[i];
        int32_t before = published.n - event->when.to.n;
        bool happened = event->placing == DL_PLACED &&
                        event->certainty != DL_PLANNED &&
                        event->certainty != DL_DENIED;
        if (happened && event->sentence < LEAD_SENTENCES &&
            is_one_day(event->when) && before >= 0 && before <= LEAD_DAYS)
            return event->when.to;
    }
    return published;
}

static void
take_notes(struct dl_arena *scratch, const struct dl_layers *layers,
           uint32_t article, struct notes *out)
{
    for (size_t i = 0; i < layers->timexes->count; i++) {
        const struct dl_timex *timex = &layers->timexes->at[i];
        struct note note = {timex->when.from.n, NOTE_MENTION, article,
                            timex->sentence};
        if (means_day(timex))
            DL_PUSH(scratch, out, note);
    }
    for (size_t i = 0; i < layers->events->count; i++) {
        const struct dl_event *event = &layers->events->at[i];
        struct note note = {event->when.from.n, NOTE_TOLD, article,
                            event->sentence};
        if (event->placing == DL_PLACED && event->when.grain <= DL_GRAIN_DAY)
            DL_PUSH(scratch, out, note);
    }
    if (!layers->article->published.known)
        return;
    struct note news = {news_day(layers).n, NOTE_NEWS, article, 0};
    struct note published = {layers->article->published.day.n, NOTE_PUBLISHED,
                             article, 0};
    DL_PUSH(scratch, out, news);
    DL_PUSH(scratch, out, published);
}

static int
compare_note(const void *left, const void *right)
{
    const struct note *a = left, *b = right;
    if (a->day != b->day)
        return a->day < b->day ? -1 : 1;
    if (a->kind != b->kind)
        return a->kind < b->kind ? -1 : 1;
    if (a->article != b->article)
        return a->article < b->article ? -1 : 1;
    return (a->sentence > b->sentence) - (a->sentence < b->sentence);
}

static void
set_cue(struct dl_timeline_day *day, enum dl_day_cue cue, float value)
{
    day->cues[cue] = importance_of_day(cue) * value;
    day->score += day->cues[cue];
}

/* Sentences that mention the day, the articles they stand in, and in how many
 * articles one of the first sentences does. */
static void
count_mentions(struct dl_arena *scratch, const struct press *press,
               const struct note *notes, size_t count,
               struct dl_timeline_day *day)
{
    struct dl_mark mark = dl_arena_mark(scratch);
    uint32_t *articles = DL_ARRAY(scratch, count, uint32_t);
    uint32_t leads = 0;
    for (size_t i = 0; i < count; i++) {
        bool same = i && notes[i].article == notes[i - 1].article;
        day->mentions += !same || notes[i].sentence != notes[i - 1].sentence;
        leads += !same && notes[i].sentence < LEAD_SENTENCES;
        articles[i] = notes[i].article;
    }
    struct reach reach = press_reach(press, scratch, articles, count, day->day);
    dl_arena_reset(scratch, mark);
    day->articles = reach.articles;
    day->outlets = reach.outlets;
    set_cue(day, DL_DAY_SENTENCES, importance_log(day->mentions));
    set_cue(day, DL_DAY_ARTICLES, importance_log(reach.articles));
    set_cue(day, DL_DAY_OUTLETS, importance_log(reach.outlets));
    set_cue(day, DL_DAY_LATER, importance_log(reach.later));
    set_cue(day, DL_DAY_WEEKS, importance_log(reach.weeks));
    set_cue(day, DL_DAY_LEADS, importance_log(leads));
}

/* What is counted for a day beside what is shown of it. */
struct volume {
    uint32_t news;
};

/* One day from its notes, which stand together. */
static struct dl_timeline_day
read_day(struct dl_arena *scratch, const struct press *press,
         const struct note *notes, size_t count, struct volume *volume)
{
    struct dl_timeline_day day = {.day = {notes[0].day}};
    size_t first = 0, end;
    while (first < count && notes[first].kind < NOTE_MENTION)
        first++;
    for (end = first; end < count && notes[end].kind == NOTE_MENTION;)
        end++;
    for (size_t i = end; i < count; i++) {
        volume->news += notes[i].kind == NOTE_NEWS;
        day.published += notes[i].kind == NOTE_PUBLISHED;
    }
    count_mentions(scratch, press, notes + first, end - first, &day);
    set_cue(&day, DL_DAY_NEWS, importance_log(volume->news));
    return day;
}

/* The day `by` days after days->at[i], when it stands beside it. */
static struct dl_timeline_day *
neighbour(const struct dl_timeline_days *days, size_t i, int by)
{
    size_t k = by < 0 ? i - 1 : i + 1; /* wraps round to a number too large */
    bool beside =
        k < days->count && days->at[k].day.n == days->at[i].day.n + by;
    return beside ? &days->at[k] : NULL;
}

static void
weigh_publications(struct dl_timeline_days *days)
{
    for (size_t i = 0; i < days->count; i++) {
        const struct dl_timeline_day *next = neighbour(days, i, 1);
        uint32_t published =
            days->at[i].published + (next ? next->published : 0);
        set_cue(&days->at[i], DL_DAY_PUBLISHED, importance_log(published));
    }
}

/* How much more is said of a day than of the others within two weeks. */
static void
weigh_bursts(struct dl_timeline_days *days, const struct volume *volumes)
{
    size_t first = 0, end = 0;
    uint64_t sum = 0;
    for (size_t i = 0; i < days->count; i++) {
        int32_t day = days->at[i].day.n;
        for (; end < days->count && days->at[end].day.n <= day + BURST_DAYS;
             end++)
            sum += days->at[end].articles + volumes[end].news;
        for (; days->at[first].day.n < day - BURST_DAYS; first++)
            sum -= days->at[first].articles + volumes[first].news;
        float mean = (float)sum / (2 * BURST_DAYS + 1);
        float own = (float)(days->at[i].articles + volumes[i].news);
        float burst = log2f((1 + own) / (1 + mean));
        set_cue(&days->at[i], DL_DAY_BURST, burst > 0 ? burst : 0);
    }
}

/* Of two equals the earlier is the greater: the other speaks of it. */
static void
compare_neighbours(struct dl_arena *scratch, struct dl_timeline_days *days)
{
    float *own = DL_ARRAY(scratch, days->count, float);
    for (size_t i = 0; i < days->count; i++)
        own[i] = days->at[i].score;
    for (size_t i = 0; i < days->count; i++) {
        float greater = 0, lesser = 0;
        for (int by = -1; by <= 1; by += 2) {
            if (!neighbour(days, i, by))
                continue;
            float other = own[by < 0 ? i - 1 : i + 1];
            if (other > own[i] || (by < 0 && other == own[i]))
                greater = other > greater ? other : greater;
            else
                lesser += other;
        }
        float lost = greater > 0 ? own[i] * greater / (greater + own[i]) : 0;
        set_cue(&days->at[i], DL_DAY_ECHO, lesser);
        set_cue(&days->at[i], DL_DAY_BESIDE, lost);
    }
}

void
days_weigh(struct dl_arena *arena, struct dl_arena *scratch,
           const struct dl_layers *layers, const struct press *press,
           struct dl_timeline_days *out)
{
    struct notes notes = {0};
    for (size_t i = 0; i < press->count; i++)
        take_notes(scratch, &layers[i], (uint32_t)i, &notes);
    if (notes.count)
        qsort(notes.at, notes.count, sizeof *notes.at, compare_note);
    struct volume *volumes = DL_ARRAY(scratch, notes.count, struct volume);
    for (size_t i = 0, end; i < notes.count; i = end) {
        for (end = i;
             end < notes.count && notes.at[end].day == notes.at[i].day;)
            end++;
        struct volume *volume = &volumes[out->count];
        struct dl_timeline_day day =
            read_day(scratch, press, notes.at + i, end - i, volume);
        DL_PUSH(arena, out, day);
    }
    weigh_publications(out);
    weigh_bursts(out, volumes);
    compare_neighbours(scratch, out);
}
