/* Names added, cut and taken off while rules go over them. */
/* SPDX-License-Identifier: ISC */
#include "ruled.h"

struct desk {
    struct gazetteer *gazetteer;
    struct ruling ruling;
};

static struct desk
open_desk(struct dl_arena *arena, const char *text)
{
    struct desk desk = {.gazetteer = gazetteer_new(NULL)};
    desk.ruling.scratch = arena;
    desk.ruling.gazetteer = desk.gazetteer;
    desk.ruling.why = "test";
    dl_document_build(arena, dl_str_from(text), &desk.ruling.doc);
    uint32_t tokens = desk.ruling.doc->token_count;
    desk.ruling.lists = DL_ARRAY(arena, tokens + 1, uint32_t);
    desk.ruling.words = DL_ARRAY(arena, tokens + 1, uint32_t);
    return desk;
}

static void
a_phrase_is_asked_for_as_a_whole(void **state)
{
    struct desk desk = open_desk(*state, "South Korea and SOUTH KOREA");
    assert_true(ruling_phrase(&desk.ruling, 0, 2) & ON(COUNTRY));
    assert_true(ruling_phrase(&desk.ruling, 3, 5) & ON(COUNTRY));
    assert_false(ruling_phrase(&desk.ruling, 0, 3) & ON(COUNTRY));
    assert_false(ruling_lists(&desk.ruling, 0) & ON(COUNTRY));
    assert_int_equal(ruling_longest(&desk.ruling, 0, 5, ON(COUNTRY)), 2);
    assert_int_equal(ruling_longest(&desk.ruling, 2, 5, ON(COUNTRY)), 2);
    gazetteer_free(desk.gazetteer);
}

static struct name
name_at(uint32_t first, uint32_t end)
{
    return (struct name){.first = first, .end = end, .why = "old"};
}

static void
an_addition_takes_the_place_of_what_lies_inside_it(void **state)
{
    struct dl_arena *arena = *state;
    struct desk desk = open_desk(arena, "A B C D E F");
    DL_PUSH(arena, &desk.ruling.names, name_at(0, 1));
    DL_PUSH(arena, &desk.ruling.names, name_at(1, 2));
    DL_PUSH(arena, &desk.ruling.names, name_at(4, 6));
    ruling_add(&desk.ruling, 0, 0, 3, DL_KIND_WORK, 50);
    ruling_merge(&desk.ruling);
    assert_int_equal(desk.ruling.names.count, 2);
    assert_int_equal(desk.ruling.names.at[0].end, 3);
    assert_string_equal(desk.ruling.names.at[0].why, "test");
    gazetteer_free(desk.gazetteer);
}

static void
an_addition_yields_to_a_name_that_reaches_out(void **state)
{
    struct dl_arena *arena = *state;
    struct desk desk = open_desk(arena, "A B C D E F");
    DL_PUSH(arena, &desk.ruling.names, name_at(1, 4));
    ruling_add(&desk.ruling, 0, 0, 2, DL_KIND_WORK, 50);
    ruling_add(&desk.ruling, 0, 4, 5, DL_KIND_WORK, 50);
    ruling_merge(&desk.ruling);
    assert_int_equal(desk.ruling.names.count, 2);
    assert_int_equal(desk.ruling.names.at[0].first, 1);
    assert_int_equal(desk.ruling.names.at[1].first, 4);
    gazetteer_free(desk.gazetteer);
}

static void
a_name_cut_to_nothing_goes(void **state)
{
    struct dl_arena *arena = *state;
    struct desk desk = open_desk(arena, "A B C");
    DL_PUSH(arena, &desk.ruling.names, name_at(0, 2));
    ruling_cut(&desk.ruling, &desk.ruling.names.at[0], 1, 2);
    assert_string_equal(desk.ruling.names.at[0].why, "test");
    ruling_cut(&desk.ruling, &desk.ruling.names.at[0], 2, 2);
    ruling_merge(&desk.ruling);
    assert_int_equal(desk.ruling.names.count, 0);
    gazetteer_free(desk.gazetteer);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(a_phrase_is_asked_for_as_a_whole),
        arena_test(an_addition_takes_the_place_of_what_lies_inside_it),
        arena_test(an_addition_yields_to_a_name_that_reaches_out),
        arena_test(a_name_cut_to_nothing_goes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
