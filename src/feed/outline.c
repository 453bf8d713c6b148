/* OPML: lists of feeds with their folders. Source: opml.org, 1.0 and 2.0. */
/* SPDX-License-Identifier: ISC */
#include "feed/markup.h"
#include "feed/mend.h"

#include <dateline/feed.h>
#include <dateline/text.h>

enum { FOLDERS_MAX = 32, OUTLINES_MAX = 50000, ADDRESS_MAX = 8192 };

struct outlining {
    struct dl_arena *arena;
    struct dl_outlines *out;
    bool found; /* an <opml>, or an <outline> */
    int depth;
    struct {
        int depth;
        struct dl_str name;
    } folders[FOLDERS_MAX]; /* open ones, outermost first */
    int folder_count;
    struct {
        uint32_t *at; /* 1 + index of an outline; 0: free */
        size_t room;  /* a power of two */
    } index;
};

/* ---- each address once ---- */

static uint32_t *
slot_of(struct outlining *outlining, struct dl_str url)
{
    size_t mask = outlining->index.room - 1;
    size_t at = (size_t)dl_str_hash(url) & mask;
    while (outlining->index.at[at] &&
           !dl_str_eq(outlining->out->at[outlining->index.at[at] - 1].url, url))
        at = (at + 1) & mask;
    return &outlining->index.at[at];
}

static void
reserve_slot(struct outlining *outlining)
{
    enum { ROOM_MIN = 64 };
    size_t room = outlining->index.room, count = outlining->out->count;
    if (2 * (count + 1) <= room)
        return;
    outlining->index.room = room ? 2 * room : ROOM_MIN;
    outlining->index.at =
        DL_ARRAY(outlining->arena, outlining->index.room, uint32_t);
    for (size_t i = 0; i < count; i++)
        *slot_of(outlining, outlining->out->at[i].url) = (uint32_t)i + 1;
}

/* ---- outlines ---- */

static struct dl_str
title_of(struct dl_arena *arena, const struct feed_tag *tag)
{
    struct dl_str out = dl_str_trim(feed_attribute(tag, "title"));
    if (!out.bytes)
        out = feed_attribute(tag, "text");
    return dl_text_clean_line(arena, dl_str_copy(arena, out));
}

/* Attributes that say something which is not told. */
static uint32_t
count_unkept(const struct feed_tag *tag)
{
    static const char *const told[] = {"text",    "title",  "type",
                                       "version", "xmlurl", "htmlurl"};
    uint32_t count = 0;
    for (int i = 0; i < tag->count; i++) {
        struct dl_str name;
        bool known = !feed_attribute_at(tag, i, &name).bytes;
        for (size_t k = 0; k < sizeof told / sizeof *told; k++)
            known |= dl_str_eq_nocase(name, dl_str_from(told[k]));
        count += !known;
    }
    return count;
}

static void
add_outline(struct outlining *outlining, const struct feed_tag *tag,
            struct dl_str url)
{
    struct dl_arena *arena = outlining->arena;
    struct dl_outline outline = {
        .url = url, .title = title_of(arena, tag), .unkept = count_unkept(tag)};
    struct dl_str site = feed_attribute(tag, "htmlUrl");
    reserve_slot(outlining);
    uint32_t *slot = slot_of(outlining, url);
    if (*slot || outlining->out->count == OUTLINES_MAX)
        return;
    outline.site = dl_url_join(arena, DL_STR(""), site);
    if (outline.site.bytes > ADDRESS_MAX)
        outline.site = DL_STR("");
    outline.site = dl_text_clean_line(arena, outline.site);
    for (int i = 0; i < outlining->folder_count; i++)
        DL_PUSH(arena, &outline.folders, outlining->folders[i].name);
    DL_PUSH(arena, outlining->out, outline);
    *slot = (uint32_t)outlining->out->count;
}

static void
push_folder(struct outlining *outlining, const struct feed_tag *tag)
{
    struct dl_str name = title_of(outlining->arena, tag);
    if (!name.bytes || outlining->folder_count == FOLDERS_MAX)
        return;
    int at = outlining->folder_count++;
    outlining->folders[at].depth = outlining->depth;
    outlining->folders[at].name = name;
}

static bool
on_open(void *self, const struct feed_tag *tag)
{
    struct outlining *outlining = self;
    outlining->depth++;
    bool outline = dl_str_eq_nocase(tag->name, DL_STR("outline"));
    if (outline || dl_str_eq_nocase(tag->name, DL_STR("opml")))
        outlining->found = true;
    if (!outline)
        return true;
    struct dl_str url = feed_attribute(tag, "xmlUrl");
    url = dl_url_join(outlining->arena, DL_STR(""), dl_str_trim(url));
    url = dl_text_clean_line(outlining->arena, url);
    if (url.bytes && url.bytes <= ADDRESS_MAX)
        add_outline(outlining, tag, url);
    else if (feed_attribute(tag, "xmlUrl").bytes)
        outlining->out->broken++;
    else
        push_folder(outlining, tag);
    return true;
}

static void
on_text(void *self, struct dl_str text)
{
    (void)self, (void)text;
}

static void
on_close(void *self, struct dl_str name)
{
    struct outlining *outlining = self;
    (void)name;
    if (outlining->folder_count &&
        outlining->folders[outlining->folder_count - 1].depth ==
            outlining->depth)
        outlining->folder_count--;
    outlining->depth--;
}

enum dl_status
dl_outline_read(struct dl_arena *arena, struct dl_str bytes,
                struct dl_outlines *out, struct dl_error *err)
{
    struct dl_outlines found = {.count = 0};
    struct outlining outlining = {.arena = arena, .out = &found};
    struct feed_listener listener = {on_open, on_text, on_close, &outlining};
    if (bytes.bytes > DL_FEED_BYTES_MAX)
        return dl_error_set(err, DL_ERR_LIMIT, "", 0, 0,
                            "the outline is larger than %d MiB",
                            DL_FEED_BYTES_MAX / (1024 * 1024));
    struct dl_str text = dl_text_decode(arena, bytes, DL_STR(""));
    feed_markup_read(arena, text, &listener);
    if (!outlining.found)
        return dl_error_set(err, DL_ERR_SYNTAX, "", 1, 1,
                            "this is no OPML: there is no outline in it");
    *out = found;
    return DL_OK;
}
