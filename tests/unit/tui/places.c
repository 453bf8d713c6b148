/* Places under letters. */
/* SPDX-License-Identifier: ISC */
#include "fixture.h"

static void
a_letter_leads_back_to_its_place(void **state)
{
    struct fixture *fixture = *state;
    size_t first = fixture->state->list.place;
    fixture_type(fixture, "Bajj");
    assert_int_not_equal(fixture->state->list.place, first);
    fixture_type(fixture, "`a");
    assert_int_equal(fixture->state->list.place, first);
}

static void
going_there_is_a_jump(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "Baj");
    size_t second = fixture->state->list.place;
    fixture_type(fixture, "`aH");
    assert_int_equal(fixture->state->list.place, second);
    fixture_type(fixture, "`a``");
    assert_int_equal(fixture->state->list.place, second);
}

static void
the_letters_that_are_taken_are_shown(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "`");
    assert_shown(fixture, "none has a place yet");
    fixture_type(fixture, "<Escape>Bq`");
    assert_shown(fixture, "To which place?");
    assert_shown(fixture, "│ q  ");
    fixture_type(fixture, "<Escape>");
    assert_not_shown(fixture, "To which place?");
    assert_int_equal(fixture->state->wants, 0);
}

static void
what_is_no_letter_is_said(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "B1");
    assert_shown(fixture, "one letter from a to z");
    fixture_type(fixture, "`z");
    assert_shown(fixture, "no place is z");
}

static void
the_same_by_name(void **state)
{
    struct fixture *fixture = *state;
    size_t first = fixture->state->list.place;
    fixture_type(fixture, ":set-place k<Enter>j:go-to-place k<Enter>");
    assert_int_equal(fixture->state->list.place, first);
    fixture_type(fixture, ":set-place kk<Enter>");
    assert_shown(fixture, "one letter from a to z");
    fixture_type(fixture, ":set-place<Enter>m`m");
    assert_int_equal(fixture->state->list.place, first);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        screen_test(a_letter_leads_back_to_its_place),
        screen_test(going_there_is_a_jump),
        screen_test(the_letters_that_are_taken_are_shown),
        screen_test(what_is_no_letter_is_said),
        screen_test(the_same_by_name),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
