/* What goes before the parser sees a page, and quotes that hide nothing. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "page/tree.h"

#include <time.h>

enum { SECONDS_MAX = 20 }; /* on a loaded machine under sanitizers */

static struct dl_str
scan(void **state, const char *html)
{
    return page_scan(*state, dl_str_from(html), NULL);
}

static void
scripts_styles_and_comments_go(void **state)
{
    assert_str(scan(state, "a<script>'</b>' < 1</script >b<style>p{}</style>"
                           "<!-- <p> -->c<!-->d<?xml x?>e"),
               "abcde");
    assert_str(scan(state, "<script><!-- '<script></script>' --></script>a"),
               "a");
    assert_str(scan(state, "a<svg><svg></svg><title>x</title></svg>b"), "ab");
    assert_str(scan(state, "a<svg>icon<p>b"), "aicon<p>b");
}

static void
data_and_titles_stay(void **state)
{
    const char *data = "<script type='application/ld+json'>{}</script>";
    assert_str(scan(state, data), data);
    assert_str(scan(state, "<!DOCTYPE html><title>a <b></title>"),
               "<!DOCTYPE html><title>a <b></title>");
}

static void
formatting_is_written_as_spans(void **state)
{
    assert_str(scan(state, "<b class=x>a</b><code>c</code>"),
               "<span class=x>a</span><samp>c</samp>");
}

static void
a_sign_never_becomes_a_tag_by_what_is_dropped(void **state)
{
    assert_str(scan(state, "<<!-- x -->script>"), "&lt;script>");
    assert_str(scan(state, "3 < 4 <"), "3 &lt; 4 &lt;");
}

static void
quotes_hide_the_end_of_a_tag_only_behind_an_equals_sign(void **state)
{
    assert_str(scan(state, "<a title='x>y'>b</a>"), "<a title='x>y'>b</a>");
    assert_str(scan(state, "<a \">b"), "<a \">b");
    assert_str(scan(state, "a<p class='x"), "a");
}

static void
plain_text_is_known(void **state)
{
    bool plain;
    page_scan(*state, DL_STR("a < b &amp; c"), &plain);
    assert_true(plain);
    page_scan(*state, DL_STR("a<br>b"), &plain);
    assert_false(plain);
}

/* ---- hostile input: time and room are bounded ---- */

static struct dl_str
repeat(void **state, const char *piece, size_t times)
{
    size_t bytes = strlen(piece);
    char *out = dl_arena_alloc(*state, bytes * times + 1);
    for (size_t i = 0; i < times; i++)
        memcpy(out + i * bytes, piece, bytes);
    return (struct dl_str){out, bytes * times};
}

/* Read as a page; the text of it, and the bound on time held. */
static struct dl_str
read_page(void **state, struct dl_str html)
{
    struct dl_page page = {.item = {.text = {0}}};
    clock_t start = clock();
    dl_page_read(*state, html, DL_STR("https://example.org/"), &page, NULL);
    assert_true((clock() - start) / CLOCKS_PER_SEC < SECONDS_MAX);
    assert_true(dl_arena_bytes(*state) < 1200u * 1024 * 1024);
    return page.item.text;
}

static void
nesting_without_end_is_flattened(void **state)
{
    static const char *const pieces[] = {
        "<div>",          "<b>",          "<a href=x>",
        "<table>",        "<ul><li>",     "<span><p></span>",
        "<x></y>",        "<svg>",        "<blockquote>",
        "<p><b a=1>x",    "<svg><input>", "<table><tr><td>",
        "<div><i></div>", "<button>",     "<select>",
        "<math><mi>",     "<object><p>",  "<nobr>x",
        "<h1><h2>",       "<ruby><rt>",   "<dd><div>",
        "<template>",     "<frameset>",   "</p>x"};
    for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++) {
        struct dl_mark mark = dl_arena_mark(*state);
        read_page(state, repeat(state, pieces[i], 200000));
        dl_arena_reset(*state, mark);
    }
}

static void
no_attribute_is_compared_with_too_many(void **state)
{
    struct dl_arena *arena = *state;
    struct {
        char *at;
        size_t count, room;
    } html = {0};
    for (int i = 0; i < 50000; i++) {
        const char *name = dl_arena_printf(arena, " a%d=1", i);
        for (const char *c = i ? name : "Ferries stay. <p"; *c; c++)
            DL_PUSH(arena, &html, *c);
    }
    DL_PUSH(arena, &html, '>');
    struct dl_str text = {html.at, html.count};
    assert_str(read_page(state, text), "Ferries stay.");
}

static void
signs_cut_ends_and_zero_bytes_are_read(void **state)
{
    static const char zero[] = "<p>Fer\0ry<\0/p> stays.";
    struct dl_str text = {zero, sizeof zero - 1};
    assert_str(read_page(state, text), "Ferry</p> stays.");
    read_page(state, repeat(state, "<", 1 << 20));
    read_page(state, repeat(state, "&", 1 << 20));
    read_page(state, repeat(state, "<!", 1 << 20));
    read_page(state, repeat(state, "<a ", 1 << 18));
    read_page(state, repeat(state, "</svg><svg>", 1 << 16));
    const char *page = "<html><body><div class='entry-content'><p>Ferry stays, "
                       "says <a href='x'>council</a>.<script>x</script>";
    for (size_t i = 0; i < strlen(page); i++)
        read_page(state, (struct dl_str){page, i});
}

static void
what_is_too_large_is_refused(void **state)
{
    struct dl_page page;
    struct dl_str html = {"", (size_t)DL_PAGE_BYTES_MAX + 1};
    assert_int_equal(dl_page_read(*state, html, DL_STR(""), &page, NULL),
                     DL_ERR_LIMIT);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(scripts_styles_and_comments_go),
        arena_test(data_and_titles_stay),
        arena_test(formatting_is_written_as_spans),
        arena_test(a_sign_never_becomes_a_tag_by_what_is_dropped),
        arena_test(quotes_hide_the_end_of_a_tag_only_behind_an_equals_sign),
        arena_test(plain_text_is_known),
        arena_test(nesting_without_end_is_flattened),
        arena_test(no_attribute_is_compared_with_too_many),
        arena_test(signs_cut_ends_and_zero_bytes_are_read),
        arena_test(what_is_too_large_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
