/* Why: the reasons that every stage left behind, and the faults. */
/* SPDX-License-Identifier: ISC */
#include "tui/model.h"

enum { REASONS_MAX = 8 };

static void
say_pair(struct state *state, const char *what, const char *why)
{
    if (why && *why)
        overlay_say(state, DL_ROLE_NONE,
                    dl_str_from(dl_arena_printf(state->overlay.arena, "%s: %s",
                                                what, why)));
}

static void
say_is(struct state *state, struct dl_str name, enum dl_kind kind)
{
    overlay_say(state, kind_role(kind),
                dl_str_from(dl_arena_printf(state->overlay.arena, "%.*s (%s)",
                                            DL_FMT(name), dl_kind_name(kind))));
}

static void
why_mention(struct state *state)
{
    const struct dl_reading *reading = state->reader.reading;
    const struct dl_mention *at = reader_mention(state);
    if (!at)
        return;
    struct dl_str text = names_doc(reading, state->reader.name)->text;
    overlay_head(state, dl_str_slice(text, at->span));
    if (at->entity != DL_NO_ENTITY)
        say_is(state, reading->entities.at[at->entity].name, at->kind);
    say_pair(state, "found by", at->why);
    say_pair(state, "joined by", at->joined);
    overlay_say(state, DL_ROLE_SECONDARY,
                dl_str_from(dl_arena_printf(state->overlay.arena,
                                            "sure to %d %%", at->confidence)));
}

static void
why_date(struct state *state, const struct dl_entry *entry)
{
    struct stretch own = times_stretch(entry, DL_ZOOM_DAY);
    struct dl_str label = label_long(state->overlay.arena, own, state->ascii);
    overlay_say(state, DL_ROLE_TIME_DATE,
                dl_str_from(dl_arena_printf(
                    state->overlay.arena, "%.*s (%s)", DL_FMT(label),
                    dl_certainty_name(entry->certainty))));
}

static void
why_event(struct state *state)
{
    const struct dl_entry *entry = times_entry(state);
    if (!entry)
        return;
    overlay_head(state, entry->title);
    why_date(state, entry);
    say_pair(state, "because", entry->why);
    for (uint32_t i = 0; i < entry->evidence_count && i < REASONS_MAX; i++) {
        struct dl_evidence at = entry->evidence[i];
        const struct dl_reading *reading =
            shelf_reading(&state->shelf, at.article);
        const struct dl_event *event = &reading->events.at[at.event];
        const char *source =
            dl_str_copy(state->overlay.arena, reading->article->source).at;
        say_pair(state, *source ? source : "an article", event->why);
        overlay_say(state, DL_ROLE_SECONDARY,
                    dl_str_slice(reading->doc->text, event->span));
    }
}

static void
why_article(struct state *state)
{
    const struct dl_reading *reading = state_reading(state);
    if (!reading)
        return;
    const struct dl_article *article = reading->article;
    overlay_head(state, DL_STR("The date of the article"));
    overlay_say(state, DL_ROLE_NONE,
                reader_meta(state->overlay.arena, state, article));
    say_pair(state, "because", article->published_why);
    if (article->furniture.count == 0)
        return;
    overlay_head(state, DL_STR("Left out of the text"));
    for (size_t i = 0; i < article->furniture.count; i++)
        overlay_say(state, DL_ROLE_SECONDARY, article->furniture.at[i]);
}

void
why_build(struct state *state)
{
    state->overlay.title = DL_STR("Why");
    if (state->wish.focus == DL_PANE_TIME) {
        why_event(state);
        why_mention(state);
    } else {
        why_mention(state);
        why_event(state);
    }
    why_article(state);
}

void
faults_build(struct state *state)
{
    const struct dl_faults *faults = &state->shelf.faults;
    state->overlay.title = DL_STR("Files that could not be read");
    for (size_t i = 0; i < faults->count; i++) {
        char text[3 * DL_ERROR_TEXT_MAX];
        dl_error_format(&faults->at[i], text, sizeof text);
        overlay_say(state, DL_ROLE_ERROR, dl_str_from(text));
    }
    if (faults->count == 0)
        overlay_say(state, DL_ROLE_NONE, DL_STR("none: all files were read"));
}
