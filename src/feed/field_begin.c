/* How a field begins: what its attributes say, and how its text is to be
 * captured. */
/* SPDX-License-Identifier: ISC */
#include "feed/scan.h"

enum {
    RANK_FOREIGN = 20, /* added to words of Atom within RSS */
    RANK_CONTENT_SOURCE = 12
};

static uint8_t
rank_of(const struct feed_scan *scan, const struct feed_field *field,
        const struct feed_tag *tag)
{
    bool foreign = tag->space == FEED_SPACE_ATOM && !scan->atom;
    return (uint8_t)(field->rank + (foreign ? RANK_FOREIGN : 0));
}

/* ---- addresses in attributes ---- */

static struct dl_str
relation_of(const struct feed_tag *tag)
{
    struct dl_str rel = dl_str_trim(feed_attribute(tag, "rel"));
    for (size_t i = rel.bytes; i-- > 0;)
        if (rel.at[i] == '/') /* RFC 4287, 4.2.7.2: the registry's address */
            return (struct dl_str){rel.at + i + 1, rel.bytes - i - 1};
    return rel;
}

void
feed_address_say(struct feed_scan *scan, enum feed_part part,
                 struct dl_str address, int rank)
{
    struct feed_said said = {.text = dl_str_copy(scan->arena, address),
                             .base = feed_scan_base(scan),
                             .rank = (uint8_t)rank};
    feed_say(feed_scan_draft(scan), part, said);
}

/* A link of Atom; false when the element has no address in an attribute. */
static bool
say_link(struct feed_scan *scan, const struct feed_tag *tag, int rank)
{
    struct dl_str href = feed_attribute(tag, "href"), rel = relation_of(tag),
                  type = dl_str_trim(feed_attribute(tag, "type"));
    bool page = !type.bytes || dl_str_starts(type, DL_STR("text/html"));
    if (!dl_str_trim(href).bytes)
        return rel.bytes != 0;
    if (!rel.bytes || dl_str_eq_nocase(rel, DL_STR("alternate")))
        feed_address_say(scan, FEED_LINK, href, rank + (page ? 0 : 2));
    else if (dl_str_eq_nocase(rel, DL_STR("self")))
        feed_address_say(scan, FEED_SELF, href, rank);
    else if (dl_str_eq_nocase(rel, DL_STR("enclosure")))
        feed_address_say(scan, FEED_FILE, href, rank);
    return true;
}

/* ---- the beginning of a field ---- */

static bool
ends_with(struct dl_str text, struct dl_str end)
{
    return text.bytes >= end.bytes &&
           dl_str_eq_nocase(
               (struct dl_str){text.at + text.bytes - end.bytes, end.bytes},
               end);
}

/* How the text of an element with a type is to be captured; false when it is
 * no text. Source: RFC 4287, 3.1.1 and 4.1.3; Atom 0.3, 3.1. */
static bool
read_type(struct feed_scan *scan, const struct feed_tag *tag,
          enum feed_capture_how *how)
{
    struct dl_str type = dl_str_trim(feed_attribute(tag, "type")),
                  mode = dl_str_trim(feed_attribute(tag, "mode"));
    scan->base64 = dl_str_eq_nocase(mode, DL_STR("base64"));
    scan->sniff = !type.bytes;
    *how = scan->atom ? FEED_AS_TEXT : FEED_AS_HTML;
    if (dl_str_eq_nocase(mode, DL_STR("xml")) ||
        ends_with(type, DL_STR("xhtml")) || ends_with(type, DL_STR("xml")))
        *how = FEED_AS_MARKUP;
    else if (ends_with(type, DL_STR("html")))
        *how = FEED_AS_HTML;
    else if (memchr(type.at, '/', type.bytes))
        return dl_str_starts(type, DL_STR("text/"));
    return true;
}

static bool
capture_how(struct feed_scan *scan, const struct feed_field *field,
            const struct feed_tag *tag, enum feed_capture_how *how)
{
    static const enum feed_capture_how hows[] = {
        [FEED_HOW_PLAIN] = FEED_AS_TEXT, [FEED_HOW_HTML] = FEED_AS_HTML,
        [FEED_HOW_TYPED] = FEED_AS_HTML, [FEED_HOW_MARKUP] = FEED_AS_MARKUP,
        [FEED_HOW_NAME] = FEED_AS_LINES, [FEED_HOW_LINK] = FEED_AS_TEXT};
    *how = hows[field->how];
    scan->base64 = scan->sniff = false;
    return field->how != FEED_HOW_TYPED || read_type(scan, tag, how);
}

static void
begin_capture(struct feed_scan *scan, const struct feed_field *field,
              const struct feed_tag *tag)
{
    enum feed_capture_how how;
    if (!capture_how(scan, field, tag, &how)) {
        scan->skip = scan->depth;
        return;
    }
    bool title = field->part == FEED_TITLE || field->part == FEED_SOURCE;
    if (title && how == FEED_AS_MARKUP)
        how = FEED_AS_TEXT;
    feed_capture_begin(&scan->capture, scan->capture.text.arena, how);
    scan->capture.turns = field->part == FEED_BODY;
    scan->field = field;
    scan->said = (struct feed_said){.base = feed_scan_base(scan),
                                    .rank = rank_of(scan, field, tag)};
    scan->permalink =
        dl_str_is(tag->name, "guid") &&
        !dl_str_eq_nocase(dl_str_trim(feed_attribute(tag, "isPermaLink")),
                          DL_STR("false"));
}

/* What an element says by its attributes; false when its text is wanted. */
static bool
say_attributes(struct feed_scan *scan, const struct feed_field *field,
               const struct feed_tag *tag)
{
    int rank = rank_of(scan, field, tag);
    if (field->part == FEED_LINK)
        return say_link(scan, tag, rank);
    if (field->part == FEED_FILE) {
        feed_address_say(scan, FEED_FILE, feed_attribute(tag, "url"), rank);
        return field->space == FEED_SPACE_CORE;
    }
    if (field->part == FEED_TAG) {
        struct dl_str label = feed_attribute(tag, "label");
        if (!label.bytes)
            label = feed_attribute(tag, "term");
        feed_tag_add(scan->arena, feed_scan_draft(scan),
                     dl_str_copy(scan->arena, label));
        return label.bytes != 0;
    }
    if (field->part == FEED_BODY)
        feed_address_say(scan, FEED_LINK, feed_attribute(tag, "src"),
                         RANK_CONTENT_SOURCE);
    return false;
}

void
feed_field_begin(struct feed_scan *scan, const struct feed_field *field,
                 const struct feed_tag *tag)
{
    if (say_attributes(scan, field, tag)) {
        if (field->space != FEED_SPACE_MEDIA)
            scan->skip = scan->depth;
    } else if (field->part != FEED_FILE) {
        begin_capture(scan, field, tag);
    }
}
