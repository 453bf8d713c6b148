/* Articles of newsboat's cache as a feed. Whether a content was the whole text
 * or an excerpt is not kept there; a description may be either. */
/* SPDX-License-Identifier: ISC */
#include "desk/carry.h"

enum { SECONDS_PER_DAY = 86400 };

struct bytes {
    struct dl_arena *arena;
    char *at;
    size_t count, room;
};

static void
put(struct bytes *out, const char *text)
{
    for (; *text; text++)
        DL_PUSH(out->arena, out, *text);
}

/* A character of a text as XML has it; what XML cannot have becomes a space. */
static const char *
escape(char c)
{
    switch (c) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    default:
        return (unsigned char)c < ' ' && !dl_is_space(c) ? " " : NULL;
    }
}

static void
put_text(struct bytes *out, struct dl_str text)
{
    for (size_t i = 0; i < text.bytes; i++) {
        const char *code = escape(text.at[i]);
        if (code)
            put(out, code);
        else
            DL_PUSH(out->arena, out, text.at[i]);
    }
}

static void
put_element(struct bytes *out, const char *name, struct dl_str text)
{
    if (!text.bytes)
        return;
    put(out, dl_arena_printf(out->arena, "<%s>", name));
    put_text(out, text);
    put(out, dl_arena_printf(out->arena, "</%s>\n", name));
}

/* Plain text as HTML, line for line. */
static struct dl_str
as_html(struct dl_arena *arena, struct dl_str text)
{
    struct bytes out = {.arena = arena};
    struct dl_str line;
    while (dl_str_line(&text, &line)) {
        put_text(&out, line);
        put(&out, "<br>\n");
    }
    return (struct dl_str){out.at, out.count};
}

static void
put_date(struct bytes *out, int64_t seconds)
{
    char text[DL_DATE_TEXT_MAX];
    struct dl_stamp stamp = {.known = true,
                             .has_time = true,
                             .has_zone = true,
                             .day.n = (int32_t)(seconds / SECONDS_PER_DAY),
                             .seconds = (int32_t)(seconds % SECONDS_PER_DAY)};
    if (seconds <= 0 || seconds / SECONDS_PER_DAY > INT32_MAX / 2)
        return;
    dl_stamp_format(&stamp, text, sizeof text);
    put_element(out, "pubDate", dl_str_from(text));
}

static void
put_item(struct bytes *out, const struct dl_foreign_item *item)
{
    struct dl_str content = item->content;
    put(out, "<item xml:base=\"");
    put_text(out, item->base);
    put(out, "\"><guid isPermaLink=\"false\">");
    put_text(out, item->guid);
    put(out, "</guid>\n");
    put_element(out, "link", item->url);
    put_element(out, "title", item->title);
    put_element(out, "author", item->author);
    put_date(out, item->published);
    if (item->plain)
        content = as_html(out->arena, content);
    put_element(out, "description", content);
    put(out, "</item>\n");
}

struct dl_str
carry_feed(struct dl_arena *arena, const struct dl_foreign_feed *feed,
           const struct dl_foreign_item *items, size_t count)
{
    struct bytes out = {.arena = arena};
    put(&out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
              "<rss version=\"2.0\"><channel>\n");
    put_element(&out, "title", feed->title);
    put_element(&out, "link", feed->site);
    for (size_t i = 0; i < count; i++)
        put_item(&out, &items[i]);
    put(&out, "</channel></rss>\n");
    return (struct dl_str){out.at, out.count};
}
