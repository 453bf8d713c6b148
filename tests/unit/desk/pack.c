/* SPDX-License-Identifier: ISC */
#include "alike.h"

#include <dateline/recall.h>

static void
the_same_reading_gives_the_same_bytes(void **state)
{
    struct dl_arena *arena = dl_arena_new(0);
    struct dl_reading *one = read_page(*state, "a.md", varied);
    struct dl_reading *two = read_page(*state, "b.md", varied);
    struct dl_str a = dl_reading_pack(arena, one);
    struct dl_str b = dl_reading_pack(arena, two);
    assert_true(dl_str_eq(a, b));
    dl_reading_free(one);
    dl_reading_free(two);
    dl_arena_free(arena);
}

/* What has no names, no times and no events is little more than its head: an
 * empty list of each, and of phrases. */
static void
nothing_takes_no_room(void **state)
{
    struct dl_arena *arena = dl_arena_new(0);
    struct dl_reading *reading =
        read_page(*state, "a.md", "---\ntitle: so it is\n---\nso it was\n");
    struct dl_str bytes = dl_reading_pack(arena, reading);
    assert_int_equal(bytes.bytes, PACKED_HEAD_BYTES + 6);
    dl_reading_free(reading);
    dl_arena_free(arena);
}

/* A list grows by a few bytes for each of its records. */
static size_t
bytes_with(void **state, struct dl_arena *arena, int times)
{
    const char *text =
        "---\ntitle: Harbour notes\npublished: 2022-09-14\n---\n";
    for (int i = 0; i < times; i++)
        text = dl_arena_printf(
            arena, "%sFerry crews in Lisbon walked out on Monday.\n\n", text);
    struct dl_reading *reading = read_page(*state, "a.md", text);
    size_t out = dl_reading_pack(arena, reading).bytes;
    dl_reading_free(reading);
    return out;
}

static void
what_comes_again_is_short(void **state)
{
    struct dl_arena *arena = dl_arena_new(0);
    size_t few = bytes_with(state, arena, 10);
    size_t many = bytes_with(state, arena, 20);
    assert_in_range(many - few, 10, 10 * 30);
    dl_arena_free(arena);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_same_reading_gives_the_same_bytes),
        cmocka_unit_test(nothing_takes_no_room),
        cmocka_unit_test(what_comes_again_is_short),
    };
    return cmocka_run_group_tests(tests, open_tools, close_tools);
}
