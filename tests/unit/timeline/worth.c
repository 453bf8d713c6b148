/* Which clauses tell of something. */
/* SPDX-License-Identifier: ISC */
#include "layers.h"

static const struct given names[] = {
    {"Ana Costa", DL_KIND_PERSON}, {"Lisbon", DL_KIND_PLACE}, {0}};

/* How many events the last line of an article tells. */
static size_t
told(struct dl_arena *arena, const char *line)
{
    return layers_last_line(arena, line, names).events->count;
}

static void
a_deed_with_a_date_is_told(void **state)
{
    assert_int_equal(told(*state, "The council met on Monday."), 1);
    assert_int_equal(told(*state, "The mill closed on Monday."), 1);
}

static void
a_pronoun_needs_words_that_say_what(void **state)
{
    assert_int_equal(told(*state, "It began on Monday."), 0);
    assert_int_equal(told(*state, "It reached Lisbon on Monday."), 1);
    assert_int_equal(told(*state, "She resigned on Monday."), 1);
}

static void
a_report_needs_what_it_reports(void **state)
{
    assert_int_equal(told(*state, "Ana Costa said on Monday."), 0);
    assert_int_equal(told(*state, "Ana Costa said on Monday that it rained."),
                     1);
}

static void
questions_conditions_and_talk_of_oneself_are_not_told(void **state)
{
    assert_int_equal(told(*state, "Did the council meet on Monday?"), 0);
    assert_int_equal(told(*state, "We met the council on Monday."), 0);
    assert_int_equal(told(*state, "What happened on Monday was odd."), 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(a_deed_with_a_date_is_told),
        arena_test(a_pronoun_needs_words_that_say_what),
        arena_test(a_report_needs_what_it_reports),
        arena_test(questions_conditions_and_talk_of_oneself_are_not_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
