/* The story line: which day a sentence without a date goes on from. */
/* SPDX-License-Identifier: ISC */
#include "layers.h"

static const struct given names[] = {{"Ana Costa", DL_KIND_PERSON},
                                     {"Costa", DL_KIND_PERSON},
                                     {"Jan Novak", DL_KIND_PERSON},
                                     {0}};

/* What the last paragraph tells, when the lead is about 17 May. */
static struct dl_str
last(struct dl_arena *arena, const char *body)
{
    const char *text =
        dl_arena_printf(arena,
                        "Ana Costa opened the fair on Monday.\n\nRain and "
                        "wind.\n\nFog too.\n\n%s",
                        body);
    struct dl_layers layers = layers_today(arena, text, names);
    struct dl_str all = layers_events(arena, &layers);
    size_t bar = SIZE_MAX;
    for (size_t at = 0; (at = dl_str_find(all, DL_STR("|"), at)) != SIZE_MAX;)
        bar = at++;
    return bar == SIZE_MAX
               ? DL_STR("")
               : (struct dl_str){all.at + bar + 1, all.bytes - bar - 1};
}

static void
what_happened_goes_on_from_the_day_told_last(void **state)
{
    assert_str(last(*state, "Thousands visited the stalls."),
               "~2021-05-17 inferred Thousands visited the stalls");
    assert_str(last(*state, "Guards closed the gate on Tuesday. Fans climbed "
                            "the fence."),
               "~2021-05-18 inferred Fans climbed the fence");
}

static void
who_stands_on_the_line_goes_on_speaking(void **state)
{
    assert_str(last(*state, "Ana Costa warned the growers."),
               "~2021-05-17 inferred Ana Costa warned the growers");
}

static void
what_others_say_is_as_old_as_the_report(void **state)
{
    assert_str(last(*state, "Jan Novak warned the growers."),
               "~2021-05-20 reported Jan Novak warned the growers");
}

static void
what_has_happened_by_now_is_as_old_as_the_report(void **state)
{
    assert_str(last(*state, "Jan Novak has closed the stalls."),
               "~2021-05-20 reported Jan Novak has closed the stalls");
}

static void
behind_a_date_of_the_past_a_sentence_is_of_the_past(void **state)
{
    assert_str(last(*state, "The town founded the fair on 3 May 1950. Growers "
                            "built the hall."),
               "1950-05-03 stated The town founded the fair");
}

static void
a_year_is_handed_on_within_its_paragraph(void **state)
{
    assert_str(last(*state, "The town founded the fair in 1950. Growers built "
                            "the hall."),
               "~1950 inferred Growers built the hall");
    assert_str(last(*state, "The town founded the fair in 1950.\n\nGrowers "
                            "built the hall."),
               "1950 stated The town founded the fair");
}

static void
who_speaks_leads_back_from_the_past(void **state)
{
    assert_str(last(*state, "The town founded the fair in 1950.\n\nJan Novak "
                            "praised the growers."),
               "~2021-05-20 reported Jan Novak praised the growers");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(what_happened_goes_on_from_the_day_told_last),
        arena_test(who_stands_on_the_line_goes_on_speaking),
        arena_test(what_others_say_is_as_old_as_the_report),
        arena_test(what_has_happened_by_now_is_as_old_as_the_report),
        arena_test(behind_a_date_of_the_past_a_sentence_is_of_the_past),
        arena_test(a_year_is_handed_on_within_its_paragraph),
        arena_test(who_speaks_leads_back_from_the_past),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
