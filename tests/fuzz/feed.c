/* Fuzz target: a feed or a mail. Whatever the bytes are, what is read of them
 * may go over the wire.
 *
 * "0" is followed by a feed, "2" by a mail, "1" by pieces of feeds. The parser
 * takes every tag of mended markup for one, or texts would stand elsewhere.
 *
 * words: src/feed/fields.def
 * words: src/feed/spaces.def
 */
/* SPDX-License-Identifier: ISC */
#include "fuzz.h"

#include "feed/markup.h"

#include <dateline/feed.h>
#include <dateline/text.h>

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

struct heard {
    size_t places, texts;
};

static bool
on_open(void *self, const struct feed_tag *tag)
{
    struct heard *heard = self;
    fuzz_hold(tag->name.bytes > 0);
    heard->places++;
    return true;
}

static void
on_text(void *self, struct dl_str text)
{
    struct heard *heard = self;
    fuzz_hold(text.bytes > 0);
    heard->texts++;
}

static void
on_close(void *self, struct dl_str name)
{
    struct heard *heard = self;
    fuzz_hold(name.bytes > 0);
    heard->places++;
}

static void
hold_places(struct dl_arena *arena, struct dl_str bytes)
{
    struct heard heard = {0, 0};
    struct feed_listener listener = {on_open, on_text, on_close, &heard};
    struct dl_str text = dl_text_decode(arena, bytes, DL_STR(""));
    struct feed_mending *mending = feed_mend_begin(arena, text);
    while (feed_mend_more(mending))
        ;
    feed_markup_read(arena, text, &listener);
    fuzz_hold(heard.places == mending->place);
    if (mending->place) /* where there is no tag, no text is told */
        fuzz_hold(heard.texts == mending->texts.count);
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count)
{
    struct dl_arena *arena = dl_arena_new(0);
    struct dl_feed feed = {.broken = 0};
    struct dl_str text = FUZZ_INPUT(arena, bytes, count, pieces);
    struct dl_str base = DL_STR("https://a.example/feed");
    enum dl_status status =
        count && bytes[0] % 4 == 2
            ? dl_mail_read(arena, text, &feed, NULL)
            : dl_feed_read(arena, text, DL_STR(""), base, &feed, NULL);
    hold_places(arena, text);
    for (size_t i = 0; status == DL_OK && i < feed.items.count; i++) {
        struct dl_told told = {.what = DL_TOLD_ITEM, .item = feed.items.at[i]};
        fuzz_hold(told.item.title.bytes > 0);
        fuzz_hold_told(arena, &told);
    }
    dl_arena_free(arena);
    return 0;
}
