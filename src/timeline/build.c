/* Groups of tellings become entries: the best date, the best title, who takes
 * part; then the entries are weighed and put in order. */
/* SPDX-License-Identifier: ISC */
#include <dateline/timeline.h>

#include <stdio.h>
#include <stdlib.h>

#include "timeline/best.h"
#include "timeline/bounds.h"
#include "timeline/importance.h"
#include "timeline/merge.h"
#include "timeline/order.h"
#include "timeline/undated.h"

struct builder {
    struct dl_arena *arena;   /* of the timeline */
    struct dl_arena *scratch; /* goes with the call */
    const struct dl_layers *layers;
    const struct dl_directory *directory;
    const struct signs *signs;
};

static const struct sign *
sign_of(const struct builder *builder, const struct group *group, uint32_t i)
{
    return &builder->signs->at[group->signs[i]];
}

/* The tellings, the best first: it gives the entry its title. */
static void
set_evidence(const struct builder *builder, const struct group *group,
             struct dl_entry *entry)
{
    uint32_t *ranked = best_rank(builder->scratch, builder->signs, group);
    entry->evidence =
        DL_ARRAY(builder->arena, group->count, struct dl_evidence);
    entry->evidence_count = group->count;
    for (uint32_t i = 0; i < group->count; i++) {
        const struct sign *sign = &builder->signs->at[ranked[i]];
        entry->evidence[i] = (struct dl_evidence){sign->article, sign->index};
    }
    entry->title = builder->signs->at[ranked[0]].event->title;
}

static int
compare_number(const void *a, const void *b)
{
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
    return (x > y) - (x < y);
}

static uint32_t
count_sources(const struct builder *builder, const struct group *group)
{
    uint32_t *articles = DL_ARRAY(builder->scratch, group->count, uint32_t);
    for (uint32_t i = 0; i < group->count; i++)
        articles[i] = sign_of(builder, group, i)->article;
    qsort(articles, group->count, sizeof *articles, compare_number);
    uint32_t out = 0;
    for (uint32_t i = 0; i < group->count; i++)
        out += i == 0 || articles[i] != articles[i - 1];
    return out;
}

struct tally {
    uint32_t listing, count, first;
};

static int
compare_listing(const void *left, const void *right)
{
    const struct tally *a = left, *b = right;
    if (a->listing != b->listing)
        return a->listing < b->listing ? -1 : 1;
    return (a->first > b->first) - (a->first < b->first);
}

static int
compare_tally(const void *left, const void *right)
{
    const struct tally *a = left, *b = right;
    if (a->count != b->count)
        return a->count > b->count ? -1 : 1;
    return (a->first > b->first) - (a->first < b->first);
}

/* The listings of all tellings; who acts counts twice. */
static void
set_listings(const struct builder *builder, const struct group *group,
             struct dl_entry *entry)
{
    struct {
        struct tally *at;
        size_t count, room;
    } all = {0};
    for (uint32_t i = 0; builder->directory && i < group->count; i++) {
        const struct sign *sign = sign_of(builder, group, i);
        const uint32_t *of = builder->directory->of[sign->article];
        for (uint32_t k = 0; k < sign->event->entity_count; k++) {
            struct tally tally = {of[sign->event->entities[k]],
                                  k < sign->event->actors ? 2 : 1,
                                  (uint32_t)all.count};
            DL_PUSH(builder->scratch, &all, tally);
        }
    }
    if (all.count == 0)
        return;
    qsort(all.at, all.count, sizeof *all.at, compare_listing);
    size_t kept = 0;
    for (size_t i = 0; i < all.count; i++) {
        if (kept && all.at[kept - 1].listing == all.at[i].listing)
            all.at[kept - 1].count += all.at[i].count;
        else
            all.at[kept++] = all.at[i];
    }
    qsort(all.at, kept, sizeof *all.at, compare_tally);
    entry->listings = DL_ARRAY(builder->arena, kept, uint32_t);
    entry->listing_count = (uint32_t)kept;
    for (size_t i = 0; i < kept; i++)
        entry->listings[i] = all.at[i].listing;
}

static void
add_entry(const struct builder *builder, const struct group *group,
          struct dl_timeline *out)
{
    const struct dl_event *dated = best_date(builder->signs, group);
    struct dl_entry entry = {
        .when = dated->when,
        .placing = dated->placing,
        .certainty = dated->certainty,
        .minor = !group->major,
        .sources = count_sources(builder, group),
    };
    set_evidence(builder, group, &entry);
    set_listings(builder, group, &entry);
    entry.why =
        dl_arena_printf(builder->arena, "%s; %s", dated->why,
                        group_why(builder->scratch, builder->signs, group));
    bounds_join(builder->arena, builder->layers, &entry);
    DL_PUSH(builder->arena, out, entry);
}

/* Of all that joining takes, only the entries are left. */
static void
join_tellings(struct dl_arena *arena, const struct dl_layers *layers,
              size_t count, const struct dl_directory *directory,
              struct dl_timeline *out)
{
    struct dl_arena *scratch = dl_arena_new(0);
    struct signs signs = {0};
    struct groups groups = {0};
    struct builder builder = {arena, scratch, layers, directory, &signs};
    signs_read(scratch, layers, count, directory, NULL, &signs);
    groups_find(scratch, &signs, &groups);
    out->at = DL_ARRAY(arena, groups.count, struct dl_entry);
    out->room = groups.count;
    for (size_t i = 0; i < groups.count; i++) {
        struct dl_mark mark = dl_arena_mark(scratch);
        add_entry(&builder, &groups.at[i], out);
        dl_arena_reset(scratch, mark);
    }
    dl_arena_free(scratch);
}

void
dl_timeline_build(struct dl_arena *arena, const struct dl_layers *layers,
                  size_t count, const struct dl_directory *directory,
                  struct dl_timeline *out)
{
    struct dl_arena *scratch = dl_arena_new(0);
    struct press press = {0};
    join_tellings(arena, layers, count, directory, out);
    undated_list(arena, scratch, layers, count, directory, out);
    press_read(scratch, layers, count, &press);
    days_weigh(arena, scratch, layers, &press, &out->days);
    entries_score(scratch, layers, directory, &press, out);
    order_entries(layers, out);
    dl_arena_free(scratch);
}

static const char *const certainties[] = {
#define X(code, name, mark, help) [DL_##code] = name,
#include <dateline/certainties.def>
#undef X
};

const char *
dl_certainty_name(enum dl_certainty certainty)
{
    return certainties[certainty];
}
