/* Whose events the timeline shows: all, those of a story, of an article, or of
 * the one name that is followed. */
/* SPDX-License-Identifier: ISC */
#include "tui/model.h"

static bool
told_by_story(const struct state *state, const struct dl_entry *entry)
{
    const struct dl_stories *stories = &state->shelf.library->stories;
    uint32_t story = stories->of[state->list.selected];
    for (uint32_t i = 0; i < entry->evidence_count; i++)
        if (stories->of[entry->evidence[i].article] == story)
            return true;
    return false;
}

static bool
told_by_article(const struct state *state, const struct dl_entry *entry)
{
    for (uint32_t i = 0; i < entry->evidence_count; i++)
        if (entry->evidence[i].article == state->list.selected)
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

static bool
in_scope(const struct state *state, const struct dl_entry *entry)
{
    bool article = state->list.selected < state->shelf.library->count;
    switch (state->settings.timeline_scope) {
    case DL_SCOPE_STORY:
        return article && told_by_story(state, entry);
    case DL_SCOPE_ARTICLE:
        return article && told_by_article(state, entry);
    case DL_SCOPE_ENTITY:
        return names(state, entry);
    default:
        return true;
    }
}

uint32_t *
times_scope(const struct state *state, uint32_t *count)
{
    const struct dl_library *library = state->shelf.library;
    *count = 0;
    if (!library)
        return NULL;
    const struct dl_timeline *all = &library->timeline;
    uint32_t *entries = DL_ARRAY(state->scratch, all->count + 1, uint32_t);
    for (uint32_t i = 0; i < all->count; i++)
        if (in_scope(state, &all->at[i]))
            entries[(*count)++] = i;
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
