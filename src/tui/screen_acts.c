/* What keys do with names and the screen. */
/* SPDX-License-Identifier: ISC */
#include "tui/model.h"
#include "tui/scope_acts.h"

static void
kind(struct state *state, int count)
{
    struct reader *reader = &state->reader;
    int next = ((int)reader->kind + count) % (DL_KIND_COUNT + 1);
    reader->kind = (enum dl_kind)next;
    say(state, "names shown and jumped to: %s",
        next == DL_KIND_COUNT ? _("all") : _(dl_kind_plural(reader->kind)));
    state->dirty |= DIRTY_READ;
}

static void
marks(struct state *state, int count)
{
    (void)count;
    int *now = &state->settings.entity_marks;
    if (*now != DL_MARKS_OFF)
        *now = DL_MARKS_OFF;
    else
        *now = state->configured->entity_marks != DL_MARKS_OFF
                   ? state->configured->entity_marks
                   : DL_MARKS_STYLE;
    say(state, *now == DL_MARKS_OFF ? _("names are not marked")
                                    : _("names are marked"));
    state->dirty |= DIRTY_ALL;
}

static void
pick(struct state *state, bool everywhere)
{
    state->overlay.everywhere = everywhere;
    overlay_open(state, OVERLAY_PICK);
}

static void
pick_here(struct state *state, int count)
{
    (void)count;
    pick(state, false);
}

static void
pick_everywhere(struct state *state, int count)
{
    (void)count;
    pick(state, true);
}

/* A card takes the key before this. */
static void
part(struct state *state, int count)
{
    (void)count;
    say(state, "other names are taken off a card; Enter on a name opens its");
}

static void
correct(struct state *state, int count)
{
    (void)count;
    correct_open(state);
}

static void
theme(struct state *state, int count)
{
    (void)count;
    themes_open(state);
}

static void
why(struct state *state, int count)
{
    (void)count;
    overlay_open(state, OVERLAY_WHY);
}

static void
command(struct state *state, int count)
{
    (void)count;
    prompt_open(state, PROMPT_COMMAND);
}

static void
help(struct state *state, int count)
{
    (void)count;
    overlay_open(state, OVERLAY_HELP);
}

static void
redraw(struct state *state, int count)
{
    (void)count;
    state->wants |= WANT_REDRAW;
    state->dirty |= DIRTY_ALL;
}

static void
suspend(struct state *state, int count)
{
    (void)count;
    state->wants |= WANT_SUSPEND;
}

static void
quit(struct state *state, int count)
{
    (void)count;
    state->wants |= WANT_QUIT;
}

const struct act screen_acts[DL_ACT_COUNT] = {
    [DL_ACT_NEXT_ENTITY] = {reader_next_name, 1},
    [DL_ACT_PREV_ENTITY] = {reader_next_name, -1},
    [DL_ACT_NEXT_SAME] = {reader_next_same, 1},
    [DL_ACT_PREV_SAME] = {reader_next_same, -1},
    [DL_ACT_KIND] = {kind, 1},
    [DL_ACT_MARKS] = {marks, 1},
    [DL_ACT_PICK] = {pick_here, 1},
    [DL_ACT_PICK_ALL] = {pick_everywhere, 1},
    [DL_ACT_PART] = {part, 1},
    [DL_ACT_CORRECT] = {correct, 1},
    [DL_ACT_FOLLOW] = {scope_follow, 1},
    [DL_ACT_SCOPE] = {scope_next, 1},
    [DL_ACT_SET_PLACE] = {places_set, 1},
    [DL_ACT_GO_PLACE] = {places_go, 1},
    [DL_ACT_PREV_THEME] = {themes_step, -1},
    [DL_ACT_NEXT_THEME] = {themes_step, 1},
    [DL_ACT_THEMES] = {theme, 1},
    [DL_ACT_WHY] = {why, 1},
    [DL_ACT_COMMAND] = {command, 1},
    [DL_ACT_HELP] = {help, 1},
    [DL_ACT_REDRAW] = {redraw, 1},
    [DL_ACT_SUSPEND] = {suspend, 1},
    [DL_ACT_QUIT] = {quit, 1},
};
