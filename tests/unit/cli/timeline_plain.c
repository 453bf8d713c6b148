/* Tests of the timeline as plain lines. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "sample.h"

static void
a_line_has_when_how_known_how_often_and_what(void **state)
{
    struct sample sample;
    sample_fill(&sample, DL_STR("Pilots met."));
    sample.entry.sources = 3;
    sample.entry.certainty = DL_INFERRED;
    assert_str(sample_print(*state, &sample, timeline_plain),
               "2021-03-22/2021-03-23 ~  3  Pilots met.\n");
}

static void
an_overdue_plan_is_marked(void **state)
{
    struct sample sample;
    sample_fill(&sample, DL_STR("Pilots meet."));
    sample.entry.certainty = DL_PLANNED;
    sample.now = dl_day_from_civil(2021, 3, 23);
    assert_str(sample_print(*state, &sample, timeline_plain),
               "2021-03-22/2021-03-23 >  0  Pilots meet.\n");
    sample.now.n++;
    assert_str(sample_print(*state, &sample, timeline_plain),
               "2021-03-22/2021-03-23 >  0  Pilots meet. (overdue)\n");
}

static void
a_long_date_moves_the_other_columns(void **state)
{
    struct sample sample;
    sample_fill(&sample, DL_STR("Pilots met."));
    sample.entry.placing = DL_BETWEEN;
    assert_str(sample_print(*state, &sample, timeline_plain),
               "between 2021-03-22 and 2021-03-23    0  Pilots met.\n");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(a_line_has_when_how_known_how_often_and_what),
        arena_test(an_overdue_plan_is_marked),
        arena_test(a_long_date_moves_the_other_columns),
    };
    return cmocka_run_group_tests_name("timeline_plain", tests, NULL, NULL);
}
