/* Why a date is the day it is. */
/* SPDX-License-Identifier: ISC */
#include "fixture.h"

static void
every_date_in_view_has_its_reason(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "jj<Enter>w");
    const struct dl_reading *reading = state_reading(fixture->state);
    assert_true(reading->timexes.count > 0);
    assert_shown(fixture, "The dates in view");
    for (size_t i = 0; i < reading->timexes.count; i++) {
        const struct dl_timex *timex = &reading->timexes.at[i];
        char words[128];
        snprintf(words, sizeof words, "\"%.*s\":",
                 DL_FMT(dl_str_slice(reading->doc->text, timex->span)));
        assert_shown(fixture, words);
    }
}

static void
what_is_out_of_view_is_not_answered_for(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "jj<Enter>");
    state_resize(fixture->state, 6, 60);
    fixture_type(fixture, "G");
    struct dl_span view = reader_view(&fixture->state->reader);
    const struct dl_reading *reading = state_reading(fixture->state);
    assert_true(reading->timexes.at[0].span.end <= view.start);
    fixture_type(fixture, "w");
    for (size_t i = 0; i < fixture->state->overlay.rows.count; i++) {
        struct dl_str text = fixture->state->overlay.rows.at[i].text;
        assert_int_equal(dl_str_find(text, DL_STR("\"Monday"), 0), SIZE_MAX);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        wide_test(every_date_in_view_has_its_reason),
        screen_test(what_is_out_of_view_is_not_answered_for),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
