/* The feeds of a page: <link rel="alternate"> with the type of one. */
/* SPDX-License-Identifier: ISC */
#include "page/facts.h"

enum { FEEDS_MAX = 50 };

static bool
is_feed_type(struct dl_str type)
{
    static const char *const types[] = {
        "application/rss+xml",   "application/atom+xml", "application/rdf+xml",
        "application/feed+json", "application/json",     "text/xml",
        "application/xml"};
    type = dl_str_trim(dl_str_field(&type, ';'));
    for (size_t i = 0; i < sizeof types / sizeof *types; i++)
        if (dl_str_eq_nocase(type, dl_str_from(types[i])))
            return true;
    return false;
}

static bool
is_known(const struct dl_outlines *feeds, struct dl_str url)
{
    for (size_t i = 0; i < feeds->count; i++)
        if (dl_str_eq(feeds->at[i].url, url))
            return true;
    return false;
}

/* Templates that describe an article as JSON (oEmbed, the site's own interface)
 * use the same words. */
static bool
is_other(struct dl_str href)
{
    static const char *const marks[] = {"oembed", "wp-json"};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (dl_str_find(href, dl_str_from(marks[i]), 0) != SIZE_MAX)
            return true;
    return false;
}

void
page_feeds(const struct tree *tree, struct dl_str base, struct dl_outlines *out)
{
    for (size_t i = 0; i < tree->count && out->count < FEEDS_MAX; i++) {
        struct dl_str rel = node_attr(tree, i, ATTR_REL);
        struct dl_str href = node_attr(tree, i, ATTR_HREF);
        if (tree->at[i].tag != TAG_LINK || !words_have(rel, "alternate") ||
            !is_feed_type(node_attr(tree, i, ATTR_TYPE)) || is_other(href))
            continue;
        struct dl_outline feed = {
            .url = dl_url_join(tree->arena, base, href),
            .title = dl_html_line(tree->arena, node_attr(tree, i, ATTR_TITLE)),
            .site = base,
        };
        if (feed.url.bytes && !is_known(out, feed.url))
            DL_PUSH(tree->arena, out, feed);
    }
}
