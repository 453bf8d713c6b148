/* The article. Each row is drawn in runs: stretches of text with the same
 * content role (a name, a time, the block) and the same state (the chosen
 * name, a match, the sentence of an event). */
/* SPDX-License-Identifier: ISC */
#include "tui/layers.h"
#include "tui/pane.h"

#include <dateline/text.h>

static struct pane_title
title(const struct state *state)
{
    const struct dl_article *article = state->reader.article;
    struct pane_title out = {.left = phrase("Article")};
    if (!article)
        return out;
    if (article->source.bytes > 0)
        out.left = state->settings.linear ? text_format(state, "Article, %.*s",
                                                        DL_FMT(article->source))
                                          : article->source;
    out.right = text_format(state, "%.*s of %.*s%.*s%d %%",
                            DL_FMT(text_number(state, state->list.place + 1)),
                            DL_FMT(text_number(state, state->list.order.count)),
                            DL_FMT(glyph(state, GLYPH_BETWEEN)),
                            reader_percent(&state->reader));
    return out;
}

static enum dl_role
block_role(uint8_t block)
{
    static const enum dl_role roles[] = {
        [DL_BLOCK_TEXT] = DL_ROLE_READ_TEXT,
        [DL_BLOCK_HEADING] = DL_ROLE_READ_HEADING,
        [DL_BLOCK_QUOTE] = DL_ROLE_READ_QUOTE,
        [DL_BLOCK_ITEM] = DL_ROLE_READ_TEXT,
        [DL_BLOCK_CODE] = DL_ROLE_READ_CODE,
    };
    return roles[block];
}

static void
draw_sign(const struct state *state, struct canvas *canvas, struct rect row,
          const struct line *line)
{
    if (line->indent == 0)
        return;
    if (line->block == DL_BLOCK_QUOTE)
        canvas_put(canvas, row, row.row, row.col, glyph(state, GLYPH_QUOTE),
                   DL_ROLE_READ_QUOTE);
    else if (line->first)
        canvas_put(canvas, row, row.row, row.col, glyph(state, GLYPH_ITEM),
                   DL_ROLE_READ_TEXT);
}

/* One letter per kind of name that begins on the line, left of the text. */
static void
draw_letters(const struct layers *layers, struct canvas *canvas,
             struct rect pane, int row, const struct line *line)
{
    static const char letters[] = {
#define X(code, name, plural, sign, letter) letter,
#include <dateline/kinds.def>
#undef X
    };
    const struct dl_mentions *mentions = layers->mentions;
    int col = pane.col + layers->state->reader.text_col - 1;
    unsigned seen = 0;
    for (size_t i = layers->mention; i < mentions->count; i++) {
        const struct dl_mention *at = &mentions->at[i];
        if (at->span.start >= line->end || col - 1 < pane.col)
            break;
        if (at->span.start < line->start || seen & 1U << at->kind ||
            !reader_shows(layers->state, at))
            continue;
        seen |= 1U << at->kind;
        struct dl_str letter = {&letters[at->kind], 1};
        canvas_put(canvas, pane, row, --col, letter, kind_role(at->kind));
    }
}

/* Where cells of a row lead: to the link of that number, 0: to the article. */
static void
draw_lead(const struct state *state, struct canvas *canvas, struct rect row,
          int col, int end, uint32_t number)
{
    const struct dl_str *addresses = state->reader.addresses;
    int last = row.col + row.cols;
    if (addresses)
        canvas_link(
            canvas,
            (struct rect){row.row, col, 1, (end < last ? end : last) - col},
            addresses[number], number);
}

/* What is said behind byte `at`: the number of a link that ends there and,
 * where they are said, the kind of a name. */
static int
draw_said(struct layers *layers, struct canvas *canvas, struct rect row,
          int col, uint32_t at)
{
    const struct said *said = &layers->state->reader.said;
    for (; layers->body && layers->bit < said->count &&
           said->at[layers->bit].at <= at;
         layers->bit++) {
        const struct said_bit *bit = &said->at[layers->bit];
        if (bit->at < at || !reader_says(layers->state, bit))
            continue;
        struct dl_str text = {bit->text.at + SAID_BLANK_BYTES,
                              bit->text.bytes - SAID_BLANK_BYTES};
        int end =
            canvas_put(canvas, row, row.row, col + 1, text, DL_ROLE_SECONDARY);
        if (bit->link)
            draw_lead(layers->state, canvas, row, col + 1, end, bit->link);
        col = end;
    }
    return col;
}

/* One stretch of a line that looks the same; returns where it ends. */
static int
draw_run(struct layers *layers, struct canvas *canvas, struct rect row, int col,
         struct dl_span span, struct layer_look look)
{
    uint32_t until = span.end;
    const struct shown_link *link = layers_link(layers, span.start, &until);
    if (span.start == layers->focus)
        draw_focus(canvas, row.row, col);
    int end = canvas_put(canvas, row, row.row, col,
                         dl_str_slice(layers->text, span), look.content);
    if (look.state != DL_ROLE_NONE)
        canvas_state(canvas, (struct rect){row.row, col, 1, end - col},
                     look.state);
    if (link)
        draw_lead(layers->state, canvas, row, col, end, link->number);
    return end;
}

static int
draw_runs(struct layers *layers, struct canvas *canvas, struct rect row,
          const struct line *line, enum dl_role plain)
{
    const struct said *said = &layers->state->reader.said;
    int col = row.col + line->indent;
    for (uint32_t at = line->start; at < line->end;) {
        struct dl_span run = {at, line->end};
        struct layer_look look = layers_look(layers, at, plain, &run.end);
        if (layers->body && layers->bit < said->count &&
            said->at[layers->bit].at > at && said->at[layers->bit].at < run.end)
            run.end = said->at[layers->bit].at;
        col = draw_run(layers, canvas, row, col, run, look);
        col = draw_said(layers, canvas, row, col, run.end);
        at = run.end;
    }
    return col;
}

/* The names keep their own colours on the ground of the headline. */
static void
draw_headline(const struct state *state, struct canvas *canvas, struct rect row,
              const struct line *line)
{
    struct layers layers = layers_headline(state, line->start);
    canvas_base(canvas, row, DL_ROLE_READ_TITLE);
    int end = draw_runs(&layers, canvas, row, line, DL_ROLE_READ_TITLE);
    draw_lead(state, canvas, row, row.col, end, 0);
}

/* What names the outlet leads to the article, too. */
static void
draw_meta(const struct state *state, struct canvas *canvas, struct rect row,
          const struct line *line)
{
    const struct reader *reader = &state->reader;
    struct dl_span span = {line->start, line->end};
    canvas_put(canvas, row, row.row, row.col, dl_str_slice(reader->meta, span),
               DL_ROLE_READ_META);
    struct dl_str source = reader->article->source;
    if (line->start == 0 && source.bytes <= line->end)
        draw_lead(state, canvas, row, row.col, row.col + dl_text_cols(source),
                  0);
}

static void
draw_image(const struct state *state, struct canvas *canvas, struct rect row,
           const struct line *line)
{
    int end = canvas_put(canvas, row, row.row, row.col, line->text,
                         DL_ROLE_READ_IMAGE);
    draw_lead(state, canvas, row, row.col, end, line->link);
}

static void
draw_body(struct layers *layers, struct canvas *canvas, struct rect pane,
          struct rect row, const struct line *line)
{
    const struct state *state = layers->state;
    draw_sign(state, canvas, row, line);
    if (state->settings.entity_marks == DL_MARKS_LETTERS)
        draw_letters(layers, canvas, pane, row.row, line);
    draw_runs(layers, canvas, row, line, block_role(line->block));
}

static void
draw_line(struct layers *layers, struct canvas *canvas, struct rect pane,
          struct rect row, const struct line *line)
{
    const struct state *state = layers->state;
    switch (line->kind) {
    case LINE_TITLE:
        draw_headline(state, canvas, row, line);
        break;
    case LINE_META:
        draw_meta(state, canvas, row, line);
        break;
    case LINE_IMAGE:
        draw_image(state, canvas, row, line);
        break;
    case LINE_BODY:
        draw_body(layers, canvas, pane, row, line);
        break;
    default:
        break;
    }
}

static void
render(const struct state *state, struct canvas *canvas, struct rect where)
{
    const struct reader *reader = &state->reader;
    if (!reader->article) {
        draw_advice(state, canvas, where,
                    state->shelf.loading ? "" : _("No article is chosen."));
        return;
    }
    if (state->wish.focus == DL_PANE_READ)
        draw_focus(canvas, where.row, where.col + reader->text_col);
    uint32_t from = reader->top < reader->lines.count
                        ? reader->lines.at[reader->top].start
                        : 0;
    struct layers layers =
        layers_body(state, reader->top < reader->body ? 0 : from);
    for (int i = 0; i < where.rows; i++) {
        size_t line = reader->top + (size_t)i;
        if (line >= reader->lines.count)
            break;
        struct rect row = rect_row(where, i);
        row.col += reader->text_col;
        row.cols -= reader->text_col;
        draw_line(&layers, canvas, where, row, &reader->lines.at[line]);
    }
}

const struct pane_ops pane_read = {"article", title, render};
