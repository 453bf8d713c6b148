/* Which year is meant: a small linear model.
 *
 * A date without a year has a few readings: in the years around publication
 * and, in a narrative, around the year told last. Each is described by yes-or-
 * no features. In a text of its own days: on which side of publication it lies
 * and where the clause points, and how far away it is. In a narrative: in which
 * of its years it lies, how far from the last date told, and how far from the
 * next one that is said in full. A reading's score is the sum of the weights of
 * its features (weights.def); the highest wins, and of equals the earlier. How
 * far ahead of the next one it is says how sure the choice is.
 *
 * The weights are learnt offline (tests/time/learn.c) as those of McFadden's
 * conditional logit over the readings, and rounded to whole numbers. That a
 * context model picks direction and reference is after UWTime (Lee, Artzi,
 * Dodge & Zettlemoyer 2014). Against the rules that stood here before, on
 * texts held back: days recalled 91.9 -> 92.5 %, of those given right 98.7 ->
 * 99.3 % (WikiWars). For weekdays a model of the same kind has too little to
 * learn from; they keep their rule, which is right nine times in ten.
 */
/* SPDX-License-Identifier: ISC */
#include "timex/reading.h"

#include "timex/span.h"

#include <assert.h>
#include <limits.h>
#include <stdlib.h>

#define HAS(name) (UINT64_C(1) << FEATURE_##name)

static_assert(FEATURE_COUNT <= 64, "features are bits of one word");

/* Days that count as more than a month, three months, ... */
enum {
    MONTH_DAYS = 31,
    SEASON_DAYS = 92,
    HALF_DAYS = 183,
    YEAR_DAYS = 300,
    YEARS_DAYS = 400,
    MANY_YEARS = 5
};

static const int8_t weights[] = {
#define X(name, weight, start, says) [FEATURE_##name] = (weight),
#include "timex/weights.def"
#undef X
};

/* How far `when` ends before `day` (negative) or begins after it; 0 inside. */
static int32_t
days_from(struct dl_interval day, struct dl_interval when)
{
    if (when.from.n > day.to.n)
        return when.from.n - day.to.n;
    return when.to.n < day.from.n ? when.to.n - day.from.n : 0;
}

/* The features from `first` on of a distance: a month, three, ... */
static uint64_t
far_features(int32_t days, enum feature first)
{
    static const int32_t steps[] = {MONTH_DAYS, SEASON_DAYS, HALF_DAYS,
                                    YEAR_DAYS};
    uint64_t out = 0;
    for (int i = 0; i < 4; i++)
        out |= days > steps[i] ? UINT64_C(1) << (first + i) : 0;
    return out;
}

static uint64_t
news_features(const struct story *story, const struct dl_timex *timex,
              struct dl_interval when)
{
    const struct dl_anchor *anchor = story->anchor;
    const struct dl_timex_fields *f = &timex->fields;
    struct dl_day day = anchor->has_day ? anchor->day : anchor->near_day;
    int32_t days = days_from(timex_span_days(day.n, day.n, DL_GRAIN_DAY), when);
    int32_t apart = days < 0 ? -days : days;
    uint64_t out = far_features(apart, FEATURE_APART_MONTH) |
                   (apart > YEARS_DAYS ? HAS(APART_YEARS) : 0);
    if (!anchor->has_day)
        return out; /* a day that was only inferred has no sides */
    if (days > 0)
        out |= HAS(AHEAD) | (f->past ? HAS(AHEAD_PAST) : 0) |
               (f->future ? HAS(AHEAD_FUTURE)
                : f->day  ? 0
                          : HAS(AHEAD_MONTH));
    if (days < 0 && f->future)
        out |= story->begun ? HAS(BEHIND_BEGUN) : HAS(BEHIND_FUTURE);
    return out;
}

/* Which year it is, seen from the year of the narrative. */
static uint64_t
year_features(const struct story *story, const struct dl_timex *timex, int year)
{
    int apart = year - story->year;
    uint64_t out = 0;
    if (story->anchor->has_day &&
        year == dl_civil_from_day(story->anchor->day).year)
        out |= HAS(RUNNING) | (timex->fields.quoted ? HAS(RUNNING_QUOTED) : 0);
    out |= year == story->said ? HAS(SAID_SAME) : 0;
    out |= year == story->said + 1 ? HAS(SAID_NEXT) : 0;
    if (year == story->earlier && year != story->year)
        out |= HAS(EARLIER_SAME) |
               (abs(apart) > MANY_YEARS ? HAS(EARLIER_FAR) : 0);
    if (apart < -1 || apart > 1)
        return out;
    if (story->history)
        out |= UINT64_C(1) << (apart == 0   ? FEATURE_HISTORY_SAME
                               : apart == 1 ? FEATURE_HISTORY_NEXT
                                            : FEATURE_HISTORY_LAST);
    else
        out |= apart == 0 ? HAS(TOLD_SAME) : HAS(TOLD_BESIDE);
    if (timex->sentence == story->year_sentence)
        out |= UINT64_C(1) << (apart == 0   ? FEATURE_SENTENCE_SAME
                               : apart == 1 ? FEATURE_SENTENCE_NEXT
                                            : FEATURE_SENTENCE_LAST);
    return out;
}

/* Before or after the last date told, and by how much. */
static uint64_t
last_features(struct dl_interval last, struct dl_interval when)
{
    int32_t days = days_from(last, when);
    if (days == 0)
        return HAS(INSIDE);
    return days < 0 ? HAS(BACK) | far_features(-days, FEATURE_BACK_MONTH)
                    : far_features(days, FEATURE_ON_MONTH);
}

static uint64_t
coming_features(struct dl_interval coming, struct dl_interval when)
{
    int32_t days = days_from(coming, when);
    bool same = dl_civil_from_day(coming.from).year ==
                dl_civil_from_day(when.from).year;
    return (same ? HAS(COMING_SAME) : 0) | (days > 0 ? HAS(COMING_PAST) : 0) |
           (-days > HALF_DAYS ? HAS(COMING_HALF) : 0) |
           (-days > YEAR_DAYS ? HAS(COMING_YEAR) : 0);
}

static void
add(const struct story *story, const struct dl_timex *timex, int year,
    struct readings *out)
{
    const struct dl_anchor *anchor = story->anchor;
    if (!timex_span_exists(&timex->fields, year) || out->count == READINGS_MAX)
        return;
    struct dl_interval when = timex_span_in_year(&timex->fields, year);
    for (size_t i = 0; i < out->count; i++)
        if (out->at[i].when.from.n == when.from.n)
            return;
    uint64_t features = 0;
    if (!story->year && (anchor->has_day || anchor->has_near))
        features |= news_features(story, timex, when);
    if (story->year)
        features |= year_features(story, timex, year);
    if (story->year && story->last.known)
        features |= last_features(story->last.when, when);
    if (story->year && story->coming.known)
        features |= coming_features(story->coming.when, when);
    out->at[out->count++] = (struct reading){when, features};
}

/* In `year` and the years beside it; of a leap day in the nearest that have
 * one. */
static void
add_around(const struct story *story, const struct dl_timex *timex, int year,
           struct readings *out)
{
    enum { LEAP = 8 }; /* years between leap days at most */
    size_t before = out->count;
    for (int reach = 0; reach <= LEAP; reach++) {
        if (reach > 1 && out->count > before)
            return;
        add(story, timex, year - reach, out);
        add(story, timex, year + reach, out);
    }
}

void
timex_reading_list(const struct story *story, const struct dl_timex *timex,
                   struct readings *out)
{
    const struct dl_anchor *anchor = story->anchor;
    out->count = 0;
    if (story->year)
        add_around(story, timex, story->year, out);
    if (story->year && story->earlier)
        add(story, timex, story->earlier, out);
    if (anchor->has_day)
        add_around(story, timex, dl_civil_from_day(anchor->day).year, out);
    else if (anchor->has_near)
        add_around(story, timex, dl_civil_from_day(anchor->near_day).year, out);
}

static int
score(uint64_t features)
{
    int sum = 0;
    for (int i = 0; i < FEATURE_COUNT; i++)
        sum += features >> i & 1 ? weights[i] : 0;
    return sum;
}

size_t
timex_reading_best(const struct readings *readings, int *margin)
{
    size_t best = 0;
    int most = INT_MIN, second = INT_MIN;
    for (size_t i = 0; i < readings->count; i++) {
        int sum = score(readings->at[i].features);
        bool earlier =
            readings->at[i].when.from.n < readings->at[best].when.from.n;
        if (sum > most || (sum == most && earlier)) {
            second = most;
            most = sum;
            best = i;
        } else if (sum > second) {
            second = sum;
        }
    }
    *margin = second == INT_MIN ? INT_MAX : most - second;
    return best;
}
