/* Feeds of which each part in turn is missing, cut, or filled with what does
 * harm elsewhere: they are read, the other item is as it was, and what comes of
 * them can be handed on. */
/* SPDX-License-Identifier: ISC */
#include "feeding.h"

/* What happens to one part. */
enum change { GONE, EMPTY, NO_START, NO_END, PERCENT, LONG, CHANGES };

enum { LONG_BYTES = 1024 * 1024 };

/* A part of a feed. What belongs to the item that is left alone is not changed;
 * `holds`: it is text and nothing else. */
struct part {
    const char *start, *inside, *end;
    bool ours, holds;
};

static const struct part rss[] = {
    {"<rss version='2.0' xmlns:dc='http://purl.org/dc/elements/1.1/'>", "", "",
     false, false},
    {"<channel>", "", "", true, false},
    {"<title>", "Quay Post", "</title>", true, true},
    {"<link>", "https://a.example/", "</link>", true, true},
    {"<description>", "News", "</description>", true, true},
    {"<item>", "", "", true, false},
    {"<title>", "Ferries run again", "</title>", true, true},
    {"<link>", "https://a.example/1", "</link>", true, true},
    {"<guid>", "1", "</guid>", true, true},
    {"<author>", "A. Writer", "</author>", true, true},
    {"<dc:creator>", "B. Writer", "</dc:creator>", true, true},
    {"<pubDate>", "Wed, 24 Mar 2021 09:00:00 GMT", "</pubDate>", true, true},
    {"<category>", "Ships", "</category>", true, true},
    {"<description>", "&lt;p&gt;They ran.&lt;/p&gt;", "</description>", true,
     true},
    {"", "", "</item>", true, false},
    {"<item><title>", "The crane fell", "</title><guid>2</guid></item>", false,
     true},
    {"", "", "</channel>", true, false},
    {"", "", "</rss>", true, false},
};

static const struct part atom[] = {
    {"<feed xmlns='http://www.w3.org/2005/Atom'>", "", "", false, false},
    {"<title>", "Quay Post", "</title>", true, true},
    {"<link href='https://a.example/'/>", "", "", true, false},
    {"<author>", "<name>The desk</name>", "</author>", true, false},
    {"<updated>", "2021-03-24T09:00:00Z", "</updated>", true, true},
    {"<entry>", "", "", true, false},
    {"<id>", "urn:1", "</id>", true, true},
    {"<title type='html'>", "Ferries run again", "</title>", true, true},
    {"<link href='https://a.example/1'/>", "", "", true, false},
    {"<author><name>", "A. Writer", "</name></author>", true, true},
    {"<published>", "2021-03-24T09:00:00Z", "</published>", true, true},
    {"<category term='Ships'/>", "", "", true, false},
    {"<summary>", "They ran.", "</summary>", true, true},
    {"<content type='html'>", "&lt;p&gt;They ran.&lt;/p&gt;", "</content>",
     true, true},
    {"", "", "</entry>", true, false},
    {"<entry><title>", "The crane fell", "</title><id>urn:2</id></entry>",
     false, true},
    {"", "", "</feed>", true, false},
};

static char *
put(char *at, const char *text)
{
    return stpcpy(at, text);
}

static char *
put_changed(char *at, const struct part *part, enum change how)
{
    if (how == GONE)
        return at;
    at = put(at, how == NO_START ? "" : part->start);
    if (how == LONG) {
        memset(at, 'x', LONG_BYTES);
        at += LONG_BYTES;
    } else {
        at = put(at, how == PERCENT ? "%n%s%)"
                     : how == EMPTY ? ""
                                    : part->inside);
    }
    return put(at, how == NO_END ? "" : part->end);
}

static void
assert_handed_on(struct dl_arena *arena, const struct dl_item *item)
{
    struct dl_told told = {.what = DL_TOLD_ITEM, .item = *item}, heard;
    struct dl_str record = dl_told_pack(arena, &told);
    struct dl_wire *wire = dl_wire_new();
    bool got = false;
    dl_wire_put(wire, record.at, record.bytes);
    assert_int_equal(dl_wire_told(wire, arena, &heard, &got, NULL), DL_OK);
    assert_true(got && dl_str_eq(heard.item.title, item->title));
    dl_wire_free(wire);
}

static void
assert_read(struct dl_arena *arena, const char *text, enum change how)
{
    struct dl_feed feed = feeding(arena, text);
    bool found = false;
    assert_in_range(feed.items.count, 1, 2);
    for (size_t i = 0; i < feed.items.count; i++) {
        const struct dl_item *item = &feed.items.at[i];
        assert_true(item->title.bytes > 0);
        found |=
            dl_str_find(item->title, DL_STR("The crane fell"), 0) != SIZE_MAX;
        assert_handed_on(arena, item);
    }
    /* What was not closed may take the next one along, whole as it is. */
    assert_true(found || how == NO_END || how == GONE);
}

static void
change_each(const struct part *parts, size_t count)
{
    for (size_t which = 0; which < count; which++) {
        if (!parts[which].ours)
            continue;
        for (int how = GONE; how < CHANGES; how++) {
            if (how >= PERCENT && !parts[which].holds)
                continue;
            struct dl_arena *arena = dl_arena_new(0);
            char *text = dl_arena_alloc(arena, LONG_BYTES + 8192), *at = text;
            for (size_t i = 0; i < count; i++)
                at = i == which
                         ? put_changed(at, &parts[i], (enum change)how)
                         : put(put(put(at, parts[i].start), parts[i].inside),
                               parts[i].end);
            assert_read(arena, text, (enum change)how);
            dl_arena_free(arena);
        }
    }
}

static void
any_part_of_rss_may_be_missing_or_odd(void **state)
{
    (void)state;
    change_each(rss, sizeof rss / sizeof *rss);
}

static void
any_part_of_atom_may_be_missing_or_odd(void **state)
{
    (void)state;
    change_each(atom, sizeof atom / sizeof *atom);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(any_part_of_rss_may_be_missing_or_odd),
        cmocka_unit_test(any_part_of_atom_may_be_missing_or_odd),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
