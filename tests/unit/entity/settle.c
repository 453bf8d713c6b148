/* SPDX-License-Identifier: ISC */
#include "reading.h"

static void
a_word_that_ends_a_person_is_that_person(void **state)
{
    struct dl_arena *arena = *state;
    assert_str(names_in(arena, "They met Laura Zstrk. Then the Zstrk left."),
               "person Laura Zstrk|person Zstrk");
}

static void
a_doubtful_first_word_needs_support(void **state)
{
    struct dl_arena *arena = *state;
    assert_str(names_in(arena, "Zqkrel came. It left."), "");
    assert_str(names_in(arena, "Zqkrel came. It hit Zqkrel hard."),
               "person Zqkrel|person Zqkrel");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(a_word_that_ends_a_person_is_that_person),
        arena_test(a_doubtful_first_word_needs_support),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
