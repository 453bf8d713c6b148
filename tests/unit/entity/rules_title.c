/* Titles stand outside the name. */
/* SPDX-License-Identifier: ISC */
#include "ruled.h"

static void
titles_stand_outside(void **state)
{
    assert_rule(*state, RULE_title,
                "So <person|Foreign Minister Oleg Baranov> left.",
                "person Foreign Minister Oleg Baranov", "person Oleg Baranov");
    assert_rule(*state, RULE_title, "Then <person|President Dr. Ann Berg>.",
                "person President Dr. Ann Berg", "person Ann Berg");
}

static void
a_title_that_begins_before_the_name_is_cut_off_it(void **state)
{
    assert_rule(*state, RULE_title,
                "Secretary of <person|State Ann Berg> left.",
                "person State Ann Berg", "person Ann Berg");
}

static void
a_title_in_the_middle_parts_two_names(void **state)
{
    assert_rule(*state, RULE_title,
                "The <person|Russian Defence Minister Oleg Baranov> left.",
                "person Russian Defence Minister Oleg Baranov",
                "group Russian|person Oleg Baranov");
    assert_rule(*state, RULE_title, "As <person|Acme CEO Ann Berg> said.",
                "person Acme CEO Ann Berg",
                "organisation Acme|person Ann Berg");
}

static void
pope_and_king_stay_with_a_first_name(void **state)
{
    struct dl_arena *arena = *state;
    assert_str(ruled_by(arena, RULE(title), "So <person|Pope Francis> said."),
               "person Pope Francis");
    assert_str(ruled_by(arena, RULE(title), "So <person|King Charles III>."),
               "person King Charles III");
    assert_str(ruled_by(arena, RULE(title), "So <person|King Olaf Berg>."),
               "person Olaf Berg");
}

static void
a_title_alone_is_no_name(void **state)
{
    assert_rule(*state, RULE_title, "The <person|Prime Minister> left.",
                "person Prime Minister", "");
}

static void
what_follows_mister_is_a_person(void **state)
{
    assert_rule(*state, RULE_title, "So <organisation|Mr. Acme> left.",
                "organisation Mr. Acme", "person Acme");
}

static void
surnames_that_are_titles_stay(void **state)
{
    struct dl_arena *arena = *state;
    assert_str(ruled_by(arena, RULE(title), "So <person|Stephen King> wrote."),
               "person Stephen King");
    assert_str(ruled_by(arena, RULE(title), "So <person|Dean Smith> wrote."),
               "person Dean Smith");
}

static void
junior_stands_inside(void **state)
{
    assert_rule(*state, RULE_suffix, "So <person|Karl Lund> Jr. left.",
                "person Karl Lund", "person Karl Lund Jr.");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(titles_stand_outside),
        arena_test(a_title_that_begins_before_the_name_is_cut_off_it),
        arena_test(a_title_in_the_middle_parts_two_names),
        arena_test(pope_and_king_stay_with_a_first_name),
        arena_test(a_title_alone_is_no_name),
        arena_test(what_follows_mister_is_a_person),
        arena_test(surnames_that_are_titles_stay),
        arena_test(junior_stands_inside),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
