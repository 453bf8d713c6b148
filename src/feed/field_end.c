/* How a field ends: what was captured becomes what is said. */
/* SPDX-License-Identifier: ISC */
#include "feed/scan.h"
#include "feed/transfer.h"

enum {
    RANK_PERMALINK = 10,
    RANK_ID = 30 /* Atom's id, an address by chance */
};

/* Whether text that is said to be plain, or says nothing of itself, is markup
 * after all. */
static bool
looks_escaped(struct dl_str text)
{
    static const char *const signs[] = {
        "</", "<br", "<p>", "<img ", "&#", "&amp;", "&lt;", "&quot;", "&nbsp;"};
    for (size_t i = 0; i < sizeof signs / sizeof signs[0]; i++)
        if (dl_str_find(text, dl_str_from(signs[i]), 0) != SIZE_MAX)
            return true;
    return false;
}

static uint32_t
number_of(struct dl_str text)
{
    enum { LARGE = 1000000 };
    uint32_t out = 0;
    for (size_t i = 0; i < text.bytes && dl_is_digit(text.at[i]); i++)
        if (out < LARGE)
            out = 10 * out + (uint32_t)(text.at[i] - '0');
    return out;
}

/* The syndication module's period in seconds. */
static uint32_t
period_of(struct dl_str text)
{
    static const struct {
        const char *name;
        uint32_t seconds;
    } periods[] = {{"hourly", 3600},
                   {"daily", 86400},
                   {"weekly", 7 * 86400},
                   {"monthly", 30 * 86400},
                   {"yearly", 365 * 86400}};
    for (size_t i = 0; i < sizeof periods / sizeof periods[0]; i++)
        if (dl_str_eq_nocase(text, dl_str_from(periods[i].name)))
            return periods[i].seconds;
    return 0;
}

static void
say_rest(struct feed_scan *scan, struct dl_str text)
{
    if (scan->field->part == FEED_TTL)
        scan->ttl = number_of(text);
    else if (scan->field->part == FEED_PERIOD)
        scan->period = period_of(text);
    else
        scan->frequency = number_of(text);
}

static bool
is_address(struct dl_str text)
{
    return dl_str_starts(text, DL_STR("http://")) ||
           dl_str_starts(text, DL_STR("https://"));
}

/* A guid is an address of the item when it says so, Atom's id if need be. */
static void
say_guid(struct feed_scan *scan)
{
    struct feed_said link = scan->said;
    feed_say(feed_scan_draft(scan), FEED_GUID, scan->said);
    link.rank = scan->permalink ? RANK_PERMALINK : RANK_ID;
    if (is_address(link.text) &&
        (scan->permalink || dl_str_is(scan->field->name, "id")))
        feed_say(feed_scan_draft(scan), FEED_LINK, link);
}

static void
say_date(const struct feed_scan *scan, struct feed_date *held)
{
    feed_date_say(held, scan->said.text, scan->field->name.at, scan->said.rank);
}

static void
say_field(struct feed_scan *scan)
{
    struct feed_draft *draft = feed_scan_draft(scan);
    int part = scan->field->part;
    switch (part) {
    case FEED_AUTHOR:
        feed_author_add(scan->arena, draft, scan->said.text, scan->said.rank);
        break;
    case FEED_TAG:
        feed_tag_add(scan->arena, draft,
                     dl_html_line(scan->arena, scan->said.text));
        break;
    case FEED_TTL:
    case FEED_PERIOD:
    case FEED_FREQUENCY:
        say_rest(scan, scan->said.text);
        break;
    case FEED_GUID:
        say_guid(scan);
        break;
    case FEED_PUBLISHED:
        say_date(scan, &draft->published);
        break;
    case FEED_UPDATED:
        say_date(scan, &draft->updated);
        break;
    default:
        feed_say(draft, part, scan->said);
    }
}

static bool
is_excerpt(struct dl_str element)
{
    static const char *const names[] = {"summary", "description", "subtitle",
                                        "abstract"};
    return DL_STR_IN(element, names);
}

void
feed_field_end(struct feed_scan *scan)
{
    struct feed_said *said = &scan->said;
    said->text = feed_capture_end(&scan->capture, scan->arena);
    if (scan->base64)
        said->text = feed_base64(scan->arena, said->text);
    said->manner = scan->capture.how >= FEED_AS_HTML ? FEED_HTML : FEED_PLAIN;
    if (scan->sniff && said->manner == FEED_PLAIN && looks_escaped(said->text))
        said->manner = FEED_HTML;
    said->excerpt =
        scan->field->part == FEED_BODY && is_excerpt(scan->field->name);
    say_field(scan);
    scan->field = NULL;
}
