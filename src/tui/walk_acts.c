/* What the keys for moving do, the same in every pane: each says where one is
 * and how long a page is. */
/* SPDX-License-Identifier: ISC */
#include "tui/model.h"

static const struct walk *
walk_of(const struct state *state)
{
    static const struct walk *const walks[DL_PANE_COUNT] = {
        [DL_PANE_LIST] = &list_walk,
        [DL_PANE_READ] = &reader_walk,
        [DL_PANE_TIME] = &times_walk};
    return walks[state->wish.focus];
}

static void
move(struct state *state, int count, size_t places)
{
    const struct walk *walk = walk_of(state);
    long place = (long)walk->at(state) + (long)places * count;
    walk->to(state, place < 0 ? 0 : (size_t)place);
}

static void
step(struct state *state, int count)
{
    move(state, count, 1);
}

static void
page(struct state *state, int count)
{
    move(state, count, walk_of(state)->page(state));
}

static void
half_page(struct state *state, int count)
{
    move(state, count, (walk_of(state)->page(state) + 1) / 2);
}

/* To the first place, or to the one that was typed. */
static void
top(struct state *state, int count)
{
    walk_of(state)->to(state, (size_t)count - 1);
}

static void
bottom(struct state *state, int count)
{
    (void)count;
    walk_of(state)->to(state, SIZE_MAX);
}

const struct act walk_acts[DL_ACT_COUNT] = {
    [DL_ACT_DOWN] = {step, 1},
    [DL_ACT_UP] = {step, -1},
    [DL_ACT_PAGE_DOWN] = {page, 1},
    [DL_ACT_PAGE_UP] = {page, -1},
    [DL_ACT_HALF_DOWN] = {half_page, 1},
    [DL_ACT_HALF_UP] = {half_page, -1},
    [DL_ACT_TOP] = {top, 1},
    [DL_ACT_BOTTOM] = {bottom, 1},
};
