/* The evidence of the chosen event: each source by number, outlet and day, and
 * its sentence below. One source may have many rows; of several each has few,
 * so that they can be compared. */
/* SPDX-License-Identifier: ISC */
#include "tui/times_sources.h"

#include "tui/model.h"

#include <dateline/text.h>

enum {
    INDENT_COLS = 3,
    SENTENCE_ROWS = 3, /* of one among several */
    LONE_ROWS = 8      /* of the only one */
};

static const struct dl_reading *
reading_of(const struct state *state, struct dl_evidence at)
{
    return shelf_reading(&state->shelf, at.article);
}

uint32_t
sources_open(const struct state *state)
{
    const struct dl_entry *entry = times_entry(state);
    struct dl_span open = state->reader.sentence;
    for (uint32_t i = 0; entry && i < entry->evidence_count; i++) {
        struct dl_evidence at = entry->evidence[i];
        const struct dl_reading *reading = reading_of(state, at);
        if (at.article != state->list.selected || !reading)
            continue;
        struct dl_span span = reading->events.at[at.event].span;
        if (span.start == open.start && span.end == open.end)
            return i;
    }
    return NONE;
}

static void
lay_sentence(const struct state *state, uint32_t which, int cols, size_t most,
             struct source_rows *out)
{
    struct dl_evidence at = times_entry(state)->evidence[which];
    const struct dl_reading *reading = reading_of(state, at);
    uint32_t sentence = reading->events.at[at.event].sentence;
    struct dl_span span = reading->doc->sentences[sentence].span;
    struct dl_str text = dl_str_slice(reading->doc->text, span);
    struct dl_lines lines = {0};
    dl_text_wrap(state->scratch, text, cols < 2 ? 2 : cols, &lines);
    for (size_t i = 0; i < lines.count && i < most; i++) {
        struct dl_span line = lines.at[i];
        if (i + 1 == most && lines.count > most)
            line.end = (uint32_t)text.bytes; /* to be cut */
        struct source_row row = {
            which, false, {span.start + line.start, span.start + line.end}};
        DL_PUSH(state->scratch, out, row);
    }
}

void
sources_lay(const struct state *state, int cols, struct source_rows *out)
{
    const struct dl_entry *entry = times_entry(state);
    for (uint32_t i = 0; entry && i < entry->evidence_count; i++) {
        if (!reading_of(state, entry->evidence[i]))
            continue;
        struct source_row row = {.which = i, .heading = true};
        DL_PUSH(state->scratch, out, row);
        lay_sentence(state, i, cols - INDENT_COLS,
                     entry->evidence_count > 1 ? SENTENCE_ROWS : LONE_ROWS,
                     out);
    }
}

size_t
sources_top(const struct state *state, const struct source_rows *all, int rows)
{
    uint32_t open = sources_open(state);
    size_t first = 0, end = all->count;
    if ((int)all->count <= rows || open == NONE)
        return 0;
    while (first < all->count && all->at[first].which != open)
        first++;
    for (end = first; end < all->count && all->at[end].which == open;)
        end++;
    return end <= (size_t)rows ? 0 : first;
}
