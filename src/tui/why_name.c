/* Why a name is marked: the rules, the model and its grounds, what the article
 * makes of it. The model is asked only now. */
/* SPDX-License-Identifier: ISC */
#include "tui/model.h"

#include <dateline/explain.h>
#include <dateline/facts.h>
#include <dateline/salience.h>
#include <dateline/text.h>

void
why_say(struct state *state, const char *what, const char *why)
{
    if (why && *why)
        overlay_say(state, DL_ROLE_NONE,
                    dl_str_from(dl_arena_printf(state->overlay.arena, "%s: %s",
                                                what, why)));
}

static void
say_is(struct state *state, struct dl_str name, enum dl_kind kind)
{
    overlay_say(
        state, kind_role(kind),
        dl_str_from(dl_arena_printf(state->overlay.arena, "%.*s (%s)",
                                    DL_FMT(name), _(dl_kind_name(kind)))));
}

static int
percent_of(double probability)
{
    return (int)(probability * 100 + 0.5);
}

/* "person 97 %, no name 2 %": what has a per cent at least. What is missing is
 * the chance that a name has other ends. */
static const char *
guess_words(struct dl_arena *arena, const struct dl_explanation *explanation)
{
    const char *out = "";
    double missing = 1;
    for (int i = 0; i < DL_GUESSES; i++) {
        const struct dl_guess *guess = &explanation->guesses[i];
        int percent = percent_of(guess->probability);
        missing -= guess->probability;
        const char *what = guess->kind == DL_KIND_NONE ? _("no name")
                           : guess->kind == DL_KIND_OTHER
                               ? _("another kind")
                               : _(dl_kind_name(guess->kind));
        if (percent > 0 || i == 0)
            out = dl_arena_printf(arena, "%s%s%s %d %%", out, *out ? ", " : "",
                                  what, percent);
    }
    if (percent_of(missing) > 0)
        out = dl_arena_printf(arena, _("%s, part of a name %d %%"), out,
                              percent_of(missing));
    return out;
}

static void
say_model(struct state *state, const struct dl_reading *reading, uint32_t name)
{
    struct dl_arena *arena = state->overlay.arena;
    const struct dl_library *library = state->shelf.library;
    const struct dl_mention *mention = names_at(reading, name);
    bool headline = names_in_headline(reading, name);
    struct dl_explanation explanation;
    if (mention->role || !library || !library->tagger)
        return;
    dl_entity_explain(arena, library->tagger,
                      headline ? reading->headline : reading->doc,
                      headline ? reading->doc : NULL, mention, &explanation);
    why_say(state, _("the model holds it for"),
            guess_words(arena, &explanation));
    for (size_t i = 0; i < explanation.grounds.count; i++)
        overlay_say(state, DL_ROLE_SECONDARY, explanation.grounds.at[i]);
}

/* "78 of 100 (in the headline 25, named early 20, ...)" */
static void
say_salience(struct state *state, const struct dl_reading *reading,
             uint32_t entity)
{
    struct dl_arena *arena = state->overlay.arena;
    struct dl_salience *weights;
    const char *parts = "";
    dl_salience_weigh(state->scratch, reading->doc, &reading->mentions,
                      &reading->headline_mentions, &reading->entities,
                      &weights);
    const struct dl_salience *own = &weights[entity];
    for (int i = 0; i < DL_SALIENT_COUNT; i++)
        if (own->parts[i] > 0)
            parts = dl_arena_printf(
                arena, "%s%s%s %u", parts, *parts ? ", " : "",
                dl_salient_words((enum dl_salient)i), own->parts[i]);
    const char *share = own->share < 100 ? _("; of a group half counts") : "";
    why_say(state, _("the article is about it"),
            dl_arena_printf(arena, _("%u of 100%s%s%s%s"), own->sum,
                            *parts ? " (" : "", parts, *parts ? ")" : "",
                            share));
}

static void
say_entity(struct state *state, const struct dl_reading *reading,
           const struct dl_mention *mention)
{
    struct dl_arena *arena = state->overlay.arena;
    const struct dl_entity *entity = &reading->entities.at[mention->entity];
    say_is(state, entity->name, mention->kind);
    if (!mention->actor || entity->stands_for.bytes == 0)
        return;
    const struct dl_library *library = state->shelf.library;
    struct dl_str whose = dl_facts_name(arena, library ? library->known : NULL,
                                        entity->stands_for);
    why_say(state, _("acts, and so stands for"), whose.at);
}

/* What the user said comes first: nobody knows better. */
static void
say_correction(struct state *state, struct dl_str name)
{
    struct dl_arena *arena = state->overlay.arena;
    const struct dl_correction *said =
        correct_find(state, dl_text_clean_line(arena, name));
    if (!said->open)
        why_say(state, _("you said that it is"), correct_words(arena, said));
}

void
why_name(struct state *state, const struct dl_reading *reading, uint32_t name)
{
    const struct dl_mention *at = reading ? names_at(reading, name) : NULL;
    if (!at)
        return;
    struct dl_str text = names_doc(reading, name)->text;
    overlay_head(state, dl_str_slice(text, at->span));
    if (at->entity != DL_NO_ENTITY)
        say_entity(state, reading, at);
    say_correction(state, dl_str_slice(text, at->span));
    why_say(state, _("found by"), at->why);
    why_say(state, _("joined by"), at->joined);
    overlay_say(state, DL_ROLE_SECONDARY,
                dl_str_from(dl_arena_printf(
                    state->overlay.arena, _("sure to %d %%"), at->confidence)));
    say_model(state, reading, name);
    if (at->entity != DL_NO_ENTITY)
        say_salience(state, reading, at->entity);
}
