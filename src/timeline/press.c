/* Articles as sources: what outlet each is of, and when it appeared.
 *
 * How long a day is still spoken of is counted in weeks with an article that
 * does, not from the first article to the last: one history of the year 1998
 * makes no day of that year important. */
/* SPDX-License-Identifier: ISC */
#include "timeline/press.h"

#include <stdlib.h>

enum { LATER_DAYS = 14, WEEK_DAYS = 7 };

/* The name of the outlet, whatever its capitals; else the site it was on. */
static uint64_t
outlet_of(const struct dl_article *article)
{
    char lower[64];
    struct dl_str name = article->source, rest = article->url;
    if (!name.bytes && rest.bytes) {
        for (int slashes = 0; slashes < 3 && rest.bytes; slashes++)
            name = dl_str_field(&rest, '/');
    }
    size_t bytes = name.bytes < sizeof lower ? name.bytes : sizeof lower;
    for (size_t i = 0; i < bytes; i++)
        lower[i] = dl_to_lower(name.at[i]);
    return dl_str_hash((struct dl_str){lower, bytes});
}

void
press_read(struct dl_arena *arena, const struct dl_layers *layers, size_t count,
           struct press *out)
{
    out->issues = DL_ARRAY(arena, count, struct issue);
    out->count = count;
    for (size_t i = 0; i < count; i++) {
        const struct dl_article *article = layers[i].article;
        out->issues[i] = (struct issue){.outlet = outlet_of(article),
                                        .dated = article->published.known,
                                        .day = article->published.day};
    }
}

static int
compare_number(const void *left, const void *right)
{
    uint64_t a = *(const uint64_t *)left, b = *(const uint64_t *)right;
    return (a > b) - (a < b);
}

/* Sort, drop what is there twice, and return how many are left. */
static uint32_t
distinct(uint64_t *at, size_t count)
{
    uint32_t kept = 0;
    if (count)
        qsort(at, count, sizeof *at, compare_number);
    for (size_t i = 0; i < count; i++)
        if (i == 0 || at[i] != at[i - 1])
            at[kept++] = at[i];
    return kept;
}

struct reach
press_reach(const struct press *press, struct dl_arena *scratch,
            const uint32_t *articles, size_t count, struct dl_day day)
{
    struct reach out = {0};
    struct dl_mark mark = dl_arena_mark(scratch);
    uint64_t *numbers = DL_ARRAY(scratch, count, uint64_t);
    uint64_t *outlets = DL_ARRAY(scratch, count, uint64_t);
    uint64_t *weeks = DL_ARRAY(scratch, count, uint64_t);
    size_t week_count = 0;
    for (size_t i = 0; i < count; i++)
        numbers[i] = articles[i];
    out.articles = distinct(numbers, count);
    for (uint32_t i = 0; i < out.articles; i++) {
        const struct issue *issue = &press->issues[numbers[i]];
        int32_t after = issue->dated ? issue->day.n - day.n : 0;
        outlets[i] = issue->outlet;
        out.later += after >= LATER_DAYS;
        if (after >= WEEK_DAYS)
            weeks[week_count++] = (uint64_t)(after / WEEK_DAYS);
    }
    out.outlets = distinct(outlets, out.articles);
    out.weeks = distinct(weeks, week_count);
    dl_arena_reset(scratch, mark);
    return out;
}
