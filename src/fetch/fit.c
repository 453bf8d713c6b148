/* What is read, cut to what a record may hold: the bounds of wire/fields.def,
 * as far as a feed or page could pass them. */
/* SPDX-License-Identifier: ISC */
#include "fetch/fit.h"

enum {
    URL_MAX = 8192,
    LINE_MAX_BYTES = 65536,
    LANGUAGE_MAX = 64,
    TAGS_MAX = 256,
    LINKS_MAX = 10000,
    TEXT_MAX = DL_WIRE_BODY_MAX
};

/* The text up to `most` bytes, and no half character at its end. */
static void
cut(struct dl_str *text, size_t most)
{
    if (text->bytes <= most)
        return;
    while (most && ((unsigned char)text->at[most] & 0xC0) == 0x80)
        most--;
    text->bytes = most;
}

static void
drop(struct dl_str *text, size_t most)
{
    if (text->bytes > most)
        *text = DL_STR("");
}

static void
cut_list(struct dl_strs *list, size_t most)
{
    if (list->count > most)
        list->count = most;
    for (size_t i = 0; i < list->count; i++)
        cut(&list->at[i], LINE_MAX_BYTES);
}

void
fit_item(struct dl_item *item)
{
    drop(&item->guid, LINE_MAX_BYTES);
    drop(&item->link, URL_MAX);
    cut(&item->title, LINE_MAX_BYTES);
    cut(&item->author, LINE_MAX_BYTES);
    cut(&item->source, LINE_MAX_BYTES);
    drop(&item->language, LANGUAGE_MAX);
    cut(&item->text, TEXT_MAX);
    cut_list(&item->tags, TAGS_MAX);
    cut_list(&item->links, LINKS_MAX);
}

void
fit_outcome(struct dl_outcome *outcome)
{
    cut(&outcome->title, LINE_MAX_BYTES);
    drop(&outcome->site, URL_MAX);
    drop(&outcome->url, URL_MAX);
    cut(&outcome->text, LINE_MAX_BYTES);
}
