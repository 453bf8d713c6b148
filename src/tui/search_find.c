/* What a search finds: in the article spans of the body, in the timeline rows
 * whose title holds the query. Nearly all queries are words; one that begins
 * with "/" is a regular expression, so that what one types, what is kept of it
 * and what a command is given all look the same. */
/* SPDX-License-Identifier: ISC */
#include "tui/model.h"

/* A title is short; what is drawn may not cost what is searched for may. */
enum { LINE_STEPS = 20000 };

struct dl_str
search_expression(struct dl_str query)
{
    size_t end = query.bytes, slashes = 0;
    if (!dl_str_starts(query, DL_STR("/")))
        return (struct dl_str){"", 0};
    while (slashes + 2 < end && query.at[end - 2 - slashes] == '\\')
        slashes++;
    if (end > 2 && query.at[end - 1] == '/' && slashes % 2 == 0)
        end--;
    return (struct dl_str){query.at + 1, end - 1};
}

enum dl_status
search_read(struct state *state, struct dl_str query, struct dl_error *err)
{
    struct search *search = &state->search;
    struct dl_str pattern = search_expression(query);
    struct dl_str letters =
        pattern.bytes > 0 ? dl_regex_letters(state->scratch, pattern) : query;
    bool ignore =
        fold_ignores(letters, (enum dl_case)state->settings.search_case);
    struct dl_regex *regex = NULL;
    if (pattern.bytes > 0) {
        enum dl_status status = dl_regex_new(pattern, ignore, &regex, err);
        if (status != DL_OK && err)
            err->column++; /* behind the slash */
        if (status != DL_OK)
            return status;
    }
    dl_regex_free(search->regex);
    search->regex = regex;
    search->ignore_case = ignore;
    search->query = dl_str_copy(state->arena, query);
    return DL_OK;
}

/* Where the query stands in `text`; false: there may be more. */
static bool
find_in(const struct state *state, struct dl_arena *arena, struct dl_str text,
        struct dl_spans *out)
{
    const struct search *search = &state->search;
    if (search->regex)
        return dl_regex_find(arena, search->regex, text, out, NULL) == DL_OK;
    struct fold fold = fold_text(state->scratch, text, search->ignore_case);
    struct dl_str needle =
        fold_text(state->scratch, search->query, search->ignore_case).text;
    struct dl_span span;
    for (size_t from = 0; fold_find(&fold, needle, &from, &span);)
        DL_PUSH(arena, out, span);
    return true;
}

void
search_in_line(const struct state *state, struct dl_arena *arena,
               struct dl_str text, struct dl_spans *out)
{
    if (state->search.regex)
        dl_regex_allow(state->search.regex, LINE_STEPS);
    find_in(state, arena, text, out);
}

static void
find_spans(struct state *state)
{
    struct search *search = &state->search;
    const struct dl_reading *reading = state_reading(state);
    if (!reading)
        return;
    if (search->hits)
        dl_needles_find(state->arena, &search->words, reading->doc->text,
                        &search->spans);
    else
        search->cut =
            !find_in(state, state->arena, reading->doc->text, &search->spans);
}

static struct dl_str
row_text(const struct state *state, size_t place)
{
    const struct spot *spot = &state->times.spots.at[place];
    if (spot->more)
        return DL_STR("");
    return shelf_entry(&state->shelf, spot->entry)->title;
}

static void
find_rows(struct state *state)
{
    struct search *search = &state->search;
    for (uint32_t i = 0; i < state->times.spots.count && !search->cut; i++) {
        struct dl_mark mark = dl_arena_mark(state->scratch);
        struct dl_spans spans = {0};
        search->cut =
            !find_in(state, state->scratch, row_text(state, i), &spans);
        if (spans.count > 0)
            DL_PUSH(state->arena, &search->rows, i);
        dl_arena_reset(state->scratch, mark);
    }
}

void
search_find(struct state *state)
{
    struct search *search = &state->search;
    search->spans.count = search->rows.count = 0;
    search->stale = search->cut = false;
    search->memo = shelf_memo_index(&state->shelf, state->list.selected);
    if (!search->on || search->query.bytes == 0)
        return;
    if (search->regex)
        dl_regex_allow(search->regex, DL_REGEX_STEPS);
    if (search->pane == DL_PANE_READ)
        find_spans(state);
    else
        find_rows(state);
}
