/* The lead: undated sentences on the day of the report. */
/* SPDX-License-Identifier: ISC */
#include "layers.h"

static struct dl_str
find(struct dl_arena *arena, const char *text, const char *day)
{
    struct dl_layers layers = layers_read(arena, "", text, day, layers_nobody);
    return layers_events(arena, &layers);
}

static void
the_first_sentence_happened_on_the_day_of_the_report(void **state)
{
    assert_str(find(*state, "A bridge collapsed near the mill.", "2021-05-20"),
               "2021-05-20 reported A bridge collapsed near the mill");
}

static void
without_a_day_the_lead_has_no_place(void **state)
{
    assert_str(find(*state, "A bridge collapsed near the mill.", NULL),
               "? reported A bridge collapsed near the mill");
}

static void
a_day_that_the_lead_names_goes_before_that_of_the_report(void **state)
{
    assert_str(find(*state,
                    "The mill closed on Tuesday. A bridge collapsed near it.",
                    "2021-05-20"),
               "2021-05-18 stated The mill closed|"
               "2021-05-18 reported A bridge collapsed near it");
}

static void
behind_the_lead_a_sentence_without_a_date_is_minor(void **state)
{
    assert_str(find(*state,
                    "Rain and wind. Fog and ice. Snow too. A bridge collapsed "
                    "near the mill.",
                    "2021-05-20"),
               "~2021-05-20 reported A bridge collapsed near the mill");
}

static void
what_will_be_is_no_news_of_the_day(void **state)
{
    assert_str(find(*state, "The bridge will collapse one day.", "2021-05-20"),
               "");
}

static void
words_of_the_headline_give_weight(void **state)
{
    static const char text[] = "A bridge collapsed near the mill.";
    struct dl_layers about = layers_read(*state, "Bridge collapsed near mill",
                                         text, "2021-05-20", layers_nobody);
    struct dl_layers beside = layers_read(*state, "A quiet day in town", text,
                                          "2021-05-20", layers_nobody);
    assert_true(about.events->at[0].weight > beside.events->at[0].weight);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(the_first_sentence_happened_on_the_day_of_the_report),
        arena_test(without_a_day_the_lead_has_no_place),
        arena_test(a_day_that_the_lead_names_goes_before_that_of_the_report),
        arena_test(behind_the_lead_a_sentence_without_a_date_is_minor),
        arena_test(what_will_be_is_no_news_of_the_day),
        arena_test(words_of_the_headline_give_weight),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
