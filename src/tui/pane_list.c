/* The list: title, then date, outlet and events of each article. */
/* SPDX-License-Identifier: ISC */
#include "tui/hit.h"
#include "tui/linear.h"
#include "tui/pane.h"

#include <dateline/text.h>

enum { ROOM_FOR_SIGNS = 20 }; /* columns of a title before it gives way */

static struct pane_title
title(const struct state *state)
{
    const struct list *list = &state->list;
    const struct shelf *shelf = &state->shelf;
    struct pane_title out = {.left = phrase("Articles")};
    if (!filter_is_empty(&list->filter))
        out.left = text_format(state, "Articles: %.*s of %.*s",
                               DL_FMT(text_number(state, list->order.count)),
                               DL_FMT(text_number(state, shelf->slots.count)));
    if (shelf->loading && shelf->files > 0)
        out.right = progress_text(state);
    else if (list->order.count > 0) {
        struct dl_str unread = text_number(state, list->unread);
        out.right =
            text_format(state, "%.*s unread of %.*s, %s", DL_FMT(unread),
                        DL_FMT(text_number(state, list->order.count)),
                        state_sort_name(state));
        out.brief = text_format(state, "%.*s unread", DL_FMT(unread));
    }
    return out;
}

static struct dl_str
date_of(const struct state *state, const struct dl_article *article)
{
    if (!article->published.known)
        return phrase("undated");
    struct dl_str day =
        day_words(state->scratch, state, article->published.day);
    const char *doubt =
        article->published_from == DL_PUBLISHED_STORY ? "~" : "";
    return text_format(state, "%s%.*s", doubt, DL_FMT(day));
}

/* How many the timeline can show; nothing when the article is not read. */
static struct dl_str
events_text(const struct state *state, uint32_t article)
{
    const struct dl_reading *reading = shelf_reading(&state->shelf, article);
    size_t count = 0;
    for (size_t i = 0; reading && i < reading->events.count; i++) {
        const struct dl_event *event = &reading->events.at[i];
        count += event->placing != DL_UNPLACED && !event->minor;
    }
    if (count == 0)
        return DL_STR("");
    return text_format(state, ngettext("%zu event", "%zu events", count),
                       count);
}

/* What is out of the ordinary with a stored article: cut short, changed since
 * it came, carried by several feeds. */
static struct dl_str
signs_of(const struct state *state, uint32_t article)
{
    const struct dl_head *head = shelf_head(&state->shelf, article);
    struct dl_str out = {"", 0}, blank = DL_STR(" ");
    if (!head)
        return out;
    if (head->feeds > 1)
        out = text_format(state, "%.*s%u", DL_FMT(glyph(state, GLYPH_TIMES)),
                          head->feeds);
    if (head->versions > 1)
        out =
            text_join(state->scratch, out, blank, glyph(state, GLYPH_CHANGED));
    if (head->summary)
        out =
            text_join(state->scratch, out, blank, glyph(state, GLYPH_SUMMARY));
    return out;
}

static void
draw_details(const struct state *state, struct canvas *canvas,
             struct rect where, uint32_t article)
{
    const struct dl_article *about = shelf_article(&state->shelf, article);
    struct dl_str signs = signs_of(state, article), source = about->source;
    int signs_cols = dl_text_cols(signs), row = where.row;
    int end = where.col + where.cols - (signs_cols ? signs_cols + 1 : 0);
    int col = canvas_put(canvas, where, row, where.col, date_of(state, about),
                         DL_ROLE_LIST_DATE);
    if (source.bytes > 0 && col + 4 < end) {
        col = canvas_put(canvas, where, row, col, glyph(state, GLYPH_BETWEEN),
                         DL_ROLE_LIST_DATE);
        col = canvas_put_cut(canvas, where, row, col, end - col, source,
                             DL_ROLE_LIST_OUTLET);
    }
    end = draw_right(canvas, where, col + 1, signs, DL_ROLE_LIST_COUNT);
    where.cols = end - where.col - (signs_cols ? 2 : 0);
    draw_right(canvas, where, col + 2, events_text(state, article),
               DL_ROLE_LIST_COUNT);
}

/* Mark the words that are looked for. */
static void
draw_words(const struct state *state, struct canvas *canvas, struct rect row,
           struct dl_str text)
{
    struct dl_spans spans = {0};
    dl_needles_find(state->scratch, &state->list.filter.marks, text, &spans);
    draw_spans(canvas, row, text, &spans);
}

/* The text around the first of them. */
static void
draw_hit(const struct state *state, struct canvas *canvas, struct rect row,
         uint32_t article)
{
    struct hit hit;
    if (row.rows == 0 || !hit_find(state, article, row.cols, &hit))
        return;
    canvas_put_cut(canvas, row, row.row, row.col, row.cols, hit.line,
                   DL_ROLE_SECONDARY);
    draw_spans(canvas, row, hit.line, &hit.marks);
}

/* The title over at most `rows` rows, the last one cut; returns those used. */
static int
draw_title(const struct state *state, struct canvas *canvas, struct rect where,
           uint32_t article, int rows)
{
    const struct memo *memo = shelf_memo(&state->shelf, article);
    enum dl_role role = memo->read ? DL_ROLE_LIST_TITLE : DL_ROLE_LIST_UNREAD;
    struct dl_str text = shelf_article(&state->shelf, article)->title;
    struct dl_lines lines = {0};
    if (rows > 1)
        dl_text_wrap(state->scratch, text, where.cols < 2 ? 2 : where.cols,
                     &lines);
    if (lines.count == 0)
        DL_PUSH(state->scratch, &lines,
                ((struct dl_span){0, (uint32_t)text.bytes}));
    int used = lines.count < (size_t)rows ? (int)lines.count : rows;
    for (int i = 0; i < used; i++) {
        struct dl_span span = lines.at[i];
        if (i + 1 == used)
            span.end = (uint32_t)text.bytes;
        struct dl_str line = dl_str_slice(text, span);
        struct rect row = rect_row(where, i);
        canvas_put_cut(canvas, row, row.row, row.col, row.cols, line, role);
        if (row.rows)
            draw_words(state, canvas, row, line);
    }
    return used;
}

static void
draw_marks(const struct state *state, struct canvas *canvas, struct rect item,
           uint32_t article)
{
    const struct memo *memo = shelf_memo(&state->shelf, article);
    int star_row = item.rows > 1 ? item.row + 1 : item.row;
    int star_col = item.rows > 1 ? item.col : item.col + 1;
    if (!memo->read)
        canvas_put(canvas, item, item.row, item.col, glyph(state, GLYPH_UNREAD),
                   DL_ROLE_LIST_UNREAD);
    if (memo->star)
        canvas_put(canvas, item, star_row, star_col, glyph(state, GLYPH_STAR),
                   DL_ROLE_LIST_STAR);
}

/* Of an article that has a row for its title only; returns what is left. */
static int
draw_signs(const struct state *state, struct canvas *canvas, struct rect row,
           uint32_t article)
{
    struct dl_str signs = signs_of(state, article);
    int col = draw_right(canvas, row, row.col + ROOM_FOR_SIGNS, signs,
                         DL_ROLE_LIST_COUNT);
    return signs.bytes > 0 ? col - 1 - row.col : row.cols;
}

/* The same said: marks, title; below, what is known of it. */
static void
say_item(const struct state *state, struct canvas *canvas, struct rect item,
         uint32_t article)
{
    const struct dl_article *about = shelf_article(&state->shelf, article);
    struct dl_str marks = linear_marks(state, article);
    struct dl_str more = date_of(state, about);
    struct rect title = rect_row(item, 0), below = rect_row(item, 1);
    int cols = dl_text_cols(marks);
    canvas_put(canvas, title, title.row, title.col, marks, DL_ROLE_LIST_UNREAD);
    title.col += cols;
    title.cols -= cols;
    draw_title(state, canvas, title, article, 1);
    linear_add(state, &more, about->source);
    linear_add(state, &more, events_text(state, article));
    linear_add(state, &more, linear_signs(state, article));
    canvas_put_cut(canvas, below, below.row, below.col, below.cols, more,
                   DL_ROLE_LIST_DATE);
    if (list_shows_hits(state))
        draw_hit(state, canvas, rect_row(item, 2), article);
    if (article == state->list.selected && state->wish.focus == DL_PANE_LIST)
        draw_focus(canvas, title.row, cols < item.cols ? title.col : item.col);
}

static void
draw_item(const struct state *state, struct canvas *canvas, struct rect item,
          size_t place)
{
    uint32_t article = state->list.order.at[place];
    bool focused = state->wish.focus == DL_PANE_LIST;
    int indent = item.rows > 1 ? 2 : 3;
    struct rect text = {item.row, item.col + indent, item.rows,
                        item.cols - indent - 1};
    if (place == state->list.place)
        canvas_state(canvas, item,
                     focused ? DL_ROLE_SELECTED : DL_ROLE_SELECTED_IDLE);
    if (state->settings.linear) {
        say_item(state, canvas, item, article);
        return;
    }
    draw_marks(state, canvas, item, article);
    bool hits = list_shows_hits(state);
    if (item.rows == 1)
        text.cols = draw_signs(state, canvas, text, article);
    int used = draw_title(state, canvas, text, article,
                          item.rows > 1 && !hits ? item.rows - 1 : 1);
    if (item.rows > 1)
        draw_details(state, canvas, rect_row(text, used), article);
    if (hits)
        draw_hit(state, canvas, rect_row(text, used + 1), article);
    if (focused && place == state->list.place)
        draw_focus(canvas, text.row, text.col);
}

/* There are feeds, or there could be, and nothing has come from them. */
static const char *
no_news_text(const struct state *state)
{
    size_t feeds = state->settings.feeds.count;
    if (state->fetching.on)
        return text_format(state,
                           _("The first articles are on their way.\n\n%.*s"),
                           DL_FMT(fetching_text(state)))
            .at;
    if (feeds == 0)
        return _(
            "Nothing to read yet.\n\n:add and the address of a feed, or of "
            "a page that has one, subscribes to it. dateline import takes "
            "over the feeds of another reader.\n\n? shows the keys, q "
            "quits.");
    return text_format(
               state,
               _("Nothing has come in yet.\n\n%s asks your feeds (%zu), "
                 "%s shows how they do.\n\n? shows the keys, q quits."),
               action_key(state, DL_ACT_REFRESH, ":refresh"), feeds,
               action_key(state, DL_ACT_FEEDS, ":feeds"))
        .at;
}

static const char *
empty_text(const struct state *state)
{
    if (state->shelf.loading)
        return _("Reading the articles");
    if (state->shelf.slots.count > 0)
        return _("No article passes the filter.\n\nu takes it back.");
    if (state->stored)
        return no_news_text(state);
    return _("Nothing to read yet.\n\nStart dateline with files or folders of "
             ".md and .txt articles, or name them under library: in "
             "dateline.yaml.\n\n? shows the keys, q quits.");
}

static void
render(const struct state *state, struct canvas *canvas, struct rect where)
{
    const struct list *list = &state->list;
    int each = list_rows(state);
    if (list->order.count == 0)
        draw_advice(state, canvas, where, empty_text(state));
    for (size_t place = list->top; place < list->order.count; place++) {
        int row = (int)(place - list->top) * each;
        if (row >= where.rows)
            break;
        int rows = row + each > where.rows ? where.rows - row : each;
        struct rect item = {where.row + row, where.col, rows, where.cols};
        draw_item(state, canvas, item, place);
    }
}

const struct pane_ops pane_list = {"list", title, render};
