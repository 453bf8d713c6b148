/* When a page was published: what it says itself, its <time> elements, its
 * address, then a date that stands where templates put it. */
/* SPDX-License-Identifier: ISC */
#include "page/facts.h"
#include "page/words.h"

#include <dateline/text.h>

enum { SHOWN_MAX = 80 /* bytes of an element that holds a date */ };

static bool
is_plausible(const struct dl_stamp *stamp)
{
    int year = dl_civil_from_day(stamp->day).year;
    return stamp->known && year >= 1980 && year < 2100;
}

static bool
read_stamp(struct dl_str text, struct dl_stamp *out)
{
    struct dl_stamp stamp = {.known = false};
    if (!text.bytes ||
        (!dl_stamp_parse(text, &stamp) && !dl_stamp_read(text, &stamp)) ||
        !is_plausible(&stamp))
        return false;
    *out = stamp;
    return true;
}

/* The datetime of a <time>, else its text. */
static bool
read_time(const struct tree *tree, size_t node, struct dl_stamp *out)
{
    struct dl_str given = node_attr(tree, node, ATTR_DATETIME);
    return read_stamp(given, out) ||
           read_stamp(tree_line(tree->arena, tree, node), out);
}

/* The one marked as the day of publication, else the first one. */
static bool
find_time(const struct tree *tree, struct dl_stamp *out)
{
    size_t first = 0;
    struct dl_stamp stamp;
    for (size_t i = 0; i < tree->count; i++) {
        const struct node *node = tree->at + i;
        if (node->tag != TAG_TIME || !read_time(tree, i, &stamp))
            continue;
        struct dl_str class = node_attr(tree, i, ATTR_CLASS);
        if (node_has(tree, i, ATTR_PUBDATE) || words_have(class, "published")) {
            *out = stamp;
            return true;
        }
        first = first ? first : i;
    }
    return first && read_time(tree, first, out);
}

static bool
is_digits(struct dl_str text, size_t at, size_t count)
{
    for (size_t i = at; i < at + count; i++)
        if (i >= text.bytes || !dl_is_digit(text.at[i]))
            return false;
    return true;
}

static int
number(struct dl_str text, size_t at, size_t count)
{
    int out = 0;
    for (size_t i = at; i < at + count; i++)
        out = out * 10 + text.at[i] - '0';
    return out;
}

/* "/2019/10/21/" or "/2019-10-21" in the address. */
static bool
find_in_url(struct dl_str url, struct dl_stamp *out)
{
    enum { YEAR = 1, MONTH = 6, DAY = 9, END = 11 };
    for (size_t i = 0; i + END <= url.bytes; i++) {
        struct dl_str here = {url.at + i, url.bytes - i};
        char mark = here.at[YEAR + 4];
        if (here.at[0] != '/' || (mark != '/' && mark != '-') ||
            here.at[MONTH + 2] != mark || !is_digits(here, YEAR, 4) ||
            !is_digits(here, MONTH, 2) || !is_digits(here, DAY, 2) ||
            is_digits(here, END, 1))
            continue;
        int year = number(here, YEAR, 4), month = number(here, MONTH, 2);
        int day = number(here, DAY, 2);
        struct dl_stamp stamp = {.known = true};
        if (!dl_civil_valid(year, month, day))
            continue;
        stamp.day = dl_day_from_civil(year, month, day);
        *out = stamp;
        return is_plausible(out);
    }
    return false;
}

/* A short element that templates call the date. */
static bool
find_shown(const struct tree *tree, struct dl_stamp *out)
{
    static const char *const names[] = {
        "date",        "published",   "entry-date", "post-date",
        "pubdate",     "timestamp",   "posted-on",  "datum",
        "date-posted", "postdate",    "created",    "submitted",
        "post_date",   "entry-meta",  "post-meta",  "postmetadata",
        "meta",        "date-header", "news-date",  "article-date"};
    for (size_t i = 0; i < tree->count; i++) {
        struct dl_str class = node_attr(tree, i, ATTR_CLASS);
        for (size_t k = 0; class.bytes && k < sizeof names / sizeof *names;
             k++) {
            if (!words_have(class, names[k]))
                continue;
            struct dl_str line = tree_line(tree->arena, tree, i);
            if (line.bytes <= SHOWN_MAX && read_stamp(line, out))
                return true;
        }
    }
    return false;
}

void
date_find(const struct tree *tree, const struct facts *facts, struct dl_str url,
          struct dl_item *item)
{
    static const char *const why[] = {
        [PLACE_META] = "the page says so in its head",
        [PLACE_ITEM] = "the page marks it as its date",
        [PLACE_DATA] = "the page says so in its data",
    };
    struct dl_stamp stamp = {.known = false};
    struct dl_str said = facts->at[FACT_PUBLISHED];
    item->published_why = "nothing on the page gives it";
    if (read_stamp(said, &stamp))
        item->published_why = why[facts->place[FACT_PUBLISHED]];
    else if (find_time(tree, &stamp))
        item->published_why = "a time element on the page";
    else if (find_in_url(url, &stamp))
        item->published_why = "the address of the page";
    else if (find_shown(tree, &stamp))
        item->published_why = "a dated line beside the title";
    item->published = stamp;
    if (!read_stamp(facts->at[FACT_UPDATED], &item->updated))
        item->updated = (struct dl_stamp){.known = false};
}
