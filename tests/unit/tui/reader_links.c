/* Links and pictures where an article is read. */
/* SPDX-License-Identifier: ISC */
#include "fixture.h"

/* Give the chosen article links: the words "first" and "second" of its text as
 * they first stand there, and a picture before its last paragraph. */
static void
link_words(struct fixture *fixture)
{
    struct state *state = fixture->state;
    const struct dl_reading *reading =
        shelf_reading(&state->shelf, state->list.selected);
    struct dl_article *article =
        (struct dl_article *)(uintptr_t)reading->article;
    const struct dl_document *doc = reading->doc;
    uint32_t last = doc->paragraphs[doc->paragraph_count - 1].span.start;
    struct dl_span words = doc->tokens[0].span;
    struct dl_link links[] = {
        {words, DL_STR("https://a.example/1"), DL_STR(""), false},
        {{last, last},
         DL_STR("https://b.example/b.png"),
         DL_STR("A boat in the harbour"),
         true}};
    article->links = (struct dl_links){0};
    for (size_t i = 0; i < sizeof links / sizeof *links; i++)
        DL_PUSH(fixture->arena, &article->links, links[i]);
    article->url = DL_STR("https://example.org/own");
    reader_forget(state);
    fixture_type(fixture, "<Enter>");
}

static void
a_link_has_its_number_behind_it_and_a_picture_its_line(void **state)
{
    struct fixture *fixture = *state;
    link_words(fixture);
    assert_shown(fixture, " [1]");
    assert_shown(fixture, "[image 2: A boat in the harbour]");
}

static void
their_cells_lead_where_they_say(void **state)
{
    static const struct {
        const char *text, *url;
    } samples[] = {{"[1]", "https://a.example/1"},
                   {"A boat", "https://b.example/b.png"}};
    struct fixture *fixture = *state;
    link_words(fixture);
    for (size_t i = 0; i < sizeof samples / sizeof *samples; i++) {
        int col = 0, row = fixture_find(fixture, samples[i].text, &col);
        assert_true(row >= 0);
        uint16_t link = canvas_at(&fixture->canvas, row, col)->link;
        assert_int_not_equal(link, 0);
        assert_str(fixture->canvas.links[link - 1].url, samples[i].url);
    }
}

static void
none_lead_anywhere_when_that_is_off(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, ":set reader.hyperlinks false<Enter>");
    link_words(fixture);
    assert_shown(fixture, "[1]");
    assert_int_equal(fixture->canvas.link_count, 0);
}

static void
links_over_one_another_count_once(void **state)
{
    struct fixture *fixture = *state;
    struct dl_link links[] = {{.span = {0, 9}},
                              {.span = {4, 9}},
                              {.span = {9, 12}, .image = true},
                              {.span = {3, 3}},
                              {.span = {9, 12}}};
    struct shown_links shown = {0};
    links_shown(fixture->arena, &(struct dl_links){links, 5, 5}, &shown);
    assert_int_equal(shown.count, 2);
    assert_int_equal(shown.at[0].number, 1);
    assert_int_equal(shown.at[1].number, 5);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        wide_test(a_link_has_its_number_behind_it_and_a_picture_its_line),
        wide_test(their_cells_lead_where_they_say),
        wide_test(none_lead_anywhere_when_that_is_off),
        wide_test(links_over_one_another_count_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
