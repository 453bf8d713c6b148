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
    LONE_ROWS = 8,     /* of the only one */
    LAID_MAX = 48,     /* sources; more are counted only */
    WORD_BYTES = 6     /* of a word that is told by itself */
};

uint32_t
sources_open(const struct state *state)
{
    const struct dl_entry *entry = times_entry(state);
    struct dl_span open = state->reader.sentence;
    for (uint32_t i = 0; entry && i < entry->evidence_count; i++) {
        struct dl_evidence at = entry->evidence[i];
        const struct dl_event *event = shelf_event(&state->shelf, at);
        if (at.article == state->list.selected && event &&
            event->span.start == open.start && event->span.end == open.end)
            return i;
    }
    return NONE;
}

struct dl_str
sources_text(const struct state *state, struct dl_evidence at)
{
    if (shelf_event(&state->shelf, at))
        return shelf_reading(&state->shelf, at.article)->doc->text;
    return shelf_article(&state->shelf, at.article)->title;
}

/* The sentence, a part of that text; of an article that is not read its
 * headline. */
static struct dl_span
sentence_of(const struct state *state, struct dl_evidence at)
{
    const struct dl_event *event = shelf_event(&state->shelf, at);
    const struct dl_reading *reading = shelf_reading(&state->shelf, at.article);
    if (event)
        return reading->doc->sentences[event->sentence].span;
    return (struct dl_span){0, (uint32_t)sources_text(state, at).bytes};
}

/* The end of the word that begins at `at`. */
static uint32_t
word_end(struct dl_str text, uint32_t at)
{
    while (at < text.bytes && text.at[at] != ' ')
        at++;
    return at;
}

/* The longest run of words of the title from `*from` on that stands in `text`
 * at or after `*at`; moves both behind it. */
static bool
next_run(struct dl_str title, uint32_t *from, struct dl_str text, size_t *at,
         struct dl_span *out)
{
    uint32_t begin = *from, words = 0;
    bool found = false;
    for (uint32_t end = begin; end < title.bytes; words++) {
        uint32_t next = word_end(title, end + (end > begin));
        size_t hit = dl_str_find(
            text, dl_str_slice(title, (struct dl_span){begin, next}), *at);
        if (hit == SIZE_MAX)
            break;
        *out = (struct dl_span){(uint32_t)hit, (uint32_t)hit + next - begin};
        end = next;
        found = words > 0 || next - begin >= WORD_BYTES;
    }
    if (!found) {
        *from = word_end(title, begin) + 1;
        return false;
    }
    *from = begin + (out->end - out->start) + 1;
    *at = out->end;
    return true;
}

/* A title has words of its sentence only, in their order; what was dropped lies
 * between the runs. Where the title says it otherwise, the clause counts. */
void
sources_told(const struct state *state, struct dl_evidence evidence,
             struct told_words *out)
{
    const struct dl_event *event = shelf_event(&state->shelf, evidence);
    struct dl_span own = sentence_of(state, evidence), run;
    struct dl_str text = dl_str_slice(sources_text(state, evidence), own);
    size_t at = 0;
    out->count = 0;
    if (!event)
        return;
    for (uint32_t from = 0; from < event->title.bytes && out->count < TOLD_MAX;)
        if (next_run(event->title, &from, text, &at, &run))
            out->at[out->count++] =
                (struct dl_span){own.start + run.start, own.start + run.end};
    if (out->count == 0)
        out->at[out->count++] = event->span;
}

static void
lay_sentence(const struct state *state, uint32_t which, int cols, size_t most,
             struct source_rows *out)
{
    struct dl_evidence at = times_entry(state)->evidence[which];
    struct dl_span span = sentence_of(state, at);
    struct dl_str text = dl_str_slice(sources_text(state, at), span);
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
    uint32_t open = sources_open(state),
             count = entry ? entry->evidence_count : 0;
    uint32_t first =
        open != NONE && open > LAID_MAX / 2 ? open - LAID_MAX / 2 : 0;
    for (uint32_t i = first; i < count && i - first < LAID_MAX; i++) {
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
    size_t first = 0, end;
    if ((int)all->count <= rows || open == NONE)
        return 0;
    while (first < all->count && all->at[first].which != open)
        first++;
    for (end = first; end < all->count && all->at[end].which == open;)
        end++;
    return end <= (size_t)rows ? 0 : first;
}
