/* What tests of feeds share. */
/* SPDX-License-Identifier: ISC */
#ifndef FEEDING_H
#define FEEDING_H

#include "../unit.h"

#include <dateline/feed.h>

/* A feed read, or one without items when it cannot be. */
static inline struct dl_feed
feeding(struct dl_arena *arena, const char *text)
{
    struct dl_feed out = {.broken = 0};
    struct dl_error err;
    dl_feed_read(arena, dl_str_from(text), DL_STR(""),
                 DL_STR("https://news.example/feed.xml"), &out, &err);
    return out;
}

/* The only item of an RSS channel, given what is inside it. */
static inline struct dl_item
rss_item(struct dl_arena *arena, const char *inside)
{
    struct dl_feed feed = feeding(
        arena, dl_arena_printf(
                   arena,
                   "<rss version=\"2.0\" "
                   "xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" "
                   "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
                   "xmlns:atom=\"http://www.w3.org/2005/Atom\" "
                   "xmlns:media=\"http://search.yahoo.com/mrss/\" "
                   "xmlns:itunes=\"http://www.itunes.com/dtds/"
                   "podcast-1.0.dtd\"><channel><title>Harbour</title>"
                   "<link>https://site.example/</link><item>%s</item>"
                   "</channel></rss>",
                   inside));
    assert_int_equal(feed.items.count, 1);
    return feed.items.at[0];
}

/* The only entry of an Atom feed. */
static inline struct dl_item
atom_entry(struct dl_arena *arena, const char *inside)
{
    struct dl_feed feed = feeding(
        arena, dl_arena_printf(arena,
                               "<feed xmlns=\"http://www.w3.org/2005/Atom\">"
                               "<title>Harbour</title><author><name>The desk"
                               "</name></author><entry>%s</entry></feed>",
                               inside));
    assert_int_equal(feed.items.count, 1);
    return feed.items.at[0];
}

#endif
