/* The title of a page, without the name of its site.
 *
 * Sites write their name before or behind the title, with some mark between. A
 * part goes when it is the site's name or host, or when the rest is what the
 * page shows as its heading.
 */
/* SPDX-License-Identifier: ISC */
#include "page/facts.h"

#include <dateline/text.h>

static const char *const bars[] = {
    " | ",      " - ",      " \u2013 ", " \u2014 ", " \u00bb ", " \u00ab ",
    " \u00b7 ", " \u2022 ", " :: ",     " : ",      " / ",      " ~ ",
    " \u203a ", ": ",       " \u2039 ", " \u2014",  "|"};

enum {
    BARS = sizeof bars / sizeof *bars,
    SURE_BAR = 0,
    CUTS_MAX = 3,
    NEAR_WORDS_MIN = 4
};

static bool
holds(struct dl_str text, struct dl_str part)
{
    return part.bytes && dl_str_find(text, part, 0) != SIZE_MAX;
}

/* The name between "www." and the last dot: "courier" of www.courier.example.
 */
static struct dl_str
host_name(struct dl_str url)
{
    size_t start = dl_str_find(url, DL_STR("://"), 0);
    if (start == SIZE_MAX)
        return DL_STR("");
    struct dl_str host = {url.at + start + 3, url.bytes - start - 3};
    size_t end = 0;
    while (end < host.bytes && !strchr("/?#:", host.at[end]))
        end++;
    host.bytes = end;
    if (dl_str_starts(host, DL_STR("www."))) {
        host.at += 4;
        host.bytes -= 4;
    }
    return host;
}

struct dl_str
site_find(struct dl_arena *arena, const struct facts *facts, struct dl_str url)
{
    struct dl_str site = dl_html_line(arena, facts->at[FACT_SITE]);
    return site.bytes ? site : dl_text_clean_line(arena, host_name(url));
}

/* What the parts of a title are compared with. */
struct site {
    struct dl_arena *arena;
    struct dl_str name, host; /* bare */
    struct dl_str heading;    /* bare */
};

static bool
is_site(const struct site *site, struct dl_str part)
{
    struct dl_str plain = line_bare(site->arena, part);
    if (!plain.bytes)
        return true;
    if (dl_str_eq(plain, site->name))
        return true;
    bool long_enough = plain.bytes >= 4;
    bool in_host = long_enough && holds(site->host, plain);
    bool has_host = site->host.bytes >= 4 && holds(plain, site->host);
    bool has_name = site->name.bytes >= 4 && holds(plain, site->name);
    return in_host || has_host || has_name;
}

/* Try to cut at one place; what stays in *title. */
static bool
cut_at(const struct site *site, struct dl_str *title, size_t at, size_t bar)
{
    struct dl_str head = {title->at, at};
    struct dl_str tail = {title->at + at + bar, title->bytes - at - bar};
    head = dl_str_trim(head);
    tail = dl_str_trim(tail);
    struct dl_str heads = line_bare(site->arena, head);
    struct dl_str tails = line_bare(site->arena, tail);
    bool head_said = heads.bytes && dl_str_eq(heads, site->heading);
    bool tail_said = tails.bytes && dl_str_eq(tails, site->heading);
    if (head_said || (head.bytes && is_site(site, tail))) {
        *title = head;
        return true;
    }
    if (tail_said || (tail.bytes && is_site(site, head))) {
        *title = tail;
        return true;
    }
    return false;
}

/* The last place of a bar and the first, since the name stands at an end. */
static bool
cut_once(const struct site *site, struct dl_str *title)
{
    for (size_t i = 0; i < BARS; i++) {
        struct dl_str bar = dl_str_from(bars[i]);
        size_t first = dl_str_find(*title, bar, 0), last = first;
        if (first == SIZE_MAX)
            continue;
        for (size_t next;
             (next = dl_str_find(*title, bar, last + 1)) != SIZE_MAX;)
            last = next;
        if (cut_at(site, title, last, bar.bytes) ||
            (last != first && cut_at(site, title, first, bar.bytes)))
            return true;
    }
    return false;
}

/* Of a page without any other evidence: behind an upright bar stands no part of
 * a headline, when it is the shorter one. */
static struct dl_str
without_tail(struct dl_str title)
{
    struct dl_str bar = dl_str_from(bars[SURE_BAR]);
    size_t at = dl_str_find(title, bar, 0);
    if (at == SIZE_MAX || at < title.bytes - at - bar.bytes)
        return title;
    return dl_str_trim((struct dl_str){title.at, at});
}

static struct dl_str
title_element(const struct tree *tree)
{
    for (size_t i = 0; i < tree->count; i++)
        if (tree->at[i].tag == TAG_TITLE)
            return tree_line(tree->arena, tree, i);
    return DL_STR("");
}

/* Whether nearly all words of a heading of some length stand in the title:
 * sites mend their headings and forget the rest. */
static bool
is_nearly(struct dl_arena *arena, struct dl_str said, struct dl_str heading)
{
    size_t words = 0, found = 0;
    while (heading.bytes) {
        struct dl_str word = line_bare(arena, dl_str_field(&heading, ' '));
        words += word.bytes > 0;
        found += holds(said, word);
    }
    return words >= NEAR_WORDS_MIN && found * 10 >= words * 8;
}

/* Whether the page's heading is what the written title says. One of a lower
 * level may be the site's name, so it must be the longer part. */
static bool
is_said(struct dl_arena *arena, struct dl_str said, struct dl_str line,
        enum tag tag)
{
    struct dl_str plain = line_bare(arena, line);
    if (tag != TAG_H1)
        return holds(said, plain) && plain.bytes * 2 >= said.bytes;
    return !said.bytes || holds(said, plain) || holds(plain, said) ||
           is_nearly(arena, said, line);
}

/* The first heading of a level that is the title; of <h1>, the first at all
 * where no title is written. */
static struct dl_str
heading_of(const struct tree *tree, const struct site *site,
           struct dl_str written, enum tag tag)
{
    struct dl_str said = line_bare(tree->arena, written);
    for (size_t i = 0; i < tree->count; i++) {
        if (tree->at[i].tag != tag)
            continue;
        struct dl_str line = tree_line(tree->arena, tree, i);
        struct dl_str plain = line_bare(tree->arena, line);
        if (plain.bytes && !dl_str_eq(plain, site->name) &&
            !dl_str_eq(plain, site->host) &&
            is_said(tree->arena, said, line, tag))
            return line;
    }
    return DL_STR("");
}

struct dl_str
title_find(const struct tree *tree, const struct facts *facts,
           struct dl_str url)
{
    struct dl_arena *arena = tree->arena;
    struct dl_str host = host_name(url), core = host;
    while (core.bytes && core.at[core.bytes - 1] != '.')
        core.bytes--;
    core.bytes -= core.bytes > 0;
    struct site site = {
        .arena = arena,
        .name = line_bare(arena, dl_html_line(arena, facts->at[FACT_SITE])),
        .host = line_bare(arena, core),
    };
    struct dl_str element = title_element(tree);
    struct dl_str fact = dl_html_line(arena, facts->at[FACT_TITLE]);
    struct dl_str title = fact.bytes ? fact : element;
    struct dl_str heading = heading_of(tree, &site, title, TAG_H1);
    if (!heading.bytes)
        heading = heading_of(tree, &site, title, TAG_H2);
    if (!title.bytes)
        return heading;
    site.heading = line_bare(arena, heading);
    bool cut = false;
    for (int i = 0; i < CUTS_MAX && cut_once(&site, &title); i++)
        cut = true;
    bool said = dl_str_eq(line_bare(arena, title), site.heading);
    if (!said && is_nearly(arena, line_bare(arena, title), heading))
        return heading;
    return cut || said || fact.bytes ? title : without_tail(title);
}
