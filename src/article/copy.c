/* A copy that owes nothing to the arena of the original. */
/* SPDX-License-Identifier: ISC */
#include <dateline/article.h>

static struct dl_strs
copy_strs(struct dl_arena *arena, const struct dl_strs *from)
{
    struct dl_strs out = {0};
    for (size_t i = 0; i < from->count; i++)
        DL_PUSH(arena, &out, dl_str_copy(arena, from->at[i]));
    return out;
}

struct dl_article *
dl_article_copy(struct dl_arena *arena, const struct dl_article *from)
{
    struct dl_article *out = DL_NEW(arena, struct dl_article);
    *out = *from;
    struct dl_str *texts[] = {&out->id,     &out->title,  &out->url,
                              &out->author, &out->source, &out->feed,
                              &out->text};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        *texts[i] = dl_str_copy(arena, *texts[i]);
    out->published_why =
        dl_str_copy(arena, dl_str_from(from->published_why)).at;
    out->tags = copy_strs(arena, &from->tags);
    out->links = dl_links_copy(arena, &from->links);
    out->furniture = copy_strs(arena, &from->furniture);
    return out;
}
