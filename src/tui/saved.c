/* Looking for searches that have a name. What is found is kept by key, so that
 * what is new can be told from what was there; the store is asked for one after
 * the other, when nothing else is asked. */
/* SPDX-License-Identifier: ISC */
#include "tui/model.h"

#include <stdio.h>
#include <string.h>

static void
add(struct state *state, struct dl_search search)
{
    struct saved_search own = {.search = search};
    if (!search.fault)
        filter_read(state->arena, search.query, &own.filter, NULL);
    DL_PUSH(state->arena, &state->saved.all, own);
}

void
saved_init(struct state *state)
{
    const struct dl_searches *searches = &state->configured->searches;
    for (size_t i = 0; i < searches->count; i++)
        add(state, searches->at[i]);
}

void
saved_free(struct saved *saved)
{
    for (size_t i = 0; i < saved->all.count; i++)
        found_free(&saved->all.at[i].hits);
}

/* ---- looking ---- */

void
saved_renew(struct state *state)
{
    struct saved *saved = &state->saved;
    bool shown = state->overlay.kind == OVERLAY_SEARCHES;
    if (!state->shelf.done)
        return;
    for (size_t i = 0; i < saved->all.count; i++)
        saved->all.at[i].stale |= shown || saved->all.at[i].search.watch;
    saved_next(state);
}

/* "Blinken: 3 new, Strikes: 1 new", once all have looked. */
static void
tell(struct state *state)
{
    struct saved *saved = &state->saved;
    struct dl_str text = {"", 0};
    if (saved->told)
        return;
    saved->told = true;
    for (size_t i = 0; i < saved->all.count; i++) {
        const struct saved_search *own = &saved->all.at[i];
        const char *part =
            dl_arena_printf(state->scratch, _("%.*s: %zu new"),
                            DL_FMT(own->search.name), own->fresh);
        if (own->fresh > 0)
            text = text_join(state->scratch, text, DL_STR(", "),
                             dl_str_from(part));
    }
    if (text.bytes > 0)
        say(state, "%.*s", DL_FMT(text));
}

void
saved_next(struct state *state)
{
    struct saved *saved = &state->saved;
    for (uint32_t i = 0; i < saved->all.count; i++) {
        struct saved_search *own = &saved->all.at[i];
        if (!own->stale)
            continue;
        if (find_saved(state, i, own->filter.question))
            return;
        saved_take(state, i, NULL);
    }
    tell(state);
}

/* The articles for which the search holds, as an answer that has all of them;
 * in scratch. */
static struct dl_found
collect(const struct state *state, const struct saved_search *own,
        const struct found *stored, size_t *unread)
{
    const struct shelf *shelf = &state->shelf;
    struct dl_found out = {
        .at = DL_ARRAY(state->scratch, shelf->slots.count, struct dl_find)};
    *unread = 0;
    for (uint32_t i = 0; i < shelf->slots.count; i++) {
        if (filter_is_empty(&own->filter) ||
            !filter_holds(state, &own->filter, stored, i))
            continue;
        const struct memo *memo = shelf_memo(shelf, i);
        out.at[out.count++].key = memo->key;
        *unread += !memo->read;
    }
    return out;
}

static void
count_fresh(struct state *state, struct saved_search *own,
            const struct dl_found *hits)
{
    if (!own->search.watch || !own->hits.arena)
        return;
    for (size_t i = 0; i < hits->count; i++)
        if (!found_has(&own->hits, hits->at[i].key)) {
            own->fresh++;
            state->saved.told = false;
        }
}

void
saved_take(struct state *state, uint32_t search, const struct dl_found *answer)
{
    struct saved_search *own = &state->saved.all.at[search];
    struct dl_mark mark = dl_arena_mark(state->scratch);
    struct found stored = {.arena = NULL};
    if (answer)
        found_take(&stored, own->filter.question, answer);
    struct dl_found hits = collect(state, own, &stored, &own->unread);
    count_fresh(state, own, &hits);
    found_free(&own->hits);
    found_take(&own->hits, DL_STR(""), &hits);
    found_free(&stored);
    dl_arena_reset(state->scratch, mark);
    own->stale = false;
    if (state->overlay.kind == OVERLAY_SEARCHES)
        overlay_build(state);
}

/* ---- saving ---- */

static bool
may_save(struct state *state, struct dl_str name)
{
    const struct saved *saved = &state->saved;
    if (filter_is_empty(&state->list.filter)) {
        complain(state, "there is no filter to be saved");
        return false;
    }
    if (name.bytes == 0 || dl_str_starts(name, DL_STR("@"))) {
        complain(state, "a search is saved by a name that begins without @");
        return false;
    }
    for (size_t i = 0; i < saved->all.count; i++)
        if (dl_str_eq_nocase(saved->all.at[i].search.name, name)) {
            complain(state, "a search of this name stands already at %s",
                     saved->all.at[i].search.origin);
            return false;
        }
    if (state->settings.saved.bytes == 0)
        complain(state, "without a settings folder nothing can be saved");
    return state->settings.saved.bytes > 0;
}

void
saved_add(struct state *state, struct dl_str name, bool watch)
{
    if (!may_save(state, name))
        return;
    struct dl_search search = {.name = dl_str_copy(state->arena, name),
                               .query = state->list.filter.words,
                               .watch = watch,
                               .origin = state->settings.saved.at};
    add(state, search);
    DL_PUSH(state->arena, &state->saved.added, search);
    state->wants |= WANT_SAVE;
    say(state, "saved as %.*s", DL_FMT(name));
    saved_renew(state);
}

bool
state_saved(struct state *state, struct dl_search *out)
{
    struct saved *saved = &state->saved;
    if (saved->added.taken == saved->added.count) {
        saved->added.taken = saved->added.count = 0;
        return false;
    }
    *out = saved->added.at[saved->added.taken++];
    return true;
}
