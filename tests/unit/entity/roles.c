/* SPDX-License-Identifier: ISC */
#include "reading.h"

static void
a_title_beside_a_name_teaches_the_office(void **state)
{
    struct dl_arena *arena = *state;
    assert_str(entities_in(arena, "Norwegian Foreign Minister Anna Renner won. "
                                  "The foreign minister left."),
               "Norwegian 1|Anna Renner 2");
}

static void
an_apposition_teaches_too(void **state)
{
    struct dl_arena *arena = *state;
    assert_str(
        entities_in(
            arena, "Anna Renner, Norway's president, won. The president left."),
        "Anna Renner 2|Norway 1");
}

static void
two_holders_answer_nothing(void **state)
{
    struct dl_arena *arena = *state;
    assert_str(
        entities_in(arena,
                    "Mayor Anna Renner met Mayor Karl Berg. The mayor left."),
        "Anna Renner 1|Karl Berg 1");
}

static void
the_alliance_is_the_one_that_was_named(void **state)
{
    struct dl_arena *arena = *state;
    assert_str(entities_in(arena, "NATO met. Members of the alliance left."),
               "NATO 2");
    assert_str(entities_in(arena, "Members of the alliance left."), "");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(a_title_beside_a_name_teaches_the_office),
        arena_test(an_apposition_teaches_too),
        arena_test(two_holders_answer_nothing),
        arena_test(the_alliance_is_the_one_that_was_named),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
