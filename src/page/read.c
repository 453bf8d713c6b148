/* A page from its bytes to an article: parsed, its facts read, the article's
 * element found and cleaned, then written as text.
 *
 * Where too little is found, the search is repeated with fewer rules, and what
 * is much longer is kept; a page with any text at all is never empty.
 */
/* SPDX-License-Identifier: ISC */
#include "page/facts.h"
#include "page/find.h"
#include "page/text.h"

#include <dateline/text.h>

enum {
    ENOUGH = 500,   /* bytes of text that need no second try */
    TRY_TIMES = 2,  /* a later try must find so many times more */
    BODY_TIMES = 2, /* and so must the page's own data */
    TITLE_MAX = 80  /* bytes of a title made of the text */
};

/* How the article is looked for; later tries leave more and more in. */
struct attempt {
    bool drop, containers, names, clean;
};

static const struct attempt attempts[] = {
    {true, true, true, true},
    {false, true, true, true},
    {false, false, false, true},
    {false, false, false, false},
};

static size_t
body_of(const struct tree *tree)
{
    for (size_t i = 0; i < tree->count; i++)
        if (tree->at[i].tag == TAG_BODY)
            return i;
    return 0;
}

static size_t
find_root(struct tree *tree, const struct attempt *attempt)
{
    size_t root = 0;
    struct count *counts = count_take(tree->arena, tree);
    if (attempt->drop) {
        drop_unlikely(tree, counts);
        counts = count_take(tree->arena, tree);
    }
    if (attempt->containers)
        root = container_find(tree, counts);
    if (!root)
        root = score_find(tree, counts, attempt->names);
    return root ? root : body_of(tree);
}

static struct dl_str
try_once(struct tree *tree, const struct attempt *attempt,
         const struct known *known, struct dl_str base, struct dl_links *links)
{
    struct text_style style = {.base = base, .links = links};
    size_t root = find_root(tree, attempt);
    if (attempt->clean) {
        clean_inside(tree, root);
        trim_lines(tree, root, known);
    }
    return tree_text(tree->arena, tree, root, &style);
}

/* Marks of what is gone before a try, to go back to. */
static bool *
remember(const struct tree *tree)
{
    bool *out = DL_ARRAY(tree->arena, tree->count, bool);
    for (size_t i = 0; i < tree->count; i++)
        out[i] = tree->at[i].gone;
    return out;
}

static void
restore(struct tree *tree, const bool *gone)
{
    for (size_t i = 0; i < tree->count; i++)
        tree->at[i].gone = gone[i];
}

static struct dl_str
article_text(struct tree *tree, const struct known *known, struct dl_str base,
             struct dl_links *out)
{
    struct dl_str best = DL_STR("");
    drop_hidden(tree);
    const bool *gone = remember(tree);
    for (size_t i = 0; i < sizeof attempts / sizeof *attempts; i++) {
        restore(tree, gone);
        struct dl_links links = {0};
        struct dl_str text = try_once(tree, attempts + i, known, base, &links);
        bool better = text.bytes > TRY_TIMES * best.bytes;
        best = better ? text : best;
        *out = better ? links : *out;
        if (best.bytes >= ENOUGH)
            break;
    }
    return best;
}

/* Everything, hidden or not, where nothing was found. */
static struct dl_str
all_text(struct tree *tree)
{
    struct text_style style = {.images = true};
    for (size_t i = 0; i < tree->count; i++)
        tree->at[i].gone = false;
    return tree_text(tree->arena, tree, body_of(tree), &style);
}

/* The article as the page's own data has it; paragraphs are lines there. */
static struct dl_str
text_of_data(struct dl_arena *arena, const struct facts *facts)
{
    struct dl_str body = facts->at[FACT_BODY];
    return body.bytes ? dl_html_text(arena, body, DL_STR(""), NULL)
                      : DL_STR("");
}

static struct dl_str
first_words(struct dl_arena *arena, struct dl_str text)
{
    struct dl_str line;
    if (!dl_str_line(&text, &line))
        return DL_STR("");
    if (line.bytes > TITLE_MAX) {
        size_t end = TITLE_MAX;
        while (end && line.at[end] != ' ')
            end--;
        line.bytes = end ? end : dl_text_fit(line, TITLE_MAX, NULL);
    }
    return dl_text_clean_line(arena, line);
}

/* <base> counts for links, the page's own address for what it is. */
static struct dl_str
base_of(const struct tree *tree, struct dl_str url)
{
    for (size_t i = 0; i < tree->count; i++) {
        struct dl_str href = node_attr(tree, i, ATTR_HREF);
        if (tree->at[i].tag != TAG_BASE || !href.bytes)
            continue;
        struct dl_str base = dl_url_join(tree->arena, url, href);
        return base.bytes ? base : url;
    }
    return url;
}

static struct dl_str
canonical_of(const struct tree *tree, const struct facts *facts,
             struct dl_str base)
{
    for (size_t i = 0; i < tree->count; i++)
        if (tree->at[i].tag == TAG_LINK &&
            words_have(node_attr(tree, i, ATTR_REL), "canonical"))
            return dl_url_join(tree->arena, base,
                               node_attr(tree, i, ATTR_HREF));
    return dl_url_join(tree->arena, base, facts->at[FACT_URL]);
}

static struct dl_str
language_of(const struct tree *tree, const struct facts *facts)
{
    struct dl_str said = dl_str_trim(node_attr(tree, 0, ATTR_LANG));
    said = said.bytes ? said : facts->at[FACT_LANGUAGE];
    return dl_text_clean_line(tree->arena, said);
}

static void
read_facts(const struct tree *tree, const struct facts *facts,
           struct dl_str url, struct dl_page *out)
{
    struct dl_str base = base_of(tree, url);
    struct dl_item *item = &out->item;
    out->canonical = canonical_of(tree, facts, base);
    struct dl_str where = url.bytes ? url : out->canonical;
    item->link = dl_url_join(tree->arena, DL_STR(""), where);
    item->title = title_find(tree, facts, where);
    item->author = author_find(tree, facts);
    item->source = site_find(tree->arena, facts, where);
    item->language = language_of(tree, facts);
    item->tags = facts->tags;
    date_find(tree, facts, where, item);
    page_feeds(tree, base, &out->feeds);
}

enum dl_status
dl_page_read(struct dl_arena *arena, struct dl_str html, struct dl_str url,
             struct dl_page *out, struct dl_error *err)
{
    struct tree tree;
    struct facts facts;
    struct dl_page page = {.item = {.published_why = ""}};
    if (html.bytes > DL_PAGE_BYTES_MAX)
        return dl_error_set(err, DL_ERR_LIMIT, "", 0, 0,
                            "the page is larger than 8 MiB");
    tree_parse(arena, html, &tree);
    facts_read(&tree, &facts);
    read_facts(&tree, &facts, url, &page);
    struct known known = {page.item.title, page.item.author,
                          page.item.published};
    struct dl_item *item = &page.item;
    struct dl_str base = base_of(&tree, url);
    item->text = article_text(&tree, &known, base, &item->links);
    struct dl_str told = text_of_data(arena, &facts);
    if (told.bytes > BODY_TIMES * item->text.bytes) {
        item->text = told;
        item->links = (struct dl_links){0};
    }
    if (!item->text.bytes)
        item->text = all_text(&tree);
    if (!item->text.bytes)
        return dl_error_set(err, DL_ERR_EMPTY, "", 0, 0,
                            "there is no text on the page");
    if (!item->title.bytes)
        item->title = first_words(arena, item->text);
    *out = page;
    return DL_OK;
}
