/* The names of an article, the headline's first. */
/* SPDX-License-Identifier: ISC */
#include "fixture.h"

/* The second article of the fixture, with a name in its headline. */
static int
setup_headline(void **state)
{
    struct fixture *fixture = fixture_open(24, 80);
    fixture_type(fixture, "j<Enter>");
    *state = fixture;
    return 0;
}

#define headline_test(function) \
    cmocka_unit_test_setup_teardown(function, setup_headline, fixture_teardown)

static void
those_of_the_headline_come_first(void **state)
{
    struct fixture *fixture = *state;
    const struct dl_reading *reading = state_reading(fixture->state);
    assert_int_equal(names_count(reading), 4);
    assert_true(names_in_headline(reading, 0));
    assert_false(names_in_headline(reading, 1));
    assert_str(
        dl_str_slice(names_doc(reading, 0)->text, names_at(reading, 0)->span),
        "Port Ellis");
    assert_str(
        dl_str_slice(names_doc(reading, 1)->text, names_at(reading, 1)->span),
        "Norland Shipping");
}

static void
there_is_none_beyond_the_last(void **state)
{
    struct fixture *fixture = *state;
    const struct dl_reading *reading = state_reading(fixture->state);
    assert_null(names_at(reading, 4));
    assert_null(names_at(reading, NONE));
}

static void
lines_of_names_count_from_the_top(void **state)
{
    struct fixture *fixture = *state;
    const struct reader *reader = &fixture->state->reader;
    assert_int_equal(names_first_line(reader, 0), 0);
    assert_int_equal(names_first_line(reader, 1), reader->body);
    assert_true(names_last_line(reader, 3) > reader->body);
}

static void
e_goes_through_the_headline_into_the_text_and_back(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "e");
    assert_int_equal(fixture->state->reader.name, 0);
    assert_shown(fixture, "Port Ellis (place) · name 1 of 4");
    fixture_type(fixture, "e");
    assert_int_equal(fixture->state->reader.name, 1);
    fixture_type(fixture, "E");
    assert_int_equal(fixture->state->reader.name, 0);
}

static void
the_same_name_is_followed_out_of_the_headline(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "e*");
    assert_int_equal(fixture->state->reader.name, 3);
    assert_shown(fixture, "Port Ellis (place) · name 4 of 4");
    fixture_type(fixture, "#");
    assert_int_equal(fixture->state->reader.name, 0);
}

static void
a_headline_out_of_view_is_brought_into_it(void **state)
{
    struct fixture *fixture = *state;
    state_resize(fixture->state, 6, 40);
    fixture_type(fixture, "eG");
    assert_true(fixture->state->reader.top > 0);
    fixture_type(fixture, "ee"); /* the last name, then round */
    assert_int_equal(fixture->state->reader.name, 0);
    assert_int_equal(fixture->state->reader.top, 0);
}

static void
its_card_and_its_reasons_open_there(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "e<Enter>");
    assert_int_equal(fixture->state->overlay.kind, OVERLAY_CARD);
    assert_shown(fixture, "in the headline");
    fixture_type(fixture, "<Escape>w");
    assert_shown(fixture, "found by: test: known name");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        headline_test(those_of_the_headline_come_first),
        headline_test(there_is_none_beyond_the_last),
        headline_test(lines_of_names_count_from_the_top),
        headline_test(e_goes_through_the_headline_into_the_text_and_back),
        headline_test(the_same_name_is_followed_out_of_the_headline),
        headline_test(a_headline_out_of_view_is_brought_into_it),
        headline_test(its_card_and_its_reasons_open_there),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
