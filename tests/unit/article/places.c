/* Links that move with their text. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "article/page.h"

/* "One two. / Share / Three." becomes "One two. / Three."; "Caption" is left
 * out, but belongs there. */
static const struct dl_str text = {"One two.\nShare\nThree.\nCaption\n\nBye",
                                   34};

static void
move(struct dl_arena *arena, struct dl_links *links)
{
    struct pieces pieces = {0};
    pieces_add(arena, &pieces, text, (struct dl_str){text.at, 8}, 0, true);
    pieces_add(arena, &pieces, text, (struct dl_str){text.at + 15, 6}, 10,
               true);
    pieces_add(arena, &pieces, text, (struct dl_str){text.at + 22, 7}, 16,
               false);
    links_move(links, &pieces, text);
}

static void
words_go_with_their_line_and_others_go(void **state)
{
    struct dl_link at[] = {{.span = {4, 7}},
                           {.span = {4, 20}},
                           {.span = {9, 14}},
                           {.span = {15, 20}},
                           {.span = {22, 29}}};
    struct dl_links links = {at, 5, 5};
    move(*state, &links);
    assert_int_equal(links.count, 3);
    assert_int_equal(links.at[0].span.start, 4);
    assert_int_equal(links.at[0].span.end, 7);
    assert_int_equal(links.at[1].span.end, 8);
    assert_int_equal(links.at[2].span.start, 10);
    assert_int_equal(links.at[2].span.end, 15);
}

static void
pictures_stay_beside_what_stays(void **state)
{
    struct dl_link at[] = {
        {.span = {8, 8}, .image = true},   {.span = {10, 10}, .image = true},
        {.span = {14, 14}, .image = true}, {.span = {21, 21}, .image = true},
        {.span = {30, 30}, .image = true}, {.span = {33, 33}, .image = true}};
    struct dl_links links = {at, 6, 6};
    move(*state, &links);
    assert_int_equal(links.count, 4);
    assert_int_equal(links.at[0].span.start, 8);
    assert_int_equal(links.at[1].span.start, 10);
    assert_int_equal(links.at[2].span.start, 16);
    assert_int_equal(links.at[3].span.start, 16);
}

static void
a_text_that_loses_its_beginning_loses_its_links(void **state)
{
    (void)state;
    struct dl_link at[] = {
        {.span = {0, 3}}, {.span = {2, 8}}, {.span = {1, 1}, .image = true}};
    struct dl_links links = {at, 3, 3};
    links_shift(&links, 4);
    assert_int_equal(links.count, 2);
    assert_int_equal(links.at[0].span.start, 0);
    assert_int_equal(links.at[0].span.end, 4);
    assert_int_equal(links.at[1].span.start, 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(words_go_with_their_line_and_others_go),
        arena_test(pictures_stay_beside_what_stays),
        arena_test(a_text_that_loses_its_beginning_loses_its_links),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
