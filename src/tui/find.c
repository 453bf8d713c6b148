/* Asking the store. What a filter wants to know of an article that can change
 * while one reads (read, starred) is never asked: it is known here. */
/* SPDX-License-Identifier: ISC */
#include "tui/model.h"

#include <string.h>

enum { CONTEXTS = 40 }; /* hits that come with the line around them */

void
find_init(struct find *find)
{
    *find = (struct find){.arena = dl_arena_new(0)};
}

static bool
is_kept(const struct find *find)
{
    return find->keeping && find->kept.arena == find->now.arena;
}

void
find_free(struct find *find)
{
    if (find->keeping && !is_kept(find))
        found_free(&find->kept);
    found_free(&find->now);
    dl_arena_free(find->arena);
}

void
find_keep(struct state *state)
{
    state->find.kept = state->find.now;
    state->find.keeping = true;
}

/* What is in force until the store has answered may be what was typed, which
 * goes with the prompt. */
void
find_drop(struct state *state)
{
    struct find *find = &state->find;
    struct filter *filter = &state->list.filter;
    if (find->keeping && !is_kept(find))
        found_free(&find->kept);
    find->keeping = false;
    if (find->waiting) {
        filter_read(state->arena, filter->words, filter, NULL);
        search_hits(state);
    }
}

/* ---- asking ---- */

static void
ask(struct state *state, struct dl_str question)
{
    struct find *find = &state->find;
    dl_arena_reset(find->arena, (struct dl_mark){NULL, 0});
    find->question = dl_str_copy(find->arena, question);
    find->saved = NONE;
    find->shown = NULL;
    find->shown_count = 0;
    find->serial++;
    find->asking = true;
    find->told = find->again = false;
    state->wants |= WANT_FIND;
}

/* The keys of all articles that are marked so. */
static struct dl_key *
marked(const struct state *state, enum dl_condition condition, size_t *count)
{
    size_t memos = state->shelf.memos.count;
    struct dl_key *keys = DL_ARRAY(state->scratch, memos, struct dl_key);
    *count = 0;
    for (size_t i = 0; i < memos; i++) {
        const struct memo *memo = &state->shelf.memos.at[i];
        if (condition == DL_IS_STARRED ? memo->star : memo->read)
            keys[(*count)++] = memo->key;
    }
    return keys;
}

/* Few queries ask for marks beside something else. */
static bool
asks_for_marks(struct dl_str question)
{
    return dl_str_find(question, DL_STR("is:"), 0) != SIZE_MAX;
}

bool
state_find(struct state *state, struct dl_desk_query *out)
{
    struct find *find = &state->find;
    if (!find->asking || find->told)
        return false;
    find->told = true;
    *out =
        (struct dl_desk_query){.serial = find->serial,
                               .text = find->question,
                               .contexts = find->saved == NONE ? CONTEXTS : 0,
                               .shown = find->shown,
                               .shown_count = find->shown_count};
    if (find->shown_count == 0 && asks_for_marks(find->question)) {
        out->read = marked(state, DL_IS_READ, &out->read_count);
        out->starred = marked(state, DL_IS_STARRED, &out->starred_count);
    }
    return true;
}

/* ---- filters ---- */

struct filter
find_filter_wanted(const struct state *state)
{
    return state->find.waiting ? state->find.wanted : state->list.filter;
}

static void
put_in_force(struct state *state, struct filter filter)
{
    state->find.waiting = false;
    state->list.filter = filter;
    state->list.held = true;
    list_rebuild(state);
    search_hits(state);
}

/* What is known already need not be asked. */
static bool
is_known(struct find *find, struct dl_str question)
{
    if (!find->stored || question.bytes == 0 ||
        (find->now.arena && dl_str_eq(find->now.question, question)))
        return true;
    if (!find->keeping || !find->kept.arena ||
        !dl_str_eq(find->kept.question, question))
        return false;
    found_free(&find->now);
    find->now = find->kept;
    return true;
}

void
find_filter(struct state *state, struct filter filter)
{
    struct find *find = &state->find;
    if (is_known(find, filter.question)) {
        put_in_force(state, filter);
        return;
    }
    find->wanted = filter;
    find->waiting = true;
    if (!find->asking || find->saved != NONE) /* that one is asked later */
        ask(state, filter.question);
}

/* A stored article of which there is no text here, nor a line of it. */
static const struct dl_head *
lacks_context(const struct state *state, size_t place)
{
    uint32_t article = state->list.order.at[place];
    const struct dl_head *head = shelf_head(&state->shelf, article);
    bool lacks = head && !shelf_reading(&state->shelf, article) &&
                 found_has(&state->find.now, head->key) &&
                 !found_context(&state->find.now, head->key);
    return lacks ? head : NULL;
}

void
find_contexts(struct state *state)
{
    struct find *find = &state->find;
    const struct list *list = &state->list;
    size_t page = list_page(state) + 1; /* one may be in view in part */
    if (!list_shows_hits(state) || find->asking || find->waiting ||
        list->filter.question.bytes == 0)
        return;
    struct dl_key *keys = DL_ARRAY(state->scratch, page, struct dl_key);
    size_t count = 0;
    for (size_t i = 0; i < page && list->top + i < list->order.count; i++) {
        const struct dl_head *head = lacks_context(state, list->top + i);
        if (head)
            keys[count++] = head->key;
    }
    if (count == 0)
        return;
    ask(state, list->filter.question);
    find->shown = DL_ARRAY(find->arena, count, struct dl_key);
    memcpy(find->shown, keys, count * sizeof *keys);
    find->shown_count = count;
}

bool
find_saved(struct state *state, uint32_t search, struct dl_str question)
{
    struct find *find = &state->find;
    if (!find->stored || question.bytes == 0)
        return false;
    if (!find->asking) {
        ask(state, question);
        find->saved = search;
    }
    return true;
}

void
find_renew(struct state *state)
{
    struct find *find = &state->find;
    find->stored = true;
    if (find->asking)
        find->again = true;
    else if (state->list.filter.question.bytes > 0)
        ask(state, state->list.filter.question);
}

static void
take(struct find *find, const struct dl_found *answer)
{
    if (!is_kept(find))
        found_free(&find->now);
    found_take(&find->now, find->question, answer);
}

/* Of what was asked for the list. Returns whether it has to be asked again. */
static bool
take_hits(struct state *state, const struct dl_found *answer)
{
    struct find *find = &state->find;
    struct filter wanted = find_filter_wanted(state);
    if (find->shown_count > 0) {
        found_add(&find->now, find->shown, find->shown_count, answer);
        return find->waiting;
    }
    if (!dl_str_eq(find->question, wanted.question))
        return find->waiting; /* other letters were typed meanwhile */
    take(find, answer);
    if (find->waiting)
        put_in_force(state, wanted);
    else
        list_rebuild(state);
    return false;
}

static void
refuse(struct state *state, const struct dl_error *fault)
{
    complain(state, "%s", fault->text);
    state->find.waiting = false;
}

void
find_answer(struct state *state, const struct dl_found *answer)
{
    struct find *find = &state->find;
    if (!find->asking || answer->serial != find->serial)
        return;
    bool again = find->again;
    find->asking = false;
    if (answer->status != DL_OK)
        refuse(state, &answer->fault);
    else if (find->saved != NONE)
        saved_take(state, find->saved, answer);
    else
        again |= take_hits(state, answer);
    struct dl_str question = find_filter_wanted(state).question;
    if (again && question.bytes > 0)
        ask(state, question);
    else if (answer->status == DL_OK)
        saved_next(state);
}
