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

bool
reader_says(const struct state *state, const struct said_bit *bit)
{
    const struct dl_mentions *mentions = &state->reader.reading->mentions;
    return bit->mention == NONE ||
           reader_shows(state, &mentions->at[bit->mention]);
}

const struct dl_mention *
reader_mention(const struct state *state)
{
    const struct dl_reading *reading = state->reader.reading;
    return reading ? names_at(reading, state->reader.name) : NULL;
}

uint32_t
reader_entity(const struct state *state)
{
    const struct dl_mention *mention = reader_mention(state);
    return mention ? mention->entity : DL_NO_ENTITY;
}

void
reader_choose(struct state *state, uint32_t name)
{
    struct reader *reader = &state->reader;
    if (!reader->reading || !names_at(reader->reading, name))
        return;
    reader->name = name;
    reader->at = AT_NAME;
    reader_reveal_lines(state, names_first_line(reader, name),
                        names_last_line(reader, name));
    state->dirty |= DIRTY_READ | DIRTY_TIME | DIRTY_STATUS;
}

/* The first name that begins on `line` or below it. */
static uint32_t
name_from(const struct reader *reader, size_t line)
{
    uint32_t low = 0, high = names_count(reader->reading);
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (names_first_line(reader, middle) < line)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* Where counting starts: the name you are at when it is in view, else the top
 * of the view (so that `e` never leads away from what you see). The result lies
 * between names: going forward begins at it, backward before it. */
static uint32_t
start_at(const struct state *state, int step)
{
    const struct reader *reader = &state->reader;
    size_t above = reader->top, below = above + (size_t)reader->rows;
    if (reader_mention(state)) {
        size_t line = names_first_line(reader, reader->name);
        if (line >= above && line < below)
            return reader->name + (step > 0);
    }
    return name_from(reader, step > 0 ? above : below);
}

/* The next name of the kind from `*at` on; false when it had to go round and
 * may not, or there is none. */
static bool
step_name(struct state *state, uint32_t *at, int step, bool *wrapped)
{
    const struct dl_reading *reading = state->reader.reading;
    uint32_t count = names_count(reading), next = *at;
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
        if (is_of_kind(state, names_at(reading, candidate))) {
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
    return kind == DL_KIND_COUNT ? _("names") : _(dl_kind_plural(kind));
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
        say(state,
            step > 0 ? _("from the top again") : _("from the end again"));
}

/* The listing of the name you are at, or its entity alone. */
static bool
name_here(const struct state *state, struct name *out)
{
    uint32_t entity = reader_entity(state);
    if (entity == DL_NO_ENTITY)
        return false;
    *out = name_of(state, state->list.selected, entity);
    return true;
}

/* The first (or last) place of `name` in `article` beyond `beyond`, which is a
 * place or NONE for the edge. */
static uint32_t
same_in(const struct state *state, uint32_t article, const struct name *name,
        uint32_t beyond, int step)
{
    const struct dl_reading *reading = shelf_reading(&state->shelf, article);
    if (!reading)
        return NONE;
    long count = (long)names_count(reading);
    long at = beyond != NONE ? (long)beyond + step : step > 0 ? 0 : count - 1;
    for (; at >= 0 && at < count; at += step) {
        uint32_t entity = names_at(reading, (uint32_t)at)->entity;
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
    uint32_t beyond = state->reader.name;
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
