/* Undo as a list of values before and after. A group is what one key changed.
 * Marks that the program sets by itself (an opened article counts as read) are
 * not changes: taking back a star must not first take back a reading. */
/* SPDX-License-Identifier: ISC */
#include "tui/model.h"

#include <assert.h>

static void
push(struct state *state, struct change change)
{
    struct undo *undo = &state->undo;
    change.group = undo->group;
    undo->changes.count = undo->now;
    DL_PUSH(state->arena, &undo->changes, change);
    undo->now = undo->changes.count;
}

void
undo_begin(struct state *state)
{
    state->undo.group++;
}

static void
apply(struct state *state, const struct change *change, bool back)
{
    int value = back ? change->before : change->after;
    switch (change->kind) {
    case CHANGE_READ:
        keep_read(state, change->memo, value != 0);
        break;
    case CHANGE_STAR:
        keep_star(state, change->memo, value != 0);
        break;
    case CHANGE_SORT:
        state->settings.list_sort = value;
        break;
    case CHANGE_THEME:
        state->theme = (size_t)value;
        break;
    case CHANGE_FILTER:
        assert(change->filter_before && change->filter_after);
        find_filter(state,
                    back ? *change->filter_before : *change->filter_after);
        break;
    case CHANGE_PART: {
        struct state_part part = {*change->apart, value != 0};
        DL_PUSH(state->arena, &state->parts, part);
        state->wants |= WANT_PART;
        break;
    }
    case CHANGE_CORRECTION:
        assert(change->said_before && change->said_after);
        DL_PUSH(state->arena, &state->corrections,
                back ? *change->said_before : *change->said_after);
        state->wants |= WANT_CORRECT;
        break;
    case CHANGE_VIEW:
        undo_set_view(state, back ? change->view_before : change->view_after);
        break;
    }
}

/* What has to follow a change. */
static void
refresh(struct state *state, enum change_kind kind)
{
    if (kind == CHANGE_SORT) {
        state->list.held = true;
        list_rebuild(state);
    } else if (kind == CHANGE_READ || kind == CHANGE_STAR)
        list_count(state);
    state->dirty |= DIRTY_ALL;
}

static void
change_mark(struct state *state, enum change_kind kind, uint32_t article,
            bool before, bool after)
{
    if (before == after)
        return;
    struct change change = {.kind = kind,
                            .memo = shelf_memo_index(&state->shelf, article),
                            .before = before,
                            .after = after};
    apply(state, &change, false);
    push(state, change);
}

void
undo_set_read(struct state *state, uint32_t article, bool read)
{
    bool before = shelf_memo(&state->shelf, article)->read;
    change_mark(state, CHANGE_READ, article, before, read);
}

void
undo_set_star(struct state *state, uint32_t article, bool star)
{
    bool before = shelf_memo(&state->shelf, article)->star;
    change_mark(state, CHANGE_STAR, article, before, star);
}

static void
change_value(struct state *state, enum change_kind kind, int before, int after)
{
    struct change change = {.kind = kind, .before = before, .after = after};
    if (before == after)
        return;
    apply(state, &change, false);
    push(state, change);
    refresh(state, kind);
}

void
undo_set_sort(struct state *state, int sort)
{
    change_value(state, CHANGE_SORT, state->settings.list_sort, sort);
}

void
undo_set_theme(struct state *state, size_t theme)
{
    change_value(state, CHANGE_THEME, (int)state->theme, (int)theme);
}

static const struct filter *
keep_filter(struct state *state, struct filter filter)
{
    struct filter *kept = DL_NEW(state->arena, struct filter);
    *kept = filter;
    return kept;
}

void
undo_set_filter(struct state *state, struct filter before, struct filter filter)
{
    struct change change = {.kind = CHANGE_FILTER,
                            .filter_before = keep_filter(state, before),
                            .filter_after = keep_filter(state, filter)};
    apply(state, &change, false);
    if (!dl_str_eq(before.words, filter.words))
        push(state, change);
    refresh(state, CHANGE_FILTER);
}

bool
undo_filter_words(struct state *state, struct dl_str words)
{
    struct filter filter;
    struct dl_error err;
    if (filter_read(state->arena, dl_str_trim(words), &filter, &err) != DL_OK) {
        filter_complain(state, &err);
        return false;
    }
    undo_begin(state);
    undo_set_filter(state, find_filter_wanted(state), filter);
    return true;
}

void
undo_set_part(struct state *state, struct dl_apart apart, bool on)
{
    struct dl_apart *kept = DL_NEW(state->arena, struct dl_apart);
    *kept = (struct dl_apart){dl_str_copy(state->arena, apart.name),
                              dl_str_copy(state->arena, apart.from)};
    struct change change = {
        .kind = CHANGE_PART, .before = !on, .after = on, .apart = kept};
    apply(state, &change, false);
    push(state, change);
    refresh(state, CHANGE_PART);
}

static const struct dl_correction *
keep_correction(struct state *state, const struct dl_correction *correction,
                struct dl_str name)
{
    struct dl_correction *kept = DL_NEW(state->arena, struct dl_correction);
    *kept = *correction;
    kept->name = dl_str_copy(state->arena, name);
    kept->same = dl_str_copy(state->arena, correction->same);
    return kept;
}

void
undo_set_correction(struct state *state, const struct dl_correction *correction)
{
    struct dl_str name = correction->name;
    const struct dl_correction *before = correct_find(state, name);
    struct change change = {.kind = CHANGE_CORRECTION,
                            .said_before = keep_correction(state, before, name),
                            .said_after =
                                keep_correction(state, correction, name)};
    apply(state, &change, false);
    push(state, change);
    refresh(state, CHANGE_CORRECTION);
}

void
undo_push_view(struct state *state, const struct view *before,
               const struct view *after)
{
    push(state, (struct change){.kind = CHANGE_VIEW,
                                .view_before = before,
                                .view_after = after});
}

/* Take back, or do again, one group; false when there is none. */
static bool
move_group(struct state *state, bool back)
{
    struct undo *undo = &state->undo;
    if (back ? undo->now == 0 : undo->now == undo->changes.count)
        return false;
    struct change *at = undo->changes.at;
    uint32_t group = at[back ? undo->now - 1 : undo->now].group;
    bool marks = false;
    while (back ? undo->now > 0 && at[undo->now - 1].group == group
                : undo->now < undo->changes.count &&
                      at[undo->now].group == group) {
        struct change *change = &at[back ? --undo->now : undo->now++];
        apply(state, change, back);
        if (change->kind == CHANGE_READ || change->kind == CHANGE_STAR)
            marks = true;
        else
            refresh(state, change->kind);
    }
    if (marks)
        refresh(state, CHANGE_READ);
    return true;
}

static void
move(struct state *state, int count, bool back)
{
    int done = 0;
    while (done < count && move_group(state, back))
        done++;
    if (done == 0)
        say(state, back ? _("nothing to take back") : _("nothing to do again"));
    else
        say(state,
            back
                ? ngettext("took back %d change", "took back %d changes", done)
                : ngettext("did again %d change", "did again %d changes", done),
            done);
}

void
undo_back(struct state *state, int count)
{
    move(state, count, true);
}

void
undo_again(struct state *state, int count)
{
    move(state, count, false);
}
