/* The orders of the list, for files and for what is stored. */
/* SPDX-License-Identifier: ISC */
#include "fixture.h"

static void
assert_sorted(struct state *state)
{
    const struct list *list = &state->list;
    uint32_t *again = DL_ARRAY(state->arena, list->order.count + 1, uint32_t);
    for (size_t i = 0; i < list->order.count; i++)
        again[i] = list->order.at[list->order.count - 1 - i];
    list_sort(state, again, list->order.count);
    for (size_t i = 0; i < list->order.count; i++)
        assert_int_equal(list->order.at[i], again[i]);
}

/* Every third is missing, then comes; the others stand where they belong. */
static void
what_comes_in_is_put_where_sorting_would(void **state)
{
    struct fixture *fixture = *state;
    enum { MANY = 300 };
    const struct dl_head **heads = fixture_heads(fixture, 0, MANY);
    const struct dl_head *parts[3][MANY / 3];
    for (size_t i = 0; i < MANY; i++)
        parts[i % 3][i / 3] = heads[i];
    for (int sort = 0; sort < DL_SORT_COUNT; sort++) {
        struct fixture *own = fixture_open(24, 80);
        own->state->settings.list_sort = sort;
        list_rebuild(own->state);
        for (size_t i = 0; i < 3; i++) {
            fixture_stored(own, parts[i], MANY / 3, MANY);
            assert_int_equal(own->state->list.order.count,
                             3 + (i + 1) * (MANY / 3));
            assert_sorted(own->state);
        }
        assert_int_equal(own->state->list.unread, MANY + 3);
        fixture_free(own);
    }
}

static void
equal_times_go_by_the_place_in_the_feed(void **state)
{
    struct fixture *fixture = *state;
    const struct dl_head **heads = fixture_heads(fixture, 0, 3);
    for (size_t i = 0; i < 3; i++)
        ((struct dl_head *)(uintptr_t)heads[i])->listed = heads[0]->listed;
    fixture_stored(fixture, heads, 3, 3);
    const uint32_t *order = fixture->state->list.order.at;
    for (size_t i = 0; i < 3; i++)
        assert_ptr_equal(shelf_head(&fixture->state->shelf, order[i]),
                         heads[i]);
    fixture_type(fixture, "O");
    for (size_t i = 0; i < 3; i++)
        assert_ptr_equal(shelf_head(&fixture->state->shelf, order[3 + i]),
                         heads[2 - i]);
}

static void
files_and_what_is_stored_stand_in_one_order(void **state)
{
    struct fixture *fixture = *state;
    const struct dl_head **heads = fixture_heads(fixture, 0, 1);
    struct dl_head *head = (struct dl_head *)(uintptr_t)heads[0];
    int32_t day = dl_day_from_civil(2021, 3, 13).n; /* the Courier's */
    head->listed = (int64_t)day * 86400 + 12 * 3600 + 1;
    fixture_stored(fixture, heads, 1, 1);
    assert_ptr_equal(
        shelf_head(&fixture->state->shelf, fixture->state->list.order.at[1]),
        head);
}

static void
titles_that_begin_alike_are_told_apart(void **state)
{
    struct fixture *fixture = *state;
    const struct dl_head **heads = fixture_heads(fixture, 0, 3);
    static const char *const titles[] = {"The harbour that never slept",
                                         "the harbour", "The harbours"};
    static const size_t order[] = {1, 0, 2};
    for (size_t i = 0; i < 3; i++)
        ((struct dl_head *)(uintptr_t)heads[i])->article.title =
            dl_str_from(titles[i]);
    fixture_stored(fixture, heads, 3, 3);
    fixture_type(fixture, "OO");
    const uint32_t *at = fixture->state->list.order.at;
    for (size_t i = 0; i < 3; i++) /* behind "Harbour", "Ships", "Strike" */
        assert_ptr_equal(shelf_head(&fixture->state->shelf, at[3 + i]),
                         heads[order[i]]);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        screen_test(what_comes_in_is_put_where_sorting_would),
        screen_test(equal_times_go_by_the_place_in_the_feed),
        screen_test(files_and_what_is_stored_stand_in_one_order),
        screen_test(titles_that_begin_alike_are_told_apart),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
