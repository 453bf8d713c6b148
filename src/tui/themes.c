/* Choosing a theme. While the picker is open the row one is at is in force, on
 * the real screen; it is a change only when Enter keeps it.
 *
 * Themes come from files that change while the reader runs. Those that are read
 * again take the place of what they were; one whose file is gone or at fault
 * stays as it was last good. */
/* SPDX-License-Identifier: ISC */
#include "tui/themes.h"

#include "tui/model.h"

static struct dl_theme *
find(struct state *state, const struct dl_theme *theme)
{
    struct dl_themes *all = &state->wardrobe.all;
    for (size_t i = 0; i < all->count; i++)
        if (dl_str_eq(all->at[i].path, theme->path) &&
            (theme->path.bytes || dl_str_eq(all->at[i].name, theme->name)))
            return &all->at[i];
    return NULL;
}

/* The strings of a theme live as long as the state. */
static void
take(struct state *state, const struct dl_theme *theme)
{
    struct dl_theme *known = find(state, theme);
    struct dl_theme own = *theme;
    if (!known || !dl_str_eq(known->name, theme->name))
        own.name = dl_str_copy(state->arena, theme->name);
    else
        own.name = known->name;
    own.path = known ? known->path : dl_str_copy(state->arena, theme->path);
    if (known)
        *known = own;
    else
        DL_PUSH(state->arena, &state->wardrobe.all, own);
}

static size_t
number_of(struct state *state, const struct state_start *start, size_t given)
{
    return (size_t)(find(state, &start->themes->at[given]) -
                    state->wardrobe.all.at);
}

void
themes_init(struct state *state, const struct state_start *start)
{
    for (size_t i = 0; i < start->themes->count; i++)
        take(state, &start->themes->at[i]);
    state->themes = &state->wardrobe.all;
    state->theme = number_of(state, start, start->theme);
    state->wardrobe.dark = state->wardrobe.light = NO_THEME;
    state->wardrobe.faulty = NO_THEME;
    if (!start->pair)
        return;
    state->wardrobe.dark = number_of(state, start, start->dark);
    state->wardrobe.light = number_of(state, start, start->light);
}

unsigned
state_themes(struct state *state, const struct dl_themes *themes)
{
    for (size_t i = 0; i < themes->count; i++)
        take(state, &themes->at[i]);
    if (state->overlay.kind == OVERLAY_THEMES)
        overlay_build(state);
    state->dirty |= DIRTY_ALL;
    return state_finish(state);
}

unsigned
state_theme_fault(struct state *state, const struct dl_error *err)
{
    char *fault = state->wardrobe.fault;
    state->wardrobe.faulty = err ? state->theme : NO_THEME;
    if (err) {
        struct dl_error brief = *err; /* one line: the place says enough */
        brief.excerpt[0] = '\0';
        dl_error_format(&brief, fault, sizeof state->wardrobe.fault);
        for (char *at = fault; *at; at++)
            if (*at == '\n')
                *at = at[1] ? ' ' : '\0';
    }
    state->dirty |= DIRTY_STATUS;
    return state_finish(state);
}

const char *
themes_fault(const struct state *state)
{
    return state->wardrobe.faulty == state->theme ? state->wardrobe.fault : "";
}

unsigned
state_background(struct state *state, bool light)
{
    const struct themes *wardrobe = &state->wardrobe;
    size_t other = light ? wardrobe->dark : wardrobe->light;
    size_t wanted = light ? wardrobe->light : wardrobe->dark;
    if (other != NO_THEME && state->theme == other) {
        state->theme = wanted;
        state->dirty |= DIRTY_ALL;
    }
    return state_finish(state);
}

/* ---- the order ---- */

static bool
is_before(const struct dl_theme *x, const struct dl_theme *y)
{
    if ((x->path.bytes == 0) != (y->path.bytes == 0))
        return x->path.bytes == 0;
    return dl_str_cmp(x->name, y->name) < 0;
}

size_t *
themes_order(const struct state *state, struct dl_arena *arena)
{
    const struct dl_themes *all = state->themes;
    size_t *order = DL_ARRAY(arena, all->count + 1, size_t);
    for (size_t i = 0; i < all->count; i++) {
        size_t at = i; /* they come nearly sorted */
        for (; at > 0 && is_before(&all->at[i], &all->at[order[at - 1]]); at--)
            order[at] = order[at - 1];
        order[at] = i;
    }
    return order;
}

void
themes_step(struct state *state, int steps)
{
    int count = (int)state->themes->count, at = 0;
    const size_t *order = themes_order(state, state->scratch);
    while (order[at] != state->theme)
        at++;
    int next = (((at + steps) % count) + count) % count;
    undo_begin(state);
    undo_set_theme(state, order[next]);
    say(state, "theme %.*s (%d of %d)", DL_FMT(state_theme(state)->name),
        next + 1, count);
}

/* ---- the picker ---- */

void
themes_open(struct state *state)
{
    state->wardrobe.before = state->theme;
    overlay_open(state, OVERLAY_THEMES);
}

void
themes_build(struct state *state)
{
    struct overlay *overlay = &state->overlay;
    size_t count = state->themes->count;
    const size_t *order = themes_order(state, overlay->arena);
    overlay->title =
        dl_str_from(dl_arena_printf(overlay->arena, _("Themes: %zu"), count));
    overlay->foot = phrase("Enter keeps, Escape goes back");
    for (size_t i = 0; i < count; i++) {
        const struct dl_theme *theme = &state->themes->at[order[i]];
        if (order[i] == state->theme)
            overlay->start = i;
        overlay_push(state,
                     (struct row){.a = (uint32_t)order[i],
                                  .text = theme->name,
                                  .right = theme->light ? phrase("light")
                                                        : phrase("dark")});
    }
}

void
themes_preview(struct state *state)
{
    const struct overlay *overlay = &state->overlay;
    if (overlay->selected < overlay->rows.count)
        state->theme = overlay->rows.at[overlay->selected].a;
    state->dirty |= DIRTY_ALL;
}

void
themes_restore(struct state *state)
{
    state->theme = state->wardrobe.before;
    state->dirty |= DIRTY_ALL;
}

void
themes_keep(struct state *state)
{
    size_t chosen = state->theme;
    overlay_close(state); /* which restores */
    undo_begin(state);
    undo_set_theme(state, chosen);
    say(state, "theme %.*s; `theme:` in dateline.yaml makes it last",
        DL_FMT(state_theme(state)->name));
}
