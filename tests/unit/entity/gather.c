/* What an entity goes by, and its other names. */
/* SPDX-License-Identifier: ISC */
#include "marked.h"

static void
a_person_goes_by_the_fullest_name_that_is_most_used(void **state)
{
    assert_str(marked_in(*state,
                         "[person J. Weaver] came. [person Joseph Weaver] "
                         "spoke. [person Joseph Weaver] left. [person Joseph "
                         "R. Weaver] slept, [person Weaver] too."),
               "Joseph Weaver 5");
    assert_str(marked_in(*state, "[person De Holm] and [person De Holm] are "
                                 "[person Karl De Holm]."),
               "Karl De Holm 3");
}

static void
anything_else_goes_by_its_longest_name(void **state)
{
    assert_str(marked_in(*state, "[organisation Marvex] is [organisation "
                                 "Marvex Ltd]."),
               "Marvex Ltd 2");
}

static void
capitals_are_calmed(void **state)
{
    assert_str(marked_in(*state, "[place OLDHAVEN] - It rained."),
               "Oldhaven 1");
    assert_str(marked_in(*state, "[place NOR] is [place Nor]."), "Nor 2");
    assert_str(marked_in(*state, "[organisation OLDH] met."), "OLDH 1");
}

static void
a_capital_says_what_it_stands_for(void **state)
{
    struct marked marked =
        marked_link(*state, NULL, NULL, "[place Oslo] said no to [place Peru]");
    assert_str(marked.entities.at[0].stands_for, "norway");
    assert_str(marked.entities.at[1].stands_for, "");
    assert_true(marked.entities.at[0].known);
    dl_tagger_close(marked.tagger);
}

static void
other_names_stand_by_how_often_they_are_used(void **state)
{
    struct marked marked =
        marked_link(*state, NULL, NULL,
                    "[person Karl Holm] and [person Holm] and [person K. Holm] "
                    "and [person Holm]");
    const struct dl_aliases *aliases = &marked.entities.at[0].aliases;
    assert_int_equal(aliases->count, 2);
    assert_str(aliases->at[0].text, "Holm");
    assert_int_equal(aliases->at[0].mentions, 2);
    assert_string_equal(aliases->at[0].joined, "person: surname");
    assert_str(aliases->at[1].text, "K. Holm");
    assert_string_equal(aliases->at[1].joined, "person: initial and surname");
    dl_tagger_close(marked.tagger);
}

static void
the_name_that_stands_first_says_why_it_is_called_otherwise(void **state)
{
    struct marked marked = marked_link(
        *state, NULL, NULL,
        "[place U.S.] envoys left. The [place United States] waits.");
    const struct dl_aliases *aliases = &marked.entities.at[0].aliases;
    assert_int_equal(aliases->count, 1);
    assert_str(aliases->at[0].text, "U.S.");
    assert_string_equal(aliases->at[0].joined,
                        "known: same thing in the tables");
    assert_string_equal(marked.mentions.at[1].joined, "same name");
    dl_tagger_close(marked.tagger);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(a_person_goes_by_the_fullest_name_that_is_most_used),
        arena_test(anything_else_goes_by_its_longest_name),
        arena_test(capitals_are_calmed),
        arena_test(a_capital_says_what_it_stands_for),
        arena_test(other_names_stand_by_how_often_they_are_used),
        arena_test(the_name_that_stands_first_says_why_it_is_called_otherwise),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
