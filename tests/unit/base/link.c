/* Links beside a text. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include <dateline/link.h>

static struct dl_str
found_in(struct dl_arena *arena, const char *text)
{
    struct dl_links links = {0};
    const char *out = "";
    dl_links_find(arena, dl_str_from(text), &links);
    for (size_t i = 0; i < links.count; i++)
        out = dl_arena_printf(arena, "%s%.*s ", out, DL_FMT(links.at[i].url));
    return dl_str_from(out);
}

static void
bare_addresses_are_found_without_what_ends_the_sentence(void **state)
{
    static const struct {
        const char *text, *found;
    } samples[] = {
        {"see https://a.example/b.", "https://a.example/b "},
        {"(http://a.example/x_(y)), and", "http://a.example/x_(y) "},
        {"<https://a.example/?q=1&r=2>!", "https://a.example/?q=1&r=2 "},
        {"\u201chttps://a.example/b\u201d", "https://a.example/b "},
        {"https://a.example/\u00e9t\u00e9 s",
         "https://a.example/\u00e9t\u00e9 "},
        {"xhttp://a.example http:// https://. ftp://a", ""},
        {"http://a.example http://b.example",
         "http://a.example http://b.example "},
    };
    for (size_t i = 0; i < sizeof samples / sizeof *samples; i++)
        assert_str(found_in(*state, samples[i].text), samples[i].found);
}

static void
what_is_linked_is_not_linked_again(void **state)
{
    struct dl_str text = DL_STR("a http://a.example b http://b.example");
    struct dl_link known = {.span = {0, 18}, .url = DL_STR("http://c.example")};
    struct dl_links links = {&known, 1, 1};
    dl_links_find(*state, text, &links);
    assert_int_equal(links.count, 2);
    assert_str(links.at[0].url, "http://c.example");
    assert_str(links.at[1].url, "http://b.example");
}

static void
a_place_that_is_none_becomes_the_beginning(void **state)
{
    (void)state;
    struct dl_str text = DL_STR("a\u00e9b");
    static const struct dl_span spans[] = {{0, 5}, {2, 3}, {3, 1}, {9, 9}};
    for (size_t i = 0; i < sizeof spans / sizeof *spans; i++) {
        struct dl_link link = {.span = spans[i]};
        struct dl_links links = {&link, 1, 1};
        dl_links_fit(&links, text);
        assert_int_equal(link.span.start + link.span.end, 0);
    }
    struct dl_link link = {.span = {1, 3}};
    dl_links_fit(&(struct dl_links){&link, 1, 1}, text);
    assert_int_equal(link.span.end, 3);
}

static void
a_line_holds_all_of_a_link(void **state)
{
    static const struct dl_link links[] = {
        {{12, 20}, {"http://a.example/", 17}, {"", 0}, false},
        {{7, 7}, {"http://a.example/", 17}, {"two words", 9}, true},
        {{7, 7}, {"", 0}, {"two words", 9}, true},
        {{7, 7}, {"b.png", 5}, {"", 0}, true},
    };
    for (size_t i = 0; i < sizeof links / sizeof *links; i++) {
        struct dl_link back = dl_link_read(dl_link_line(*state, &links[i]));
        assert_int_equal(back.span.start, links[i].span.start);
        assert_int_equal(back.span.end, links[i].span.end);
        assert_int_equal(back.image, links[i].image);
        assert_true(dl_str_eq(back.url, links[i].url));
        assert_true(dl_str_eq(back.alt, links[i].alt));
    }
    struct dl_link old = dl_link_read(DL_STR("https://a.example/x y"));
    assert_str(old.url, "https://a.example/x y");
    assert_int_equal(old.span.end, 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(bare_addresses_are_found_without_what_ends_the_sentence),
        arena_test(what_is_linked_is_not_linked_again),
        arena_test(a_place_that_is_none_becomes_the_beginning),
        arena_test(a_line_holds_all_of_a_link),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
