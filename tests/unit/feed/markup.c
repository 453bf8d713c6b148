/* Events of the parser: elements, texts, attributes, namespaces. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "feed/bytes.h"
#include "feed/markup.h"

static bool
on_open(void *self, const struct feed_tag *tag)
{
    struct feed_bytes *out = self;
    char head[64];
    struct dl_str a = feed_attribute(tag, "A"),
                  base = feed_xml_attribute(tag, "base");
    snprintf(head, sizeof head, "(%d:%.*s a=%.*s base=%.*s ", (int)tag->space,
             DL_FMT(tag->name), DL_FMT(a), DL_FMT(base));
    feed_put(out, dl_str_from(head));
    return !dl_str_is(tag->name, "stop");
}

static void
on_text(void *self, struct dl_str text)
{
    feed_put(self, text);
}

static void
on_close(void *self, struct dl_str name)
{
    (void)name;
    feed_put(self, DL_STR(")"));
}

static struct dl_str
heard(void **state, const char *text)
{
    struct feed_bytes out = {.arena = *state};
    struct feed_listener listener = {on_open, on_text, on_close, &out};
    feed_markup_read(*state, dl_str_from(text), &listener);
    return feed_bytes_str(&out);
}

static void
elements_texts_and_attributes_are_told(void **state)
{
    assert_str(heard(state, "<r a='1&amp;2&eacute;' xml:base='/x'>"
                            "t<b base='y'>u</b>v</r>"),
               "(0:r a=1&2é base=/x t(0:b a= base= u)v)");
}

/* Far more than the parser is given at a time, and than is held of texts. */
static void
long_markup_is_told_in_order(void **state)
{
    enum { TIMES = 20000, PIECE = 32 };
    struct feed_bytes text = {.arena = *state}, told = {.arena = *state};
    feed_put(&text, DL_STR("<r>"));
    feed_put(&told, DL_STR("(0:r a= base= "));
    for (int i = 0; i < TIMES; i++) {
        char piece[PIECE];
        snprintf(piece, sizeof piece, "<b>%d</b> &lt;", i);
        feed_put(&text, dl_str_from(piece));
        snprintf(piece, sizeof piece, "(0:b a= base= %d) <", i);
        feed_put(&told, dl_str_from(piece));
    }
    feed_put(&text, DL_STR("</r>"));
    feed_put(&told, DL_STR(")"));
    feed_put_byte(&text, '\0');
    assert_true(dl_str_eq(heard(state, text.at), feed_bytes_str(&told)));
}

/* The parser finds fault with each of these; texts stand where they stood. */
static void
odd_tags_do_not_move_texts(void **state)
{
    static const char *const odd[] = {
        "a:b:12c",   "a:",    "a:1",       "a:-",     "b b='1' b='2'",
        "x:y x:z=1", "xml:a", "b xmlns=1", "b x: =1", "b xmlns:xml='x'"};
    for (size_t i = 0; i < sizeof odd / sizeof odd[0]; i++) {
        struct dl_str told = heard(
            state, dl_arena_printf(*state, "<r>one<%s>two</x>three<c>four</c>",
                                   odd[i]));
        assert_int_equal(dl_str_find(told, DL_STR("(0:r a= base= one("), 0), 0);
        assert_true(dl_str_find(told, DL_STR(" twothree(0:c a= base= four)"),
                                0) != SIZE_MAX);
    }
}

static void
who_wants_no_more_hears_no_more(void **state)
{
    assert_str(heard(state, "<r><stop>x</stop><b/></r>"),
               "(0:r a= base= (0:stop a= base= ");
}

static void
namespaces_are_known_by_address_or_else_by_prefix(void **state)
{
    static const struct {
        const char *address, *prefix;
        enum feed_space space;
    } rows[] = {
        {"http://www.w3.org/2005/Atom", "x", FEED_SPACE_ATOM},
        {"HTTP://WWW.W3.ORG/2005/ATOM/", "", FEED_SPACE_ATOM},
        {"http://purl.org/rss/1.0/", "", FEED_SPACE_CORE},
        {"http://purl.org/rss/1.0/modules/content/", "", FEED_SPACE_CONTENT},
        {"http://purl.org/dc/elements/1.1/", "d", FEED_SPACE_DC},
        {"", "dc", FEED_SPACE_DC},
        {"http://unknown.example/", "dc", FEED_SPACE_DC},
        {"http://unknown.example/", "", FEED_SPACE_CORE},
        {"http://unknown.example/", "foo", FEED_SPACE_OTHER},
        {"", "", FEED_SPACE_CORE},
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        assert_int_equal(feed_space_of(dl_str_from(rows[i].address),
                                       dl_str_from(rows[i].prefix)),
                         rows[i].space);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(elements_texts_and_attributes_are_told),
        arena_test(long_markup_is_told_in_order),
        arena_test(odd_tags_do_not_move_texts),
        arena_test(who_wants_no_more_hears_no_more),
        arena_test(namespaces_are_known_by_address_or_else_by_prefix),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
