/* Fuzz target: any text, through every stage. What it is made to tell lies in
 * it, and a reading that is kept comes back as it was.
 *
 * words: src/timex/lexicon.def
 * words: src/timeline/triggers.def
 */
/* SPDX-License-Identifier: ISC */
#include "fuzz.h"

#include <dateline/recall.h>
#include <dateline/text.h>

static const char *const pieces[] = {
    "Maria Costa",
    "Costa ",
    "the European Union",
    "Lisbon",
    "U.S. ",
    "NATO",
    "President ",
    "Dr. ",
    "minister ",
    "Reuters",
    "He ",
    "they ",
    "who ",
    "said ",
    "signed ",
    "met ",
    "was killed ",
    "will vote ",
    "has not ",
    "an agreement ",
    "talks ",
    "attack ",
    "election ",
    "in ",
    "on ",
    "by ",
    "Monday",
    "yesterday",
    "3 September 2022",
    "last week",
    "in 2020",
    "two weeks after ",
    "before ",
    "since ",
    "next month",
    "\"",
    "'s ",
    ", ",
    ". ",
    "\n\n",
    "; ",
    ": ",
    " - ",
    "\xE2\x80\x94",
    "(",
    ")",
    "because ",
    "but ",
    "and ",
    "that ",
    "not ",
    "never ",
    "could ",
    "%n%s%)",
    "# ",
    "> ",
    "- ",
    "\xC3\xA9",
    "A",
    "1,000 ",
    "$5m ",
};

static void
hold_events(const struct dl_reading *reading)
{
    const struct dl_document *doc = reading->doc;
    for (size_t i = 0; i < reading->events.count; i++) {
        const struct dl_event *at = &reading->events.at[i];
        fuzz_hold(at->sentence < doc->sentence_count);
        fuzz_hold(at->span.start <= at->span.end &&
                  at->span.end <= doc->text.bytes);
        fuzz_hold_line(at->title);
        fuzz_hold(dl_text_cols(at->title) <= DL_TITLE_COLS_MAX);
        fuzz_hold(at->placing != DL_PLACED || at->when.from.n <= at->when.to.n);
        fuzz_hold(at->timex == DL_NO_TIMEX ||
                  at->timex < reading->timexes.count);
        fuzz_hold(at->class < dl_event_classes() && at->why);
        for (uint32_t k = 0; k < at->entity_count; k++)
            fuzz_hold(at->entities[k] < reading->entities.count);
    }
}

static void
hold_mentions(const struct dl_reading *reading)
{
    uint32_t end = 0;
    for (size_t i = 0; i < reading->mentions.count; i++) {
        struct dl_span span = reading->mentions.at[i].span;
        fuzz_hold(span.start >= end && span.start < span.end &&
                  span.end <= reading->doc->text.bytes);
        end = span.end;
    }
}

static void
hold_kept(struct dl_arena *arena, const struct dl_reading *reading)
{
    struct dl_reading *again;
    struct dl_str bytes = dl_reading_pack(arena, reading);
    fuzz_hold(dl_reading_unpack(reading->article, bytes, &again, NULL) ==
              DL_OK);
    fuzz_hold(dl_str_eq(dl_reading_pack(arena, again), bytes));
    dl_reading_free(again);
}

static const struct dl_tagger *
tagger_once(void)
{
    static struct dl_tagger *tagger;
    if (!tagger)
        fuzz_hold(dl_tagger_open(NULL, NULL, &tagger, NULL) == DL_OK);
    return tagger;
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count)
{
    struct dl_arena *arena = dl_arena_new(0);
    struct dl_str text = FUZZ_INPUT(arena, bytes, count, pieces), clean;
    struct dl_lattice *work = dl_lattice_new();
    struct dl_article article = {.title = DL_STR("Ferry crews walk out"),
                                 .published_why = ""};
    article.published =
        (struct dl_stamp){.known = true, .day = dl_day_from_civil(2022, 9, 14)};
    if (dl_text_clean(arena, text, &clean, NULL) == DL_OK) {
        article.text = clean;
        struct dl_reading *reading =
            dl_reading_make(tagger_once(), work, &article);
        hold_mentions(reading);
        hold_events(reading);
        hold_kept(arena, reading);
        dl_reading_free(reading);
    }
    dl_lattice_free(work);
    dl_arena_free(arena);
    return 0;
}
