/* Tests of what is kept of what the helper tells. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "desk/told.h"

static void
put_item(struct told *told, const char *title)
{
    struct dl_str tag = DL_STR("harbour");
    struct dl_told item = {.what = DL_TOLD_ITEM,
                           .item = {.title = dl_str_from(title),
                                    .tags = {&tag, 1, 1},
                                    .published_why = "it says so"}};
    told_put(told, &item);
}

static void
put_outline(struct told *told, const char *url)
{
    struct dl_told outline = {.what = DL_TOLD_OUTLINE,
                              .outline = {.url = dl_str_from(url)}};
    told_put(told, &outline);
}

static void
items_are_kept_in_an_arena_of_their_own(void **state)
{
    char title[] = "Pilots strike";
    struct told told = {.arena = *state};
    put_item(&told, title);
    title[0] = 'X';
    assert_int_equal(told.items.count, 1);
    assert_str(told.items.at[0].title, "Pilots strike");
    assert_str(told.items.at[0].tags.at[0], "harbour");
    assert_string_equal(told.items.at[0].published_why, "it says so");
}

static void
what_was_told_again_counts_once(void **state)
{
    struct told told = {.arena = *state};
    struct dl_outcome outcome = {.items = 2};
    put_item(&told, "a");
    put_item(&told, "a"); /* the helper was started again */
    put_item(&told, "b");
    told_settle(&told, &outcome);
    assert_int_equal(told.items.count, 2);
    assert_str(told.items.at[0].title, "a");
    assert_str(told.items.at[1].title, "b");
}

static void
outlines_stand_once(void **state)
{
    struct told told = {.arena = *state};
    struct dl_outcome outcome = {.items = 0};
    put_outline(&told, "https://quay.example.org/feed");
    put_outline(&told, "https://tern.example.org/feed");
    put_outline(&told, "https://quay.example.org/feed");
    told_settle(&told, &outcome);
    assert_int_equal(told.outlines.count, 2);
}

static void
a_flood_is_cut_and_said(void **state)
{
    struct told told = {.arena = *state};
    struct dl_outcome outcome = {.items = 1};
    for (int i = 0; i < 2 * DL_WIRE_ITEMS_MAX; i++)
        put_item(&told, "a");
    assert_false(told.flooded);
    put_item(&told, "b");
    assert_true(told.flooded);
    told_settle(&told, &outcome);
    assert_int_equal(told.items.count, 2 * DL_WIRE_ITEMS_MAX);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(items_are_kept_in_an_arena_of_their_own),
        arena_test(what_was_told_again_counts_once),
        arena_test(outlines_stand_once),
        arena_test(a_flood_is_cut_and_said),
    };
    return cmocka_run_group_tests_name("told", tests, NULL, NULL);
}
