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
#include "feed/scan.h"

enum {
    NAME_BYTES_MAX = 32,
    RANK_ABOUT = 13 /* rdf:about as link and guid */
};

static const struct feed_field fields[] = {
#define X(space, name, part, where, rank, how) \
    {FEED_SPACE_##space,                       \
     {name, sizeof name - 1},                  \
     FEED_##part,                              \
     FEED_IN_##where,                          \
     rank,                                     \
     FEED_HOW_##how},
#include "feed/fields.def"
#undef X
};

static const struct feed_field source_title = {
    FEED_SPACE_CORE, {"title", 5}, FEED_SOURCE, FEED_IN_ITEM, 1,
    FEED_HOW_TYPED};

/* ---- bases ---- */

struct dl_str
feed_scan_base(const struct feed_scan *scan)
{
    return scan->base_count ? scan->bases[scan->base_count - 1].base
                            : DL_STR("");
}

static void
push_base(struct feed_scan *scan, const struct feed_tag *tag)
{
    struct dl_str base = dl_str_trim(feed_xml_attribute(tag, "base"));
    if (!base.bytes || scan->base_count == FEED_BASES_MAX)
        return;
    base = dl_url_join(scan->arena, feed_scan_base(scan), base);
    if (!base.bytes)
        return;
    scan->bases[scan->base_count].depth = scan->depth;
    scan->bases[scan->base_count++].base = base;
}

/* ---- fields ---- */

struct feed_draft *
feed_scan_draft(struct feed_scan *scan)
{
    return scan->item ? scan->item : &scan->sheaf->whole;
}

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

static const struct feed_field *
find_field(const struct feed_scan *scan, enum feed_space space,
           struct dl_str name)
{
    enum feed_where here = scan->item ? FEED_IN_ITEM : FEED_IN_WHOLE;
    bool close = scan->depth == scan->home + 1;
    if (space == FEED_SPACE_ATOM)
        space = FEED_SPACE_CORE;
    if (!name.bytes || space == FEED_SPACE_OTHER)
        return NULL;
    bool near = space == FEED_SPACE_CORE || space == FEED_SPACE_XHTML;
    if (near && !close)
        return NULL;
    for (size_t i = 0; i < sizeof fields / sizeof fields[0]; i++)
        if (fields[i].space == space && fields[i].name.bytes == name.bytes &&
            *fields[i].name.at == *name.at && (fields[i].where & here) &&
            dl_str_eq(name, fields[i].name))
            return &fields[i];
    return NULL;
}

/* ---- structure ---- */

static void
say_language(struct feed_scan *scan, const struct feed_tag *tag)
{
    struct dl_str lang = feed_xml_attribute(tag, "lang");
    if (!lang.bytes)
        return;
    struct feed_said said = {.text = dl_str_copy(scan->arena, lang),
                             .rank = FEED_RANK_LAST};
    feed_say(feed_scan_draft(scan), FEED_LANGUAGE, said);
}

static bool
begin_item(struct feed_scan *scan, const struct feed_tag *tag)
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
    feed_address_say(scan, FEED_LINK, about, RANK_ABOUT);
    feed_address_say(scan, FEED_GUID, about, RANK_ABOUT);
    return true;
}

static void
open_root(struct feed_scan *scan, struct dl_str name,
          const struct feed_tag *tag)
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
open_core(struct feed_scan *scan, struct dl_str name,
          const struct feed_tag *tag, bool *done)
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
open_element(struct feed_scan *scan, const struct feed_tag *tag)
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
    const struct feed_field *field = find_field(scan, tag->space, name);
    if (scan->source)
        field = core && dl_str_is(name, "title") ? &source_title : NULL;
    if (field)
        feed_field_begin(scan, field, tag);
    else if (core && scan->depth == scan->home + 1 && says_nothing(name))
        scan->skip = scan->depth;
    return true;
}

static bool
on_open(void *self, const struct feed_tag *tag)
{
    struct feed_scan *scan = self;
    scan->depth++;
    push_base(scan, tag);
    if (scan->item)
        scan->item->empty = false;
    if (scan->field) {
        struct dl_str base = feed_scan_base(scan);
        bool own = base.at != scan->said.base.at;
        feed_capture_open(&scan->capture, tag, own ? base : DL_STR(""));
        return true;
    }
    return scan->skip || open_element(scan, tag);
}

static void
on_text(void *self, struct dl_str text)
{
    struct feed_scan *scan = self;
    if (scan->field)
        feed_capture_text(&scan->capture, text);
}

static void
end_item(struct feed_scan *scan)
{
    scan->item = NULL;
    scan->home = scan->whole_home;
}

static void
on_close(void *self, struct dl_str name)
{
    struct feed_scan *scan = self;
    if (scan->field) {
        if (!feed_capture_close(&scan->capture, name))
            feed_field_end(scan);
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
feed_sheaf_read_xml(struct dl_arena *arena, struct dl_str text,
                    struct feed_sheaf *out)
{
    enum { MINUTE = 60 };
    struct dl_arena *scratch = dl_arena_new(0);
    struct feed_scan scan = {.arena = arena, .sheaf = out, .frequency = 1};
    struct feed_listener listener = {on_open, on_text, on_close, &scan};
    scan.capture.text.arena = scratch;
    feed_markup_read(arena, text, &listener);
    dl_arena_free(scratch);
    out->rest_seconds = scan.ttl * MINUTE;
    if (scan.period && scan.frequency)
        out->rest_seconds = scan.period / scan.frequency > out->rest_seconds
                                ? scan.period / scan.frequency
                                : out->rest_seconds;
}
