/* The card of a name: what it is called, how often it stands where, each place
 * one key away. */
/* SPDX-License-Identifier: ISC */
#include "tui/model.h"

#include <dateline/text.h>

enum {
    PLACES_MAX = 2000,
    PER_ARTICLE_MAX = 40,
    WORDS_BEFORE = 6,
    FOOT_COLS_LEAST = 48
};

/* Where to begin so that the mention is in view: some words before it. */
static uint32_t
near_start(const struct dl_document *doc, const struct dl_sentence *sentence,
           const struct dl_mention *mention)
{
    uint32_t at = dl_token_at(doc, mention->span.start);
    uint32_t first = sentence->first, token = at;
    while (token > first && at - token < WORDS_BEFORE)
        token--;
    while (token < at && doc->tokens[token].kind != DL_TOKEN_WORD)
        token++;
    return token > first ? doc->tokens[token].span.start : sentence->span.start;
}

/* The sentence around a name; its beginning is cut when it is long. */
static struct dl_str
sentence_of(const struct state *state, const struct dl_reading *reading,
            uint32_t name)
{
    const struct dl_document *doc = reading->doc;
    const struct dl_mention *mention = names_at(reading, name);
    struct dl_arena *arena = state->overlay.arena;
    uint32_t at = dl_sentence_at(doc, mention->span.start);
    if (at >= doc->sentence_count)
        return dl_str_slice(doc->text, mention->span);
    struct dl_span span = doc->sentences[at].span;
    struct dl_span until = {span.start, mention->span.end};
    if (dl_text_cols(dl_str_slice(doc->text, until)) > overlay_cols(state) - 8)
        until.start = near_start(doc, &doc->sentences[at], mention);
    bool cut = until.start > span.start;
    span.start = until.start;
    struct dl_str text =
        dl_text_clean_line(arena, dl_str_slice(doc->text, span));
    return cut ? text_join(arena, DL_STR("..."), DL_STR(" "), text) : text;
}

/* Where the name stands in its sentence as shown: the occurrence nearest to
 * where it was, since cleaning moves things by a little. */
static struct dl_span
find_lit(struct dl_arena *arena, struct dl_str text, struct dl_str name,
         size_t from_end)
{
    struct dl_str own = dl_text_clean_line(arena, name);
    struct dl_span best = {0, 0};
    size_t near = SIZE_MAX;
    for (size_t at = 0; own.bytes > 0; at++) {
        at = dl_str_find(text, own, at);
        if (at == SIZE_MAX)
            break;
        size_t rest = text.bytes - at;
        size_t off = rest > from_end ? rest - from_end : from_end - rest;
        if (off < near)
            best = (struct dl_span){(uint32_t)at, (uint32_t)(at + own.bytes)};
        near = off < near ? off : near;
    }
    return best;
}

/* The headline stands above already. */
static void
push_name(struct state *state, uint32_t article, uint32_t name)
{
    const struct dl_reading *reading = shelf_reading(&state->shelf, article);
    struct row row = {.what = ROW_PLACE,
                      .left = DL_STR(" "),
                      .text = phrase("in the headline"),
                      .text_role = DL_ROLE_SECONDARY,
                      .a = article,
                      .b = name};
    if (!names_in_headline(reading, name)) {
        const struct dl_document *doc = reading->doc;
        struct dl_span span = names_at(reading, name)->span;
        uint32_t sentence = dl_sentence_at(doc, span.start);
        size_t from_end = sentence < doc->sentence_count
                              ? doc->sentences[sentence].span.end - span.start
                              : 0;
        row.text = sentence_of(state, reading, name);
        row.text_role = DL_ROLE_READ_TEXT;
        struct row_bit *lit = DL_NEW(state->overlay.arena, struct row_bit);
        lit->span = find_lit(state->overlay.arena, row.text,
                             dl_str_slice(doc->text, span), from_end);
        lit->role = kind_role(state->overlay.name.kind);
        row.bits = lit;
        row.bit_count = 1;
    }
    overlay_push(state, row);
}

/* "3 times" */
static struct dl_str
times_text(struct dl_arena *arena, const struct dl_reading *reading,
           uint32_t entity)
{
    unsigned count = 0;
    for (uint32_t i = 0; i < names_count(reading); i++)
        count += names_at(reading, i)->entity == entity;
    return dl_str_from(
        dl_arena_printf(arena, ngettext("%u time", "%u times", count), count));
}

static void
push_article(struct state *state, uint32_t article, uint32_t entity)
{
    struct overlay *overlay = &state->overlay;
    const struct dl_reading *reading = shelf_reading(&state->shelf, article);
    size_t shown = 0;
    overlay_head(state, text_join(overlay->arena, reading->article->title,
                                  glyph(state, GLYPH_BETWEEN),
                                  reading->article->source));
    struct row *head = &overlay->rows.at[overlay->rows.count - 1];
    head->right = times_text(overlay->arena, reading, entity);
    head->firm = true;
    for (uint32_t i = 0; i < names_count(reading); i++)
        if (names_at(reading, i)->entity == entity &&
            shown++ < PER_ARTICLE_MAX && overlay->rows.count < PLACES_MAX)
            push_name(state, article, i);
}

static void
build_listing(struct state *state, const struct dl_listing *listing)
{
    const char *count = dl_arena_printf(
        state->overlay.arena,
        ngettext("%s, mentioned %u times in %u article",
                 "%s, mentioned %u times in %u articles", listing->articles),
        _(dl_kind_name(listing->kind)), listing->mentions, listing->articles);
    overlay_say(state, kind_role(listing->kind), dl_str_from(count));
    card_say_facts(state);
    card_say_beside(state, listing);
    card_say_times(state, listing);
    card_say_forms(state, &listing->aliases);
    card_say_parted(state);
    for (uint32_t i = 0; i < listing->where_count; i++)
        if (listing->where[i].article == state->list.selected)
            push_article(state, listing->where[i].article,
                         listing->where[i].entity);
    for (uint32_t i = 0; i < listing->where_count; i++)
        if (listing->where[i].article != state->list.selected)
            push_article(state, listing->where[i].article,
                         listing->where[i].entity);
}

/* Before the library is joined: what the article alone knows. */
static void
build_entity(struct state *state)
{
    const struct dl_reading *reading = state_reading(state);
    for (uint32_t i = 0; reading && i < reading->entities.count; i++) {
        const struct dl_entity *entity = &reading->entities.at[i];
        if (!name_is(&state->overlay.name, entity->kind, entity->key))
            continue;
        card_say_forms(state, &entity->aliases);
        push_article(state, state->list.selected, i);
        return;
    }
}

/* Where one is at first: the places come after all that is said, and are what
 * a card is mostly opened for. */
static size_t
first_place(const struct overlay *overlay)
{
    for (size_t i = 0; i < overlay->rows.count; i++)
        if (overlay->rows.at[i].what == ROW_PLACE)
            return i;
    return 0;
}

/* Whether there are names to take off, or to put back. */
static bool
has_forms(const struct overlay *overlay)
{
    for (size_t i = 0; i < overlay->rows.count; i++)
        if (overlay->rows.at[i].what == ROW_FORM ||
            overlay->rows.at[i].what == ROW_PARTED)
            return true;
    return false;
}

static void
set_foot(struct state *state)
{
    struct overlay *overlay = &state->overlay;
    const struct dl_keymap *keys = &state->settings.keymap;
    char open[64], part[64];
    dl_keymap_key(keys, DL_ACT_OPEN, open, sizeof open);
    dl_keymap_key(keys, DL_ACT_PART, part, sizeof part);
    const char *text = "";
    if (overlay_cols(state) >= FOOT_COLS_LEAST || !has_forms(overlay))
        text = dl_arena_printf(overlay->arena, _("%s goes there"), open);
    if (has_forms(overlay))
        text = dl_arena_printf(overlay->arena, _("%s%s%s takes a name off"),
                               text, *text ? "  " : "", part);
    overlay->foot = dl_str_from(text);
}

void
card_build(struct state *state)
{
    struct overlay *overlay = &state->overlay;
    const struct dl_listing *listing =
        shelf_find(&state->shelf, overlay->name.kind, overlay->name.key);
    overlay->title = overlay->name.name;
    overlay->left_cols = 2;
    if (listing)
        build_listing(state, listing);
    else
        build_entity(state);
    if (overlay->rows.count == 0)
        overlay_say(state, DL_ROLE_SECONDARY,
                    phrase("no article has this name any more"));
    for (size_t i = 0; i < overlay->rows.count; i++) /* prose is no choice */
        overlay->rows.at[i].heading |= overlay->rows.at[i].left.bytes == 0;
    overlay->start = first_place(overlay);
    set_foot(state);
}

static void
show(struct state *state, struct name name)
{
    state->overlay.name = state->times.name = name;
    state->times.named = true;
    if (state->settings.timeline_scope == DL_SCOPE_ENTITY)
        times_rebuild(state);
    overlay_open(state, OVERLAY_CARD);
}

void
card_show(struct state *state, uint32_t article, uint32_t entity)
{
    struct name name = name_of(state, article, entity);
    name.key = dl_str_copy(state->arena, name.key);
    name.name = dl_str_copy(state->arena, name.name);
    show(state, name);
}

void
card_return(struct state *state, struct name name, size_t row)
{
    show(state, name);
    state->overlay.selected = row;
    overlay_build(state); /* it may have fewer rows now */
}

void
card_open(struct state *state, const struct row *row)
{
    if (row->what == ROW_EVENT) {
        card_open_event(state, row->a);
        return;
    }
    if (row->what != ROW_PLACE) {
        card_part_hint(state);
        return;
    }
    struct place here = jumps_here(state);
    uint32_t article = row->a, name = row->b;
    overlay_close(state);
    if (!list_show(state, article)) {
        say(state, "that article is hidden by the filter");
        return;
    }
    state_focus(state, DL_PANE_READ);
    reader_choose(state, name);
    state_opened(state);
    jumps_leave(state, here);
}
