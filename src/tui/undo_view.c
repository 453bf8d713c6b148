/* The view as something that is changed and taken back. Many keys and commands
 * change it, so none of them says so: it is compared after each key with what
 * it was before. What changes it by itself (news, another size) is no change.
 */
/* SPDX-License-Identifier: ISC */
#include "tui/model.h"

#include <string.h>

struct view {
    struct dl_settings settings; /* but the order of the list: see undo_set_sort
                                  */
    int list_cols, time_cols;
    bool exact;
    enum dl_kind kind;
    bool all, terse;      /* of the timeline */
    struct name followed; /* when the scope is a name's */
    enum dl_scope before;
};

/* Byte for byte, so that views can be compared so. */
static void
look(const struct state *state, struct view *out)
{
    const struct arrangement *wish = &state->wish;
    const struct times *times = &state->times;
    memset(out, 0, sizeof *out);
    memcpy(&out->settings, &state->settings, sizeof out->settings);
    out->settings.list_sort = 0;
    out->list_cols = wish->list_cols;
    out->time_cols = wish->time_cols;
    out->exact = wish->exact;
    out->kind = state->reader.kind;
    out->all = times->all;
    out->terse = times->terse;
    if (state->settings.timeline_scope != DL_SCOPE_ENTITY)
        return;
    out->followed.kind = times->name.kind;
    out->followed.key = times->name.key;
    out->followed.name = times->name.name;
    out->before = times->before;
}

static bool
is_shown(const struct state *state, const struct view *view)
{
    struct view now;
    look(state, &now);
    /* Padding is zero or comes along with the settings; where it did not, a
     * step too many would be kept, which takes nothing back. */
    /* NOLINTNEXTLINE(bugprone-suspicious-*,cert-exp42-c,cert-flp37-c) */
    return view && memcmp(&now, view, sizeof now) == 0;
}

static const struct view *
keep(struct state *state)
{
    struct view *view = DL_NEW(state->arena, struct view);
    look(state, view);
    return view;
}

void
undo_watch(struct state *state)
{
    struct undo *undo = &state->undo;
    undo->seen = undo->group;
    if (!is_shown(state, undo->view))
        undo->view = keep(state);
}

void
undo_note(struct state *state)
{
    struct undo *undo = &state->undo;
    const struct view *before = undo->view;
    if (is_shown(state, before))
        return;
    undo->view = keep(state);
    if (undo->group == undo->seen)
        undo_begin(state);
    undo_push_view(state, before, undo->view);
}

/* Everything that it can change is made anew. */
static void
make_anew(struct state *state)
{
    state->wish.linear = state->settings.linear;
    reader_forget(state);
    list_rebuild(state);
    times_rebuild(state);
    state->dirty |= DIRTY_ALL;
}

void
undo_set_view(struct state *state, const struct view *view)
{
    struct arrangement *wish = &state->wish;
    struct times *times = &state->times;
    int sort = state->settings.list_sort;
    memcpy(&state->settings, &view->settings, sizeof state->settings);
    state->settings.list_sort = sort;
    wish->list_cols = view->list_cols;
    wish->time_cols = view->time_cols;
    wish->exact = view->exact;
    state->reader.kind = view->kind;
    times->all = view->all;
    times->terse = view->terse;
    if (view->settings.timeline_scope == DL_SCOPE_ENTITY) {
        times->name = view->followed;
        times->named = true;
        times->before = view->before;
    }
    make_anew(state);
    state->undo.view = view;
}
