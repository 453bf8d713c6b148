/* What stands at a cell of the article. */
/* SPDX-License-Identifier: ISC */
#include "fixture.h"

#include <dateline/text.h>

static struct reader_hit
hit_at(struct fixture *fixture, const char *text, int beyond)
{
    int col = 0, row = fixture_find(fixture, text, &col);
    if (row < 0)
        fail_msg("not on the screen: %s", text);
    return reader_hit(fixture->state, row, col + beyond);
}

static void
a_name_is_there_from_its_first_letter_to_its_last(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "<Enter>e");
    const struct reader *reader = &fixture->state->reader;
    const struct dl_mention *mention = reader_mention(fixture->state);
    struct dl_str text = names_doc(reader->reading, reader->name)->text;
    struct rect body = fixture->state->layout.bodies[DL_PANE_READ];
    size_t line = names_first_line(reader, reader->name) - reader->top;
    int cols = 0;
    for (int col = body.col; col < body.col + body.cols; col++) {
        struct reader_hit hit =
            reader_hit(fixture->state, body.row + (int)line, col);
        cols += hit.what == READER_NAME && hit.which == reader->name;
    }
    assert_int_equal(cols, dl_text_cols(dl_str_slice(text, mention->span)));
}

static void
names_that_are_not_marked_are_not_there(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "<Enter>");
    uint32_t shown = 0;
    struct rect body = fixture->state->layout.bodies[DL_PANE_READ];
    fixture_type(fixture, "C");
    for (int row = body.row; row < body.row + body.rows; row++)
        for (int col = body.col; col < body.col + body.cols; col++)
            shown += reader_hit(fixture->state, row, col).what == READER_NAME;
    assert_int_equal(shown, 0);
}

static void
a_sentence_is_the_event_that_it_tells(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "j<Enter>");
    struct reader_hit hit = hit_at(fixture, "vote on it", 0);
    assert_int_equal(hit.what, READER_EVENT);
    const struct dl_event *event =
        &fixture->state->reader.reading->events.at[hit.which];
    assert_true(dl_str_is(event->title, "The union will vote on it"));
}

static void
air_and_other_panes_are_nothing(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "<Enter>");
    struct rect body = fixture->state->layout.bodies[DL_PANE_READ];
    assert_int_equal(reader_hit(fixture->state, body.row, body.col).what,
                     READER_NOTHING);
    assert_int_equal(reader_hit(fixture->state, body.row, 0).what,
                     READER_NOTHING);
    int last = body.row + body.rows - 1;
    assert_int_equal(reader_hit(fixture->state, last, body.col + 40).what,
                     READER_NOTHING);
}

/* "Port Ellis (place)": what is said is the name's. */
static void
what_is_said_behind_a_name_moves_what_follows(void **state)
{
    (void)state;
    struct fixture *fixture =
        fixture_configured(24, 80, "layout: {linear: on}");
    fixture_read(fixture);
    fixture_join(fixture);
    fixture_type(fixture, "<Enter>");
    int col = 0, row = fixture_find(fixture, " (place)", &col);
    assert_true(row >= 0);
    assert_int_equal(reader_hit(fixture->state, row, col - 1).what,
                     READER_NAME);
    assert_int_equal(reader_hit(fixture->state, row, col + 7).what,
                     READER_NAME);
    assert_int_not_equal(reader_hit(fixture->state, row, col + 8).what,
                         READER_NAME);
    fixture_free(fixture);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        wide_test(a_name_is_there_from_its_first_letter_to_its_last),
        wide_test(names_that_are_not_marked_are_not_there),
        wide_test(a_sentence_is_the_event_that_it_tells),
        cmocka_unit_test(what_is_said_behind_a_name_moves_what_follows),
        wide_test(air_and_other_panes_are_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
