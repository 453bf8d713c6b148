/* Fuzz target: a feed or a mail. Whatever the bytes are, what is read of them
 * may go over the wire.
 *
 * Few random bytes are a feed. So the first byte chooses: the rest is a feed as
 * it is, or a mail, or each byte is a piece of what feeds are made of.
 *
 * fuzzed: src/feed/capture.c
 * fuzzed: src/feed/entity.c
 * fuzzed: src/feed/field_begin.c
 * fuzzed: src/feed/field_end.c
 * fuzzed: src/feed/finish.c
 * fuzzed: src/feed/mbox.c
 * fuzzed: src/feed/mend.c
 * fuzzed: src/feed/mime.c
 * fuzzed: src/feed/scan.c
 * fuzzed: src/feed/tag.c
 * fuzzed: src/feed/words.c
 */
/* SPDX-License-Identifier: ISC */
#include <dateline/feed.h>

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count);

static const char *const pieces[] = {
    "<rss>",
    "<channel>",
    "<item>",
    "</item>",
    "<feed>",
    "<entry>",
    "</entry>",
    "<title>",
    "</title>",
    "<title type='xhtml'>",
    "<content type=\"html\">",
    "</content>",
    "<link href=",
    "<link>",
    "</link>",
    "<guid>",
    "</guid>",
    "<author>",
    "<name>",
    "</name>",
    "</author>",
    "<pubDate>",
    "2021-03-24T09:00:00Z",
    "</pubDate>",
    "<![CDATA[",
    "]]>",
    "<!--",
    "-->",
    "<!DOCTYPE a [",
    "<!ENTITY a 'b'>",
    "]>",
    "&a;",
    "&#27;",
    "&#146;",
    "&eacute;",
    "&",
    "<",
    ">",
    "\"",
    "'",
    "<p>",
    "</p>",
    "<br/>",
    "xml:base='",
    "https://a.example/",
    "/x",
    "\xc3\x83\xc2\xb3",
    "\x1b[2J",
    "\xc2\x9b",
    "\xef\xbf\xbe",
    "\xff",
    " ",
    "\n",
    "text",
    "<source>",
    "</source>",
    "<dc:creator>",
};

static struct dl_str
spell(struct dl_arena *arena, const uint8_t *bytes, size_t count)
{
    struct {
        char *at;
        size_t count, room;
    } out = {0};
    for (size_t i = 0; i < count; i++)
        for (const char *c =
                 pieces[bytes[i] % (sizeof pieces / sizeof *pieces)];
             *c; c++)
            DL_PUSH(arena, &out, *c);
    return (struct dl_str){out.at, out.count};
}

/* The reader takes every item for a record; one it would refuse is a fault. */
static void
check(struct dl_arena *arena, const struct dl_feed *feed)
{
    for (size_t i = 0; i < feed->items.count; i++) {
        struct dl_wire *wire = dl_wire_new();
        struct dl_told told = {.what = DL_TOLD_ITEM, .item = feed->items.at[i]},
                       heard;
        struct dl_str record = dl_told_pack(arena, &told);
        bool got = false;
        dl_wire_put(wire, record.at, record.bytes);
        if (dl_wire_told(wire, arena, &heard, &got, NULL) != DL_OK || !got ||
            !heard.item.title.bytes)
            abort();
        dl_wire_free(wire);
    }
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count)
{
    struct dl_arena *arena = dl_arena_new(0);
    struct dl_feed feed = {.broken = 0};
    struct dl_str text = {(const char *)bytes + 1, count ? count - 1 : 0};
    struct dl_str base = DL_STR("https://a.example/feed");
    enum dl_status status = DL_ERR_EMPTY;
    if (count && bytes[0] % 3 == 0)
        status = dl_feed_read(arena, text, DL_STR(""), base, &feed, NULL);
    else if (count && bytes[0] % 3 == 1)
        status = dl_mail_read(arena, text, &feed, NULL);
    else if (count)
        status = dl_feed_read(arena, spell(arena, bytes + 1, count - 1),
                              DL_STR(""), base, &feed, NULL);
    if (status == DL_OK)
        check(arena, &feed);
    dl_arena_free(arena);
    return 0;
}
