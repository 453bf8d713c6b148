/* The reading position. It is a byte of the body; lines are a cache for one
 * width. `anchor` moves only when the reader scrolls, never because the lines
 * changed, so that a resize and its reverse lead back to the same row. */
/* SPDX-License-Identifier: ISC */
#include "tui/model.h"

enum { MARGIN = 2, LETTERS_COLS = 3 };

const struct dl_reading *
state_reading(const struct state *state)
{
    return shelf_reading(&state->shelf, state->list.selected);
}

size_t
reader_line_at(const struct reader *reader, uint32_t offset)
{
    size_t low = reader->body, high = reader->lines.count;
    while (low + 1 < high) {
        size_t middle = low + (high - low) / 2;
        if (reader->lines.at[middle].start <= offset)
            low = middle;
        else
            high = middle;
    }
    /* A blank line begins where its paragraph does; take the text. */
    while (low + 1 < reader->lines.count &&
           (reader->lines.at[low].kind == LINE_BLANK ||
            reader->lines.at[low].kind == LINE_IMAGE))
        low++;
    return low;
}

static size_t
last_top(const struct reader *reader)
{
    size_t rows = reader->rows > 0 ? (size_t)reader->rows : 1;
    return reader->lines.count > rows ? reader->lines.count - rows : 0;
}

void
reader_scroll_to(struct state *state, long top)
{
    struct reader *reader = &state->reader;
    long last = (long)last_top(reader);
    if (!reader->reading) /* the place to come back to stays */
        return;
    reader->top = (size_t)(top < 0 ? 0 : top > last ? last : top);
    reader->inside = reader->top > 0 && reader->top >= reader->body;
    reader->lead = reader->top > 0 ? reader->body - reader->top : SIZE_MAX;
    if (reader->inside) {
        reader->anchor = reader->lines.at[reader->top].start;
        reader->lead = reader_line_at(reader, reader->anchor) - reader->top;
    }
    state->dirty |= DIRTY_READ | DIRTY_TIME | DIRTY_STATUS;
}

/* The top again, once the lines are others. */
static void
keep_top(struct reader *reader)
{
    size_t line = reader->body;
    if (reader->inside)
        line = reader_line_at(reader, reader->anchor);
    reader->top = line > reader->lead ? line - reader->lead : 0;
}

void
reader_reveal_lines(struct state *state, size_t first, size_t last)
{
    const struct reader *reader = &state->reader;
    long margin = reader->rows > 2 * MARGIN + 1 ? MARGIN : 0;
    long top = (long)reader->top, rows = reader->rows;
    if ((long)first < top + margin || (long)last + margin >= top + rows)
        reader_scroll_to(state, (long)first - rows / 3);
    state->dirty |= DIRTY_READ | DIRTY_STATUS;
}

void
reader_reveal(struct state *state, struct dl_span span)
{
    const struct reader *reader = &state->reader;
    if (reader->lines.count == 0)
        return;
    uint32_t end = span.end > span.start ? span.end - 1 : span.start;
    reader_reveal_lines(state, reader_line_at(reader, span.start),
                        reader_line_at(reader, end));
}

struct dl_span
reader_view(const struct reader *reader)
{
    struct dl_span view = {0, 0};
    size_t end = reader->top + (size_t)(reader->rows > 0 ? reader->rows : 0);
    if (end > reader->lines.count)
        end = reader->lines.count;
    for (size_t i = reader->top; i < end; i++) {
        if (reader->lines.at[i].kind != LINE_BODY)
            continue;
        if (view.end == 0)
            view.start = reader->lines.at[i].start;
        view.end = reader->lines.at[i].end;
    }
    return view;
}

bool
reader_at_end(const struct reader *reader)
{
    return reader->top >= last_top(reader);
}

int
reader_percent(const struct reader *reader)
{
    size_t end = reader->top + (size_t)reader->rows;
    if (reader->lines.count == 0 || end >= reader->lines.count)
        return 100;
    return (int)(end * 100 / reader->lines.count);
}

static int
column_cols(const struct state *state, int pane_cols)
{
    int margin = state->settings.reader_spacing;
    if (state->settings.entity_marks == DL_MARKS_LETTERS &&
        margin < LETTERS_COLS)
        margin = LETTERS_COLS;
    int cols = pane_cols - 2 * margin;
    if (state->settings.linear)
        return pane_cols < 2 ? 2 : pane_cols;
    if (cols < 20)
        cols = pane_cols > 24 ? 20 : pane_cols - 2;
    if (cols > state->settings.reader_cols)
        cols = state->settings.reader_cols;
    return cols < 2 ? 2 : cols;
}

/* What belongs to the text beside it: its links, and what is said. */
static void
make_layers(struct state *state)
{
    struct reader *reader = &state->reader;
    const struct dl_reading *reading = reader->reading;
    bool linear = state->settings.linear;
    const struct dl_article *article =
        reading ? reading->article : reader->article;
    if (state->settings.hyperlinks && !linear)
        reader->addresses = links_addresses(reader->arena, article);
    if (!reading)
        return;
    links_shown(reader->arena, &reading->article->links, &reader->links);
    said_find(reader->arena, reading, &reader->links, linear, &reader->said);
}

static void
make_lines(struct state *state, int cols)
{
    struct reader *reader = &state->reader;
    dl_arena_reset(reader->arena, (struct dl_mark){NULL, 0});
    reader->lines = (struct lines){0};
    reader->said = (struct said){0};
    reader->links = (struct shown_links){0};
    reader->addresses = NULL;
    reader->reading = state_reading(state);
    reader->article = shelf_article(&state->shelf, state->list.selected);
    reader->head = shelf_head(&state->shelf, state->list.selected);
    reader->cols = cols;
    reader->titles = reader->body = reader->top = 0;
    if (!reader->article)
        return;
    reader->meta =
        reader_meta(reader->arena, state, reader->article, reader->head);
    make_layers(state);
    const struct dl_reading *reading = reader->reading;
    const struct reader_texts texts = {
        .title = reader->article->title,
        .meta = reader->meta,
        .doc = reading ? reading->doc : NULL,
        .said = &reader->said,
        .links = reading ? &reading->article->links : NULL,
        .words = state->settings.linear};
    reader_wrap(reader->arena, &texts, cols, &reader->lines);
    while (reader->body < reader->lines.count &&
           reader->lines.at[reader->body].kind != LINE_BODY)
        reader->titles += reader->lines.at[reader->body++].kind == LINE_TITLE;
}

/* Whether the lines are those of what is there now. */
static bool
is_made(const struct state *state, int cols)
{
    const struct reader *reader = &state->reader;
    uint32_t article = state->list.selected;
    return reader->cols == cols && reader->reading == state_reading(state) &&
           reader->article == shelf_article(&state->shelf, article) &&
           reader->head == shelf_head(&state->shelf, article);
}

void
reader_settle(struct state *state)
{
    struct reader *reader = &state->reader;
    struct rect pane = state->layout.bodies[DL_PANE_READ];
    if (!state->layout.shown[DL_PANE_READ]) /* lines for where it would be */
        pane = (struct rect){0, 0, reader->rows ? reader->rows : 20, 72};
    int cols = column_cols(state, pane.cols);
    bool made = is_made(state, cols), moved = reader->rows != pane.rows;
    reader->rows = pane.rows;
    reader->text_col = state->settings.reader_align == DL_ALIGN_CENTER
                           ? (pane.cols - cols) / 2
                           : state->settings.reader_spacing;
    if (reader->text_col + cols > pane.cols)
        reader->text_col = pane.cols > cols ? pane.cols - cols : 0;
    if (!made)
        make_lines(state, cols);
    if (!made || moved)
        keep_top(reader);
    if (reader->top > last_top(reader))
        reader->top = last_top(reader);
    if (!made || moved)
        reader_keep_focus(state);
}

void
reader_forget(struct state *state)
{
    state->reader.cols = 0;
    state->reader.article = NULL;
    state->reader.head = NULL;
    state->reader.reading = NULL;
}

bool
reader_has_moved(const struct state *state)
{
    const struct reader *reader = &state->reader;
    uint32_t index = shelf_memo_index(&state->shelf, state->list.selected);
    if (index == NONE || reader->top == 0)
        return false;
    const struct memo *memo = &state->shelf.memos.at[index];
    return !reader->inside || !memo->inside || reader->anchor != memo->offset;
}

void
reader_leave(struct state *state)
{
    const struct reader *reader = &state->reader;
    uint32_t index = shelf_memo_index(&state->shelf, state->list.selected);
    if (index == NONE || !reader->reading)
        return;
    struct memo *memo = &state->shelf.memos.at[index];
    memo->inside = reader->inside;
    memo->offset = reader->anchor;
    keep_place(state, index);
}

void
reader_open(struct state *state)
{
    struct reader *reader = &state->reader;
    uint32_t index = shelf_memo_index(&state->shelf, state->list.selected);
    reader_forget(state);
    reader->name = NONE;
    reader->at = AT_VIEW;
    reader->held = false;
    reader->sentence = (struct dl_span){0, 0};
    reader->event = NONE;
    reader->inside = false;
    reader->top = 0;
    reader->lead = SIZE_MAX;
    if (index != NONE && state->shelf.memos.at[index].inside) {
        reader->lead = 0;
        reader->inside = true;
        reader->anchor = state->shelf.memos.at[index].offset;
    }
    reader_settle(state);
    reader_want(state);
    state->dirty |= DIRTY_READ | DIRTY_STATUS;
}

void
reader_show_event(struct state *state, uint32_t event)
{
    struct reader *reader = &state->reader;
    const struct dl_event *at = shelf_event(
        &state->shelf, (struct dl_evidence){state->list.selected, event});
    reader->event = reader->reading ? NONE : event;
    if (!at)
        return;
    reader->sentence = at->span;
    reader->at = AT_SENTENCE;
    reader_reveal(state, at->span);
}

void
reader_refresh(struct state *state)
{
    struct reader *reader = &state->reader;
    if (is_made(state, reader->cols))
        return;
    reader_settle(state);
    if (reader->reading && !names_at(reader->reading, reader->name))
        reader->name = NONE;
    if (reader->event != NONE)
        reader_show_event(state, reader->event);
    state->search.stale = true;
    times_follow(state);
    reader_want(state);
    state->dirty |= DIRTY_READ | DIRTY_TIME | DIRTY_STATUS;
}
