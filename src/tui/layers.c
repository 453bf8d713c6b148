/* What a text of the article looks like from byte to byte. */
/* SPDX-License-Identifier: ISC */
#include "tui/layers.h"

/* Where the cursor stands in this text. */
static uint32_t
focus_in(const struct state *state, bool headline)
{
    struct reader_focus focus;
    bool here = state->wish.focus == DL_PANE_READ &&
                reader_focus(state, &focus) && focus.headline == headline;
    return here ? focus.offset : NONE;
}

struct layers
layers_body(const struct state *state, uint32_t offset)
{
    const struct dl_reading *reading = state->reader.reading;
    if (!reading) /* no line is of the body */
        return (struct layers){.state = state, .focus = NONE};
    return (struct layers){
        .state = state,
        .text = reading->doc->text,
        .mentions = &reading->mentions,
        .timexes = &reading->timexes,
        .mention = dl_mention_at(&reading->mentions, offset),
        .timex = dl_timex_at(&reading->timexes, offset),
        .link = dl_span_find(state->reader.links.at, state->reader.links.count,
                             sizeof(struct shown_link), offset),
        .bit = said_at(&state->reader.said, offset),
        .match = dl_span_find(state->search.spans.at, state->search.spans.count,
                              sizeof(struct dl_span), offset),
        .chosen = reader_mention(state),
        .focus = focus_in(state, false),
        .body = true};
}

struct layers
layers_headline(const struct state *state, uint32_t offset)
{
    static const struct dl_timexes no_timexes;
    static const struct dl_mentions no_mentions;
    const struct reader *reader = &state->reader;
    const struct dl_mentions *mentions =
        reader->reading ? &reader->reading->headline_mentions : &no_mentions;
    return (struct layers){.state = state,
                           .text = reader->article->title,
                           .mentions = mentions,
                           .timexes = &no_timexes,
                           .mention = dl_mention_at(mentions, offset),
                           .chosen = reader_mention(state),
                           .focus = focus_in(state, true)};
}

/* Whether `offset` is inside `span`; *until is lowered to where that ends. */
static bool
inside(struct dl_span span, uint32_t offset, uint32_t *until)
{
    uint32_t edge = offset < span.start ? span.start : span.end;
    if (offset < span.end && edge < *until)
        *until = edge;
    return offset >= span.start && offset < span.end;
}

const struct shown_link *
layers_link(struct layers *layers, uint32_t offset, uint32_t *until)
{
    const struct shown_links *links = &layers->state->reader.links;
    if (!layers->body)
        return NULL;
    while (layers->link < links->count &&
           links->at[layers->link].span.end <= offset)
        layers->link++;
    if (layers->link >= links->count)
        return NULL;
    const struct shown_link *at = &links->at[layers->link];
    return inside(at->span, offset, until) ? at : NULL;
}

static void
look_of_mention(struct layers *layers, uint32_t offset, uint32_t *until,
                struct layer_look *look)
{
    const struct dl_mentions *mentions = layers->mentions;
    const struct dl_mention *chosen = layers->chosen;
    while (layers->mention < mentions->count &&
           mentions->at[layers->mention].span.end <= offset)
        layers->mention++;
    if (layers->mention >= mentions->count)
        return;
    const struct dl_mention *at = &mentions->at[layers->mention];
    if (!inside(at->span, offset, until))
        return;
    if (reader_shows(layers->state, at))
        look->content = kind_role(at->kind);
    if (at == chosen)
        look->state = DL_ROLE_CURRENT;
    else if (chosen && at->entity != DL_NO_ENTITY &&
             at->entity == chosen->entity)
        look->state = DL_ROLE_SAME;
}

/* A place in time, known or open; not "now", "for two days" or "weekly". */
static bool
is_date(const struct dl_timex *timex)
{
    return timex->placed || timex->value[0] == 'X';
}

static void
look_of_timex(struct layers *layers, uint32_t offset, uint32_t *until,
              struct layer_look *look)
{
    const struct dl_timexes *timexes = layers->timexes;
    while (layers->timex < timexes->count &&
           timexes->at[layers->timex].span.end <= offset)
        layers->timex++;
    if (layers->timex < timexes->count &&
        inside(timexes->at[layers->timex].span, offset, until) &&
        is_date(&timexes->at[layers->timex]))
        look->content = DL_ROLE_READ_DATE;
}

static void
look_of_match(struct layers *layers, uint32_t offset, uint32_t *until,
              struct layer_look *look)
{
    const struct search *search = &layers->state->search;
    if (!layers->body || !search->on || search->pane != DL_PANE_READ)
        return;
    while (layers->match < search->spans.count &&
           search->spans.at[layers->match].end <= offset)
        layers->match++;
    if (layers->match >= search->spans.count ||
        !inside(search->spans.at[layers->match], offset, until))
        return;
    /* A match is read as one: the colour of a name may not show on its own. */
    look->content = DL_ROLE_READ_TEXT;
    look->state =
        layers->match == search->now ? DL_ROLE_MATCH_CURRENT : DL_ROLE_MATCH;
}

struct layer_look
layers_look(struct layers *layers, uint32_t offset, enum dl_role plain,
            uint32_t *until)
{
    struct layer_look look = {plain, DL_ROLE_NONE};
    if (layers->body && inside(layers->state->reader.sentence, offset, until))
        look.state = DL_ROLE_SENTENCE;
    if (layers_link(layers, offset, until))
        look.content = DL_ROLE_READ_LINK;
    look_of_timex(layers, offset, until, &look);
    look_of_mention(layers, offset, until, &look);
    look_of_match(layers, offset, until, &look);
    return look;
}
