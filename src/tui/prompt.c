/* The prompt line. A search and a filter act while they are typed; Escape
 * takes one back to where one was, Enter keeps it. Letters that arrive together
 * (a paste, a slow line) are searched for once, when somebody looks. */
/* SPDX-License-Identifier: ISC */
#include "tui/model.h"

#include "tui/command.h"
#include "tui/complete.h"

#include <dateline/text.h>

#include <assert.h>

const char *
prompt_sign(enum prompt_kind kind)
{
    static const char *const signs[] = {"", "/", N_("filter: "), ":"};
    return _(signs[kind]);
}

void
prompt_open(struct state *state, enum prompt_kind kind)
{
    struct prompt *prompt = &state->prompt;
    prompt->kind = kind;
    prompt->origin = jumps_here(state);
    prompt->pane = state->wish.focus;
    prompt->from = search_origin(state, prompt->pane);
    prompt->filter = find_filter_wanted(state);
    prompt->search = state->search;
    prompt->top = state->list.top;
    prompt->held = state->list.held;
    prompt->wrong = false;
    prompt->recall = prompt->histories[kind].count;
    prompt->completing = prompt->stale = false;
    edit_set(&prompt->edit, DL_STR(""));
    dl_arena_reset(prompt->arena, (struct dl_mark){NULL, 0});
    if (kind == PROMPT_FILTER) {
        edit_set(&prompt->edit, prompt->filter.words);
        find_keep(state);
    }
    state->dirty |= DIRTY_STATUS;
}

void
prompt_point(struct state *state, int col)
{
    struct prompt *prompt = &state->prompt;
    struct rect row = state->layout.status;
    int from = row.col + dl_text_cols(dl_str_from(prompt_sign(prompt->kind)));
    int cols = row.col + row.cols - from - 1;
    prompt->edit.cursor =
        edit_hit(&prompt->edit, cols, col < from ? 0 : col - from);
    state->dirty |= DIRTY_STATUS;
}

static void
close_prompt(struct state *state)
{
    state->prompt.kind = PROMPT_NONE;
    state->prompt.stale = false;
    state->dirty |= DIRTY_STATUS;
}

/* A filter takes effect while it is typed, without being a change yet. What
 * cannot be read leaves the list as it is. */
static void
preview_filter(struct state *state)
{
    struct prompt *prompt = &state->prompt;
    struct filter filter;
    prompt->wrong = filter_read(prompt->arena, edit_text(&prompt->edit),
                                &filter, &prompt->fault) != DL_OK;
    if (!prompt->wrong)
        find_filter(state, filter);
}

static void
changed(struct state *state)
{
    state->prompt.completing = false;
    state->prompt.stale = true;
    state->dirty |= DIRTY_STATUS;
}

void
prompt_catch_up(struct state *state)
{
    struct prompt *prompt = &state->prompt;
    if (!prompt->stale)
        return;
    prompt->stale = false;
    if (prompt->kind == PROMPT_SEARCH) {
        struct place origin = prompt->origin;
        if (prompt->edit.bytes == 0)
            jumps_go(state, origin);
        prompt->wrong =
            search_start(state, prompt->pane, edit_text(&prompt->edit),
                         prompt->from, &prompt->fault) != DL_OK;
    } else if (prompt->kind == PROMPT_FILTER)
        preview_filter(state);
}

/* Everything is where it was. */
static void
cancel_filter(struct state *state)
{
    const struct prompt *prompt = &state->prompt;
    struct list *list = &state->list;
    find_filter(state, prompt->filter);
    jumps_go(state, prompt->origin);
    list->top = prompt->top;
    list->held = prompt->held;
    search_restore(state, &prompt->search);
    find_drop(state);
}

static void
cancel(struct state *state)
{
    struct prompt *prompt = &state->prompt;
    enum prompt_kind kind = prompt->kind;
    close_prompt(state);
    if (kind == PROMPT_SEARCH) {
        search_end(state);
        jumps_go(state, prompt->origin);
    } else if (kind == PROMPT_FILTER) {
        cancel_filter(state);
    }
}

/* Which prompt a kept line was typed into. */
static const enum prompt_kind prompts[DL_TYPED_COUNT] = {
    [DL_TYPED_SEARCH] = PROMPT_SEARCH,
    [DL_TYPED_FILTER] = PROMPT_FILTER,
    [DL_TYPED_COMMAND] = PROMPT_COMMAND,
};

static enum dl_typed_kind
kind_in(enum prompt_kind prompt)
{
    int kind = 0;
    while (kind < DL_TYPED_COUNT && prompts[kind] != prompt)
        kind++;
    assert(kind < DL_TYPED_COUNT);
    return (enum dl_typed_kind)kind;
}

static bool
is_last(const struct history *history, struct dl_str text)
{
    return history->count > 0 &&
           dl_str_eq(history->at[history->count - 1], text);
}

/* Nothing was typed, or the sign of an expression alone. */
static bool
is_empty(struct dl_str text)
{
    return text.bytes == 0 || dl_str_is(text, "/");
}

static void
remember(struct state *state, struct dl_str text)
{
    struct prompt *prompt = &state->prompt;
    struct history *history = &prompt->histories[prompt->kind];
    if (is_empty(text) || is_last(history, text))
        return;
    struct dl_typed_line line = {.kind = kind_in(prompt->kind),
                                 .text = dl_str_copy(state->arena, text)};
    DL_PUSH(state->arena, history, line.text);
    if (!dl_typed_may_stay(&line))
        return;
    DL_PUSH(state->arena, &prompt->typed, line);
    state->wants |= WANT_KEEP;
}

bool
state_typed(struct state *state, struct dl_typed_line *out)
{
    struct prompt *prompt = &state->prompt;
    if (prompt->taken == prompt->typed.count)
        return false;
    *out = prompt->typed.at[prompt->taken++];
    return true;
}

/* They come after the first frame, when something may have been typed. */
void
state_recall(struct state *state, const struct dl_typed_lines *lines)
{
    for (int kind = 0; kind < DL_TYPED_COUNT; kind++) {
        struct history *own = &state->prompt.histories[prompts[kind]];
        struct history all = {0};
        for (size_t i = 0; i < lines->count; i++)
            if ((int)lines->at[i].kind == kind)
                DL_PUSH(state->arena, &all,
                        dl_str_copy(state->arena, lines->at[i].text));
        if (state->prompt.kind == prompts[kind])
            state->prompt.recall += all.count;
        for (size_t i = 0; i < own->count; i++)
            DL_PUSH(state->arena, &all, own->at[i]);
        *own = all;
    }
}

static void
accept_search(struct state *state, struct dl_str text)
{
    struct prompt *prompt = &state->prompt;
    const struct history *history = &prompt->histories[PROMPT_SEARCH];
    if (is_empty(text) && history->count > 0) /* the last one again */
        text = history->at[history->count - 1];
    search_for(state, prompt->pane, text, prompt->from, prompt->origin);
}

static void
accept_filter(struct state *state, struct dl_str text)
{
    struct filter filter;
    struct dl_error err;
    if (filter_read(state->arena, dl_str_trim(text), &filter, &err) != DL_OK)
        return;
    undo_begin(state);
    undo_set_filter(state, state->prompt.filter, filter);
    find_drop(state);
}

static void
accept(struct state *state)
{
    struct prompt *prompt = &state->prompt;
    enum prompt_kind kind = prompt->kind;
    struct dl_str text = dl_str_copy(state->arena, edit_text(&prompt->edit));
    prompt_catch_up(state);
    if (prompt->wrong) { /* one stays with it until it is right */
        prompt->edit.cursor = edit_offset(&prompt->edit, prompt->fault.column);
        state->dirty |= DIRTY_STATUS;
        return;
    }
    remember(state, text);
    close_prompt(state);
    if (kind == PROMPT_SEARCH)
        accept_search(state, text);
    else if (kind == PROMPT_COMMAND)
        command_run(state, text);
    else
        accept_filter(state, text);
}

static void
recall(struct state *state, int step)
{
    struct prompt *prompt = &state->prompt;
    const struct history *history = &prompt->histories[prompt->kind];
    if (step < 0 ? prompt->recall == 0 : prompt->recall >= history->count)
        return;
    prompt->recall = step < 0 ? prompt->recall - 1 : prompt->recall + 1;
    edit_set(&prompt->edit, prompt->recall < history->count
                                ? history->at[prompt->recall]
                                : DL_STR(""));
    changed(state);
}

void
prompt_candidates(const struct state *state, struct dl_arena *arena,
                  struct dl_strs *out)
{
    const struct prompt *prompt = &state->prompt;
    if (prompt->kind == PROMPT_FILTER)
        complete_query(state, arena, prompt->stem, out);
    else if (prompt->kind == PROMPT_COMMAND)
        command_complete(state, arena, prompt->stem, out);
}

/* Tab puts the candidates in one after the other, and begins anew. */
static void
complete(struct state *state, int step)
{
    struct prompt *prompt = &state->prompt;
    struct dl_strs candidates = {0};
    if (prompt->kind == PROMPT_SEARCH)
        return;
    if (!prompt->completing) {
        prompt->stem = dl_str_copy(state->arena, edit_text(&prompt->edit));
        prompt->candidate = step > 0 ? SIZE_MAX : 0; /* before the first */
    }
    prompt_candidates(state, state->scratch, &candidates);
    if (candidates.count == 0)
        return;
    size_t count = candidates.count;
    prompt->candidate = step > 0 ? (prompt->candidate + 1) % count
                                 : (prompt->candidate + count - 1) % count;
    edit_set(&prompt->edit, candidates.at[prompt->candidate]);
    prompt->completing = prompt->stale = true;
    state->dirty |= DIRTY_STATUS;
}

/* The sign of a regular expression goes before the text, or away. */
static void
turn_expression(struct state *state)
{
    struct edit *edit = &state->prompt.edit;
    struct dl_str text = edit_text(edit);
    size_t cursor = edit->cursor;
    if (state->prompt.kind != PROMPT_SEARCH)
        return;
    if (dl_str_starts(text, DL_STR("/"))) {
        edit_set(edit,
                 dl_str_copy(state->scratch,
                             (struct dl_str){text.at + 1, text.bytes - 1}));
        edit->cursor = cursor > 0 ? cursor - 1 : 0;
    } else {
        edit_set(edit, dl_str_from(dl_arena_printf(state->scratch, "/%.*s",
                                                   DL_FMT(text))));
        edit->cursor = cursor < edit->bytes ? cursor + 1 : edit->bytes;
    }
    changed(state);
}

void
prompt_key(struct state *state, dl_key key)
{
    struct prompt *prompt = &state->prompt;
    bool different;
    switch (key) {
    case DL_KEY_ESCAPE:
    case DL_KEY_CONTROL | 'c':
    case DL_KEY_CONTROL | 'g':
        cancel(state);
        return;
    case DL_KEY_ENTER:
        accept(state);
        return;
    case DL_KEY_UP:
    case DL_KEY_CONTROL | 'p':
        recall(state, -1);
        return;
    case DL_KEY_DOWN:
    case DL_KEY_CONTROL | 'n':
        recall(state, 1);
        return;
    case DL_KEY_TAB:
        complete(state, 1);
        return;
    case DL_KEY_BACK_TAB:
        complete(state, -1);
        return;
    case DL_KEY_CONTROL | 'r':
        turn_expression(state);
        return;
    default:
        break;
    }
    if (key == DL_KEY_BACKSPACE && prompt->edit.bytes == 0)
        cancel(state);
    else if (edit_key(&prompt->edit, key, &different)) {
        state->dirty |= DIRTY_STATUS;
        if (different)
            changed(state);
    }
}
