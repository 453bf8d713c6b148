/* Why: the reasons that every stage left behind, and the faults. */
/* SPDX-License-Identifier: ISC */
#include "tui/model.h"

enum { REASONS_MAX = 8 };

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
    why_say(state, "because", entry->why);
    why_say(state, "importance",
            dl_entry_importance(state->overlay.arena, entry));
    for (uint32_t i = 0; i < entry->evidence_count && i < REASONS_MAX; i++) {
        struct dl_evidence at = entry->evidence[i];
        const struct dl_reading *reading =
            shelf_reading(&state->shelf, at.article);
        const struct dl_event *event = &reading->events.at[at.event];
        const char *source =
            dl_str_copy(state->overlay.arena, reading->article->source).at;
        why_say(state, *source ? source : "an article", event->why);
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
    why_say(state, "because", article->published_why);
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
        why_name(state);
    } else {
        why_name(state);
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
