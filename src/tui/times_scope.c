/* Whose events the timeline shows: all, those of a story, of an article, of the
 * articles in the list, or of the one name that is followed. */
/* SPDX-License-Identifier: ISC */
#include "tui/model.h"

static void
mark_story(const struct state *state, bool *out)
{
    const struct dl_library *library = state->shelf.library;
    uint32_t story = library->stories.of[state->list.selected];
    for (size_t i = 0; i < library->count; i++)
        out[i] = library->stories.of[i] == story;
}

static void
mark_named(const struct state *state, bool *out)
{
    const struct name *name = &state->times.name;
    const struct dl_listing *listing =
        shelf_find(&state->shelf, name->kind, name->key);
    for (uint32_t i = 0; listing && i < listing->where_count; i++)
        out[listing->where[i].article] = true;
}

static void
mark_listed(const struct state *state, bool *out)
{
    const struct list *list = &state->list;
    for (size_t i = 0; i < list->order.count; i++)
        if (shelf_is_told(&state->shelf, list->order.at[i]))
            out[list->order.at[i]] = true;
}

bool *
times_articles(const struct state *state)
{
    int scope = state->settings.timeline_scope;
    size_t count = state->shelf.library->count;
    uint32_t selected = state->list.selected;
    if (scope == DL_SCOPE_ALL)
        return NULL;
    bool *out = DL_ARRAY(state->scratch, state->shelf.told_count + 1, bool);
    if (scope == DL_SCOPE_ENTITY)
        mark_named(state, out);
    else if (scope == DL_SCOPE_LIST)
        mark_listed(state, out);
    else if (selected < count && scope == DL_SCOPE_STORY)
        mark_story(state, out);
    else if (shelf_is_told(&state->shelf, selected))
        out[selected] = true;
    return out;
}

static bool
told_by(const bool *articles, const struct dl_entry *entry)
{
    for (uint32_t i = 0; i < entry->evidence_count; i++)
        if (articles[entry->evidence[i].article])
            return true;
    return false;
}

static bool
names(const struct state *state, const struct dl_entry *entry)
{
    const struct dl_directory *directory = &state->shelf.library->directory;
    for (uint32_t i = 0; i < entry->listing_count; i++) {
        const struct dl_listing *listing = &directory->at[entry->listings[i]];
        if (name_is(&state->times.name, listing->kind, listing->key))
            return true;
    }
    return false;
}

uint32_t *
times_scope(const struct state *state, uint32_t *count)
{
    bool named = state->settings.timeline_scope == DL_SCOPE_ENTITY;
    *count = 0;
    if (!state->shelf.library)
        return NULL;
    size_t all = shelf_entries(&state->shelf);
    const bool *articles = times_articles(state);
    uint32_t *entries = DL_ARRAY(state->scratch, all + 1, uint32_t);
    for (uint32_t i = 0; i < all; i++) {
        const struct dl_entry *entry = shelf_entry(&state->shelf, i);
        if (named ? names(state, entry) : !articles || told_by(articles, entry))
            entries[(*count)++] = i;
    }
    return entries;
}

bool
times_is_local(const struct state *state)
{
    int scope = state->settings.timeline_scope;
    return scope == DL_SCOPE_STORY || scope == DL_SCOPE_ARTICLE;
}

void
times_keep_to(struct state *state, struct name name)
{
    struct times *times = &state->times;
    int *scope = &state->settings.timeline_scope;
    name.key = dl_str_copy(state->arena, name.key);
    name.name = dl_str_copy(state->arena, name.name);
    times->name = name;
    times->named = true;
    if (*scope != DL_SCOPE_ENTITY)
        times->before = (enum dl_scope) * scope;
    *scope = DL_SCOPE_ENTITY;
    times_rebuild(state);
}
