/* Why: the reasons that every stage left behind, and the faults. */
/* SPDX-License-Identifier: ISC */
#include "tui/model.h"

enum { REASONS_MAX = 8 };

static void
why_date(struct state *state, const struct dl_entry *entry)
{
    static const char *const helps[] = {
#define X(code, name, mark, help) help,
#include <dateline/certainties.def>
#undef X
    };
    struct stretch own = times_stretch(entry, DL_ZOOM_DAY);
    struct dl_str label =
        label_long(state->overlay.arena, own, glyph_form(state));
    overlay_say(state, DL_ROLE_TIME_DATE,
                dl_str_from(dl_arena_printf(
                    state->overlay.arena, "%.*s (%s: %s)", DL_FMT(label),
                    _(dl_certainty_name(entry->certainty)),
                    _(helps[entry->certainty]))));
}

/* How one source tells it, and what in it gives the date. */
static void
why_source(struct state *state, struct dl_evidence at)
{
    struct dl_arena *arena = state->overlay.arena;
    const struct dl_reading *reading = shelf_reading(&state->shelf, at.article);
    const struct dl_event *event = shelf_event(&state->shelf, at);
    if (!event)
        return;
    struct dl_str source = dl_str_copy(arena, reading->article->source);
    why_say(state, source.bytes ? source.at : _("an article"), event->why);
    if (event->timex != DL_NO_TIMEX) {
        const struct dl_timex *timex = &reading->timexes.at[event->timex];
        struct dl_str words = dl_str_slice(reading->doc->text, timex->span);
        why_say(state,
                dl_arena_printf(arena, _("dated by \"%.*s\""), DL_FMT(words)),
                timex->why);
    }
    overlay_say(state, DL_ROLE_SECONDARY,
                dl_str_slice(reading->doc->text, event->span));
}

static void
why_entry(struct state *state, const struct dl_entry *entry)
{
    if (!entry)
        return;
    overlay_head(state, entry->title);
    why_date(state, entry);
    why_say(state, _("because"), entry->why);
    why_say(state, _("importance"),
            dl_entry_importance(state->overlay.arena, entry));
    for (uint32_t i = 0; i < entry->evidence_count && i < REASONS_MAX; i++)
        why_source(state, entry->evidence[i]);
}

static void
why_article(struct state *state)
{
    const struct dl_article *article =
        shelf_article(&state->shelf, state->list.selected);
    if (!article)
        return;
    overlay_head(state, phrase("The date of the article"));
    overlay_say(state, DL_ROLE_NONE,
                reader_meta(state->overlay.arena, state, article, NULL));
    why_say(state, _("because"), article->published_why);
    if (article->furniture.count == 0)
        return;
    overlay_head(state, phrase("Left out of the text"));
    for (size_t i = 0; i < article->furniture.count; i++)
        overlay_say(state, DL_ROLE_SECONDARY, article->furniture.at[i]);
}

/* ---- of what is chosen in a box ---- */

/* The first place of an entity in its article. */
static void
why_entity(struct state *state, uint32_t article, uint32_t entity)
{
    const struct dl_reading *reading = shelf_reading(&state->shelf, article);
    for (uint32_t i = 0; reading && i < names_count(reading); i++)
        if (names_at(reading, i)->entity == entity) {
            why_name(state, reading, i);
            return;
        }
}

/* Another name on a card, and the rule that joined it. */
static void
why_form(struct state *state, const struct dl_listing *listing, uint32_t form)
{
    const struct dl_alias *alias = &listing->aliases.at[form];
    overlay_head(state, alias->text);
    why_say(state,
            dl_arena_printf(state->overlay.arena,
                            _("another name of %.*s, joined by"),
                            DL_FMT(listing->name)),
            alias->joined);
}

/* What the card says of itself: the first of its places. */
static void
why_card(struct state *state)
{
    const struct overlay *overlay = &state->overlay;
    const struct dl_listing *listing =
        shelf_find(&state->shelf, overlay->name.kind, overlay->name.key);
    uint32_t a = overlay->under.a;
    if (overlay->under.what == ROW_PLACE)
        why_name(state, shelf_reading(&state->shelf, a), overlay->under.b);
    else if (overlay->under.what == ROW_EVENT)
        why_entry(state, shelf_entry(&state->shelf, a));
    else if (listing && overlay->under.what == ROW_FORM &&
             a < listing->aliases.count)
        why_form(state, listing, a);
    else if (listing && listing->where_count > 0)
        why_entity(state, listing->where[0].article, listing->where[0].entity);
}

/* ---- of where one is ---- */

static void
why_here(struct state *state)
{
    const struct reader *reader = &state->reader;
    enum dl_pane focus = state->wish.focus;
    if (focus == DL_PANE_LIST)
        why_article(state);
    if (focus == DL_PANE_TIME)
        why_entry(state, times_entry(state));
    why_name(state, reader->reading, reader->name);
    if (focus == DL_PANE_READ)
        why_dates(state);
    if (focus != DL_PANE_TIME)
        why_entry(state, times_entry(state));
    if (focus != DL_PANE_LIST)
        why_article(state);
}

void
why_build(struct state *state)
{
    struct overlay *overlay = &state->overlay;
    overlay->title = phrase("Why");
    if (overlay->under.kind == OVERLAY_CARD)
        why_card(state);
    else if (overlay->under.kind == OVERLAY_PICK &&
             overlay->under.what == ROW_NAME)
        why_entity(state, overlay->under.a, overlay->under.b);
    else
        why_here(state);
    if (overlay->rows.count == 0)
        overlay_say(state, DL_ROLE_SECONDARY,
                    phrase("there is nothing here that has a reason"));
}

void
faults_build(struct state *state)
{
    const struct dl_faults *faults = &state->shelf.faults;
    state->overlay.title = phrase("Files that could not be read");
    for (size_t i = 0; i < faults->count; i++) {
        char text[3 * DL_ERROR_TEXT_MAX];
        dl_error_format(&faults->at[i], text, sizeof text);
        overlay_say(state, DL_ROLE_ERROR, dl_str_from(text));
    }
    if (faults->count == 0)
        overlay_say(state, DL_ROLE_NONE, phrase("none: all files were read"));
}
