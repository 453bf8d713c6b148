/* The overlay of saved searches: name, query, what is new, unread, found. */
/* SPDX-License-Identifier: ISC */
#include "tui/model.h"

static struct dl_str
columns(const struct state *state, const char *fresh, const char *unread,
        const char *all)
{
    return dl_str_from(dl_arena_printf(state->overlay.arena, "%8s %8s %8s",
                                       fresh, unread, all));
}

static const char *
number(const struct state *state, size_t count)
{
    return dl_arena_printf(state->overlay.arena, "%zu", count);
}

static struct dl_str
counters(const struct state *state, const struct saved_search *own)
{
    const char *fresh = own->fresh          ? number(state, own->fresh)
                        : own->search.watch ? _("watched")
                                            : "";
    if (!own->hits.arena)
        return columns(state, fresh, "", "...");
    return columns(state, fresh, number(state, own->unread),
                   number(state, own->hits.count));
}

static void
push_search(struct state *state, uint32_t which)
{
    const struct saved_search *own = &state->saved.all.at[which];
    overlay_push(state, (struct row){.a = which,
                                     .text = own->search.name,
                                     .more = own->search.query,
                                     .firm = true,
                                     .right = counters(state, own)});
}

/* One that cannot be used says why. */
static void
push_fault(struct state *state, uint32_t which)
{
    const struct dl_search *search = &state->saved.all.at[which].search;
    char text[3 * DL_ERROR_TEXT_MAX];
    struct dl_error fault = *search->fault;
    fault.excerpt[0] = '\0';
    dl_error_format(&fault, text, sizeof text);
    overlay_push(state, (struct row){.text = search->name,
                                     .text_role = DL_ROLE_ERROR,
                                     .more = search->query,
                                     .heading = true});
    overlay_say(state, DL_ROLE_ERROR, dl_str_trim(dl_str_from(text)));
}

void
saved_build(struct state *state)
{
    struct overlay *overlay = &state->overlay;
    const struct saved *saved = &state->saved;
    overlay->title = dl_str_from(
        dl_arena_printf(overlay->arena, _("Searches: %zu"), saved->all.count));
    if (saved->all.count == 0) {
        overlay_say(state, DL_ROLE_NONE,
                    phrase("no search is saved yet; :save NAME saves the "
                           "filter in force, :watch NAME tells of new hits"));
        return;
    }
    overlay_push(state, (struct row){.right = columns(state, _("new"),
                                                      _("unread"), _("found")),
                                     .firm = true,
                                     .heading = true});
    for (uint32_t i = 0; i < saved->all.count; i++)
        if (saved->all.at[i].search.fault)
            push_fault(state, i);
        else
            push_search(state, i);
}

void
saved_open(struct state *state)
{
    struct saved *saved = &state->saved;
    for (size_t i = 0; i < saved->all.count; i++)
        saved->all.at[i].stale = true;
    overlay_open(state, OVERLAY_SEARCHES);
    saved_next(state);
}

void
saved_choose(struct state *state)
{
    const struct overlay *overlay = &state->overlay;
    uint32_t which = overlay->rows.at[overlay->selected].a;
    struct dl_str words = {"", 0};
    if (which < state->saved.all.count) {
        state->saved.all.at[which].fresh = 0;
        words = state->saved.all.at[which].search.query;
    }
    overlay_close(state);
    if (words.bytes > 0 && undo_filter_words(state, words))
        state_focus(state, DL_PANE_LIST);
}
