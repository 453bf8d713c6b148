/* Hyperlinks, numbered for the painter. Only what is printable ASCII is ever
 * written between the sequences, whoever has put it into the canvas: an
 * address comes from an article, and a byte in it that ends the sequence would
 * leave the rest of it to the terminal as commands. */
/* SPDX-License-Identifier: ISC */
#include "tui/hyperlink.h"

void
hyperlinks_free(struct hyperlinks *hyperlinks)
{
    dl_arena_free(hyperlinks->arena);
    *hyperlinks = (struct hyperlinks){0};
}

static bool
is_sendable(struct dl_str url)
{
    for (size_t i = 0; i < url.bytes; i++)
        if (url.at[i] <= ' ' || url.at[i] > '~')
            return false;
    return url.bytes <= HYPERLINK_BYTES_MAX;
}

static void
learn(struct hyperlinks *hyperlinks, const struct canvas_link *link)
{
    if (!hyperlinks->arena)
        hyperlinks->arena = dl_arena_new(0);
    struct dl_arena *arena = hyperlinks->arena;
    struct hyperlink own = {.link = *link};
    own.link.url = dl_str_copy(arena, link->url);
    own.sequence =
        dl_str_from(dl_arena_printf(arena, HYPERLINK_BEGIN "%zu;%.*s\033\\",
                                    hyperlinks->count + 1, DL_FMT(link->url)));
    DL_PUSH(arena, hyperlinks, own);
}

static uint16_t
find(struct hyperlinks *hyperlinks, const struct canvas_link *link)
{
    if (!is_sendable(link->url))
        return HYPERLINK_NONE;
    for (size_t i = hyperlinks->count; i > 0; i--) {
        const struct canvas_link *at = &hyperlinks->at[i - 1].link;
        if (at->number == link->number && dl_str_eq(at->url, link->url))
            return (uint16_t)i;
    }
    learn(hyperlinks, link);
    return (uint16_t)hyperlinks->count;
}

bool
hyperlinks_meet(struct hyperlinks *hyperlinks, const struct canvas *canvas)
{
    bool kept = hyperlinks->count + canvas->link_count <= HYPERLINKS_MAX;
    if (!kept)
        hyperlinks_free(hyperlinks);
    hyperlinks->now[0] = HYPERLINK_NONE;
    for (size_t i = 0; i < canvas->link_count; i++)
        hyperlinks->now[i + 1] = find(hyperlinks, &canvas->links[i]);
    return kept;
}

struct dl_str
hyperlinks_sequence(const struct hyperlinks *hyperlinks, uint16_t number)
{
    return number == HYPERLINK_NONE ? DL_STR(HYPERLINK_END)
                                    : hyperlinks->at[number - 1].sequence;
}
