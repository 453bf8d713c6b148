/* What a card says of its name before the places: what is known of it, and
 * beside whom it stands most. */
/* SPDX-License-Identifier: ISC */
#include "tui/model.h"

#include <dateline/facts.h>

#include <string.h>

enum { OFFICES_MAX = 4, BESIDE_MAX = 6, BESIDE_ARTICLES_MAX = 2000 };

/* " 2021-2025", " since 2021", " until 2025" */
static const char *
years_text(const struct state *state, const struct dl_office *office)
{
    struct dl_arena *arena = state->overlay.arena;
    int from = dl_civil_from_day(office->from).year;
    int to = dl_civil_from_day(office->to).year;
    if (office->has_from && office->has_to && from != to)
        return dl_arena_printf(arena, " %d%.*s%d", from,
                               DL_FMT(glyph(state, GLYPH_TO)), to);
    if (office->has_from && office->has_to)
        return dl_arena_printf(arena, " %d", from);
    if (office->has_from)
        return dl_arena_printf(arena, _(" since %d"), from);
    return office->has_to ? dl_arena_printf(arena, _(" until %d"), to) : "";
}

static void
say_office(struct state *state, const struct dl_office *office)
{
    struct dl_arena *arena = state->overlay.arena;
    struct dl_str what =
        text_join(arena, office->title, DL_STR(", "), office->of);
    overlay_say(state, DL_ROLE_READ_TEXT,
                dl_str_from(dl_arena_printf(arena, "%.*s%s", DL_FMT(what),
                                            years_text(state, office))));
}

static void
say_of(struct state *state, const char *pattern, struct dl_str name)
{
    if (name.bytes > 0)
        overlay_say(state, DL_ROLE_READ_TEXT,
                    dl_str_from(dl_arena_printf(state->overlay.arena, "%s %.*s",
                                                pattern, DL_FMT(name))));
}

void
card_say_facts(struct state *state)
{
    const struct name *name = &state->overlay.name;
    const struct dl_library *library = state->shelf.library;
    struct dl_facts facts;
    if (!dl_facts_find(state->overlay.arena, library ? library->known : NULL,
                       name->key, name->kind, &facts))
        return;
    for (size_t i = 0; i < facts.office_count && i < OFFICES_MAX; i++)
        say_office(state, &facts.offices[i]);
    say_of(state, name->kind == DL_KIND_PLACE ? _("in") : _("of"), facts.of);
    if (!dl_str_eq(facts.stands_for, facts.of))
        say_of(state, _("stands for"), facts.stands_for);
}

/* By listing: how much the articles of `own` are about it. */
static uint32_t *
weigh(struct state *state, const struct dl_listing *own)
{
    const struct dl_library *library = state->shelf.library;
    const struct dl_directory *directory = &library->directory;
    uint32_t *weights = DL_ARRAY(state->scratch, directory->count, uint32_t);
    for (uint32_t i = 0; i < own->where_count && i < BESIDE_ARTICLES_MAX; i++) {
        uint32_t article = own->where[i].article;
        const struct dl_entities *entities =
            &library->readings[article]->entities;
        for (uint32_t k = 0; k < entities->count; k++)
            weights[directory->of[article][k]] += entities->at[k].salience;
    }
    weights[own - directory->at] = 0;
    return weights;
}

/* Put a listing among the heaviest so far; of two alike the first stays
 * before. */
static void
rank(uint32_t *heaviest, const uint32_t *weights, uint32_t listing)
{
    size_t at = BESIDE_MAX;
    while (at > 0 && (heaviest[at - 1] == NONE ||
                      weights[heaviest[at - 1]] < weights[listing]))
        at--;
    if (at == BESIDE_MAX || weights[listing] == 0)
        return;
    memmove(heaviest + at + 1, heaviest + at,
            (BESIDE_MAX - at - 1) * sizeof *heaviest);
    heaviest[at] = listing;
}

void
card_say_beside(struct state *state, const struct dl_listing *own)
{
    const struct dl_directory *directory = &state->shelf.library->directory;
    struct dl_mark mark = dl_arena_mark(state->scratch);
    const uint32_t *weights = weigh(state, own);
    uint32_t heaviest[BESIDE_MAX];
    struct dl_str text = {"", 0};
    memset(heaviest, 0xff, sizeof heaviest); /* NONE */
    for (uint32_t i = 0; i < directory->count; i++)
        rank(heaviest, weights, i);
    dl_arena_reset(state->scratch, mark);
    for (size_t i = 0; i < BESIDE_MAX && heaviest[i] != NONE; i++)
        text = text_join(state->overlay.arena, text, DL_STR(", "),
                         directory->at[heaviest[i]].name);
    if (text.bytes > 0)
        overlay_say(state, DL_ROLE_SECONDARY,
                    text_join(state->overlay.arena, phrase("beside"),
                              DL_STR(" "), text));
}
