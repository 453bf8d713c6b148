/* Panes side by side, as many as the width allows. The list and the timeline
 * get the columns they wish for within limits; the article, or in its absence
 * the last pane, takes the rest. Between two panes stands one column.
 *
 * Until someone resizes a pane by hand, the wishes give way so that the article
 * keeps a comfortable line, except the timeline of two panes: that it is
 * focused is what brought it there. And where the article has more than it can
 * use, the panes beside it grow, so that fewer of their titles are cut. */
/* SPDX-License-Identifier: ISC */
#include "tui/layout.h"

enum {
    READ_COLS_MIN = 36,
    READ_COLS_GOOD = 60,
    READ_COLS_AMPLE = 92,
    SIDE_COLS_MIN = 12,
    LIST_COLS_GOOD = 28,
    TIME_COLS_GOOD = 34,
    PERCENT_MAX = 60 /* of the screen, for one side pane */
};

static int
panes_that_fit(int cols)
{
    if (cols < LAYOUT_ONE_BELOW)
        return 1;
    return cols < LAYOUT_THREE_FROM ? 2 : 3;
}

/* Of two panes, the article is one, unless the list and the timeline are all
 * that is left. */
static void
choose(const struct arrangement *wish, struct layout *out)
{
    static const enum dl_pane by_need[] = {DL_PANE_READ, DL_PANE_LIST,
                                           DL_PANE_TIME};
    int room = wish->zoomed || wish->linear ? 1 : panes_that_fit(wish->cols);
    out->shown[wish->focus] = true;
    room--;
    for (int i = 0; i < DL_PANE_COUNT && room > 0; i++) {
        enum dl_pane pane = by_need[i];
        if (out->shown[pane] || wish->hidden[pane])
            continue;
        out->shown[pane] = true;
        room--;
    }
    for (int i = 0; i < wish->order.count; i++)
        if (out->shown[wish->order.at[i]])
            out->at[out->count++] = wish->order.at[i];
}

static int
clamp(int value, int least, int greatest)
{
    if (value > greatest)
        value = greatest;
    return value < least ? least : value;
}

/* Side panes give columns away, in turn, until the article has enough. */
static void
give_way(const struct layout *layout, int cols, int wished[DL_PANE_COUNT])
{
    static const int good[DL_PANE_COUNT] = {
        [DL_PANE_LIST] = LIST_COLS_GOOD, [DL_PANE_TIME] = TIME_COLS_GOOD};
    int left = cols;
    for (int i = 0; i < layout->count; i++)
        left -= wished[layout->at[i]];
    for (bool gave = true; gave && left < READ_COLS_GOOD;) {
        gave = false;
        for (int i = 0; i < layout->count; i++) {
            enum dl_pane pane = layout->at[i];
            bool kept = layout->count == 2 && pane == DL_PANE_TIME;
            if (pane == DL_PANE_READ || kept || wished[pane] <= good[pane])
                continue;
            wished[pane]--;
            left++;
            gave = true;
        }
    }
}

/* They take in turn, up to half as much again as they wish for. */
static void
take_more(const struct arrangement *wish, const struct layout *layout, int cols,
          int wished[DL_PANE_COUNT])
{
    const int most[DL_PANE_COUNT] = {[DL_PANE_LIST] = wish->list_cols * 3 / 2,
                                     [DL_PANE_TIME] = wish->time_cols * 3 / 2};
    int left = cols;
    for (int i = 0; i < layout->count; i++)
        left -= wished[layout->at[i]];
    for (bool took = true; took && left > READ_COLS_AMPLE;) {
        took = false;
        for (int i = 0; i < layout->count; i++) {
            enum dl_pane pane = layout->at[i];
            if (wished[pane] >= most[pane])
                continue;
            wished[pane]++;
            left--;
            took = true;
        }
    }
}

/* Columns for each shown pane; `cols` is without the lines between them. */
static void
share(const struct arrangement *wish, const struct layout *layout, int cols,
      int out[DL_PANE_COUNT])
{
    enum dl_pane rest = layout->shown[DL_PANE_READ]
                            ? DL_PANE_READ
                            : layout->at[layout->count - 1];
    int wished[DL_PANE_COUNT] = {
        [DL_PANE_LIST] = wish->list_cols, [DL_PANE_TIME] = wish->time_cols};
    int left = cols, others = layout->count - 1;
    if (!wish->exact && rest == DL_PANE_READ) {
        give_way(layout, cols, wished);
        take_more(wish, layout, cols, wished);
    }
    for (int i = layout->count - 1; i >= 0; i--) {
        enum dl_pane pane = layout->at[i];
        if (pane == rest)
            continue;
        others--;
        int most = left - READ_COLS_MIN - others * SIDE_COLS_MIN;
        int limit = cols * PERCENT_MAX / 100;
        out[pane] =
            clamp(wished[pane], SIDE_COLS_MIN, most < limit ? most : limit);
        left -= out[pane];
    }
    out[rest] = left;
}

void
layout_arrange(const struct arrangement *wish, struct layout *out)
{
    *out = (struct layout){0};
    out->small = wish->rows < LAYOUT_ROWS_MIN || wish->cols < LAYOUT_COLS_MIN;
    out->status = (struct rect){wish->rows - 1, 0, 1, wish->cols};
    if (out->small)
        return;
    choose(wish, out);
    int cols[DL_PANE_COUNT] = {0}, col = 0;
    share(wish, out, wish->cols - (out->count - 1), cols);
    for (int i = 0; i < out->count; i++) {
        enum dl_pane pane = out->at[i];
        struct rect box = {0, col, wish->rows - 1, cols[pane]};
        out->boxes[pane] = box;
        out->bodies[pane] = (struct rect){1, col, box.rows - 1, box.cols};
        col += box.cols + 1;
    }
}

int
layout_wall(const struct layout *layout, int row, int col)
{
    for (int i = 0; i + 1 < layout->count; i++) {
        struct rect box = layout->boxes[layout->at[i]];
        box.col += box.cols;
        box.cols = 1;
        if (rect_has(box, row, col))
            return i;
    }
    return -1;
}
