/* Settings changed while running. */
/* SPDX-License-Identifier: ISC */
#include "fixture.h"

#include "tui/option.h"

static void
choices_switches_and_numbers_can_be_set(void **state)
{
    struct fixture *fixture = *state;
    option_set(fixture->state, DL_STR("list.sort"), DL_STR("title"));
    assert_int_equal(fixture->state->settings.list_sort, DL_SORT_TITLE);
    assert_int_equal(fixture->state->list.order.at[0], 0);
    option_set(fixture->state, DL_STR("reader.width"), DL_STR("50"));
    assert_int_equal(fixture->state->settings.reader_cols, 50);
    option_set(fixture->state, DL_STR("jumps.wrap"), DL_STR("false"));
    assert_false(fixture->state->settings.wrap_jumps);
}

static void
what_does_not_fit_is_said_and_changes_nothing(void **state)
{
    struct fixture *fixture = *state;
    int cols = fixture->state->settings.reader_cols;
    option_set(fixture->state, DL_STR("reader.width"), DL_STR("wide"));
    assert_shown(fixture, "reader.width is a number from");
    option_set(fixture->state, DL_STR("reader.width"), DL_STR("9999999"));
    assert_int_equal(fixture->state->settings.reader_cols, cols);
    option_set(fixture->state, DL_STR("list.sort"), DL_STR("colour"));
    assert_shown(fixture, "list.sort is newest|oldest");
    option_set(fixture->state, DL_STR("jumps.wrap"), DL_STR("maybe"));
    assert_shown(fixture, "jumps.wrap is true or false");
}

static void
the_nearest_name_is_offered(void **state)
{
    struct fixture *fixture = *state;
    option_set(fixture->state, DL_STR("list.sorts"), DL_STR("title"));
    assert_shown(fixture, "no setting list.sorts; did you mean list.sort?");
}

static void
all_that_is_offered_can_be_set(void **state)
{
    struct fixture *fixture = *state;
    struct dl_strs offered = {0};
    option_offer(fixture->state, fixture->arena, &offered);
    assert_true(offered.count > 10);
    for (size_t i = 0; i < offered.count; i++) {
        size_t end = dl_str_find(offered.at[i], DL_STR(" "), 0);
        if (end == SIZE_MAX)
            continue;
        struct dl_span path = {0, (uint32_t)end};
        struct dl_span value = {(uint32_t)end + 1,
                                (uint32_t)offered.at[i].bytes};
        fixture->state->note.error = false;
        option_set(fixture->state, dl_str_slice(offered.at[i], path),
                   dl_str_slice(offered.at[i], value));
        assert_false(fixture->state->note.error);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        screen_test(choices_switches_and_numbers_can_be_set),
        screen_test(what_does_not_fit_is_said_and_changes_nothing),
        screen_test(the_nearest_name_is_offered),
        screen_test(all_that_is_offered_can_be_set),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
