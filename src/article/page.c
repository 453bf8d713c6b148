/* A saved page from its text to an article: its lines are sorted, then joined
 * to the body, and what they tell is put where nothing better is known.
 */
/* SPDX-License-Identifier: ISC */
#include "article/page.h"

#include <dateline/document.h>
#include <dateline/text.h>

#include <string.h>

static void
read_lines(struct page *page, struct dl_str text)
{
    struct dl_str rest = text, line;
    const struct forms *forms = furniture_forms(page->arena);
    while (dl_str_line(&rest, &line)) {
        struct page_line measured;
        if (!dl_str_trim(line).bytes)
            continue;
        line_measure(page->arena, line, &measured);
        measured.kind = furniture_kind(forms, &measured);
        DL_PUSH(page->arena, page, measured);
    }
}

static void
append(char *out, size_t *bytes, struct dl_str text)
{
    memcpy(out + *bytes, text.at, text.bytes);
    *bytes += text.bytes;
}

/* What stands around the text of an article, and pictures of it beside that. */
static bool
is_near(enum line_kind kind)
{
    return kind == LINE_TITLE || kind == LINE_META || kind == LINE_CAPTION ||
           kind == LINE_CREDIT;
}

static void
join_body(struct page *page, struct dl_str text, struct pieces *pieces)
{
    size_t room = 1, bytes = 0;
    for (size_t i = 0; i < page->count; i++)
        room += page->at[i].text.bytes + 2;
    char *out = dl_arena_alloc(page->arena, room);
    for (size_t i = 0; i < page->count; i++) {
        struct page_line *line = page->at + i;
        if (line->kind != LINE_TEXT) {
            DL_PUSH(page->arena, &page->article->furniture, line->text);
            if (is_near(line->kind))
                pieces_add(page->arena, pieces, text, line->text, bytes, false);
            continue;
        }
        if (bytes)
            append(out, &bytes, DL_STR("\n\n"));
        pieces_add(page->arena, pieces, text, line->text, bytes, true);
        append(out, &bytes, line->text);
    }
    page->article->text = (struct dl_str){out, bytes};
}

/* A page that seems to be nothing but furniture is read as it is. */
static void
keep_all(struct page *page)
{
    for (size_t i = 0; i < page->count; i++)
        if (page->at[i].kind != LINE_TITLE || page->count == 1)
            page->at[i].kind = LINE_TEXT;
}

static bool
has_text(const struct page *page)
{
    for (size_t i = 0; i < page->count; i++)
        if (page->at[i].kind == LINE_TEXT)
            return true;
    return false;
}

void
page_read(struct dl_arena *arena, const struct dl_file *file,
          struct dl_str text, const struct dl_links *links,
          struct dl_article *article)
{
    struct page page = {.arena = arena, .file = file, .article = article};
    struct pieces pieces = {0};
    read_lines(&page, text);
    page_sort(&page);
    page_credits(&page);
    if (!has_text(&page))
        keep_all(&page);
    page_date(&page);
    join_body(&page, text, &pieces);
    article->links = *links;
    links_move(&article->links, &pieces, text);
}

void
page_complete(struct dl_arena *arena, const struct dl_file *file,
              struct dl_article *article)
{
    if (article->title.bytes && article->source.bytes &&
        article->author.bytes && article->published.known)
        return;
    struct dl_article found = {.published_why = ""};
    struct page page = {.arena = arena, .file = file, .article = &found};
    read_lines(&page, article->text);
    page_sort(&page);
    page_credits(&page);
    page_date(&page);
    if (!article->title.bytes)
        article->title = found.title;
    if (!article->source.bytes)
        article->source = found.source;
    if (!article->author.bytes)
        article->author = found.author;
    if (article->published.known || !found.published.known)
        return;
    article->published = found.published;
    article->published_from = found.published_from;
    article->published_why = found.published_why;
}
