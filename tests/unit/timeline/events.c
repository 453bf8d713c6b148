/* Events of one article: dates to clauses, certainty, what is none. */
/* SPDX-License-Identifier: ISC */
#include "layers.h"

static struct dl_str
find(struct dl_arena *arena, const char *text, const char *day)
{
    struct dl_layers layers = layers_read(arena, "", text, day, layers_nobody);
    return layers_events(arena, &layers);
}

static void
each_date_takes_its_object(void **state)
{
    assert_str(find(*state,
                    "The court fined the bank on Monday and the "
                    "insurer on Tuesday.",
                    "2021-05-20"),
               "2021-05-17 stated The court fined the bank|"
               "2021-05-18 stated The court fined the insurer");
}

static void
the_report_gives_way_to_what_it_reports(void **state)
{
    assert_str(find(*state,
                    "The mayor said on Tuesday that a bridge had "
                    "collapsed on Sunday.",
                    "2021-05-20"),
               "2021-05-16 stated A bridge had collapsed");
}

static void
without_a_day_of_publication_nothing_is_placed(void **state)
{
    assert_str(find(*state, "A bridge collapsed on Sunday.", NULL),
               "? inferred A bridge collapsed");
}

static void
the_future_is_planned_and_a_denial_denied(void **state)
{
    assert_str(
        find(*state, "Voters will elect a mayor on Sunday.", "2021-05-20"),
        "2021-05-23 planned Voters will elect a mayor");
    assert_str(
        find(*state, "Police did not arrest anybody on Sunday.", "2021-05-20"),
        "2021-05-16 denied Police did not arrest anybody");
}

static void
questions_and_conditions_tell_nothing(void **state)
{
    assert_str(find(*state, "Did the bridge collapse on Sunday?", "2021-05-20"),
               "");
}

static void
an_empty_article_has_no_events(void **state)
{
    assert_str(find(*state, "", "2021-05-20"), "");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(each_date_takes_its_object),
        arena_test(the_report_gives_way_to_what_it_reports),
        arena_test(without_a_day_of_publication_nothing_is_placed),
        arena_test(the_future_is_planned_and_a_denial_denied),
        arena_test(questions_and_conditions_tell_nothing),
        arena_test(an_empty_article_has_no_events),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
