/* The picker: names of the article, or of all articles, found by typing. A
 * first letter @ & + ~ ! keeps to one kind. Tab collects names to filter the
 * list by. */
/* SPDX-License-Identifier: ISC */
#include "tui/model.h"

#include <dateline/text.h>

#include <limits.h>
#include <stdlib.h>

enum { FOUND_MAX = 500 };

/** A name that fits, before the rows are made of them. */
struct found {
    struct name name;
    uint32_t mentions, articles;
    uint32_t article, entity; /* where to begin */
    int score;
};

struct founds {
    struct found *at;
    size_t count, room;
};

/* Cut the sign of a kind off what was typed. */
static enum dl_kind
typed_kind(struct dl_str *text)
{
    for (int i = 0; i < DL_KIND_COUNT; i++)
        if (text->bytes > 0 && text->at[0] == dl_kind_sign((enum dl_kind)i)) {
            text->at++;
            text->bytes--;
            return (enum dl_kind)i;
        }
    return DL_KIND_COUNT;
}

static int
best_score(const struct state *state, struct dl_str needle, struct dl_str name,
           const struct dl_aliases *aliases)
{
    struct dl_mark mark = dl_arena_mark(state->scratch);
    int best = fuzzy_score(needle, fold_text(state->scratch, name, true).text);
    for (size_t i = 0; i < aliases->count && needle.bytes > 0; i++) {
        struct dl_str alias =
            fold_text(state->scratch, aliases->at[i].text, true).text;
        int score = fuzzy_score(needle, alias);
        if (score != INT_MIN && score - 10 > best)
            best = score - 10; /* the name itself counts a little more */
    }
    dl_arena_reset(state->scratch, mark);
    return best;
}

static void
find_here(struct state *state, struct dl_str needle, enum dl_kind kind,
          struct founds *out)
{
    const struct dl_reading *reading = state_reading(state);
    uint32_t article = state->list.selected;
    for (uint32_t i = 0; reading && i < reading->entities.count; i++) {
        const struct dl_entity *at = &reading->entities.at[i];
        int score = best_score(state, needle, at->name, &at->aliases);
        if (score == INT_MIN || (kind != DL_KIND_COUNT && kind != at->kind))
            continue;
        const struct dl_listing *listing =
            shelf_listing(&state->shelf, article, i);
        struct found found = {.name = name_of(state, article, i),
                              .mentions = at->mentions,
                              .articles = listing ? listing->articles : 1,
                              .article = article,
                              .entity = i,
                              .score = score};
        DL_PUSH(state->scratch, out, found);
    }
}

static void
find_everywhere(struct state *state, struct dl_str needle, enum dl_kind kind,
                struct founds *out)
{
    const struct dl_directory *directory = &state->shelf.library->directory;
    for (size_t i = 0; i < directory->count; i++) {
        const struct dl_listing *at = &directory->at[i];
        int score = best_score(state, needle, at->name, &at->aliases);
        if (score == INT_MIN || at->where_count == 0 ||
            (kind != DL_KIND_COUNT && kind != at->kind))
            continue;
        struct found found = {.name = {at->kind, at->key, at->name},
                              .mentions = at->mentions,
                              .articles = at->articles,
                              .article = at->where[0].article,
                              .entity = at->where[0].entity,
                              .score = score};
        DL_PUSH(state->scratch, out, found);
    }
}

/* Better fits first, then what is mentioned more, then in the order found. */
static int
by_score(const void *a, const void *b)
{
    const struct found *x = a, *y = b;
    if (x->score != y->score)
        return x->score > y->score ? -1 : 1;
    if (x->mentions != y->mentions)
        return x->mentions > y->mentions ? -1 : 1;
    if (x->article != y->article)
        return x->article < y->article ? -1 : 1;
    return x->entity < y->entity ? -1 : x->entity > y->entity;
}

static size_t
tick_of(const struct overlay *overlay, const struct name *name)
{
    for (size_t i = 0; i < overlay->ticks.count; i++)
        if (name_is(&overlay->ticks.at[i], name->kind, name->key))
            return i;
    return SIZE_MAX;
}

static void
push_found(struct state *state, const struct found *found)
{
    struct overlay *overlay = &state->overlay;
    const char *count =
        dl_arena_printf(overlay->arena, "%s, %u in %u article%s",
                        dl_kind_name(found->name.kind), found->mentions,
                        found->articles, found->articles == 1 ? "" : "s");
    const char *sign =
        dl_arena_printf(overlay->arena, "%c", dl_kind_sign(found->name.kind));
    overlay_push(state, (struct row){.left = dl_str_from(sign),
                                     .left_role = DL_ROLE_SECONDARY,
                                     .text = found->name.name,
                                     .text_role = kind_role(found->name.kind),
                                     .right = dl_str_from(count),
                                     .ticked = tick_of(overlay, &found->name) !=
                                               SIZE_MAX,
                                     .a = found->article,
                                     .b = found->entity});
}

static void
set_title(struct state *state, size_t count)
{
    struct overlay *overlay = &state->overlay;
    const char *where = overlay->everywhere ? "all articles" : "this article";
    const char *ticks =
        overlay->ticks.count == 0
            ? ""
            : dl_arena_printf(overlay->arena, ", %zu chosen: Enter filters",
                              overlay->ticks.count);
    overlay->title = dl_str_from(dl_arena_printf(
        overlay->arena, "Names in %s: %zu%s", where, count, ticks));
}

void
pick_build(struct state *state)
{
    struct overlay *overlay = &state->overlay;
    struct dl_str typed = edit_text(&overlay->edit);
    enum dl_kind kind = typed_kind(&typed);
    struct dl_str needle = fold_text(state->scratch, typed, true).text;
    struct founds founds = {0};
    if (overlay->everywhere && state->shelf.library)
        find_everywhere(state, needle, kind, &founds);
    else
        find_here(state, needle, kind, &founds);
    if (founds.count > 1)
        qsort(founds.at, founds.count, sizeof *founds.at, by_score);
    set_title(state, founds.count);
    overlay->left_cols = 2;
    for (size_t i = 0; i < founds.count && i < FOUND_MAX; i++)
        push_found(state, &founds.at[i]);
    if (founds.count == 0)
        overlay_push(state, (struct row){.text = DL_STR("no such name"),
                                         .text_role = DL_ROLE_SECONDARY,
                                         .heading = true});
}

void
pick_tick(struct state *state)
{
    struct overlay *overlay = &state->overlay;
    if (overlay->selected >= overlay->rows.count ||
        overlay->rows.at[overlay->selected].heading)
        return;
    const struct row *row = &overlay->rows.at[overlay->selected];
    struct name name = name_of(state, row->a, row->b);
    size_t tick = tick_of(overlay, &name);
    if (tick != SIZE_MAX)
        overlay->ticks.at[tick] = overlay->ticks.at[--overlay->ticks.count];
    else {
        name.key = dl_str_copy(state->arena, name.key);
        name.name = dl_str_copy(state->arena, name.name);
        DL_PUSH(state->arena, &overlay->ticks, name);
    }
    if (overlay->edit.bytes == 0)
        overlay->selected++;              /* on to the next row ... */
    edit_set(&overlay->edit, DL_STR("")); /* ... or to typing the next name */
    overlay_build(state);
}

void
pick_filter(struct state *state)
{
    struct overlay *overlay = &state->overlay;
    struct filter filter = {.words = state->list.filter.words,
                            .names = overlay->ticks.at,
                            .name_count = overlay->ticks.count};
    undo_begin(state);
    undo_set_filter(state, state->list.filter, filter);
    overlay_close(state);
    state_focus(state, DL_PANE_LIST);
    say(state, "%zu article%s with all of these names", state->list.order.count,
        state->list.order.count == 1 ? "" : "s");
}
