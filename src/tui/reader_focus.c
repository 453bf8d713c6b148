/* What one is at in the article: whatever one came to last. The hardware cursor
 * stands on it, and a window that shrinks keeps it in view. */
/* SPDX-License-Identifier: ISC */
#include "tui/model.h"

static bool
focus_match(const struct state *state, struct reader_focus *out)
{
    const struct search *search = &state->search;
    if (!search->on || search->pane != DL_PANE_READ ||
        search->now >= search->spans.count)
        return false;
    out->offset = search->spans.at[search->now].start;
    out->line = reader_line_at(&state->reader, out->offset);
    return true;
}

static bool
focus_sentence(const struct state *state, struct reader_focus *out)
{
    struct dl_span sentence = state->reader.sentence;
    if (sentence.start == sentence.end)
        return false;
    out->offset = sentence.start;
    out->line = reader_line_at(&state->reader, out->offset);
    return true;
}

static bool
focus_name(const struct state *state, struct reader_focus *out)
{
    const struct reader *reader = &state->reader;
    const struct dl_mention *mention = names_at(reader->reading, reader->name);
    if (!mention)
        return false;
    out->offset = mention->span.start;
    out->line = names_first_line(reader, reader->name);
    out->headline = names_in_headline(reader->reading, reader->name);
    return true;
}

bool
reader_focus(const struct state *state, struct reader_focus *out)
{
    const struct reader *reader = &state->reader;
    *out = (struct reader_focus){0};
    if (!reader->reading || reader->lines.count == 0)
        return false;
    if (reader->at == AT_MATCH && focus_match(state, out))
        return true;
    if (reader->at == AT_SENTENCE && focus_sentence(state, out))
        return true;
    return focus_name(state, out);
}

void
reader_hold(struct state *state)
{
    struct reader *reader = &state->reader;
    struct reader_focus focus;
    size_t rows = reader->rows > 0 ? (size_t)reader->rows : 0;
    reader->held = reader_focus(state, &focus) && focus.line >= reader->top &&
                   focus.line < reader->top + rows;
}

void
reader_keep_focus(struct state *state)
{
    struct reader *reader = &state->reader;
    struct reader_focus focus;
    if (!reader->held || reader->rows < 1 || !reader_focus(state, &focus))
        return;
    size_t rows = (size_t)reader->rows;
    if (focus.line < reader->top)
        reader->top = focus.line;
    else if (focus.line >= reader->top + rows)
        reader->top = focus.line + 1 - rows;
}
