/* An article with its links as plain text, for other programs. */
/* SPDX-License-Identifier: ISC */
#include "tui/bytes.h"
#include "tui/model.h"

#include <stdlib.h>

struct dl_str
links_image(struct dl_arena *arena, const struct dl_link *link, size_t number,
            bool words)
{
    const char *text = link->alt.bytes
                           ? dl_arena_printf(arena, _("image %zu: %.*s"),
                                             number, DL_FMT(link->alt))
                           : dl_arena_printf(arena, _("image %zu"), number);
    return dl_str_from(words ? text : dl_arena_printf(arena, "[%s]", text));
}

/* What is put into the text, and where. */
struct insert {
    size_t at, number;
    bool image; /* stands behind the numbers of its paragraph */
    struct dl_str text;
};

static int
by_place(const void *a, const void *b)
{
    const struct insert *left = a, *right = b;
    if (left->at != right->at)
        return left->at < right->at ? -1 : 1;
    if (left->image != right->image)
        return left->image ? 1 : -1;
    return (left->number > right->number) - (left->number < right->number);
}

/* A picture becomes a paragraph behind the one it stands in. */
static struct insert
note_of(struct dl_arena *arena, struct dl_str text, const struct dl_link *link,
        size_t number)
{
    struct insert out = {link->span.end, number, link->image, DL_STR("")};
    if (!link->image && link->span.end > link->span.start)
        out.text = dl_str_from(dl_arena_printf(arena, " [%zu]", number));
    if (!link->image)
        return out;
    struct dl_str said = links_image(arena, link, number, false);
    size_t end = dl_str_find(text, DL_STR("\n"), out.at);
    bool first = out.at == 0;
    out.at = first ? 0 : end < text.bytes ? end : text.bytes;
    out.text =
        dl_str_from(dl_arena_printf(arena, "%s%.*s%s", first ? "" : "\n\n",
                                    DL_FMT(said), first ? "\n\n" : ""));
    return out;
}

/* The text with the numbers of its links in it. */
static struct dl_str
numbered(struct dl_arena *arena, struct dl_str text,
         const struct dl_links *links)
{
    struct insert *notes = DL_ARRAY(arena, links->count + 1, struct insert);
    struct bytes out = {.arena = arena};
    size_t from = 0;
    for (size_t i = 0; i < links->count; i++)
        notes[i] = note_of(arena, text, &links->at[i], i + 1);
    qsort(notes, links->count, sizeof *notes, by_place);
    for (size_t i = 0; i < links->count; i++) {
        bytes_put(&out, text.at + from, notes[i].at - from);
        bytes_put(&out, notes[i].text.at, notes[i].text.bytes);
        from = notes[i].at;
    }
    bytes_put(&out, text.at + from, text.bytes - from);
    return (struct dl_str){out.at, out.count};
}

struct dl_str
links_text(struct dl_arena *arena, const struct dl_reading *reading)
{
    const struct dl_article *article = reading->article;
    struct dl_str line = DL_STR("\n"), gap = DL_STR("\n\n"), links = {"", 0};
    struct dl_str known = text_join(arena, article->source, DL_STR(", "),
                                    links_day(arena, article));
    struct dl_str out = text_join(arena, article->title, line, known);
    out = text_join(arena, out, line, article->url);
    struct dl_str body = numbered(arena, reading->doc->text, &article->links);
    out = text_join(arena, out, gap, body);
    for (size_t i = 0; i < article->links.count; i++)
        links = text_join(
            arena, links, line,
            dl_str_from(dl_arena_printf(arena, "[%zu] %.*s", i + 1,
                                        DL_FMT(article->links.at[i].url))));
    out = text_join(arena, out, gap, links);
    return dl_str_from(dl_arena_printf(arena, "%.*s\n", DL_FMT(out)));
}
