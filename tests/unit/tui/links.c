/* The links of an article: opened and copied by number, listed, cited. */
/* SPDX-License-Identifier: ISC */
#include "fixture.h"

/* The chosen article, with an address of its own and three links. */
static struct dl_article *
with_links(struct fixture *fixture)
{
    struct state *state = fixture->state;
    const struct dl_reading *reading =
        shelf_reading(&state->shelf, state->list.selected);
    struct dl_article *article =
        (struct dl_article *)(uintptr_t)reading->article;
    struct dl_str links[] = {DL_STR("https://a.example/1"),
                             DL_STR("javascript:alert(1)"),
                             DL_STR("https://c.example/$(touch%20x)")};
    article->links = (struct dl_links){0};
    for (size_t i = 0; i < sizeof links / sizeof *links; i++)
        DL_PUSH(fixture->arena, &article->links,
                (struct dl_link){.url = links[i]});
    article->url = DL_STR("https://example.org/own");
    return article;
}

static struct errand
take(struct fixture *fixture)
{
    struct errand errand;
    assert_true(state_wants(fixture->state) & WANT_ERRAND);
    assert_true(state_errand(fixture->state, &errand));
    return errand;
}

static void
assert_no_errand(struct fixture *fixture)
{
    struct errand errand;
    assert_false(state_wants(fixture->state) & WANT_ERRAND);
    assert_false(state_errand(fixture->state, &errand));
}

static void
a_number_opens_that_link_and_none_the_article(void **state)
{
    struct fixture *fixture = *state;
    with_links(fixture);
    fixture_type(fixture, "o");
    struct errand errand = take(fixture);
    assert_int_equal(errand.what, ERRAND_BROWSE);
    assert_str(errand.url, "https://example.org/own");
    fixture_type(fixture, "3o");
    assert_str(take(fixture).url, "https://c.example/$(touch%20x)");
    assert_shown(fixture, "opening https://c.example");
    assert_no_errand(fixture);
}

static void
what_is_not_of_the_web_is_not_opened(void **state)
{
    struct fixture *fixture = *state;
    struct dl_article *article = with_links(fixture);
    fixture_type(fixture, "2o");
    assert_shown(fixture, "only http and https are opened");
    assert_no_errand(fixture);
    fixture_type(fixture, "4o");
    assert_shown(fixture, "there is no link 4; the article has 3");
    article->url = DL_STR("");
    fixture_type(fixture, "o");
    assert_shown(fixture, "no address of its own");
    assert_no_errand(fixture);
}

static void
an_address_is_copied_and_shown(void **state)
{
    struct fixture *fixture = *state;
    with_links(fixture);
    fixture_type(fixture, "y");
    struct errand errand = take(fixture);
    assert_int_equal(errand.what, ERRAND_COPY);
    assert_str(errand.text, "https://example.org/own");
    assert_shown(fixture, "copied https://example.org/own");
    fixture_type(fixture, "1y");
    assert_str(take(fixture).text, "https://a.example/1");
}

static void
a_citation_leaves_out_what_is_not_known(void **state)
{
    struct fixture *fixture = *state;
    struct dl_article article = {.title = DL_STR("Ships \"call\" again"),
                                 .source = DL_STR("Gazette"),
                                 .url = DL_STR("https://example.org/own")};
    assert_str(links_cite(fixture->arena, &article),
               "\"Ships \"call\" again\", Gazette, https://example.org/own");
    article.published =
        (struct dl_stamp){.known = true, .day = dl_day_from_civil(2024, 5, 3)};
    assert_str(links_cite(fixture->arena, &article),
               "\"Ships \"call\" again\", Gazette, 2024-05-03, "
               "https://example.org/own");
    article.source = article.url = DL_STR("");
    assert_str(links_cite(fixture->arena, &article),
               "\"Ships \"call\" again\", 2024-05-03");
    with_links(fixture);
    fixture_type(fixture, "Y");
    assert_true(
        dl_str_ends(take(fixture).text, DL_STR(", https://example.org/own")));
}

static void
the_article_is_piped_with_its_links(void **state)
{
    struct fixture *fixture = *state;
    const struct dl_article *article = with_links(fixture);
    struct dl_str text = fixture->state->reader.reading->doc->text;
    fixture_type(fixture, "|");
    struct errand errand = take(fixture);
    assert_int_equal(errand.what, ERRAND_PIPE);
    assert_true(dl_str_starts(errand.text, article->title));
    assert_true(dl_str_find(errand.text, text, 0) != SIZE_MAX);
    assert_true(dl_str_ends(errand.text,
                            DL_STR("\n[3] https://c.example/$(touch%20x)\n")));
}

static void
the_page_lists_all_and_opens_one(void **state)
{
    struct fixture *fixture = *state;
    with_links(fixture);
    fixture_type(fixture, "&");
    assert_shown(fixture, "https://example.org/own");
    assert_shown(fixture, "1  https://a.example/1");
    assert_shown(fixture, "not opened");
    fixture_type(fixture, "jy");
    assert_str(take(fixture).text, "https://a.example/1");
    assert_int_equal(fixture->state->overlay.kind, OVERLAY_LINKS);
    fixture_type(fixture, "jj<Enter>");
    assert_str(take(fixture).url, "https://c.example/$(touch%20x)");
    assert_int_equal(fixture->state->overlay.kind, OVERLAY_NONE);
}

static void
an_article_without_links_says_so(void **state)
{
    struct fixture *fixture = *state;
    struct dl_article *article = with_links(fixture);
    article->links.count = 0;
    article->url = DL_STR("");
    fixture_type(fixture, "&");
    assert_shown(fixture, "this article has no links");
    fixture_type(fixture, "<Enter>");
    assert_no_errand(fixture);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        screen_test(a_number_opens_that_link_and_none_the_article),
        screen_test(what_is_not_of_the_web_is_not_opened),
        screen_test(an_address_is_copied_and_shown),
        screen_test(a_citation_leaves_out_what_is_not_known),
        screen_test(the_article_is_piped_with_its_links),
        screen_test(the_page_lists_all_and_opens_one),
        screen_test(an_article_without_links_says_so),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
