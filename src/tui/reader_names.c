/* Going from name to name. */
/* SPDX-License-Identifier: ISC */
#include "tui/model.h"

static bool
is_of_kind(const struct state *state, const struct dl_mention *mention)
{
    return state->reader.kind == DL_KIND_COUNT ||
           state->reader.kind == mention->kind;
}

bool
reader_shows(const struct state *state, const struct dl_mention *mention)
{
    return state->settings.entity_marks != DL_MARKS_OFF &&
           is_of_kind(state, mention);
}

void
reader_choose(struct state *state, uint32_t mention)
{
    struct reader *reader = &state->reader;
    if (!reader->reading || mention >= reader->reading->mentions.count)
        return;
    reader->mention = mention;
    reader_reveal(state, reader->reading->mentions.at[mention].span);
    state->dirty |= DIRTY_READ | DIRTY_TIME | DIRTY_STATUS;
}

/* Where counting starts: the mention you are at when it is in view, else the
 * top of the view (so that `e` never leads away from what you see). The result
 * lies between mentions: going forward begins at it, backward before it. */
static uint32_t
start_at(const struct state *state, int step)
{
    const struct reader *reader = &state->reader;
    const struct dl_mentions *mentions = &reader->reading->mentions;
    struct dl_span view = reader_view(reader);
    if (reader->mention != NONE) {
        uint32_t at = mentions->at[reader->mention].span.start;
        if (at >= view.start && at < view.end)
            return reader->mention + (step > 0);
    }
    uint32_t edge = step > 0 ? view.start : view.end;
    uint32_t low = 0, high = (uint32_t)mentions->count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (mentions->at[middle].span.start < edge)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* The next mention of the kind from `*at` on; false when it had to go round
 * and may not, or there is none. */
static bool
step_name(struct state *state, uint32_t *at, int step, bool *wrapped)
{
    const struct dl_mentions *mentions = &state->reader.reading->mentions;
    uint32_t count = (uint32_t)mentions->count;
    uint32_t next = *at;
    for (uint32_t tried = 0; tried <= count; tried++) {
        if (step > 0 ? next >= count : next == 0) {
            if (!state->settings.wrap_jumps || *wrapped)
                return false;
            *wrapped = true;
            next = step > 0 ? 0 : count;
        }
        if (count == 0)
            return false;
        uint32_t candidate = step > 0 ? next : next - 1;
        next = step > 0 ? next + 1 : candidate;
        if (is_of_kind(state, &mentions->at[candidate])) {
            *at = step > 0 ? next : candidate;
            return true;
        }
    }
    return false;
}

static const char *
kind_words(const struct state *state)
{
    enum dl_kind kind = state->reader.kind;
    return kind == DL_KIND_COUNT ? "names" : dl_kind_plural(kind);
}

void
reader_next_name(struct state *state, int count)
{
    int step = count > 0 ? 1 : -1;
    bool wrapped = false, found = false;
    if (!state->reader.reading)
        return;
    uint32_t at = start_at(state, step);
    for (; count != 0 && step_name(state, &at, step, &wrapped); count -= step)
        found = true;
    if (!found) {
        say(state, "no more %s in this article", kind_words(state));
        return;
    }
    struct place here = jumps_here(state);
    state_focus(state, DL_PANE_READ);
    reader_choose(state, step > 0 ? at - 1 : at);
    jumps_leave(state, here);
    if (wrapped)
        say(state, step > 0 ? "from the top again" : "from the end again");
}

/* The listing of the mention you are at, or of its entity alone. */
static bool
name_here(const struct state *state, struct name *out)
{
    const struct reader *reader = &state->reader;
    if (!reader->reading || reader->mention == NONE)
        return false;
    uint32_t entity = reader->reading->mentions.at[reader->mention].entity;
    if (entity == DL_NO_ENTITY)
        return false;
    *out = name_of(state, state->list.selected, entity);
    return true;
}

/* The first (or last) mention of `name` in `article` beyond `beyond`, which is
 * a mention or NONE for the edge. */
static uint32_t
same_in(const struct state *state, uint32_t article, const struct name *name,
        uint32_t beyond, int step)
{
    const struct dl_reading *reading = shelf_reading(&state->shelf, article);
    long count = (long)reading->mentions.count;
    long at = beyond != NONE ? (long)beyond + step : step > 0 ? 0 : count - 1;
    for (; at >= 0 && at < count; at += step) {
        uint32_t entity = reading->mentions.at[at].entity;
        if (entity != DL_NO_ENTITY &&
            name_is_entity(state, name, article, entity))
            return (uint32_t)at;
    }
    return NONE;
}

/* One step; moves on through the list when the article has no more. */
static bool
step_same(struct state *state, const struct name *name, int step)
{
    struct list *list = &state->list;
    size_t count = list->order.count, place = list->place;
    uint32_t beyond = state->reader.mention;
    for (size_t i = 0; i <= count; i++) {
        uint32_t article = list->order.at[place];
        uint32_t at = same_in(state, article, name, beyond, step);
        if (at != NONE) {
            list_select(state, place);
            reader_choose(state, at);
            return true;
        }
        beyond = NONE;
        if (!state->settings.wrap_jumps &&
            (step > 0 ? place + 1 == count : place == 0))
            return false;
        place = (place + (step > 0 ? 1 : count - 1)) % count;
    }
    return false;
}

void
reader_next_same(struct state *state, int count)
{
    struct name name;
    int step = count > 0 ? 1 : -1;
    if (!name_here(state, &name)) {
        say(state, "no name is chosen; e goes to the next one");
        return;
    }
    struct place here = jumps_here(state);
    uint32_t before = state->list.selected;
    for (; count != 0; count -= step)
        if (!step_same(state, &name, step))
            break;
    state_focus(state, DL_PANE_READ);
    jumps_leave(state, here);
    if (state->list.selected != before)
        say(state, "%.*s in another article: %.*s", DL_FMT(name.name),
            DL_FMT(state->reader.reading->article->title));
}
