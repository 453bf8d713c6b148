/* Going from name to name, through one article or all. */
/* SPDX-License-Identifier: ISC */
#include "fixture.h"

static void
e_goes_round_and_says_so(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "<Enter>e");
    assert_int_equal(fixture->state->reader.name, 0);
    fixture_type(fixture, "e");
    assert_int_equal(fixture->state->reader.name, 0);
    assert_shown(fixture, "from the top again");
    fixture->state->settings.wrap_jumps = false;
    fixture_type(fixture, "e");
    assert_shown(fixture, "no more names in this article");
}

static void
counts_and_kinds_are_kept_to(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "jj<Enter>3e");
    assert_int_equal(fixture->state->reader.name, 2);
    fixture_type(fixture, "c");
    fixture_type(fixture, "gE");
    assert_int_equal(reader_mention(fixture->state)->kind, DL_KIND_PERSON);
    fixture_type(fixture, "e");
    assert_int_equal(reader_mention(fixture->state)->kind, DL_KIND_PERSON);
}

static void
star_needs_a_name(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "<Enter>*");
    assert_shown(fixture, "no name is chosen; e goes to the next one");
    assert_int_equal(reader_entity(fixture->state), DL_NO_ENTITY);
}

static void
star_and_hash_go_through_all_articles(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "<Enter>e*");
    assert_int_equal(fixture->state->list.selected, 1);
    assert_shown(fixture, "Port Ellis in another article");
    fixture_type(fixture, "#");
    assert_int_equal(fixture->state->list.selected, 2);
    assert_int_equal(fixture->state->reader.name, 0);
}

static void
marks_can_be_off_and_names_still_be_reached(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "C<Enter>e");
    assert_false(reader_shows(fixture->state, reader_mention(fixture->state)));
    assert_int_equal(fixture->state->reader.name, 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        screen_test(e_goes_round_and_says_so),
        screen_test(counts_and_kinds_are_kept_to),
        screen_test(star_needs_a_name),
        screen_test(star_and_hash_go_through_all_articles),
        screen_test(marks_can_be_off_and_names_still_be_reached),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
