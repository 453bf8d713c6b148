/* How important each entry is: what its tellings say, and its part of its day.
 *
 * The weight of a day goes whole to its best entry, half to the second, a third
 * to the next: people who write a timeline take one event a day, seldom more.
 * So the best entry of a day stands for it wherever entries are compared.
 *
 * Minor entries have a quarter of their own sum and nothing of the day, and
 * never more than half of what the least ordinary entry of their day has. */
/* SPDX-License-Identifier: ISC */
#include "timeline/importance.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>

#include "timeline/events.h"
#include "timeline/sign.h"

enum { HEADLINES_MAX = 8, HEADLINE_WORDS_MAX = 24, LINE_BYTES_MAX = 512 };

struct scoring {
    struct dl_arena *scratch;
    const struct dl_layers *layers;
    const struct dl_directory *directory;
    const struct press *press;
    uint32_t salience; /* of the most central name */
};

static const struct dl_event *
event_of(const struct scoring *scoring, const struct dl_evidence *evidence)
{
    return &scoring->layers[evidence->article].events->at[evidence->event];
}

static void
set_cue(struct dl_entry *entry, enum dl_entry_cue cue, float value)
{
    entry->cues[cue] = importance_of_entry(cue) * value;
    entry->score += entry->cues[cue];
}

static bool
in_word(char c)
{
    char lower = dl_to_lower(c);
    return dl_is_lower(lower) || dl_is_digit(c) || (unsigned char)c >= 0x80;
}

/* Cut the next word off `*rest`; false at the end. */
static bool
next_word(struct dl_str *rest, struct dl_str *word)
{
    size_t at = 0;
    while (at < rest->bytes && !in_word(rest->at[at]))
        at++;
    size_t end = at;
    while (end < rest->bytes && in_word(rest->at[end]))
        end++;
    *word = (struct dl_str){rest->at + at, end - at};
    *rest = (struct dl_str){rest->at + end, rest->bytes - end};
    return word->bytes > 0;
}

/* The words of a line that say something, by their stems. */
static uint32_t
read_stems(struct dl_str line, uint64_t stems[HEADLINE_WORDS_MAX])
{
    uint32_t count = 0;
    struct dl_str word;
    if (line.bytes > LINE_BYTES_MAX)
        line.bytes = LINE_BYTES_MAX;
    while (count < HEADLINE_WORDS_MAX && next_word(&line, &word)) {
        uint64_t stem = sign_stem(word);
        if (stem)
            stems[count++] = stem;
    }
    return count;
}

/* The part of a headline's words that a title has too. */
static float
share_of_headline(struct dl_str headline, struct dl_str title)
{
    uint64_t wanted[HEADLINE_WORDS_MAX], words[HEADLINE_WORDS_MAX];
    uint32_t wanted_count = read_stems(headline, wanted), shared = 0;
    uint32_t count = read_stems(title, words);
    for (uint32_t i = 0; i < wanted_count; i++)
        for (uint32_t k = 0; k < count; k++)
            if (words[k] == wanted[i]) {
                shared++;
                break;
            }
    return wanted_count ? (float)shared / (float)wanted_count : 0;
}

static float
best_headline(const struct scoring *scoring, const struct dl_entry *entry)
{
    float best = 0;
    for (uint32_t i = 0; i < entry->evidence_count && i < HEADLINES_MAX; i++) {
        const struct dl_evidence *evidence = &entry->evidence[i];
        struct dl_str headline =
            scoring->layers[evidence->article].article->title;
        float share =
            share_of_headline(headline, event_of(scoring, evidence)->title);
        best = share > best ? share : best;
    }
    return best;
}

/* Of the two most central names, against the most central of all. */
static float
weigh_names(const struct scoring *scoring, const struct dl_entry *entry)
{
    uint32_t first = 0, second = 0;
    assert(scoring->directory || !entry->listing_count);
    for (uint32_t i = 0; i < entry->listing_count; i++) {
        uint32_t own = scoring->directory->at[entry->listings[i]].salience;
        if (own > first) {
            second = first;
            first = own;
        } else if (own > second) {
            second = own;
        }
    }
    if (!scoring->salience)
        return 0;
    return (importance_log(first) + importance_log(second)) /
           (2 * importance_log(scoring->salience));
}

/* Who tells it, where in the article, and for how long. */
static void
weigh_tellings(const struct scoring *scoring, struct dl_entry *entry)
{
    struct dl_mark mark = dl_arena_mark(scoring->scratch);
    uint32_t count = entry->evidence_count, lead_count = 0;
    uint32_t *articles = DL_ARRAY(scoring->scratch, count, uint32_t);
    uint32_t *leads = DL_ARRAY(scoring->scratch, count, uint32_t);
    float told = 0;
    for (uint32_t i = 0; i < count; i++) {
        const struct dl_event *event = event_of(scoring, &entry->evidence[i]);
        told = event->weight > told ? event->weight : told;
        articles[i] = entry->evidence[i].article;
        if (event->sentence < LEAD_SENTENCES)
            leads[lead_count++] = articles[i];
    }
    struct reach reach = press_reach(scoring->press, scoring->scratch, articles,
                                     count, entry->when.to);
    struct reach first = press_reach(scoring->press, scoring->scratch, leads,
                                     lead_count, entry->when.to);
    dl_arena_reset(scoring->scratch, mark);
    entry->outlets = reach.outlets;
    set_cue(entry, DL_ENTRY_TOLD, told);
    set_cue(entry, DL_ENTRY_TELLINGS, importance_log(count));
    set_cue(entry, DL_ENTRY_ARTICLES, importance_log(reach.articles));
    set_cue(entry, DL_ENTRY_OUTLETS, importance_log(reach.outlets));
    set_cue(entry, DL_ENTRY_LATER, importance_log(reach.later));
    set_cue(entry, DL_ENTRY_WEEKS, importance_log(reach.weeks));
    set_cue(entry, DL_ENTRY_LEADS, importance_log(first.articles));
}

/* All but its part of the day. */
static void
score_alone(const struct scoring *scoring, struct dl_entry *entry)
{
    int coarse = (int)entry->when.grain - (int)DL_GRAIN_DAY;
    entry->score = 0;
    weigh_tellings(scoring, entry);
    set_cue(entry, DL_ENTRY_HEADLINE, best_headline(scoring, entry));
    set_cue(entry, DL_ENTRY_NAMES, weigh_names(scoring, entry));
    set_cue(entry, DL_ENTRY_STATED, entry->certainty == DL_STATED);
    set_cue(entry, DL_ENTRY_DENIED, entry->certainty == DL_DENIED);
    set_cue(entry, DL_ENTRY_VAGUE, event_of(scoring, entry->evidence)->vague);
    set_cue(entry, DL_ENTRY_COARSE, coarse > 0 ? (float)coarse : 0);
    set_cue(entry, DL_ENTRY_OPEN, entry->placing != DL_PLACED);
    entry->score = entry->score > 0 ? entry->score : 0;
}

/* The day of the list on which an entry stands, NULL when on none. */
static struct dl_timeline_day *
own_day(struct dl_timeline *timeline, const struct dl_entry *entry)
{
    if (entry->placing != DL_PLACED || entry->when.grain > DL_GRAIN_DAY)
        return NULL;
    const struct dl_timeline_day *day =
        dl_timeline_day(timeline, entry->when.from);
    return day ? &timeline->days.at[day - timeline->days.at] : NULL;
}

struct rival {
    struct dl_timeline_day *day;
    struct dl_entry *entry;
    uint32_t index;
};

static int
compare_rival(const void *left, const void *right)
{
    const struct rival *a = left, *b = right;
    if (a->day != b->day)
        return a->day < b->day ? -1 : 1;
    if (a->entry->minor != b->entry->minor)
        return a->entry->minor ? 1 : -1;
    if (a->entry->score != b->entry->score)
        return a->entry->score > b->entry->score ? -1 : 1;
    return (a->index > b->index) - (a->index < b->index);
}

static void
count_entry(struct dl_timeline_day *day, const struct dl_entry *entry)
{
    day->events += !entry->minor;
    day->minor += entry->minor;
}

static float
score_minor(const struct dl_entry *entry, float least)
{
    float quarter = entry->score / 4, half = least / 2;
    return quarter < half ? quarter : half;
}

/* Hand the weight of one day to its entries, best first, minor ones last. */
static void
share_day(const struct rival *rivals, size_t count)
{
    float least = INFINITY;
    for (size_t i = 0; i < count; i++) {
        struct dl_entry *entry = rivals[i].entry;
        count_entry(rivals[i].day, entry);
        if (entry->minor) {
            entry->score = score_minor(entry, least);
            continue;
        }
        set_cue(entry, DL_ENTRY_DAY, rivals[i].day->score / (float)(i + 1));
        least = entry->score < least ? entry->score : least;
    }
}

static void
share_days(struct dl_arena *scratch, struct dl_timeline *timeline)
{
    struct rival *rivals = DL_ARRAY(scratch, timeline->count, struct rival);
    size_t count = 0;
    for (size_t i = 0; i < timeline->count; i++) {
        struct dl_entry *entry = &timeline->at[i];
        struct dl_timeline_day *day = own_day(timeline, entry);
        if (day)
            rivals[count++] = (struct rival){day, entry, (uint32_t)i};
        else if (entry->minor)
            entry->score = score_minor(entry, INFINITY);
    }
    if (count)
        qsort(rivals, count, sizeof *rivals, compare_rival);
    for (size_t i = 0, end; i < count; i = end) {
        for (end = i; end < count && rivals[end].day == rivals[i].day;)
            end++;
        share_day(rivals + i, end - i);
    }
}

void
entries_score(struct dl_arena *scratch, const struct dl_layers *layers,
              const struct dl_directory *directory, const struct press *press,
              struct dl_timeline *timeline)
{
    struct scoring scoring = {scratch, layers, directory, press, 0};
    for (size_t i = 0; directory && i < directory->count; i++)
        if (directory->at[i].salience > scoring.salience)
            scoring.salience = directory->at[i].salience;
    for (size_t i = 0; i < timeline->count; i++)
        score_alone(&scoring, &timeline->at[i]);
    for (size_t i = 0; i < timeline->undated_count; i++)
        score_alone(&scoring, &timeline->undated[i]);
    share_days(scratch, timeline);
}
