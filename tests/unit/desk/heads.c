/* SPDX-License-Identifier: ISC */
#include "desk/heads.h"
#include "../unit.h"

static int
make_heads(void **state)
{
    *state = heads_new();
    return 0;
}

static int
free_heads(void **state)
{
    heads_free(*state);
    return 0;
}

static struct dl_row
row_of(int64_t id)
{
    return (struct dl_row){.id = id,
                           .source = 1,
                           .key = {(uint64_t)id, 7},
                           .title = DL_STR("A title"),
                           .outlet = DL_STR("The Oslo Post"),
                           .author = DL_STR("Ann Lee"),
                           .url = DL_STR("https://a.example/1"),
                           .listed = 1000 + id,
                           .hash = 5,
                           .versions = 1,
                           .feeds = 1};
}

static void
a_row_is_taken_once_until_something_shows(void **state)
{
    struct dl_row row = row_of(3);
    const struct dl_head *first = heads_take(*state, &row);
    assert_non_null(first);
    assert_str(first->article.title, "A title");
    assert_str(first->article.id, "00000000000000030000000000000007");
    assert_null(heads_take(*state, &row));
    row.versions = 2;
    const struct dl_head *second = heads_take(*state, &row);
    assert_non_null(second);
    assert_int_equal(first->versions, 1); /* who has it may keep it */
    assert_ptr_equal(heads_find(*state, 3), second);
    assert_null(heads_find(*state, 4));
}

static void
everything_that_shows_counts(void **state)
{
    struct dl_row before = row_of(1), row = before;
    heads_take(*state, &row);
    row.author = DL_STR("Bo Berg");
    assert_non_null(heads_take(*state, &row));
    row.outlet = DL_STR("Another");
    assert_non_null(heads_take(*state, &row));
    row.url = DL_STR("https://a.example/2");
    assert_non_null(heads_take(*state, &row));
    row.summary = true;
    assert_non_null(heads_take(*state, &row));
    row.published = (struct dl_stamp){.known = true, .day = {0}};
    assert_non_null(heads_take(*state, &row));
    row.published.has_time = true;
    assert_non_null(heads_take(*state, &row));
    row.listed++;
    assert_non_null(heads_take(*state, &row));
    row.seen = 9; /* does not show */
    assert_null(heads_take(*state, &row));
}

static void
the_feed_is_named_by_its_address(void **state)
{
    struct dl_source two[] = {
        {.id = 9, .url = DL_STR("https://b.example/feed")},
        {.id = 1, .url = DL_STR("https://a.example/feed")}};
    struct dl_sources sources = {two, 2, 2};
    struct dl_row row = row_of(1);
    assert_str(heads_take(*state, &row)->article.feed, "");
    heads_sources(*state, &sources);
    const struct dl_head *head = heads_take(*state, &row); /* it shows */
    assert_str(head->article.feed, "https://a.example/feed");
}

static void
many_are_found_and_cost_little(void **state)
{
    enum { COUNT = 20000, BYTES_EACH = 600 };
    struct dl_arena *arena = dl_arena_new(0);
    for (int64_t i = 1; i <= COUNT; i++) {
        struct dl_row row = row_of(i * 3);
        row.author =
            dl_str_from(dl_arena_printf(arena, "Author %d", (int)i % 700));
        assert_non_null(heads_take(*state, &row));
    }
    for (int64_t i = 1; i <= COUNT; i++) {
        assert_int_equal(heads_find(*state, i * 3)->stored, i * 3);
        assert_null(heads_find(*state, i * 3 + 1));
    }
    assert_true(heads_find(*state, 3)->article.source.at ==
                heads_find(*state, 6)->article.source.at);
    assert_true(heads_bytes(*state) < COUNT * BYTES_EACH);
    dl_arena_free(arena);
}

static size_t
missed(struct heads *heads)
{
    struct dl_arena *arena = dl_arena_new(0);
    struct head_list list = {NULL, 0, 0};
    heads_missed(heads, arena, &list);
    dl_arena_free(arena);
    return list.count;
}

static void
what_does_not_come_again_is_gone(void **state)
{
    for (int64_t i = 1; i <= 4; i++) {
        struct dl_row row = row_of(i);
        heads_take(*state, &row);
    }
    for (int64_t walk = 0; walk < 3; walk++) {
        heads_walk(*state);
        for (int64_t i = 1; i <= 3; i++) {
            struct dl_row row = row_of(i);
            assert_null(heads_take(*state, &row));
        }
        assert_int_equal(missed(*state), walk == 0);
        assert_int_equal(missed(*state), 0);
        assert_null(heads_find(*state, 4));
        assert_non_null(heads_find(*state, 3));
    }
    struct dl_row row = row_of(4);
    assert_non_null(heads_take(*state, &row)); /* it is there again */
    assert_non_null(heads_find(*state, 4));
}

int
main(void)
{
#define heads_test(f) cmocka_unit_test_setup_teardown(f, make_heads, free_heads)
    const struct CMUnitTest tests[] = {
        heads_test(a_row_is_taken_once_until_something_shows),
        heads_test(everything_that_shows_counts),
        heads_test(the_feed_is_named_by_its_address),
        heads_test(many_are_found_and_cost_little),
        heads_test(what_does_not_come_again_is_gone),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
