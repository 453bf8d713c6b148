/* What keys and commands do with the scope of the timeline: one name is
 * followed until it is let go; the others go round. */
/* SPDX-License-Identifier: ISC */
#include "tui/scope_acts.h"

#include "tui/model.h"

/* The name you are at; in the timeline, else, the first of the chosen event; in
 * the end the one of the last card. */
static bool
name_here(const struct state *state, struct name *out)
{
    uint32_t entity = reader_entity(state);
    const struct dl_entry *entry = times_entry(state);
    if (entity != DL_NO_ENTITY) {
        *out = name_of(state, state->list.selected, entity);
        return true;
    }
    if (state->wish.focus == DL_PANE_TIME && entry &&
        entry->listing_count > 0) {
        const struct dl_listing *listing =
            &state->shelf.library->directory.at[entry->listings[0]];
        *out = (struct name){listing->kind, listing->key, listing->name};
        return true;
    }
    *out = state->times.name;
    return state->times.named;
}

static void
set(struct state *state, enum dl_scope scope)
{
    static const char *const words[DL_SCOPE_COUNT] = {
        [DL_SCOPE_ALL] = N_("all events"),
        [DL_SCOPE_STORY] = N_("the events of this story"),
        [DL_SCOPE_ARTICLE] = N_("the events of this article"),
        [DL_SCOPE_LIST] = N_("the events of the articles in the list")};
    state->settings.timeline_scope = (int)scope;
    times_rebuild(state);
    say(state, "%s", _(words[scope]));
}

void
scope_name(struct state *state, struct name name)
{
    times_keep_to(state, name);
    say(state, "following %.*s", DL_FMT(state->times.name.name));
}

void
scope_follow(struct state *state, int count)
{
    (void)count;
    struct name name;
    if (state->settings.timeline_scope == DL_SCOPE_ENTITY)
        set(state, state->times.before);
    else if (!state->shelf.library)
        say(state, "the timeline comes when all articles are read");
    else if (name_here(state, &name))
        scope_name(state, name);
    else
        say(state, "nobody to follow; choose a name with e or i");
}

/* All, this story, this article, the list when not all articles are in it, and
 * round; a name is let go first. */
void
scope_next(struct state *state, int count)
{
    int scope = state->settings.timeline_scope;
    bool listed = !filter_is_empty(&state->list.filter);
    if (scope == DL_SCOPE_ENTITY)
        set(state, state->times.before);
    else
        set(state, (enum dl_scope)((scope + count) %
                                   (listed ? DL_SCOPE_ENTITY : DL_SCOPE_LIST)));
}

void
scope_set(struct state *state, enum dl_scope scope)
{
    if (scope != DL_SCOPE_ENTITY)
        set(state, scope);
    else if (state->settings.timeline_scope != DL_SCOPE_ENTITY)
        scope_follow(state, 1);
}
