/* Every five articles tell one story: its deed, its people and its place are
 * drawn from the story's number, the order and the other sentences from the
 * article's. Stories move on by about a hundred a day, however many there are
 * in all: a larger library is a longer stretch of time, as with a real one. */
/* SPDX-License-Identifier: ISC */
#include "made.h"

#include <string.h>

enum { OUTLETS = 5, STORIES_A_DAY = 100, FIRST_DAY = 18000 };

enum list {
    LIST_FIRST,
    LIST_LAST,
    LIST_PLACE,
    LIST_BODY,
    LIST_DEED,
    LIST_WEEKDAY,
    LIST_PLAIN
};

static const struct {
    enum list list;
    const char *word;
} words[] = {
#define X(list, word) {LIST_##list, word},
#include "made.def"
#undef X
};

/* SplitMix64 (Steele, Lea & Flood 2014): any seed gives a good start. */
static uint64_t
draw(uint64_t *seed)
{
    uint64_t out = *seed += 0x9E3779B97F4A7C15U;
    out = (out ^ out >> 30) * 0xBF58476D1CE4E5B9U;
    out = (out ^ out >> 27) * 0x94D049BB133111EBU;
    return out ^ out >> 31;
}

static const char *
pick(uint64_t *seed, enum list list)
{
    size_t first = 0, count = 0;
    while (words[first].list != list)
        first++;
    while (first + count < sizeof words / sizeof words[0] &&
           words[first + count].list == list)
        count++;
    return words[first + draw(seed) % count].word;
}

static const char *
person(struct dl_arena *arena, uint64_t *seed)
{
    const char *first = pick(seed, LIST_FIRST);
    return dl_arena_printf(arena, "%s %s", first, pick(seed, LIST_LAST));
}

/* What the story is about: the same for all its outlets. */
static const char *
lead(struct dl_arena *arena, uint64_t story, bool body_first)
{
    const char *who = person(arena, &story), *body = pick(&story, LIST_BODY);
    const char *deed = pick(&story, LIST_DEED);
    const char *place = pick(&story, LIST_PLACE);
    const char *day = pick(&story, LIST_WEEKDAY);
    return body_first
               ? dl_arena_printf(arena, "On %s, %s of %s %s %s.", day, who,
                                 body, deed, place)
               : dl_arena_printf(arena, "%s %s %s on %s, officials said.", who,
                                 deed, place, day);
}

/* A day of the two months before publication: a larger library must not have
 * more to tell of a day, only more days. */
static const char *
day_before(struct dl_arena *arena, struct dl_day published, uint64_t *seed)
{
    enum { TWO_MONTHS = 60 };
    int32_t back = 1 + (int32_t)(draw(seed) % TWO_MONTHS);
    struct dl_civil civil =
        dl_civil_from_day((struct dl_day){published.n - back});
    return dl_arena_printf(arena, "%d %s", civil.day,
                           dl_month_name(civil.month, false));
}

static const char *
sentence(struct dl_arena *arena, struct dl_day published, uint64_t *seed)
{
    const char *who = person(arena, seed), *deed = pick(seed, LIST_DEED);
    const char *place = pick(seed, LIST_PLACE);
    switch (draw(seed) % 5) {
    case 0:
        return dl_arena_printf(
            arena, "%s %s %s in late %s.", who, deed, place,
            dl_month_name(1 + (int)(draw(seed) % 12), false));
    case 1:
        return dl_arena_printf(arena, "%s %s %s on %s.", who, deed, place,
                               day_before(arena, published, seed));
    case 2:
        return dl_arena_printf(arena, "%s said that %s would go on.", who,
                               pick(seed, LIST_BODY));
    default:
        return pick(seed, LIST_PLAIN);
    }
}

static struct dl_str
body(struct dl_arena *arena, uint64_t story, struct dl_day published,
     uint64_t *seed)
{
    enum { SENTENCES = 14, PARAGRAPH = 3 };
    const char *out = lead(arena, story, draw(seed) % 2);
    for (int i = 1; i < SENTENCES; i++)
        out =
            dl_arena_printf(arena, "%s%s%s", out, i % PARAGRAPH ? " " : "\n\n",
                            sentence(arena, published, seed));
    return dl_str_from(out);
}

const struct dl_article *
made_article(struct dl_arena *arena, uint32_t number)
{
    uint64_t story = number / OUTLETS, seed = 7 + (uint64_t)number * 977;
    uint64_t theme = 1 + story * 7919;
    struct dl_article *out = DL_NEW(arena, struct dl_article);
    struct dl_arena *scratch = dl_arena_new(0);
    const char *title = lead(scratch, theme, false);
    out->id = dl_str_from(dl_arena_printf(arena, "made/%u", number));
    out->title = dl_str_copy(arena, dl_str_from(title));
    out->title.bytes = dl_str_find(out->title, DL_STR(" on "), 0);
    out->source =
        dl_str_from(dl_arena_printf(arena, "Outlet %u", number % OUTLETS));
    out->published.known = true;
    out->published.day.n = FIRST_DAY + (int32_t)(story / STORIES_A_DAY);
    out->text =
        dl_str_copy(arena, body(scratch, theme, out->published.day, &seed));
    out->published_from = DL_PUBLISHED_FEED;
    out->published_why = "made";
    dl_arena_free(scratch);
    return out;
}

struct dl_item
made_item(struct dl_arena *arena, uint32_t number)
{
    const struct dl_article *article = made_article(arena, number);
    struct dl_item out = {.title = article->title,
                          .text = article->text,
                          .source = article->source,
                          .published = article->published,
                          .published_why = article->published_why};
    out.guid = out.link =
        dl_str_from(dl_arena_printf(arena, "https://made.example/%u", number));
    return out;
}
