/* The jump list. Leaving a place by a jump cuts off what lay forward, as in a
 * browser. Going back writes the present place down first, so that forward
 * returns to it exactly. */
/* SPDX-License-Identifier: ISC */
#include "tui/model.h"

static bool
is_same(struct place a, struct place b)
{
    return a.memo == b.memo && a.inside == b.inside && a.offset == b.offset &&
           a.focus == b.focus && a.entry == b.entry && a.name == b.name &&
           a.sentence.start == b.sentence.start &&
           a.sentence.end == b.sentence.end;
}

struct place
jumps_here(const struct state *state)
{
    const struct reader *reader = &state->reader;
    const struct search *search = &state->search;
    const struct overlay *overlay = &state->overlay;
    bool words = search->on && !search->hits;
    return (struct place){
        .memo = shelf_memo_index(&state->shelf, state->list.selected),
        .focus = state->wish.focus,
        .inside = reader->inside,
        .offset = reader->inside ? reader->anchor : 0,
        .name = reader->name,
        .sentence = reader->sentence,
        .entry = times_entry_index(state),
        .search = {words ? search->query : (struct dl_str){"", 0}, search->pane,
                   search->on && search->hits},
        .card = {overlay->kind == OVERLAY_CARD, overlay->name,
                 overlay->selected}};
}

static void
restore_search(struct state *state, const struct place *place)
{
    struct search *search = &state->search;
    if (place->search.hits && search->hits)
        return;
    if (place->search.hits)
        search_hits(state);
    else if (place->search.query.bytes == 0)
        search_end(state);
    else if (!search->on || search->hits ||
             search->pane != place->search.pane ||
             !dl_str_eq(search->query, place->search.query))
        search_resume(state, place->search.pane, place->search.query);
}

static void
restore_position(struct state *state, const struct place *place)
{
    struct reader *reader = &state->reader;
    const struct dl_reading *reading = state_reading(state);
    reader->inside = place->inside;
    reader->anchor = place->offset;
    reader->lead = place->inside ? 0 : SIZE_MAX;
    reader->top = place->inside ? reader_line_at(reader, place->offset) : 0;
    reader->sentence = place->sentence;
    reader->name = place->name;
    if (reading && !names_at(reading, place->name))
        reader->name = NONE; /* without one it is known when it comes */
}

static void
restore_card(struct state *state, const struct place *place)
{
    const struct overlay *overlay = &state->overlay;
    const struct name *name = &place->card.name;
    bool shown = overlay->kind == OVERLAY_CARD;
    if (!place->card.open && shown)
        overlay_close(state);
    else if (place->card.open &&
             !(shown && overlay->selected == place->card.row &&
               name_is(&overlay->name, name->kind, name->key)))
        card_return(state, *name, place->card.row);
}

void
jumps_go(struct state *state, struct place place)
{
    if (place.memo != NONE) {
        uint32_t article = state->shelf.memos.at[place.memo].article;
        if (article == NONE || !list_show(state, article)) {
            say(state, "that article is not in the list any more");
            return;
        }
        restore_position(state, &place);
    }
    state_focus(state, place.focus);
    if (place.entry != NONE)
        times_show(state, place.entry);
    restore_search(state, &place);
    restore_card(state, &place);
    state->dirty |= DIRTY_ALL;
}

void
jumps_leave(struct state *state, struct place from)
{
    struct jumps *jumps = &state->jumps;
    if (is_same(from, jumps_here(state)))
        return;
    jumps->last = from;
    jumps->has_last = true;
    jumps->places.count = jumps->now;
    DL_PUSH(state->arena, &jumps->places, from);
    jumps->now = jumps->places.count;
}

static bool
step(struct state *state, int direction)
{
    struct jumps *jumps = &state->jumps;
    if (direction < 0 ? jumps->now == 0 : jumps->now + 1 >= jumps->places.count)
        return false;
    struct place here = jumps_here(state);
    if (jumps->now == jumps->places.count)
        DL_PUSH(state->arena, &jumps->places, here);
    jumps->places.at[jumps->now] = here;
    jumps->now = direction < 0 ? jumps->now - 1 : jumps->now + 1;
    jumps->last = here;
    jumps_go(state, jumps->places.at[jumps->now]);
    return true;
}

void
jumps_move(struct state *state, int steps)
{
    int direction = steps < 0 ? -1 : 1;
    for (; steps != 0; steps -= direction)
        if (!step(state, direction)) {
            say(state,
                direction < 0 ? _("no earlier place") : _("no later place"));
            return;
        }
}

void
jumps_swap(struct state *state)
{
    struct jumps *jumps = &state->jumps;
    if (!jumps->has_last) {
        say(state, "no last place yet");
        return;
    }
    struct place here = jumps_here(state), last = jumps->last;
    jumps_go(state, last);
    jumps_leave(state, here);
}
