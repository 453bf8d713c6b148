/* How the feeds do, in words: in the user's language on the page of the reader;
 * a verb, which speaks none, prints them as they stand here. */
/* SPDX-License-Identifier: ISC */
#include <dateline/date.h>
#include <dateline/health.h>

#include "base/words.h"

enum { MINUTE = 60, HOUR = 60 * MINUTE, DAY = 24 * HOUR };

const char *
dl_health_state(const struct dl_health *health)
{
    return health->tried ? dl_reply_name(health->reply) : "new";
}

bool
dl_health_fails(const struct dl_health *health)
{
    return health->tried && health->reply != DL_REPLY_FRESH &&
           health->reply != DL_REPLY_UNCHANGED;
}

struct dl_str
dl_health_address(const struct dl_health *health)
{
    size_t scheme = dl_str_find(health->url, DL_STR("://"), 0);
    size_t start = scheme == SIZE_MAX ? 0 : scheme + 3;
    return (struct dl_str){health->url.at + start, health->url.bytes - start};
}

struct dl_str
dl_health_name(const struct dl_health *health)
{
    return health->title.bytes ? health->title : dl_health_address(health);
}

static struct dl_str
printed(const char *text)
{
    return dl_str_from(text);
}

/* A stretch of time in its largest unit that is not too coarse. */
static struct dl_str
span(struct dl_arena *arena, int64_t seconds)
{
    long long count = (seconds + MINUTE - 1) / MINUTE;
    if (count < 60)
        return printed(dl_arena_printf(arena, _("%lld min"), count));
    count = (seconds + HOUR / 2) / HOUR;
    if (count < 48)
        return printed(dl_arena_printf(arena, _("%lld h"), count));
    count = (seconds + DAY / 2) / DAY;
    return printed(dl_arena_printf(
        arena, ngettext("%lld day", "%lld days", (unsigned long)count), count));
}

static struct dl_str
day(struct dl_arena *arena, int64_t seconds)
{
    char text[DL_DATE_TEXT_MAX];
    struct dl_stamp stamp = {.known = true};
    stamp.day.n = (int32_t)(seconds / DAY);
    dl_stamp_format(&stamp, text, sizeof text);
    return dl_str_copy(arena, printed(text));
}

struct dl_str
dl_health_ago(struct dl_arena *arena, int64_t now, int64_t then)
{
    enum { DAYS_MOST = 14 };
    int64_t gone = now - then;
    if (!then)
        return phrase("never");
    if (gone < -HOUR || gone > DAYS_MOST * (int64_t)DAY)
        return day(arena, then);
    if (gone < MINUTE)
        return phrase("just now");
    return printed(
        dl_arena_printf(arena, _("%.*s ago"), DL_FMT(span(arena, gone))));
}

struct dl_str
dl_health_next(struct dl_arena *arena, int64_t now,
               const struct dl_health *health)
{
    if (!health->origin || health->next == INT64_MAX)
        return phrase("not again");
    if (health->next <= now)
        return phrase("now");
    return printed(dl_arena_printf(arena, _("in %.*s"),
                                   DL_FMT(span(arena, health->next - now))));
}

/* What went wrong, and how often. */
static struct dl_str
failure(struct dl_arena *arena, const struct dl_health *health)
{
    struct dl_str words = printed(dl_reply_words(health->reply));
    bool told = health->text.bytes && !dl_str_eq(health->text, words);
    struct dl_str text = told ? health->text : phrase(words.at);
    const char *out = dl_arena_printf(arena, "%.*s", DL_FMT(text));
    if (health->http && !told)
        out = dl_arena_printf(arena, "%s (%d)", out, health->http);
    if (health->failures > 1 && !health->gone)
        out = dl_arena_printf(arena, _("%s, %u times in a row"), out,
                              health->failures);
    return printed(out);
}

struct dl_str
dl_health_fault(struct dl_arena *arena, const struct dl_health *health)
{
    if (dl_health_fails(health))
        return failure(arena, health);
    if (health->at.bytes)
        return printed(dl_arena_printf(arena, _("it has moved to %.*s"),
                                       DL_FMT(health->at)));
    return DL_STR("");
}

struct dl_str
dl_health_every(struct dl_arena *arena, const struct dl_health *health)
{
    if (!health->origin)
        return DL_STR("-");
    return span(arena, (int64_t)health->manner.every * MINUTE);
}

/* Of a feed that fails the rest is part of that. */
struct dl_str
dl_health_manner(struct dl_arena *arena, const struct dl_health *health)
{
    int64_t every = (int64_t)health->manner.every * MINUTE;
    int64_t rest = health->next - health->tried;
    const char *full =
        health->manner.full_text ? _("full texts are fetched") : "";
    if (!health->origin)
        return DL_STR("");
    if (!health->tried || health->next == INT64_MAX ||
        dl_health_fails(health) || rest <= every + MINUTE)
        return printed(full);
    return printed(dl_arena_printf(arena, _("its publisher asks for %.*s%s%s"),
                                   DL_FMT(span(arena, rest)), *full ? "; " : "",
                                   full));
}
