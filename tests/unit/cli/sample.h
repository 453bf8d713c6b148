/* A timeline of one entry, told by one sentence of one article. */
/* SPDX-License-Identifier: ISC */
#ifndef UNIT_CLI_SAMPLE_H
#define UNIT_CLI_SAMPLE_H

#include "../unit.h"

#include "cli/timeline.h"

#include <stdlib.h>

struct sample {
    struct dl_article article;
    struct dl_document doc;
    struct dl_sentence sentence;
    struct dl_event event;
    struct dl_reading reading;
    const struct dl_reading *readings[1];
    struct dl_library library;
    struct dl_evidence evidence;
    struct dl_entry entry;
    const struct dl_entry *entries[1];
    struct dl_day now; /* 0: not given */
};

static inline void
sample_fill(struct sample *sample, struct dl_str text)
{
    struct dl_day day = dl_day_from_civil(2021, 3, 22);
    *sample = (struct sample){0};
    sample->article.source = DL_STR("Quay; Post");
    sample->article.published = (struct dl_stamp){
        .known = true,
        .has_time = true,
        .has_zone = true,
        .day = dl_day_from_civil(2021, 3, 24),
        .seconds = 30 * 60,
        .zone = 9 * 60,
    };
    sample->doc.text = text;
    sample->sentence.span = (struct dl_span){0, (uint32_t)text.bytes};
    sample->doc.sentences = &sample->sentence;
    sample->doc.sentence_count = 1;
    sample->reading.article = &sample->article;
    sample->reading.doc = &sample->doc;
    sample->reading.events = (struct dl_events){&sample->event, 1, 1};
    sample->readings[0] = &sample->reading;
    sample->library.readings = sample->readings;
    sample->library.count = 1;
    sample->entry.when = (struct dl_interval){day, {day.n + 1}, DL_GRAIN_DAY};
    sample->entry.title = text;
    sample->entry.evidence = &sample->evidence;
    sample->entry.evidence_count = 1;
    sample->entries[0] = &sample->entry;
}

/* What one of the shapes prints of it. */
static inline struct dl_str
sample_print(struct dl_arena *arena, struct sample *sample,
             void (*shape)(struct cli *, const struct timeline *))
{
    char *text;
    size_t bytes;
    struct cli cli = {.arena = arena, .out = open_memstream(&text, &bytes)};
    struct timeline timeline = {
        .library = &sample->library,
        .at = sample->entries,
        .count = 1,
        .has_now = sample->now.n != 0,
        .now = sample->now,
    };
    shape(&cli, &timeline);
    fclose(cli.out);
    struct dl_str copy = dl_str_copy(arena, (struct dl_str){text, bytes});
    free(text);
    return copy;
}

static inline void
assert_lacks(struct dl_str text, const char *part)
{
    if (dl_str_find(text, dl_str_from(part), 0) != SIZE_MAX)
        fail_msg("%s in:\n%.*s", part, DL_FMT(text));
}

static inline void
assert_has(struct dl_str text, const char *part)
{
    if (dl_str_find(text, dl_str_from(part), 0) == SIZE_MAX)
        fail_msg("no %s in:\n%.*s", part, DL_FMT(text));
}

#endif
