/* Keys that move, the same in every pane. */
/* SPDX-License-Identifier: ISC */
#include "fixture.h"

static void
every_pane_moves_by_the_same_keys(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "jj");
    assert_int_equal(fixture->state->list.place, 2);
    fixture_type(fixture, "k");
    assert_int_equal(fixture->state->list.place, 1);
    state_resize(fixture->state, 8, 60);
    fixture_type(fixture, "j<Enter>jj");
    assert_int_equal(fixture->state->reader.top, 2);
    fixture_type(fixture, "tgj");
    assert_int_equal(fixture->state->times.selected, 1);
}

static void
the_ends_are_ends(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "99k");
    assert_int_equal(fixture->state->list.place, 0);
    fixture_type(fixture, "99j");
    assert_int_equal(fixture->state->list.place, 2);
    fixture_type(fixture, "tG");
    assert_int_equal(fixture->state->times.selected, 3);
    fixture_type(fixture, "j");
    assert_int_equal(fixture->state->times.selected, 3);
}

static void
a_count_names_the_place_to_go_to(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "2g");
    assert_int_equal(fixture->state->list.place, 1);
    fixture_type(fixture, "t3g");
    assert_int_equal(fixture->state->times.selected, 2);
}

static void
half_pages_are_half_of_pages(void **state)
{
    struct fixture *fixture = *state;
    state_resize(fixture->state, 12, 60);
    fixture_type(fixture, "jj<Enter>");
    size_t page = reader_walk.page(fixture->state);
    fixture_type(fixture, "<C-d>");
    assert_int_equal(fixture->state->reader.top, (page + 1) / 2);
    fixture_type(fixture, "<C-u>");
    assert_int_equal(fixture->state->reader.top, 0);
    fixture_type(fixture, "<Space>");
    assert_int_equal(fixture->state->reader.top, page);
    fixture_type(fixture, "b");
    assert_int_equal(fixture->state->reader.top, 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        screen_test(every_pane_moves_by_the_same_keys),
        screen_test(the_ends_are_ends),
        screen_test(a_count_names_the_place_to_go_to),
        screen_test(half_pages_are_half_of_pages),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
