/* The little timeline of a card. */
/* SPDX-License-Identifier: ISC */
#include "fixture.h"

static void
a_card_tells_what_its_name_does_when(void **state)
{
    struct fixture *fixture = *state;
    fixture_name_events(fixture, "Mara Quill");
    fixture_type(fixture, "Imara<Enter>");
    assert_shown(fixture, "On the timeline");
    const struct dl_listing *own =
        shelf_find(&fixture->state->shelf, fixture->state->overlay.name.kind,
                   fixture->state->overlay.name.key);
    assert_non_null(own);
    size_t rows = 0;
    uint32_t last = 0;
    for (size_t i = 0; i < fixture->state->overlay.rows.count; i++) {
        const struct row *row = &fixture->state->overlay.rows.at[i];
        if (row->what != ROW_EVENT)
            continue;
        assert_true(rows == 0 || row->a > last);
        assert_str(row->text,
                   shelf_entry(&fixture->state->shelf, row->a)->title.at);
        assert_true(row->right.bytes > 0);
        last = row->a;
        rows++;
    }
    assert_true(rows > 0);
}

static void
enter_on_an_event_goes_where_it_is_told(void **state)
{
    struct fixture *fixture = *state;
    fixture_name_events(fixture, "Mara Quill");
    fixture_type(fixture, "Imara<Enter>g");
    const struct overlay *overlay = &fixture->state->overlay;
    while (overlay->rows.at[overlay->selected].what != ROW_EVENT)
        fixture_type(fixture, "j");
    uint32_t entry = overlay->rows.at[overlay->selected].a;
    struct dl_evidence at =
        shelf_entry(&fixture->state->shelf, entry)->evidence[0];
    fixture_type(fixture, "<Enter>");
    assert_int_equal(overlay->kind, OVERLAY_NONE);
    assert_int_equal(fixture->state->list.selected, at.article);
    assert_int_equal(fixture->state->wish.focus, DL_PANE_READ);
    assert_int_equal(times_entry_index(fixture->state), entry);
    struct dl_span sentence = fixture->state->reader.sentence;
    assert_true(sentence.end > sentence.start);
    fixture_type(fixture, "H"); /* the card comes back, where one was */
    assert_int_equal(overlay->kind, OVERLAY_CARD);
    assert_int_equal(overlay->rows.at[overlay->selected].a, entry);
    fixture_type(fixture, "L");
    assert_int_equal(overlay->kind, OVERLAY_NONE);
    assert_int_equal(fixture->state->reader.sentence.start, sentence.start);
}

static void
one_that_no_event_names_has_none(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "Imara<Enter>");
    assert_not_shown(fixture, "On the timeline");
}

static void
events_that_the_filter_hides_are_said_to_be(void **state)
{
    struct fixture *fixture = *state;
    fixture_name_events(fixture, "Mara Quill");
    fixture_type(fixture, "Imara<Enter>");
    undo_filter_words(fixture->state, DL_STR("outlet:nobody"));
    card_open_event(fixture->state, 0);
    assert_shown(fixture, "hidden by the filter");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        wide_test(a_card_tells_what_its_name_does_when),
        wide_test(enter_on_an_event_goes_where_it_is_told),
        wide_test(one_that_no_event_names_has_none),
        wide_test(events_that_the_filter_hides_are_said_to_be),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
