/* Events that only stand before or after others. */
/* SPDX-License-Identifier: ISC */
#include "layers.h"

static const struct given names[] = {{"Brazil", DL_KIND_PLACE},
                                     {"Spain", DL_KIND_PLACE},
                                     {"Novak", DL_KIND_PERSON},
                                     {"Oslo", DL_KIND_PLACE},
                                     {0}};

static void
an_answer_comes_after_what_it_answers(void **state)
{
    assert_str(layers_tell(*state,
                           "Brazil imposed tariffs on Spain on Monday. "
                           "Spain retaliated against Brazil.",
                           names),
               "2021-05-17 stated Brazil imposed tariffs on Spain|"
               ">2021-05-17 inferred Spain retaliated against Brazil");
}

static void
what_came_before_is_told_by_its_noun(void **state)
{
    assert_str(layers_tell(*state,
                           "Novak spoke in Brazil on Monday. His remarks "
                           "come on the heels of talks with Spain in Oslo.",
                           names),
               "2021-05-17 stated Novak spoke in Brazil|"
               "<2021-05-17 inferred Talks with Spain in Oslo");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(an_answer_comes_after_what_it_answers),
        arena_test(what_came_before_is_told_by_its_noun),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
