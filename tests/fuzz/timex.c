/* Fuzz target: time expressions in any text. They stand in order, apart from
 * one another, and whatever has a place in time has a beginning before its end.
 *
 * words: src/timex/lexicon.def
 */
/* SPDX-License-Identifier: ISC */
#include "fuzz.h"

#include <dateline/timex.h>

static const char *const pieces[] = {
    "Monday",
    "Sept.",
    "March",
    "the ",
    "3",
    "24th",
    "2021",
    "1980s",
    "0",
    "99",
    "31",
    "10:30",
    "a.m.",
    "noon",
    "yesterday",
    "today",
    "last ",
    "next ",
    "ago",
    "two ",
    "hundred ",
    "weeks",
    "month",
    "decade",
    "century",
    "since ",
    "until ",
    "between ",
    " and ",
    " to ",
    "from ",
    "early ",
    "mid-",
    "late ",
    "spring",
    "Christmas Eve",
    "Easter",
    "Ramadan",
    "quarter",
    "fiscal ",
    "weekend",
    "evening",
    "/",
    "-",
    "\xE2\x80\x93",
    ",",
    ".",
    " ",
    "\n\n",
    "(",
    ")",
    "'s",
    "of ",
    "on ",
    "in ",
    "GMT",
    "+0200",
    "BC",
    "year-old",
    "%",
    "half",
    "later",
    "2147483647",
    "\xC3\xA9",
    "1/2",
    "per ",
    "A ferry sank. ",
};

static void
hold_timexes(const struct dl_document *doc, const struct dl_timexes *found)
{
    uint32_t end = 0;
    for (size_t i = 0; i < found->count; i++) {
        const struct dl_timex *at = &found->at[i];
        fuzz_hold(at->span.start >= end && at->span.end > at->span.start);
        fuzz_hold(at->span.end <= doc->text.bytes);
        fuzz_hold(at->sentence < doc->sentence_count);
        fuzz_hold(at->partner == DL_NO_TIMEX || at->partner < found->count);
        fuzz_hold(at->rule && at->why && at->confidence <= 100);
        fuzz_hold(!at->placed || at->when.from.n <= at->when.to.n);
        fuzz_hold(memchr(at->value, '\0', sizeof at->value));
        fuzz_hold_line(dl_str_from(at->value));
        end = at->span.end;
    }
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count)
{
    static const struct dl_anchor anchors[] = {
        {.has_day = true, .day = {18710}, .order = 1},
        {.has_near = true, .near_day = {-900000}, .order = -1},
        {.has_day = true, .inferred = true, .day = {2932896}},
    };
    struct dl_arena *arena = dl_arena_new(0);
    const struct dl_document *doc;
    struct dl_timexes found = {0};
    dl_document_build(arena, FUZZ_INPUT(arena, bytes, count, pieces), &doc);
    dl_timex_scan(arena, doc, &found);
    dl_timex_resolve(doc, NULL, &found);
    hold_timexes(doc, &found);
    for (size_t i = 0; i < sizeof anchors / sizeof *anchors; i++) {
        dl_timex_resolve(doc, &anchors[i], &found);
        hold_timexes(doc, &found);
    }
    dl_arena_free(arena);
    return 0;
}
