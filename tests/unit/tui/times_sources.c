/* The evidence of the chosen event. */
/* SPDX-License-Identifier: ISC */
#include "fixture.h"

#include "tui/times_sources.h"

static void
every_source_has_its_outlet_and_its_sentence(void **state)
{
    struct fixture *fixture = *state;
    struct source_rows rows = {0};
    fixture_type(fixture, "tgj");
    sources_lay(fixture->state, 40, &rows);
    assert_true(rows.at[0].heading && rows.at[0].which == 0);
    uint32_t headings = 0;
    for (size_t i = 0; i < rows.count; i++)
        headings += rows.at[i].heading;
    assert_int_equal(headings, 2);
    assert_int_equal(rows.at[rows.count - 1].which, 1);
}

static void
what_is_read_stays_in_view(void **state)
{
    struct fixture *fixture = *state;
    struct source_rows rows = {0};
    fixture_type(fixture, "tgj2<Enter>");
    assert_int_equal(sources_open(fixture->state), 1);
    sources_lay(fixture->state, 40, &rows);
    assert_int_equal(sources_top(fixture->state, &rows, (int)rows.count), 0);
    size_t top = sources_top(fixture->state, &rows, 3);
    assert_true(rows.at[top].heading && rows.at[top].which == 1);
}

static void
words_of_the_title_are_found_in_the_sentence(void **state)
{
    struct fixture *fixture = *state;
    struct told_words told;
    const struct dl_reading *reading = fixture->library->readings[2];
    struct dl_evidence at = {2, 0};
    reading->events.at[0].title =
        dl_str_from("The union had called the strike");
    sources_told(fixture->state, at, &told);
    assert_int_equal(told.count, 1);
    assert_str(dl_str_slice(reading->doc->text, told.at[0]),
               "union had called the strike");
    reading->events.at[0].title = dl_str_from("Something else happened");
    sources_told(fixture->state, at, &told);
    assert_int_equal(told.at[0].start, reading->events.at[0].span.start);
}

static void
a_fold_has_no_sources(void **state)
{
    struct fixture *fixture = *state;
    struct source_rows rows = {0};
    fixture_type(fixture, ":set timeline.fold 1<Enter>tG");
    sources_lay(fixture->state, 40, &rows);
    assert_int_equal(rows.count, 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        wide_test(every_source_has_its_outlet_and_its_sentence),
        wide_test(what_is_read_stays_in_view),
        wide_test(words_of_the_title_are_found_in_the_sentence),
        wide_test(a_fold_has_no_sources),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
