/* The page of the feeds: those that fail come first. Every feed has a row with
 * its articles, when it was last read, how often it is asked, and when next; a
 * line below it says what is out of the ordinary. */
/* SPDX-License-Identifier: ISC */
#include "tui/model.h"

#include <dateline/text.h>

enum { INDENT = 2 };

/* In what order they come. */
enum state_of_health { FAILING, ENDED, UNASKED, WELL, KEPT, STATES };

static const char *const headings[STATES] = {
    [FAILING] = N_("Failing"),
    [ENDED] = N_("Ended for good"),
    [UNASKED] = N_("Not asked yet"),
    [WELL] = N_("Well"),
    [KEPT] = N_("No longer subscribed to"),
};

static enum state_of_health
state_of(const struct dl_health *feed)
{
    if (!feed->origin)
        return KEPT;
    if (feed->gone)
        return ENDED;
    if (dl_health_fails(feed))
        return FAILING;
    return feed->tried ? WELL : UNASKED;
}

/* ---- as they come ---- */

void
health_ask(struct state *state)
{
    state->health.asked = true;
    fetching_ask(state, FETCH_HEALTH, DL_STR(""));
}

void
health_refresh(struct state *state)
{
    if (state->overlay.kind == OVERLAY_FEEDS)
        fetching_ask(state, FETCH_HEALTH, DL_STR(""));
}

static struct dl_health
copy_feed(struct dl_arena *arena, const struct dl_health *from)
{
    struct dl_health out = *from;
    out.url = dl_str_copy(arena, from->url);
    out.title = dl_str_copy(arena, from->title);
    out.text = dl_str_copy(arena, from->text);
    out.at = dl_str_copy(arena, from->at);
    out.site = DL_STR("");
    out.folders = (struct dl_strs){0};
    out.origin = from->origin ? "" : NULL;
    return out;
}

static const struct dl_health *
chosen_feed(const struct state *state)
{
    const struct overlay *overlay = &state->overlay;
    if (overlay->selected >= overlay->rows.count ||
        overlay->rows.at[overlay->selected].what != ROW_FEED)
        return NULL;
    return &state->health.all.at[overlay->rows.at[overlay->selected].a];
}

void
health_take(struct state *state, const struct dl_healths *healths)
{
    struct health *own = &state->health;
    bool open = state->overlay.kind == OVERLAY_FEEDS;
    const struct dl_health *chosen = open ? chosen_feed(state) : NULL;
    struct dl_arena *arena = dl_arena_new(0);
    own->chosen = dl_str_copy(arena, chosen ? chosen->url : DL_STR(""));
    own->all = (struct dl_healths){.now = healths->now};
    for (size_t i = 0; i < healths->count; i++)
        DL_PUSH(arena, &own->all, copy_feed(arena, &healths->at[i]));
    dl_arena_free(own->arena);
    own->arena = arena;
    if (open)
        overlay_build(state);
    else if (own->asked)
        overlay_open(state, OVERLAY_FEEDS);
    own->asked = false;
}

/* ---- what is unread ---- */

/* The feeds by address, in scratch. */
struct index {
    uint32_t *at; /* number + 1; 0 is free */
    size_t size;  /* a power of two */
};

static size_t *
count_at(const struct state *state, const struct index *index, size_t *counts,
         struct dl_str url)
{
    const struct dl_healths *all = &state->health.all;
    for (size_t i = dl_str_hash(url) & (index->size - 1); index->at[i];
         i = (i + 1) & (index->size - 1))
        if (dl_str_eq(all->at[index->at[i] - 1].url, url))
            return &counts[index->at[i] - 1];
    return NULL;
}

static struct index
make_index(const struct state *state)
{
    const struct dl_healths *all = &state->health.all;
    struct index index = {NULL, 2};
    while (index.size < 2 * all->count)
        index.size *= 2;
    index.at = DL_ARRAY(state->scratch, index.size, uint32_t);
    for (uint32_t i = 0; i < all->count; i++) {
        size_t at = dl_str_hash(all->at[i].url) & (index.size - 1);
        while (index.at[at])
            at = (at + 1) & (index.size - 1);
        index.at[at] = i + 1;
    }
    return index;
}

/* How many unread articles each feed has; in scratch. */
static const size_t *
count_unread(const struct state *state)
{
    const struct shelf *shelf = &state->shelf;
    struct index index = make_index(state);
    size_t *counts =
        DL_ARRAY(state->scratch, state->health.all.count + 1, size_t);
    for (uint32_t i = 0; i < shelf->slots.count; i++) {
        const struct dl_head *head = shelf->slots.at[i].head;
        if (!head || shelf_memo(shelf, i)->read)
            continue;
        size_t *count = count_at(state, &index, counts, head->article.feed);
        if (count)
            ++*count;
    }
    return counts;
}

/* ---- rows ---- */

static struct dl_str
columns(struct state *state, const char *unread, const char *articles,
        struct dl_str read, struct dl_str every, struct dl_str next)
{
    return dl_str_from(dl_arena_printf(
        state->overlay.arena, "%6s %8s %12.*s %7.*s %10.*s", unread, articles,
        DL_FMT(read), DL_FMT(every), DL_FMT(next)));
}

static void
push_feed(struct state *state, uint32_t number, size_t unread)
{
    struct dl_arena *arena = state->overlay.arena;
    const struct dl_healths *all = &state->health.all;
    const struct dl_health *feed = &all->at[number];
    bool fails = state_of(feed) == FAILING;
    struct row row = {
        .what = ROW_FEED,
        .a = number,
        .text = dl_health_name(feed),
        .text_role = fails ? DL_ROLE_ERROR : DL_ROLE_NONE,
        .more = feed->title.bytes ? dl_health_address(feed) : DL_STR(""),
        .firm = true,
        .right = columns(state, dl_arena_printf(arena, "%zu", unread),
                         dl_arena_printf(arena, "%u", feed->articles),
                         dl_health_ago(arena, all->now, feed->fetched),
                         dl_health_every(arena, feed),
                         dl_health_next(arena, all->now, feed)),
    };
    overlay_push(state, row);
}

/* What is out of the ordinary, below its row. */
static void
push_detail(struct state *state, const struct dl_health *feed)
{
    struct dl_arena *arena = state->overlay.arena;
    struct dl_str text = text_join(arena, dl_health_fault(arena, feed),
                                   DL_STR("; "), dl_health_manner(arena, feed));
    struct dl_lines lines = {0};
    int cols = overlay_cols(state) - INDENT;
    dl_text_wrap(arena, text, cols < 2 ? 2 : cols, &lines);
    for (size_t i = 0; text.bytes && i < lines.count; i++)
        overlay_push(state,
                     (struct row){.left = DL_STR(" "),
                                  .text = dl_str_slice(text, lines.at[i]),
                                  .text_role = DL_ROLE_SECONDARY,
                                  .heading = true});
}

static void
push_heading(struct state *state, enum state_of_health which)
{
    bool first = state->overlay.rows.count == 0;
    overlay_head(state, phrase(headings[which]));
    struct row *row = &state->overlay.rows.at[state->overlay.rows.count - 1];
    if (first)
        row->right =
            columns(state, _("unread"), _("articles"), phrase("fetched"),
                    phrase("every"), phrase("next"));
    row->firm = first;
}

/* The feeds in one state; how many they are. */
static size_t
push_feeds(struct state *state, enum state_of_health which,
           const size_t *unread)
{
    const struct dl_healths *all = &state->health.all;
    size_t count = 0;
    for (uint32_t i = 0; i < all->count; i++) {
        if (state_of(&all->at[i]) != which)
            continue;
        if (count++ == 0)
            push_heading(state, which);
        push_feed(state, i, unread[i]);
        if (dl_str_eq(all->at[i].url, state->health.chosen))
            state->overlay.selected = state->overlay.rows.count - 1;
        push_detail(state, &all->at[i]);
    }
    return count;
}

static const char *
key_of(struct state *state, enum dl_action action)
{
    char key[64];
    dl_keymap_key(&state->settings.keymap, action, key, sizeof key);
    return dl_arena_printf(state->overlay.arena, "%s", *key ? key : "-");
}

void
health_build(struct state *state)
{
    struct overlay *overlay = &state->overlay;
    struct dl_arena *arena = overlay->arena;
    const size_t *unread = count_unread(state);
    size_t count = state->health.all.count, failing = 0;
    overlay->left_cols = INDENT;
    for (int i = 0; i < STATES; i++) {
        size_t found = push_feeds(state, (enum state_of_health)i, unread);
        failing += i == FAILING ? found : 0;
    }
    state->health.chosen = DL_STR("");
    overlay->title = dl_str_from(
        failing ? dl_arena_printf(arena, _("Feeds: %zu, %zu failing"), count,
                                  failing)
                : dl_arena_printf(arena, _("Feeds: %zu"), count));
    if (count == 0)
        overlay_say(state, DL_ROLE_NONE,
                    phrase("no feed yet; :add ADDRESS subscribes to one"));
    else
        overlay->foot = dl_str_from(dl_arena_printf(
            arena, _("%s its articles  %s ask it now  %s ask all"),
            key_of(state, DL_ACT_OPEN), key_of(state, DL_ACT_RELOAD),
            key_of(state, DL_ACT_REFRESH)));
}

/* ---- what one does there ---- */

void
health_open(struct state *state)
{
    const struct dl_health *feed = chosen_feed(state);
    if (!feed)
        return;
    struct dl_str words = dl_str_from(
        dl_arena_printf(state->scratch, "feed:\"%.*s\"", DL_FMT(feed->url)));
    overlay_close(state);
    undo_filter_words(state, words);
    state_focus(state, DL_PANE_LIST);
}

void
health_reload(struct state *state)
{
    const struct dl_health *feed = chosen_feed(state);
    if (feed && feed->origin)
        fetching_ask(state, FETCH_FEED, feed->url);
    else if (feed)
        say(state, "you are not subscribed to this feed any more");
}

void
health_reload_all(struct state *state)
{
    fetching_ask(state, FETCH_ALL, DL_STR(""));
}
