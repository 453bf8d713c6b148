/* For tests of `fetch`: samples, and what is told of them. */
/* SPDX-License-Identifier: ISC */
#ifndef UNIT_FETCH_TOLD_H
#define UNIT_FETCH_TOLD_H

#include "../unit.h"

#include <dateline/wire.h>

#define TOLD_FEED                                                       \
    "<?xml version='1.0'?><rss version='2.0'><channel>"                 \
    "<title>Harbour News</title><link>http://harbour.example/</link>"   \
    "<ttl>30</ttl>"                                                     \
    "<item><title>Ferry returns</title><guid>h1</guid>"                 \
    "<link>http://harbour.example/1</link>"                             \
    "<description>The ferry came back on Monday.</description></item>"  \
    "<item><title>Pier closed</title><guid>h2</guid>"                   \
    "<link>http://harbour.example/2</link>"                             \
    "<description>The pier is closed for repairs.</description></item>" \
    "</channel></rss>"

#define TOLD_PAGE                                                            \
    "<!DOCTYPE html><html><head><title>Ferry returns</title>"                \
    "<link rel='alternate' type='application/rss+xml' href='/rss.xml'"       \
    " title='All news'></head><body><article><h1>Ferry returns</h1>"         \
    "<p>The ferry came back to the harbour on Monday after six weeks in "    \
    "the dock, where its engines had been taken apart and cleaned.</p>"      \
    "<p>Passengers had been taken across by bus and by two small boats, "    \
    "which the town had hired, and many of them complained of the cold.</p>" \
    "<p>The captain said that he was glad to be back, that the ship was "    \
    "faster than before, and that nobody would have to wait again.</p>"      \
    "</article></body></html>"

#define TOLD_OUTLINE                                             \
    "<opml version='2.0'><head><title>Mine</title></head><body>" \
    "<outline text='Sea'><outline text='Harbour' type='rss'"     \
    " xmlUrl='http://harbour.example/rss.xml'/></outline></body></opml>"

struct told_list {
    struct dl_told *at;
    size_t count, room;
};

/* Records, read as the reader reads them. */
static inline struct told_list
told_of(struct dl_arena *arena, const struct dl_strs *records)
{
    struct told_list out = {0};
    struct dl_wire *wire = dl_wire_new();
    struct dl_told told;
    bool got = true;
    for (size_t i = 0; i < records->count; i++)
        dl_wire_put(wire, records->at[i].at, records->at[i].bytes);
    while (got) {
        assert_int_equal(dl_wire_told(wire, arena, &told, &got, NULL), DL_OK);
        if (got)
            DL_PUSH(arena, &out, told);
    }
    dl_wire_free(wire);
    return out;
}

#endif
