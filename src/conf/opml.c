/* Feeds as OPML, for other readers. */
/* SPDX-License-Identifier: ISC */
#include <dateline/feeds.h>

struct printer {
    struct dl_arena *arena;
    char *at;
    size_t count, room;
    struct dl_strs open; /* folders */
};

static void
put(struct printer *out, struct dl_str text)
{
    for (size_t i = 0; i < text.bytes; i++)
        DL_PUSH(out->arena, out, text.at[i]);
}

static const struct {
    char c;
    const char *as;
} special[] = {{'&', "&amp;"}, {'<', "&lt;"}, {'>', "&gt;"}, {'"', "&quot;"}};

/* As a number what would steer a terminal that the outline is printed to. XML
 * has none for most controls; what it has is white space. */
static void
put_point(struct printer *out, uint32_t point, struct dl_str raw)
{
    for (size_t i = 0; i < sizeof special / sizeof *special; i++)
        if (point == (unsigned char)special[i].c)
            raw = dl_str_from(special[i].as);
    if (point < ' ')
        raw = DL_STR(" ");
    else if (dl_utf8_vanishes(point))
        raw =
            dl_str_from(dl_arena_printf(out->arena, "&#%u;", (unsigned)point));
    put(out, raw);
}

/* A value in double quotes. */
static void
put_value(struct printer *out, struct dl_str text)
{
    put(out, DL_STR("\""));
    for (size_t i = 0, next; i < text.bytes; i = next) {
        uint32_t point = dl_utf8_decode(text, i, &next);
        put_point(out, point, (struct dl_str){text.at + i, next - i});
    }
    put(out, DL_STR("\""));
}

static void
indent(struct printer *out)
{
    for (size_t i = 0; i < out->open.count + 2; i++)
        put(out, DL_STR("  "));
}

/* Close and open folders until `folders` are open. */
static void
go_to(struct printer *out, const struct dl_strs *folders)
{
    size_t same = 0;
    while (same < folders->count && same < out->open.count &&
           dl_str_eq(folders->at[same], out->open.at[same]))
        same++;
    while (out->open.count > same) {
        out->open.count--;
        indent(out);
        put(out, DL_STR("</outline>\n"));
    }
    for (; same < folders->count; same++) {
        indent(out);
        put(out, DL_STR("<outline text="));
        put_value(out, folders->at[same]);
        put(out, DL_STR(">\n"));
        DL_PUSH(out->arena, &out->open, folders->at[same]);
    }
}

static void
put_feed(struct printer *out, const struct dl_subscription *feed)
{
    go_to(out, &feed->folders);
    indent(out);
    put(out, DL_STR("<outline type=\"rss\" text="));
    put_value(out, feed->title.bytes ? feed->title : feed->url);
    put(out, DL_STR(" xmlUrl="));
    put_value(out, feed->url);
    put(out, DL_STR("/>\n"));
}

struct dl_str
dl_feeds_opml(struct dl_arena *arena, const struct dl_subscriptions *feeds)
{
    static const struct dl_strs none;
    struct printer out = {.arena = arena};
    put(&out, DL_STR("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                     "<opml version=\"2.0\">\n"
                     "  <head><title>dateline</title></head>\n"
                     "  <body>\n"));
    for (size_t i = 0; i < feeds->count; i++)
        put_feed(&out, &feeds->at[i]);
    go_to(&out, &none);
    put(&out, DL_STR("  </body>\n</opml>\n"));
    return (struct dl_str){out.at, out.count};
}
