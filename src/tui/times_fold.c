/* What is folded away. The fold of the settings keeps the most important
 * entries or days of the scope, each stretch of a coarse zoom its best few;
 * minor ones are shown only when all are, or where they were opened by hand.
 * What nothing dates is as important as anything while all is shown; a fold
 * takes it away whole, unless there is nothing else. */
/* SPDX-License-Identifier: ISC */
#include "tui/model.h"

#include <assert.h>
#include <string.h>

enum { BEST_MAX = 8 };

/* Entries that a group shows; 0: all. */
static const uint32_t limits[DL_ZOOM_COUNT] = {
    [DL_ZOOM_MONTH] = 6, [DL_ZOOM_YEAR] = 4};
static_assert(BEST_MAX >= 6, "a group's best must fit");

/* Keep place `at` in the list of the `limit` best by score; earlier ones win.
 */
static void
keep_best(const struct dl_timeline *all, const uint32_t *entries,
          uint32_t best[BEST_MAX], uint32_t *count, uint32_t limit, uint32_t at)
{
    float score = all->at[entries[at]].score;
    uint32_t rank = *count;
    while (rank > 0 && all->at[entries[best[rank - 1]]].score < score)
        rank--;
    if (rank >= limit)
        return;
    uint32_t last = *count < limit ? (*count)++ : limit - 1;
    for (uint32_t i = last; i > rank; i--)
        best[i] = best[i - 1];
    best[rank] = at;
}

/* Of the places [first, end) that are kept, the best stay. */
static void
thin(const struct dl_timeline *all, const uint32_t *entries, uint32_t first,
     uint32_t end, uint32_t limit, bool *keep)
{
    uint32_t best[BEST_MAX], count = 0;
    for (uint32_t i = first; i < end; i++)
        if (keep[i])
            keep_best(all, entries, best, &count, limit, i);
    memset(keep + first, 0, (end - first) * sizeof *keep);
    for (uint32_t i = 0; i < count; i++)
        keep[best[i]] = true;
}

static void
thin_groups(const struct state *state, const uint32_t *entries, uint32_t count,
            bool *keep)
{
    const struct dl_timeline *all = &state->shelf.library->timeline;
    enum dl_zoom zoom = (enum dl_zoom)state->settings.timeline_zoom;
    for (uint32_t first = 0, end; limits[zoom] && first < count; first = end) {
        struct stretch stretch = times_stretch(&all->at[entries[first]], zoom);
        for (end = first + 1; end < count; end++)
            if (!stretch_eq(stretch,
                            times_stretch(&all->at[entries[end]], zoom)))
                break;
        if (end - first > limits[zoom])
            thin(all, entries, first, end, limits[zoom], keep);
    }
}

static void
keep_opened(const struct state *state, const uint32_t *entries, uint32_t count,
            bool *keep)
{
    for (size_t i = 0; i < state->times.opened.count; i++) {
        struct dl_span span = state->times.opened.at[i];
        for (uint32_t k = 0; k < count; k++)
            keep[k] |= entries[k] >= span.start && entries[k] < span.end;
    }
}

bool *
times_fold(const struct state *state, const uint32_t *entries, uint32_t count)
{
    bool *keep = DL_ARRAY(state->scratch, count + 1, bool);
    if (count == 0)
        return keep;
    const struct dl_timeline *all = &state->shelf.library->timeline;
    size_t most = (size_t)state->settings.timeline_fold;
    for (uint32_t i = 0; i < count; i++)
        keep[i] =
            state->times.all || !shelf_entry(&state->shelf, entries[i])->minor;
    if (state->times.all)
        return keep;
    uint32_t dated = count;
    while (dated > 0 && entries[dated - 1] >= all->count)
        dated--;
    if (most > 0 && dated > 0) {
        dl_timeline_fold(all, entries, dated,
                         (enum dl_fold)state->settings.timeline_fold_by, most,
                         keep);
        memset(keep + dated, 0, (count - dated) * sizeof *keep);
    }
    thin_groups(state, entries, dated, keep);
    keep_opened(state, entries, count, keep);
    return keep;
}

void
times_unfold(struct state *state, const struct spot *spot)
{
    struct dl_span span = {spot->first, spot->entry + 1};
    uint32_t first = spot->first;
    DL_PUSH(state->arena, &state->times.opened, span);
    times_rebuild(state);
    times_show(state, first);
}
