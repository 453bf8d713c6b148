/* Changes taken back and made again. */
/* SPDX-License-Identifier: ISC */
#include "fixture.h"

static void
a_group_is_taken_back_by_one_key(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "M");
    assert_int_equal(fixture->state->undo.changes.count, 3);
    fixture_type(fixture, "u");
    assert_int_equal(fixture->state->list.unread, 3);
    assert_shown(fixture, "took back 1 change");
    fixture_type(fixture, "U");
    assert_int_equal(fixture->state->list.unread, 0);
    assert_shown(fixture, "did again 1 change");
}

static void
counts_take_back_several(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "sm<F3>3u");
    assert_shown(fixture, "took back 3 changes");
    assert_false(shelf_memo(&fixture->state->shelf, 2)->star);
    assert_int_equal(fixture->state->theme, 0);
    fixture_type(fixture, "u");
    assert_shown(fixture, "nothing to take back");
}

static void
a_new_change_forgets_what_was_taken_back(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "suO");
    fixture_type(fixture, "U");
    assert_shown(fixture, "nothing to do again");
    fixture_type(fixture, "9u");
    assert_shown(fixture, "took back 1 change");
    assert_false(shelf_memo(&fixture->state->shelf, 2)->star);
}

static void
what_changes_nothing_is_no_change(void **state)
{
    struct fixture *fixture = *state;
    undo_begin(fixture->state);
    undo_set_star(fixture->state, 2, false);
    undo_set_sort(fixture->state, fixture->state->settings.list_sort);
    undo_set_theme(fixture->state, fixture->state->theme);
    assert_int_equal(fixture->state->undo.changes.count, 0);
}

static void
opening_an_article_is_no_change(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "<Enter>");
    assert_true(shelf_memo(&fixture->state->shelf, 2)->read);
    assert_int_equal(fixture->state->undo.changes.count, 0);
}

static void
a_filter_comes_back_with_its_names(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "Iquill<Tab><Enter>");
    fixture_type(fixture, "f<C-u><Enter>");
    assert_int_equal(fixture->state->list.order.count, 3);
    fixture_type(fixture, "u");
    assert_int_equal(fixture->state->list.order.count, 2);
    assert_str(fixture->state->list.filter.words, "entity:\"Mara Quill\"");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        screen_test(a_group_is_taken_back_by_one_key),
        screen_test(counts_take_back_several),
        screen_test(a_new_change_forgets_what_was_taken_back),
        screen_test(what_changes_nothing_is_no_change),
        screen_test(opening_an_article_is_no_change),
        screen_test(a_filter_comes_back_with_its_names),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
