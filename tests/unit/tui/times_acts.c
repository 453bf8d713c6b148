/* What keys do in the timeline. */
/* SPDX-License-Identifier: ISC */
#include "fixture.h"

static void
enter_shows_the_sentence_and_the_next_source(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "tg");
    fixture_type(fixture, "j<Enter>");
    uint32_t first = fixture->state->list.selected;
    assert_true(fixture->state->reader.sentence.end > 0);
    fixture_type(fixture, "<Enter>");
    assert_int_not_equal(fixture->state->list.selected, first);
    assert_shown(fixture, "told 2 times; this is 2");
    assert_int_equal(fixture->state->wish.focus, DL_PANE_TIME);
}

static void
groups_can_be_coarser_and_finer_within_bounds(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "t-");
    assert_shown(fixture, "timeline by week");
    fixture_type(fixture, "9-");
    assert_shown(fixture, "the timeline goes from days to years");
    fixture_type(fixture, "+");
    assert_int_equal(fixture->state->settings.timeline_zoom, DL_ZOOM_DAY);
}

static void
the_day_of_publication_is_found(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "jtg.");
    assert_shown(fixture, "published 13 Mar 2021");
    assert_int_equal(fixture->state->times.selected, 3);
}

static void
an_event_hidden_by_the_filter_is_said_to_be(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "foutlet:gazette<Enter>tG<Enter>");
    assert_shown(fixture, "hidden by the filter");
    assert_int_equal(fixture->state->list.selected, 2);
}

static void
the_start_of_the_group_comes_before_the_one_above(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "t3-Gk");
    fixture_type(fixture, "<PageUp>");
    assert_int_equal(fixture->state->times.selected, 1);
    fixture_type(fixture, "<PageUp>");
    assert_int_equal(fixture->state->times.selected, 0);
}

static void
the_agenda_is_a_key_away(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "tgA");
    assert_shown(fixture, "nothing is told of the days to come");
    fixture->state->now =
        (struct dl_stamp){.known = true, .day = dl_day_from_civil(2021, 3, 20)};
    times_rebuild(fixture->state);
    fixture_type(fixture, "A");
    assert_int_equal(fixture->state->times.selected, 3);
    assert_shown(fixture, "1 event ahead of today");
}

/* The source of an undated event is read as any other's. */
static void
an_undated_event_is_read_too(void **state)
{
    struct fixture *fixture = *state;
    fixture_undate(fixture, 1);
    fixture_type(fixture, "tG<Enter>");
    assert_int_equal(fixture->state->list.selected, 1);
    assert_true(fixture->state->reader.sentence.end > 0);
    fixture_type(fixture, "g.");
    assert_true(fixture->state->times.selected < fixture->state->times.undated);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        wide_test(enter_shows_the_sentence_and_the_next_source),
        wide_test(groups_can_be_coarser_and_finer_within_bounds),
        wide_test(the_day_of_publication_is_found),
        wide_test(an_event_hidden_by_the_filter_is_said_to_be),
        wide_test(the_start_of_the_group_comes_before_the_one_above),
        wide_test(the_agenda_is_a_key_away),
        wide_test(an_undated_event_is_read_too),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
