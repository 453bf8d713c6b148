/* Groups of tellings: average link, copies, bounded work. */
/* SPDX-License-Identifier: ISC */
#include "tellings.h"

#include "timeline/merge.h"

static const struct given names[] = {{"Meyer", DL_KIND_PERSON},
                                     {"Roth", DL_KIND_PERSON},
                                     {"Bern", DL_KIND_PLACE},
                                     {0}};

static size_t
groups_of(struct dl_arena *arena, const char *const *texts, size_t count)
{
    struct signs signs = tellings_all(arena, texts, count, names);
    struct groups groups = {0};
    groups_find(arena, &signs, &groups);
    size_t members = 0;
    for (size_t i = 0; i < groups.count; i++)
        members += groups.at[i].count;
    assert_int_equal(members, signs.count);
    return groups.count;
}

static void
copies_are_one(void **state)
{
    const char *texts[40];
    for (size_t i = 0; i < 40; i++)
        texts[i] = "Meyer visited Bern on Monday.";
    assert_int_equal(groups_of(*state, texts, 40), 1);
}

static void
a_middle_one_does_not_melt_twins(void **state)
{
    static const char *const texts[] = {
        "Police arrested Meyer in Bern on Monday.",
        "Police arrested two people in Bern on Monday.",
        "Police arrested Roth in Bern on Monday."};
    assert_true(groups_of(*state, texts, 3) >= 2);
}

static void
what_an_article_tells_again_joins_its_event(void **state)
{
    static const char *const texts[] = {
        "Rain. Police arrested Meyer on Monday. Fog.\n\nThe arrest took place "
        "in a market hall."};
    assert_int_equal(groups_of(*state, texts, 1), 1);
}

static void
minor_tellings_bring_no_two_groups_together(void **state)
{
    static const char *const texts[] = {
        "Police arrested Meyer in Bern on Monday.",
        "Rain. Fog. Snow.\n\nIt hailed Monday. Police arrested men in Bern.",
        "Police arrested Roth in Bern on Monday."};
    assert_true(groups_of(*state, texts, 3) >= 2);
}

static void
nothing_gives_no_groups(void **state)
{
    assert_int_equal(groups_of(*state, NULL, 0), 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(copies_are_one),
        arena_test(a_middle_one_does_not_melt_twins),
        arena_test(what_an_article_tells_again_joins_its_event),
        arena_test(minor_tellings_bring_no_two_groups_together),
        arena_test(nothing_gives_no_groups),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
