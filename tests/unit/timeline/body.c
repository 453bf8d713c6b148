/* Sentences of the body without a date of their own. */
/* SPDX-License-Identifier: ISC */
#include "layers.h"

/* What one sentence behind a lead that tells nothing is. */
static struct dl_str
tell(struct dl_arena *arena, const char *sentence)
{
    const char *text = dl_arena_printf(
        arena, "Rain and wind. Fog and ice. Snow too.\n\n%s", sentence);
    struct dl_layers layers = layers_today(arena, text, layers_nobody);
    return layers_events(arena, &layers);
}

static void
what_happened_or_was_said_is_a_minor_event(void **state)
{
    assert_str(tell(*state, "Police arrested two men."),
               "~2021-05-20 reported Police arrested two men");
    assert_str(tell(*state, "The mayor said that the bridge is safe."),
               "~2021-05-20 reported The mayor said that the bridge is safe");
}

static void
states_plans_and_denials_are_none(void **state)
{
    assert_str(tell(*state, "The bridge was old."), "");
    assert_str(tell(*state, "The town will build a bridge."), "");
    assert_str(tell(*state, "Police did not arrest anybody."), "");
    assert_str(tell(*state, "The bridge carries two roads."), "");
}

static void
what_lies_before_the_story_has_no_day(void **state)
{
    assert_str(tell(*state, "Police had arrested two men."), "");
    assert_str(tell(*state, "The firm previously built two bridges."), "");
    assert_str(tell(*state, "The town has grown for ten years."), "");
}

static void
what_happens_again_and_again_has_no_day(void **state)
{
    assert_str(tell(*state, "The council often raised the toll."), "");
    assert_str(tell(*state, "Boats passed the bridge every day."), "");
}

static void
a_quotation_is_told_by_who_says_it(void **state)
{
    assert_str(tell(*state, "\"We closed the bridge,\" the mayor said."),
               "~2021-05-20 reported \"We closed the bridge,\" the mayor said");
}

static void
beside_a_dated_event_stands_who_tells_of_it(void **state)
{
    assert_str(tell(*state, "The mayor said the firm built two bridges in "
                            "2019."),
               "~2021-05-20 reported The mayor said the firm built two "
               "bridges|2019 stated The firm built two bridges");
}

static void
without_a_day_of_publication_there_is_none(void **state)
{
    struct dl_layers layers =
        layers_read(*state, "", "Rain. Fog. Snow.\n\nPolice arrested two men.",
                    NULL, layers_nobody);
    assert_str(layers_events(*state, &layers), "");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(what_happened_or_was_said_is_a_minor_event),
        arena_test(states_plans_and_denials_are_none),
        arena_test(what_lies_before_the_story_has_no_day),
        arena_test(what_happens_again_and_again_has_no_day),
        arena_test(a_quotation_is_told_by_who_says_it),
        arena_test(beside_a_dated_event_stands_who_tells_of_it),
        arena_test(without_a_day_of_publication_there_is_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
