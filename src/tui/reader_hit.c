/* What stands at a cell of the article, for whoever points at it: a name that
 * is marked, the number of a link, else the event that its sentence tells. */
/* SPDX-License-Identifier: ISC */
#include "tui/model.h"

#include <dateline/text.h>

/* Columns of what is said behind a byte: "(person)", "[3]", and the blanks
 * before them. */
static int
said_cols(const struct state *state, const struct line *line, size_t end)
{
    const struct said *said = &state->reader.said;
    int cols = 0;
    if (said->count == 0 || line->kind != LINE_BODY)
        return 0;
    for (size_t i = said_at(said, (uint32_t)end);
         i < said->count && said->at[i].at == end; i++)
        if (reader_says(state, &said->at[i]))
            cols += dl_text_cols(said->at[i].text);
    return cols;
}

/* The link whose number stands at `cols` columns of what is said behind a byte;
 * 0: something else does. */
static uint32_t
link_said(const struct state *state, size_t end, int cols)
{
    const struct said *said = &state->reader.said;
    for (size_t i = said_at(said, (uint32_t)end);
         i < said->count && said->at[i].at == end; i++) {
        if (!reader_says(state, &said->at[i]))
            continue;
        cols -= dl_text_cols(said->at[i].text);
        if (cols < 0)
            return said->at[i].link;
    }
    return 0;
}

/* The byte of a line at `cols` columns from its beginning; its end when it is
 * not so long. What is said behind a name counts as its end; *link is the
 * number of a link that stands there, or 0. */
static uint32_t
byte_at(const struct state *state, struct dl_str text, const struct line *line,
        int cols, uint32_t *link)
{
    struct dl_str part = {text.at, line->end};
    size_t at = line->start;
    for (int from = 0, wide = 0; at < line->end; from += wide) {
        size_t next = dl_text_cluster(part, at, &wide);
        int behind = from + wide, said = said_cols(state, line, next);
        wide += said;
        if (said > 0 && cols >= behind && cols < from + wide)
            *link = link_said(state, next, cols - behind);
        if (cols < from + wide)
            break;
        at = next;
    }
    return (uint32_t)at;
}

/* The mention at a byte; SIZE_MAX: there is none, or it is not marked. */
static size_t
mention_at(const struct state *state, const struct dl_mentions *mentions,
           uint32_t offset)
{
    size_t at = dl_mention_at(mentions, offset);
    bool there = at < mentions->count &&
                 mentions->at[at].span.start <= offset &&
                 reader_shows(state, &mentions->at[at]);
    return there ? at : SIZE_MAX;
}

static struct reader_hit
hit_headline(const struct state *state, uint32_t offset)
{
    const struct dl_reading *reading = state->reader.reading;
    size_t at = mention_at(state, &reading->headline_mentions, offset);
    if (at == SIZE_MAX)
        return (struct reader_hit){READER_NOTHING, 0};
    return (struct reader_hit){READER_NAME, (uint32_t)at};
}

static struct reader_hit
hit_body(const struct state *state, uint32_t offset)
{
    const struct dl_reading *reading = state->reader.reading;
    size_t at = mention_at(state, &reading->mentions, offset);
    if (at != SIZE_MAX)
        return (struct reader_hit){
            READER_NAME, (uint32_t)(reading->headline_mentions.count + at)};
    for (uint32_t i = 0; i < reading->events.count; i++) {
        struct dl_span span = reading->events.at[i].span;
        if (offset >= span.start && offset < span.end)
            return (struct reader_hit){READER_EVENT, i};
    }
    return (struct reader_hit){READER_NOTHING, 0};
}

struct reader_hit
reader_hit(const struct state *state, int row, int col)
{
    const struct reader *reader = &state->reader;
    struct rect body = state->layout.bodies[DL_PANE_READ];
    struct reader_hit none = {READER_NOTHING, 0};
    if (!state->layout.shown[DL_PANE_READ] || !rect_has(body, row, col) ||
        !reader->reading)
        return none;
    size_t at = reader->top + (size_t)(row - body.row);
    if (at >= reader->lines.count)
        return none;
    const struct line *line = &reader->lines.at[at];
    bool title = line->kind == LINE_TITLE;
    int cols = col - body.col - reader->text_col - line->indent;
    if (cols < 0 || (!title && line->kind != LINE_BODY))
        return none;
    struct dl_str text =
        title ? reader->article->title : reader->reading->doc->text;
    uint32_t link = 0, offset = byte_at(state, text, line, cols, &link);
    if (link)
        return (struct reader_hit){READER_LINK, link};
    if (offset == line->end)
        return none;
    return title ? hit_headline(state, offset) : hit_body(state, offset);
}
