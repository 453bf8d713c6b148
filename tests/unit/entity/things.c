/* Which names of organisations, places and events are one thing. */
/* SPDX-License-Identifier: ISC */
#include "marked.h"

static void
assert_linked(void **state, const char *text, const char *expected)
{
    assert_str(marked_in(*state, text), expected);
}

static void
an_acronym_is_the_capitals_of_a_name(void **state)
{
    assert_linked(state,
                  "The [organisation Coastal Water Yard] objected. The "
                  "[organisation CWY] gave in.",
                  "Coastal Water Yard 2");
}

static void
one_name_may_be_spelt_in_several_ways(void **state)
{
    assert_linked(state,
                  "[organisation Norrland Labour Organisation], "
                  "[organisation Norrland Labor Organization]",
                  "Norrland Labour Organisation 2");
    assert_linked(state, "[place Saint Olvar], [place St. Olvar]",
                  "Saint Olvar 2");
    assert_linked(state, "[organisation Al-Norra], [organisation al Norra]",
                  "Al-Norra 2");
    assert_linked(state, "the [group Norlings], a [group Norling] boy",
                  "Norlings 2");
}

static void
one_letter_may_be_wrong_inside_a_long_word(void **state)
{
    assert_linked(state,
                  "[organisation Norrland Hutchinson Bank] and "
                  "[organisation Norrland Hutchison Bank]",
                  "Norrland Hutchinson Bank 2");
    assert_linked(state, "[event Oltan War I], [event Oltan War II]",
                  "Oltan War I 1|Oltan War II 1");
    assert_linked(state, "[place Oltania], [place Oltanian]",
                  "Oltania 1|Oltanian 1");
    assert_linked(state, "[place Slovenia], [place Slovakia]",
                  "Slovenia 1|Slovakia 1");
}

static void
a_company_may_leave_off_what_it_is(void **state)
{
    assert_linked(state,
                  "[organisation Marvex Oy] grew. [organisation Marvex] sold "
                  "[organisation Tolunda Holdings Ltd].",
                  "Marvex Oy 2|Tolunda Holdings Ltd 1");
}

static void
a_part_stands_for_the_longer_name_before_it(void **state)
{
    assert_linked(state,
                  "The [organisation Norrland River Guard] came. The "
                  "[organisation River Guard] left.",
                  "Norrland River Guard 2");
    assert_linked(state,
                  "[organisation Butterley University] opened; "
                  "[organisation Butterley] is old, the "
                  "[organisation University] proud.",
                  "Butterley University 3");
    assert_linked(state,
                  "The [organisation River Guard] came. The "
                  "[organisation Norrland River Guard] left.",
                  "River Guard 1|Norrland River Guard 1");
}

static void
a_place_is_not_what_is_named_after_it(void **state)
{
    assert_linked(state, "[place Norra River] rose. [place Norra] was dry.",
                  "Norra River 1|Norra 1");
}

static void
the_object_of_a_name_is_something_else(void **state)
{
    assert_linked(state,
                  "The [organisation Eastern Branch of the Academy of Boats] "
                  "met. The [organisation Academy of Boats] paid.",
                  "Eastern Branch of the Academy of Boats 1|Academy of Boats "
                  "1");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(an_acronym_is_the_capitals_of_a_name),
        arena_test(one_name_may_be_spelt_in_several_ways),
        arena_test(one_letter_may_be_wrong_inside_a_long_word),
        arena_test(a_company_may_leave_off_what_it_is),
        arena_test(a_part_stands_for_the_longer_name_before_it),
        arena_test(a_place_is_not_what_is_named_after_it),
        arena_test(the_object_of_a_name_is_something_else),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
