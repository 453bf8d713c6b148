/* Lines at the ends of an article that are none of it. */
/* SPDX-License-Identifier: ISC */
#include "fixture.h"

static struct dl_str
trimmed(void **state, const char *html)
{
    struct known known = {.title = DL_STR("Ferry stays"),
                          .author = DL_STR("Ida Holt")};
    known.published =
        (struct dl_stamp){.known = true, .day = dl_day_from_civil(2022, 3, 5)};
    struct tree tree = parse(state, html);
    trim_lines(&tree, 0, &known);
    return written(&tree, 0);
}

static void
title_author_and_day_are_not_said_again(void **state)
{
    assert_str(trimmed(state, "<h1>Ferry stays!</h1><p>By Ida Holt</p><p>5 "
                              "March 2022</p><p>The council voted.</p>"),
               "The council voted.");
    assert_str(trimmed(state, "<p>The council voted.</p><p>One</p><p>two</p>"
                              "<p>on 4 March 2022</p>"),
               "The council voted.\n\nOne\n\ntwo\n\non 4 March 2022");
}

static void
all_goes_from_the_heading_of_comments_on(void **state)
{
    assert_str(trimmed(state, "<p>The council voted for the ferry.</p><h3>3 "
                              "comments</h3><p>Good for them!</p>"),
               "The council voted for the ferry.");
}

static void
headlines_below_a_heading_of_others_go(void **state)
{
    assert_str(trimmed(state, "<p>The council voted.</p><h4>Related articles"
                              "</h4><ul><li><a href=x>Pier sold</a></ul>"
                              "<p>It was late when they went home.</p>"),
               "The council voted.\n\nIt was late when they went home.");
}

static void
rows_of_links_and_lone_headings_go(void **state)
{
    assert_str(trimmed(state, "<p>The council voted.</p><div><p><a href=a>One"
                              "</a></p><p><a href=b>Two</a></p><p><a href=c>"
                              "Three</a></p></div><h2>Media</h2>"),
               "The council voted.");
}

static void
words_in_other_languages_are_known(void **state)
{
    static const char *const lines[] = {
        "Teilen",
        "\u00c4hnliche Beitr\u00e4ge",
        "Partager",
        "Laisser un commentaire",
        "Compartir",
        "Art\u00edculos relacionados",
        "Condividi",
        "Leggi anche",
        "Udost\u0119pnij",
        "Zobacz te\u017c",
        "\u041f\u043e\u0434\u0435\u043b\u0438\u0442\u044c\u0441\u044f"};
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++)
        assert_str(trimmed(state, dl_arena_printf(*state,
                                                  "<p>The council voted.</p>"
                                                  "<p>%s</p>",
                                                  lines[i])),
                   "The council voted.");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(title_author_and_day_are_not_said_again),
        arena_test(all_goes_from_the_heading_of_comments_on),
        arena_test(headlines_below_a_heading_of_others_go),
        arena_test(rows_of_links_and_lone_headings_go),
        arena_test(words_in_other_languages_are_known),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
