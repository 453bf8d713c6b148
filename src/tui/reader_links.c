/* The links of an article where it is read. */
/* SPDX-License-Identifier: ISC */
#include "tui/model.h"
#include "tui/web.h"

void
links_shown(struct dl_arena *arena, const struct dl_links *links,
            struct shown_links *out)
{
    uint32_t last = 0;
    for (size_t i = 0; i < links->count; i++) {
        struct dl_span span = links->at[i].span;
        struct shown_link shown = {span, (uint32_t)i + 1};
        if (links->at[i].image || span.end <= span.start || span.start < last)
            continue;
        DL_PUSH(arena, out, shown);
        last = span.end;
    }
}

static struct dl_str
address(struct dl_arena *arena, struct dl_str url)
{
    return web_is_address(url) ? web_ascii(arena, url) : DL_STR("");
}

const struct dl_str *
links_addresses(struct dl_arena *arena, const struct dl_article *article)
{
    const struct dl_links *links = &article->links;
    struct dl_str *out = DL_ARRAY(arena, links->count + 1, struct dl_str);
    out[0] = address(arena, article->url);
    for (size_t i = 0; i < links->count; i++)
        out[i + 1] = address(arena, links->at[i].url);
    return out;
}
