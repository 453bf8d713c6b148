/* The words of a headline. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "timeline/signing.h"

static const struct heading *
parse(struct dl_arena *arena, const char *title)
{
    struct acts acts;
    acts_open(arena, &acts);
    return heading_read(arena, &acts, dl_str_from(title));
}

static void
words_of_grammar_are_left_out(void **state)
{
    assert_int_equal(parse(*state, "A ferry for the island")->count, 2);
    assert_int_equal(parse(*state, "")->count, 0);
    assert_int_equal(parse(*state, "... -- 12!")->count, 0);
}

static void
the_order_of_the_words_does_not_matter(void **state)
{
    const struct heading *one = parse(*state, "Ferry sinks off island");
    const struct heading *other = parse(*state, "Island: ferry sinks");
    assert_int_equal(one->count, other->count);
    assert_memory_equal(one->stems, other->stems,
                        one->count * sizeof *one->stems);
}

static void
of_a_long_headline_the_first_words_are_read(void **state)
{
    char title[4096] = "";
    for (size_t i = 0; i + 8 < sizeof title; i += 8)
        memcpy(title + i, "ferries ", 8);
    assert_int_equal(parse(*state, title)->count, SIGN_HEADING_MAX);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(words_of_grammar_are_left_out),
        arena_test(the_order_of_the_words_does_not_matter),
        arena_test(of_a_long_headline_the_first_words_are_read),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
