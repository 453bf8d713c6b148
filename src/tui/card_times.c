/* The little timeline of a card: of what the articles together tell of its
 * name, the most important events, in order of time. */
/* SPDX-License-Identifier: ISC */
#include "tui/model.h"

#include <stdlib.h>

enum { EVENTS_MAX = 6, LONG_COLS_LEAST = 60 };

static bool
is_of(const struct state *state, const struct dl_entry *entry,
      const struct dl_listing *own)
{
    uint32_t number = (uint32_t)(own - state->shelf.library->directory.at);
    for (uint32_t i = 0; i < entry->listing_count; i++)
        if (entry->listings[i] == number)
            return true;
    return false;
}

/* Put an entry among the most important so far; of two alike the first stays
 * before. */
static void
rank(const struct state *state, uint32_t most[EVENTS_MAX], uint32_t *count,
     uint32_t entry)
{
    float score = shelf_entry(&state->shelf, entry)->score;
    uint32_t at = *count;
    while (at > 0 && shelf_entry(&state->shelf, most[at - 1])->score < score)
        at--;
    if (*count < EVENTS_MAX)
        ++*count;
    for (uint32_t i = *count; i-- > at + 1;)
        most[i] = most[i - 1];
    if (at < *count)
        most[at] = entry;
}

static int
in_order(const void *a, const void *b)
{
    const uint32_t *x = a, *y = b;
    return *x < *y ? -1 : *x > *y;
}

static void
push_entry(struct state *state, uint32_t index)
{
    struct overlay *overlay = &state->overlay;
    const struct dl_entry *entry = shelf_entry(&state->shelf, index);
    struct stretch own = times_stretch(entry, DL_ZOOM_DAY);
    enum glyph_form form = glyph_form(state);
    struct dl_str date = overlay_cols(state) >= LONG_COLS_LEAST
                             ? label_long(overlay->arena, own, form)
                             : label_short(overlay->arena, own, form);
    overlay_push(state, (struct row){.what = ROW_EVENT,
                                     .left = DL_STR(" "),
                                     .text = entry->title,
                                     .text_role = DL_ROLE_TIME_EVENT,
                                     .right = date,
                                     .firm = true,
                                     .a = index});
}

void
card_say_times(struct state *state, const struct dl_listing *own)
{
    uint32_t most[EVENTS_MAX], count = 0, all = 0;
    size_t entries = shelf_entries(&state->shelf);
    for (uint32_t i = 0; i < entries; i++) {
        const struct dl_entry *entry = shelf_entry(&state->shelf, i);
        if (entry->minor || !is_of(state, entry, own))
            continue;
        all++;
        rank(state, most, &count, i);
    }
    if (count == 0)
        return;
    qsort(most, count, sizeof *most, in_order);
    overlay_head(state, phrase("On the timeline"));
    struct row *head = &state->overlay.rows.at[state->overlay.rows.count - 1];
    if (all > count)
        head->right = dl_str_from(dl_arena_printf(
            state->overlay.arena, _("%u of %u events"), count, all));
    for (uint32_t i = 0; i < count; i++)
        push_entry(state, most[i]);
}

/* The best telling that the list shows. */
static const struct dl_evidence *
open_telling(struct state *state, const struct dl_entry *entry)
{
    for (uint32_t i = 0; i < entry->evidence_count; i++)
        if (list_show(state, entry->evidence[i].article))
            return &entry->evidence[i];
    return NULL;
}

void
card_open_event(struct state *state, uint32_t index)
{
    const struct dl_entry *entry = shelf_entry(&state->shelf, index);
    struct place here = jumps_here(state);
    overlay_close(state);
    const struct dl_evidence *at = open_telling(state, entry);
    if (!at) {
        say(state, "the article that tells it is hidden by the filter");
        return;
    }
    state_focus(state, DL_PANE_READ);
    state->reader.name = NONE;
    reader_show_event(state, at->event);
    state_opened(state);
    times_show(state, index);
    jumps_leave(state, here);
}
