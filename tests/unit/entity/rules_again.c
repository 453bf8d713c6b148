/* A name found once is found wherever it stands again. */
/* SPDX-License-Identifier: ISC */
#include "ruled.h"

#include <time.h>

static void
a_month_is_nobody(void **state)
{
    struct dl_arena *arena = *state;
    assert_str(ruled_by(arena, RULE(again),
                        "So <person|Theresa May> resigned in May."),
               "person Theresa May");
}

static void
a_number_makes_another_name(void **state)
{
    struct dl_arena *arena = *state;
    assert_str(
        ruled_by(arena, RULE(again), "By <other|Qex Aid>, not by Qex Aid 20."),
        "other Qex Aid");
}

static void
a_name_found_once_is_found_everywhere(void **state)
{
    assert_rule(*state, RULE_again,
                "At <organisation|Qexley Steel> today. So Qexley Steel won.",
                "organisation Qexley Steel",
                "organisation Qexley Steel|organisation Qexley Steel");
}

static void
a_day_before_it_does_no_harm(void **state)
{
    assert_rule(*state, RULE_again,
                "So <person|Ann Qexley> came. On Monday Qexley left.",
                "person Ann Qexley", "person Ann Qexley|person Qexley");
}

static void
part_of_a_name_found_elsewhere_grows(void **state)
{
    assert_rule(
        *state, RULE_again,
        "At <organisation|Qexley Steel> today. So <person|Qexley> Steel won.",
        "organisation Qexley Steel|person Qexley",
        "organisation Qexley Steel|organisation Qexley Steel");
}

static void
a_lone_surname_is_found(void **state)
{
    assert_rule(*state, RULE_again,
                "So <person|Ann Zstrk> came. They saw Zstrk leave.",
                "person Ann Zstrk", "person Ann Zstrk|person Zstrk");
    assert_rule(*state, RULE_again,
                "So <person|Xi Qunfe> came. They saw Xi leave.",
                "person Xi Qunfe", "person Xi Qunfe|person Xi");
}

static void
a_lone_name_that_is_no_word_is_found(void **state)
{
    assert_rule(*state, RULE_again, "At <organisation|Qexley>, so Qexley won.",
                "organisation Qexley",
                "organisation Qexley|organisation Qexley");
}

static void
a_word_is_a_name_when_it_is_one_twice(void **state)
{
    assert_rule(*state, RULE_again,
                "At <organisation|Target>, for <organisation|Target>: Target.",
                "organisation Target|organisation Target",
                "organisation Target|organisation Target|organisation Target");
    assert_rule(*state, RULE_again, "At <organisation|Target>, so Target won.",
                "organisation Target", "organisation Target");
}

static void
a_word_that_is_also_written_small_is_not(void **state)
{
    struct dl_arena *arena = *state;
    assert_str(ruled_by(arena, RULE(again),
                        "So <person|Ann Rice> sold rice. The Rice was old."),
               "person Ann Rice");
}

static void
a_longer_name_is_not_cut_into(void **state)
{
    struct dl_arena *arena = *state;
    assert_str(ruled_by(arena, RULE(again),
                        "In <place|New Qex> now. The New Qex Times wrote it."),
               "place New Qex");
}

/* A page of one word, every other marked as a name of a thousand words. */
static void
a_page_of_one_word_is_read_in_linear_time(void **state)
{
    struct dl_arena *arena = *state;
    enum { WORDS = 100000, LONG = 1000 };
    char *marked = dl_arena_alloc(arena, WORDS * 3 + WORDS / LONG * 16);
    size_t bytes = 0;
    for (int i = 0; i < WORDS; i++) {
        if (i % (2 * LONG) == 0)
            bytes += (size_t)sprintf(marked + bytes, "<person|");
        marked[bytes++] = 'A';
        if (i % (2 * LONG) == LONG - 1)
            marked[bytes++] = '>';
        marked[bytes++] = ' ';
    }
    clock_t start = clock();
    ruled_by(arena, EVERY_RULE, marked);
    assert_true((double)(clock() - start) / CLOCKS_PER_SEC < 5);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(a_month_is_nobody),
        arena_test(a_number_makes_another_name),
        arena_test(a_name_found_once_is_found_everywhere),
        arena_test(a_day_before_it_does_no_harm),
        arena_test(part_of_a_name_found_elsewhere_grows),
        arena_test(a_lone_surname_is_found),
        arena_test(a_lone_name_that_is_no_word_is_found),
        arena_test(a_word_is_a_name_when_it_is_one_twice),
        arena_test(a_word_that_is_also_written_small_is_not),
        arena_test(a_longer_name_is_not_cut_into),
        arena_test(a_page_of_one_word_is_read_in_linear_time),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
