/* What a feed in XML says, element by element.
 *
 * The dialects differ less than their standards: there is the feed itself,
 * there are items, and in both stand elements that fields.def knows. Words of
 * the format count only right below the feed or item they belong to, since
 * modules use the same ones; words of modules count wherever they stand. An
 * element that is known is captured whole, so what is in it is never taken for
 * a field.
 */
/* SPDX-License-Identifier: ISC */
#include "feed/capture.h"
#include "feed/draft.h"
#include "feed/transfer.h"

enum {
    NAME_BYTES_MAX = 32,
    BASES_MAX = 64,
    RANK_FOREIGN = 20, /* added to words of Atom within RSS */
    RANK_PERMALINK = 10,
    RANK_CONTENT_SOURCE = 12,
    RANK_ABOUT = 13,
    RANK_ID = 30
};

/* What an element can say besides the parts of a draft. */
enum {
    FEED_AUTHOR = FEED_PARTS,
    FEED_TAG,
    FEED_TTL,
    FEED_PERIOD,
    FEED_FREQUENCY
};

enum where { ITEM = 1, WHOLE = 2, BOTH = 3 };

enum how { PLAIN, HTML, TYPED, MARKUP, NAME, LINK };

struct field {
    enum feed_space space;
    struct dl_str name;
    int part;
    enum where where;
    int rank;
    enum how how;
};

static const struct field fields[] = {
#define X(space, name, part, where, rank, how) \
    {FEED_SPACE_##space,                       \
     {name, sizeof name - 1},                  \
     FEED_##part,                              \
     where,                                    \
     rank,                                     \
     how},
#include "feed/fields.def"
#undef X
};

static const struct field source_title = {
    FEED_SPACE_CORE, {"title", 5}, FEED_SOURCE, ITEM, 1, TYPED};

struct scan {
    struct dl_arena *arena;
    struct feed_sheaf *sheaf;
    struct feed_draft *item; /* NULL: of the feed itself */
    bool atom;
    int depth;      /* elements open */
    int home;       /* depth of the element whose children count */
    int whole_home; /* the same of the feed, while an item is open */
    int skip;       /* depth of an element that says nothing; 0: none */
    int source;     /* depth of Atom's <source>; 0: none */
    const struct field *field; /* being captured */
    struct feed_capture capture;
    struct feed_said said;
    bool base64, sniff, permalink;
    struct {
        int depth;
        struct dl_str base;
    } bases[BASES_MAX];
    int base_count;
    uint32_t ttl, period, frequency;
};

/* ---- bases ---- */

static struct dl_str
base_of(const struct scan *scan)
{
    return scan->base_count ? scan->bases[scan->base_count - 1].base
                            : DL_STR("");
}

static void
push_base(struct scan *scan, const struct feed_tag *tag)
{
    struct dl_str base = dl_str_trim(feed_xml_attribute(tag, "base"));
    if (!base.bytes || scan->base_count == BASES_MAX)
        return;
    base = dl_url_join(scan->arena, base_of(scan), base);
    if (!base.bytes)
        return;
    scan->bases[scan->base_count].depth = scan->depth;
    scan->bases[scan->base_count++].base = base;
}

/* ---- fields ---- */

/* A name in lower case; empty when it is too long to be known. */
static struct dl_str
fold_name(struct dl_str name, char out[NAME_BYTES_MAX])
{
    if (name.bytes > NAME_BYTES_MAX)
        return DL_STR("");
    for (size_t i = 0; i < name.bytes; i++)
        out[i] = dl_to_lower(name.at[i]);
    return (struct dl_str){out, name.bytes};
}

static struct feed_draft *
draft_of(struct scan *scan)
{
    return scan->item ? scan->item : &scan->sheaf->whole;
}

static const struct field *
find_field(const struct scan *scan, enum feed_space space, struct dl_str name)
{
    enum where here = scan->item ? ITEM : WHOLE;
    bool close = scan->depth == scan->home + 1;
    if (space == FEED_SPACE_ATOM)
        space = FEED_SPACE_CORE;
    if (!name.bytes || space == FEED_SPACE_OTHER)
        return NULL;
    bool near = space == FEED_SPACE_CORE || space == FEED_SPACE_XHTML;
    if (near && !close)
        return NULL;
    for (size_t i = 0; i < sizeof fields / sizeof fields[0]; i++)
        if (fields[i].space == space && (fields[i].where & here) &&
            *fields[i].name.at == *name.at && dl_str_eq(name, fields[i].name))
            return &fields[i];
    return NULL;
}

static int
rank_of(const struct scan *scan, const struct field *field,
        const struct feed_tag *tag)
{
    bool foreign = tag->space == FEED_SPACE_ATOM && !scan->atom;
    return field->rank + (foreign ? RANK_FOREIGN : 0);
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

static void
say_address(struct scan *scan, enum feed_part part, struct dl_str address,
            int rank)
{
    struct feed_said said = {.text = dl_str_copy(scan->arena, address),
                             .base = base_of(scan),
                             .rank = rank};
    feed_say(draft_of(scan), part, said);
}

/* A link of Atom; false when the element has no address in an attribute. */
static bool
say_link(struct scan *scan, const struct feed_tag *tag, int rank)
{
    struct dl_str href = feed_attribute(tag, "href"), rel = relation_of(tag),
                  type = dl_str_trim(feed_attribute(tag, "type"));
    bool page = !type.bytes || dl_str_starts(type, DL_STR("text/html"));
    if (!dl_str_trim(href).bytes)
        return rel.bytes != 0;
    if (!rel.bytes || dl_str_eq_nocase(rel, DL_STR("alternate")))
        say_address(scan, FEED_LINK, href, rank + (page ? 0 : 2));
    else if (dl_str_eq_nocase(rel, DL_STR("self")))
        say_address(scan, FEED_SELF, href, rank);
    else if (dl_str_eq_nocase(rel, DL_STR("enclosure")))
        say_address(scan, FEED_FILE, href, rank);
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
read_type(struct scan *scan, const struct feed_tag *tag,
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
capture_how(struct scan *scan, const struct field *field,
            const struct feed_tag *tag, enum feed_capture_how *how)
{
    static const enum feed_capture_how hows[] = {
        [PLAIN] = FEED_AS_TEXT, [HTML] = FEED_AS_HTML,
        [TYPED] = FEED_AS_HTML, [MARKUP] = FEED_AS_MARKUP,
        [NAME] = FEED_AS_LINES, [LINK] = FEED_AS_TEXT};
    *how = hows[field->how];
    scan->base64 = scan->sniff = false;
    return field->how != TYPED || read_type(scan, tag, how);
}

static void
begin_capture(struct scan *scan, const struct field *field,
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
    scan->said = (struct feed_said){.base = base_of(scan),
                                    .rank = rank_of(scan, field, tag),
                                    .element = field->name.at};
    scan->permalink =
        dl_str_is(tag->name, "guid") &&
        !dl_str_eq_nocase(dl_str_trim(feed_attribute(tag, "isPermaLink")),
                          DL_STR("false"));
}

/* What an element says by its attributes; false when its text is wanted. */
static bool
say_attributes(struct scan *scan, const struct field *field,
               const struct feed_tag *tag)
{
    int rank = rank_of(scan, field, tag);
    if (field->part == FEED_LINK)
        return say_link(scan, tag, rank);
    if (field->part == FEED_FILE) {
        say_address(scan, FEED_FILE, feed_attribute(tag, "url"), rank);
        return field->space == FEED_SPACE_CORE;
    }
    if (field->part == FEED_TAG) {
        struct dl_str label = feed_attribute(tag, "label");
        if (!label.bytes)
            label = feed_attribute(tag, "term");
        feed_tag_add(scan->arena, draft_of(scan),
                     dl_str_copy(scan->arena, label));
        return label.bytes != 0;
    }
    if (field->part == FEED_BODY)
        say_address(scan, FEED_LINK, feed_attribute(tag, "src"),
                    RANK_CONTENT_SOURCE);
    return false;
}

static void
begin_field(struct scan *scan, const struct field *field,
            const struct feed_tag *tag)
{
    if (say_attributes(scan, field, tag)) {
        if (field->space != FEED_SPACE_MEDIA)
            scan->skip = scan->depth;
    } else if (field->part != FEED_FILE) {
        begin_capture(scan, field, tag);
    }
}

/* ---- the end of a field ---- */

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
say_rest(struct scan *scan, struct dl_str text)
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
say_guid(struct scan *scan)
{
    struct feed_said link = scan->said;
    feed_say(draft_of(scan), FEED_GUID, scan->said);
    link.rank = scan->permalink ? RANK_PERMALINK : RANK_ID;
    if (is_address(link.text) &&
        (scan->permalink || strcmp(scan->said.element, "id") == 0))
        feed_say(draft_of(scan), FEED_LINK, link);
}

static void
say_field(struct scan *scan)
{
    struct dl_stamp ignored;
    struct feed_draft *draft = draft_of(scan);
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
    case FEED_UPDATED:
        if (dl_stamp_read(scan->said.text, &ignored))
            feed_say(draft, part, scan->said);
        break;
    default:
        feed_say(draft, part, scan->said);
    }
}

static bool
is_excerpt(const char *element)
{
    static const char *const names[] = {"summary", "description", "subtitle",
                                        "abstract"};
    return DL_STR_IN(dl_str_from(element), names);
}

static void
end_field(struct scan *scan)
{
    struct feed_said *said = &scan->said;
    said->text = feed_capture_end(&scan->capture, scan->arena);
    if (scan->base64)
        said->text = feed_base64(scan->arena, said->text);
    said->manner = scan->capture.how >= FEED_AS_HTML ? FEED_HTML : FEED_PLAIN;
    if (scan->sniff && said->manner == FEED_PLAIN && looks_escaped(said->text))
        said->manner = FEED_HTML;
    said->excerpt = is_excerpt(said->element);
    say_field(scan);
    scan->field = NULL;
}

/* ---- structure ---- */

static void
say_language(struct scan *scan, const struct feed_tag *tag)
{
    struct dl_str lang = feed_xml_attribute(tag, "lang");
    if (!lang.bytes)
        return;
    struct feed_said said = {.text = dl_str_copy(scan->arena, lang),
                             .rank = FEED_RANK_LAST};
    feed_say(draft_of(scan), FEED_LANGUAGE, said);
}

static bool
begin_item(struct scan *scan, const struct feed_tag *tag)
{
    scan->item = feed_item_add(scan->arena, scan->sheaf);
    if (!scan->item)
        return false;
    scan->item->site_first = !scan->atom;
    scan->item->empty = true;
    scan->whole_home = scan->home;
    scan->home = scan->depth;
    scan->skip = scan->source = 0;
    say_language(scan, tag);
    struct dl_str about = feed_attribute(tag, "about");
    if (!about.bytes)
        return true;
    say_address(scan, FEED_LINK, about, RANK_ABOUT);
    say_address(scan, FEED_GUID, about, RANK_ABOUT);
    return true;
}

static void
open_root(struct scan *scan, struct dl_str name, const struct feed_tag *tag)
{
    scan->atom = dl_str_is(name, "feed") || dl_str_is(name, "entry");
    scan->home = 1;
    say_language(scan, tag);
}

static bool
says_nothing(struct dl_str name)
{
    static const char *const names[] = {"image", "textinput", "cloud",
                                        "skiphours", "skipdays"};
    return DL_STR_IN(name, names);
}

/* An element of the format itself; false to hear no more. */
static bool
open_core(struct scan *scan, struct dl_str name, const struct feed_tag *tag,
          bool *done)
{
    *done = true;
    if (dl_str_is(name, "item") || dl_str_is(name, "entry"))
        return begin_item(scan, tag);
    if (dl_str_is(name, "channel") && !scan->item)
        scan->home = scan->depth;
    else if (scan->atom && scan->item && dl_str_is(name, "source"))
        scan->source = scan->depth;
    else
        *done = false;
    return true;
}

static bool
open_element(struct scan *scan, const struct feed_tag *tag)
{
    char folded[NAME_BYTES_MAX];
    struct dl_str name = fold_name(tag->name, folded);
    bool core = tag->space == FEED_SPACE_CORE || tag->space == FEED_SPACE_ATOM,
         done = false, on = true;
    if (scan->depth == 1)
        open_root(scan, name, tag);
    if (core)
        on = open_core(scan, name, tag, &done);
    if (!on || done)
        return on;
    const struct field *field = find_field(scan, tag->space, name);
    if (scan->source)
        field = core && dl_str_is(name, "title") ? &source_title : NULL;
    if (field)
        begin_field(scan, field, tag);
    else if (core && scan->depth == scan->home + 1 && says_nothing(name))
        scan->skip = scan->depth;
    return true;
}

static bool
on_open(void *self, const struct feed_tag *tag)
{
    struct scan *scan = self;
    scan->depth++;
    push_base(scan, tag);
    if (scan->item)
        scan->item->empty = false;
    if (scan->field) {
        struct dl_str base = base_of(scan);
        bool own = base.at != scan->said.base.at;
        feed_capture_open(&scan->capture, tag, own ? base : DL_STR(""));
        return true;
    }
    return scan->skip || open_element(scan, tag);
}

static void
on_text(void *self, struct dl_str text)
{
    struct scan *scan = self;
    if (scan->field)
        feed_capture_text(&scan->capture, text);
}

static void
end_item(struct scan *scan)
{
    scan->item = NULL;
    scan->home = scan->whole_home;
}

static void
on_close(void *self, struct dl_str name)
{
    struct scan *scan = self;
    if (scan->field) {
        if (!feed_capture_close(&scan->capture, name))
            end_field(scan);
    } else if (scan->skip == scan->depth) {
        scan->skip = 0;
    } else if (scan->source == scan->depth) {
        scan->source = 0;
    } else if (scan->item && scan->home == scan->depth) {
        end_item(scan);
    }
    if (scan->base_count &&
        scan->bases[scan->base_count - 1].depth == scan->depth)
        scan->base_count--;
    scan->depth--;
}

void
feed_sheaf_read_xml(struct dl_arena *arena, const struct feed_mended *mended,
                    struct feed_sheaf *out)
{
    enum { MINUTE = 60 };
    struct dl_arena *scratch = dl_arena_new(0);
    struct scan scan = {.arena = arena, .sheaf = out, .frequency = 1};
    struct feed_listener listener = {on_open, on_text, on_close, &scan};
    scan.capture.text.arena = scratch;
    feed_markup_read(mended, &listener);
    dl_arena_free(scratch);
    out->rest_seconds = scan.ttl * MINUTE;
    if (scan.period && scan.frequency)
        out->rest_seconds = scan.period / scan.frequency > out->rest_seconds
                                ? scan.period / scan.frequency
                                : out->rest_seconds;
}
