/* Arenas: zeroed memory, marks to go back to, lists that grow. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

static void
memory_is_zeroed_even_after_reset(void **state)
{
    struct dl_arena *arena = *state;
    struct dl_mark mark = dl_arena_mark(arena);
    memset(dl_arena_alloc(arena, 100), 'x', 100);
    dl_arena_reset(arena, mark);
    const char *again = dl_arena_alloc(arena, 100);
    for (int i = 0; i < 100; i++)
        assert_int_equal(again[i], 0);
}

static void
reset_gives_back_what_came_later(void **state)
{
    struct dl_arena *arena = *state;
    dl_arena_copy(arena, "kept", 4);
    size_t before = dl_arena_bytes(arena);
    struct dl_mark mark = dl_arena_mark(arena);
    for (int i = 0; i < 1000; i++)
        dl_arena_alloc(arena, 1000);
    dl_arena_reset(arena, mark);
    assert_int_equal(dl_arena_bytes(arena), before);
}

static void
a_growing_list_keeps_its_elements_and_wastes_little(void **state)
{
    struct dl_arena *arena = *state;
    struct {
        int *at;
        size_t count, room;
    } list = {0};
    for (int i = 0; i < 100000; i++)
        DL_PUSH(arena, &list, i);
    for (int i = 0; i < 100000; i++)
        assert_int_equal(list.at[i], i);
    assert_in_range(dl_arena_bytes(arena), 524288, 6 * 524288);
}

static void
what_was_handed_out_last_grows_where_it_stands(void **state)
{
    struct dl_arena *arena = dl_arena_new(1 << 16);
    struct {
        int *at;
        size_t count, room;
    } first = {0}, second = {0};
    (void)state;
    DL_PUSH(arena, &first, 1);
    int *begin = first.at;
    for (int i = 0; i < 1000; i++)
        DL_PUSH(arena, &first, i);
    assert_ptr_equal(first.at, begin);
    DL_PUSH(arena, &second, 7);
    for (int i = 0; i < 1000; i++)
        DL_PUSH(arena, &first, i);
    assert_ptr_not_equal(first.at, begin);
    assert_int_equal(first.at[1000], 999);
    assert_int_equal(second.at[0], 7);
    dl_arena_free(arena);
}

/* However large the first block is. */
static void
what_overflows_takes_little_more(void **state)
{
    enum { FIRST = 1 << 16 };
    struct dl_arena *arena = dl_arena_new(FIRST);
    (void)state;
    dl_arena_alloc(arena, FIRST);
    dl_arena_alloc(arena, 1);
    assert_in_range(dl_arena_bytes(arena), FIRST, FIRST + FIRST / 2);
    dl_arena_free(arena);
}

static void
printf_takes_any_length(void **state)
{
    char *text = dl_arena_printf(*state, "%05d|%s", 42, "abc");
    assert_string_equal(text, "00042|abc");
    assert_int_equal(strlen(dl_arena_printf(*state, "%9000d", 1)), 9000);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(memory_is_zeroed_even_after_reset),
        arena_test(reset_gives_back_what_came_later),
        arena_test(a_growing_list_keeps_its_elements_and_wastes_little),
        arena_test(what_was_handed_out_last_grows_where_it_stands),
        arena_test(printf_takes_any_length),
        cmocka_unit_test(what_overflows_takes_little_more),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
