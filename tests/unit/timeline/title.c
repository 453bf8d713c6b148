/* Titles: what is dropped, and where they are cut. */
/* SPDX-License-Identifier: ISC */
#include "layers.h"

#include <dateline/text.h>

static const struct given names[] = {
    {"Ana Maria Costa", DL_KIND_PERSON}, {"Lisbon", DL_KIND_PLACE}, {0}};

static struct dl_str
title(struct dl_arena *arena, const char *text)
{
    struct dl_layers layers = layers_today(arena, text, names);
    assert_int_equal(layers.events->count, 1);
    return layers.events->at[0].title;
}

static void
dates_brackets_and_fillers_go(void **state)
{
    assert_str(title(*state, "On Monday, the bank (BBV) also bought a rival."),
               "The bank bought a rival");
    assert_str(title(*state, "Meanwhile, police arrested nine men on Tuesday "
                             "in Lisbon."),
               "Police arrested nine men in Lisbon");
}

static void
a_long_title_loses_its_end_at_a_safe_place(void **state)
{
    struct dl_str text = title(
        *state, "The council of the old town approved a plan to rebuild the "
                "harbour wall on Monday after years of quarrels about who of "
                "the many owners along the quay would have to pay for it.");
    assert_true(dl_text_cols(text) <= DL_TITLE_COLS_MAX);
    assert_str(text, "The council of the old town approved a plan to rebuild "
                     "the harbour wall");
}

static void
offices_go_before_names_are_cut(void **state)
{
    struct dl_str text = title(
        *state, "The deputy minister for foreign affairs and trade in the last "
                "cabinet Ana Maria Costa visited Lisbon on Monday.");
    assert_true(dl_text_cols(text) <= DL_TITLE_COLS_MAX);
}

static void
who_says_it_stays(void **state)
{
    assert_str(title(*state, "Prices will fall, Ana Maria Costa said on "
                             "Monday."),
               "Prices will fall, Ana Maria Costa said");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(dates_brackets_and_fillers_go),
        arena_test(a_long_title_loses_its_end_at_a_safe_place),
        arena_test(offices_go_before_names_are_cut),
        arena_test(who_says_it_stays),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
