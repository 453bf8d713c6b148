/* What the helper tells comes in pieces, of many asks at once, and is copied
 * into the arena of its own ask; how much is bounded, since whoever parses
 * foreign bytes is not believed. */
/* SPDX-License-Identifier: ISC */
#include "desk/told.h"

enum {
    BYTES_MOST = 256 * 1024 * 1024,
    ITEMS_MOST = 2 * DL_WIRE_ITEMS_MAX, /* told once in part, once in full */
    OUTLINES_MOST = 10000
};

static struct dl_strs
copy_strs(struct dl_arena *arena, const struct dl_strs *from)
{
    struct dl_strs out = {0};
    for (size_t i = 0; i < from->count; i++)
        DL_PUSH(arena, &out, dl_str_copy(arena, from->at[i]));
    return out;
}

struct dl_item
told_item(struct dl_arena *arena, const struct dl_item *item)
{
    struct dl_item out = *item;
    struct dl_str *texts[] = {&out.guid,   &out.link,   &out.title,
                              &out.author, &out.source, &out.language,
                              &out.text};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        *texts[i] = dl_str_copy(arena, *texts[i]);
    out.tags = copy_strs(arena, &item->tags);
    out.links = dl_links_copy(arena, &item->links);
    dl_links_fit(&out.links, out.text);
    out.published_why = dl_str_copy(arena, dl_str_from(item->published_why)).at;
    return out;
}

struct dl_outline
told_outline(struct dl_arena *arena, const struct dl_outline *outline)
{
    return (struct dl_outline){
        .url = dl_str_copy(arena, outline->url),
        .title = dl_str_copy(arena, outline->title),
        .site = dl_str_copy(arena, outline->site),
        .folders = copy_strs(arena, &outline->folders),
        .unkept = outline->unkept,
    };
}

struct dl_outcome
told_outcome(struct dl_arena *arena, const struct dl_outcome *outcome)
{
    struct dl_outcome out = *outcome;
    struct dl_str *texts[] = {&out.title, &out.site,  &out.url,
                              &out.etag,  &out.since, &out.text};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        *texts[i] = dl_str_copy(arena, *texts[i]);
    return out;
}

/* An outline stands once, however often it is told. */
static bool
has_outline(const struct told *told, struct dl_str url)
{
    for (size_t i = 0; i < told->outlines.count; i++)
        if (dl_str_eq(told->outlines.at[i].url, url))
            return true;
    return false;
}

void
told_put(struct told *told, const struct dl_told *what)
{
    if (what->what == DL_TOLD_OUTCOME)
        return;
    told->flooded |= dl_arena_bytes(told->arena) > BYTES_MOST ||
                     told->items.count == ITEMS_MOST ||
                     told->outlines.count == OUTLINES_MOST;
    if (told->flooded)
        return;
    if (what->what == DL_TOLD_PICTURE)
        told->picture = dl_str_copy(told->arena, what->picture.bytes);
    else if (what->what == DL_TOLD_ITEM)
        DL_PUSH(told->arena, &told->items, told_item(told->arena, &what->item));
    else if (!has_outline(told, what->outline.url))
        DL_PUSH(told->arena, &told->outlines,
                told_outline(told->arena, &what->outline));
}

void
told_settle(struct told *told, const struct dl_outcome *outcome)
{
    size_t count = told->items.count;
    if (told->flooded || !outcome->items || count <= outcome->items)
        return;
    told->items.at += count - outcome->items;
    told->items.count = outcome->items;
    told->items.room = outcome->items;
}
