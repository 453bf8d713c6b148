/* What is read, cut to what a record may hold: the bounds of wire/fields.def,
 * as far as a feed or page could pass them. */
/* SPDX-License-Identifier: ISC */
#include "fetch/fit.h"

enum {
    URL_MAX = 8192,
    LINE_MAX_BYTES = 65536,
    LANGUAGE_MAX = 64,
    TAGS_MAX = 256,
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

static void
fit_links(struct dl_links *links, struct dl_str text)
{
    if (links->count > DL_LINKS_MAX)
        links->count = DL_LINKS_MAX;
    for (size_t i = 0; i < links->count; i++) {
        drop(&links->at[i].url, DL_LINK_URL_MAX);
        cut(&links->at[i].alt, DL_LINK_ALT_MAX);
    }
    dl_links_fit(links, text);
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
    fit_links(&item->links, item->text);
}

void
fit_outcome(struct dl_outcome *outcome)
{
    cut(&outcome->title, LINE_MAX_BYTES);
    drop(&outcome->site, URL_MAX);
    drop(&outcome->url, URL_MAX);
    cut(&outcome->text, LINE_MAX_BYTES);
}
