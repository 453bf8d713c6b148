/* The sources of an event as they are drawn. */
/* SPDX-License-Identifier: ISC */
#include "fixture.h"

static void
a_source_has_a_number_an_outlet_a_day_and_a_sentence(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "tzgj");
    assert_shown(fixture, "told 2 times");
    assert_shown(fixture, " 1 Ellis Herald");
    assert_shown(fixture, " 2 Gazette");
    assert_shown(fixture, "14 Mar 2021");
    assert_shown(fixture, "The harbour union had called the strike on");
}

static void
the_one_that_is_read_is_pointed_at(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "tgj2 ");
    assert_shown(fixture, "▸2 Gazette");
    assert_int_equal(fixture->state->list.selected, 2);
    fixture_type(fixture, "1<Enter>");
    assert_shown(fixture, "▸1 Ellis Herald");
    fixture_type(fixture, "3<Enter>");
    assert_shown(fixture, "it is told 2 times");
}

static void
the_words_that_tell_the_event_stand_out(void **state)
{
    struct fixture *fixture = *state;
    struct dl_event *event = fixture->library->readings[2]->events.at;
    event->title = dl_str_from("The harbour union");
    fixture_type(fixture, "tzgj");
    assert_int_equal(fixture_cell(fixture, "The harbour union had")->content,
                     DL_ROLE_TIME_CLAUSE);
    assert_int_equal(fixture_cell(fixture, "had called the strike")->content,
                     DL_ROLE_TIME_SOURCES);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        wide_test(a_source_has_a_number_an_outlet_a_day_and_a_sentence),
        wide_test(the_one_that_is_read_is_pointed_at),
        wide_test(the_words_that_tell_the_event_stand_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
