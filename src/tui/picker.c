/* The picker: names of the article, or of all articles, those it is most about
 * first; found by typing. A first letter @ & + ~ ! keeps to one kind. Tab
 * collects names to filter the list by. */
/* SPDX-License-Identifier: ISC */
#include "tui/model.h"

#include <string.h>

enum {
    ROWS_MAX = 500,
    ALIASES_MAX = 12, /* that a row could show */
    WORDS_COLS_LEAST = 60,
    BARS_COLS_LEAST = 44
};

/* Cut the sign of a kind off what was typed. */
static enum dl_kind
typed_kind(struct dl_str *text)
{
    for (int i = 0; i < DL_KIND_COUNT; i++)
        if (text->bytes > 0 && text->at[0] == dl_kind_sign((enum dl_kind)i)) {
            text->at++;
            text->bytes--;
            return (enum dl_kind)i;
        }
    return DL_KIND_COUNT;
}

static size_t
tick_of(const struct overlay *overlay, const struct name *name)
{
    for (size_t i = 0; i < overlay->ticks.count; i++)
        if (name_is(&overlay->ticks.at[i], name->kind, name->key))
            return i;
    return SIZE_MAX;
}

/* Whether alias `alias` reads as the name or as an alias before it. */
static bool
is_said(const struct roster *roster, const struct roster_name *name,
        uint32_t alias)
{
    const struct form *forms = &roster->forms[name->form];
    for (uint32_t i = 0; i < alias; i++)
        if (dl_str_eq(forms[i].text, forms[alias].text))
            return true;
    return false;
}

/* The aliases, as many as could be seen. */
static struct dl_str
other_forms(const struct state *state, const struct roster *roster,
            const struct roster_name *name)
{
    size_t most = (size_t)overlay_cols(state), bytes = 0;
    char *text = dl_arena_alloc(state->overlay.arena, most + 4);
    for (uint32_t i = 1; i < name->forms && i <= ALIASES_MAX; i++) {
        struct dl_str alias = name->aliases->at[i - 1].text;
        size_t comma = bytes > 0 ? 2 : 0;
        if (is_said(roster, name, i))
            continue;
        if (bytes + comma + alias.bytes > most)
            break;
        memcpy(text + bytes, ", ", comma);
        memcpy(text + bytes + comma, alias.at, alias.bytes);
        bytes += comma + alias.bytes;
    }
    return (struct dl_str){text, bytes};
}

/* A name that the article is about at all has some of it at all. */
static uint8_t
meter_of(const struct roster *roster, const struct roster_name *name)
{
    if (name->salience == 0 || roster->full == 0)
        return 0;
    uint64_t bar = (uint64_t)name->salience * METER_FULL + roster->full / 2;
    bar /= roster->full;
    return bar < 1 ? 1 : (uint8_t)bar;
}

static void
push_found(struct state *state, const struct roster *roster, uint32_t place)
{
    struct overlay *overlay = &state->overlay;
    const struct roster_name *found = &roster->at[place];
    const char *counts =
        overlay->everywhere
            ? dl_arena_printf(overlay->arena, "%5u %8u", found->mentions,
                              found->articles)
            : dl_arena_printf(overlay->arena, "%5u", found->mentions);
    char *sign = dl_arena_alloc(overlay->arena, 2);
    sign[0] = dl_kind_sign(found->name.kind);
    overlay_push(
        state,
        (struct row){.what = ROW_NAME,
                     .left = {sign, 1},
                     .left_role =
                         found->pinned ? DL_ROLE_LIST_STAR : DL_ROLE_SECONDARY,
                     .text = found->name.name,
                     .text_role = kind_role(found->name.kind),
                     .more = other_forms(state, roster, found),
                     .firm = true,
                     .meter = meter_of(roster, found),
                     .right = dl_str_from(counts),
                     .ticked = tick_of(overlay, &found->name) != SIZE_MAX,
                     .a = found->article,
                     .b = found->entity});
}

/* "23 people, 14 organisations, 1 place" */
static struct dl_str
kinds_text(struct dl_arena *arena, const struct roster_hits *hits)
{
    struct dl_str text = {"", 0};
    for (int i = 0; i < DL_KIND_COUNT; i++) {
        enum dl_kind kind = (enum dl_kind)i;
        uint32_t count = hits->by_kind[i];
        const char *what =
            _(count == 1 ? dl_kind_name(kind) : dl_kind_plural(kind));
        if (count > 0)
            text = text_join(
                arena, text, DL_STR(", "),
                dl_str_from(dl_arena_printf(arena, "%u %s", count, what)));
    }
    return text.bytes > 0 ? text : phrase("none");
}

static void
set_title(struct state *state, const struct roster_hits *hits)
{
    struct overlay *overlay = &state->overlay;
    struct dl_arena *arena = overlay->arena;
    if (overlay->joining)
        overlay->title = dl_str_from(dl_arena_printf(
            arena, _("%.*s is another name of ..."), DL_FMT(overlay->about)));
    else if (overlay->ticks.count > 0)
        overlay->title = dl_str_from(
            dl_arena_printf(arena, _("%zu chosen: Enter filters the list"),
                            overlay->ticks.count));
    else
        overlay->title = dl_str_from(dl_arena_printf(
            arena, "%s: %.*s",
            overlay->everywhere ? _("All names") : _("Names in this article"),
            DL_FMT(kinds_text(arena, hits))));
}

/* What the columns are, and the keys that mean something here. */
static void
set_edges(struct state *state)
{
    struct overlay *overlay = &state->overlay;
    int cols = overlay_cols(state);
    overlay->meters = cols >= BARS_COLS_LEAST;
    overlay->left_cols = 2;
    overlay->heads =
        overlay->everywhere ? phrase("times articles") : phrase("times");
    if (overlay->meters)
        overlay->heads = text_join(overlay->arena, phrase("about"),
                                   DL_STR("   "), overlay->heads);
    overlay->foot = cols >= WORDS_COLS_LEAST
                        ? phrase("@ people  & organisations  + places  "
                                 "~ groups  ! events  Tab collects  C-y why")
                        : phrase("@ & + ~ !  Tab collects  C-y why");
}

static void
push_rest(struct state *state, const struct roster_hits *hits)
{
    const char *text = _("no such name");
    if (hits->total == hits->count && hits->total > 0)
        return;
    if (hits->total > 0)
        text = dl_arena_printf(state->overlay.arena,
                               _("and %u more: type to see fewer"),
                               hits->total - hits->count);
    overlay_push(state, (struct row){.text = dl_str_from(text),
                                     .text_role = DL_ROLE_SECONDARY,
                                     .heading = true});
}

static const struct roster *
own_roster(struct state *state)
{
    struct overlay *overlay = &state->overlay;
    const struct dl_library *library = state->shelf.library;
    const struct dl_reading *reading = state_reading(state);
    if (overlay->everywhere && library) {
        roster_of_library(&state->shelf.roster, library);
        return &state->shelf.roster;
    }
    if (reading)
        roster_of_article(&overlay->roster, reading, library,
                          state->list.selected);
    return reading ? &overlay->roster : NULL;
}

void
pick_build(struct state *state)
{
    struct dl_str typed = edit_text(&state->overlay.edit);
    enum dl_kind kind = typed_kind(&typed);
    struct dl_str needle = fold_text(state->scratch, typed, true).text;
    const struct roster *roster = own_roster(state);
    struct roster_hits hits = {0};
    if (roster)
        roster_find(state->scratch, roster, needle, kind, ROWS_MAX, &hits);
    set_title(state, &hits);
    set_edges(state);
    for (uint32_t i = 0; i < hits.count; i++)
        push_found(state, roster, hits.at[i]);
    push_rest(state, &hits);
}

void
pick_tick(struct state *state)
{
    struct overlay *overlay = &state->overlay;
    if (overlay->selected >= overlay->rows.count ||
        overlay->rows.at[overlay->selected].heading)
        return;
    const struct row *row = &overlay->rows.at[overlay->selected];
    struct name name = name_of(state, row->a, row->b);
    size_t tick = tick_of(overlay, &name);
    if (tick != SIZE_MAX)
        overlay->ticks.at[tick] = overlay->ticks.at[--overlay->ticks.count];
    else {
        name.key = dl_str_copy(state->arena, name.key);
        name.name = dl_str_copy(state->arena, name.name);
        DL_PUSH(state->arena, &overlay->ticks, name);
    }
    if (overlay->edit.bytes == 0)
        overlay->selected++;              /* on to the next row ... */
    edit_set(&overlay->edit, DL_STR("")); /* ... or to typing the next name */
    overlay_build(state);
}

/* A name as a term of a query; a quotation mark in it would end it. */
static struct dl_str
term_of(struct dl_arena *arena, struct dl_str name)
{
    char *text = dl_arena_printf(arena, "entity:\"%.*s\"", DL_FMT(name));
    for (char *at = text + sizeof "entity:"; at[1]; at++)
        if (*at == '"')
            *at = ' ';
    return dl_str_from(text);
}

/* The filter in force, and the names that were chosen. */
void
pick_filter(struct state *state)
{
    const struct overlay *overlay = &state->overlay;
    struct dl_str words = state->list.filter.words;
    for (size_t i = 0; i < overlay->ticks.count; i++) {
        struct dl_str term = term_of(state->scratch, overlay->ticks.at[i].name);
        if (dl_str_find(words, term, 0) == SIZE_MAX)
            words = text_join(state->scratch, words, DL_STR(" "), term);
    }
    undo_filter_words(state, words);
    overlay_close(state);
    state_focus(state, DL_PANE_LIST);
    say(state,
        ngettext("%zu article with all of these names",
                 "%zu articles with all of these names",
                 state->list.order.count),
        state->list.order.count);
}
