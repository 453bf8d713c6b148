/* SPDX-License-Identifier: ISC */
#include "reading.h"

static size_t
roles_in(struct dl_arena *arena, const char *text)
{
    struct reading reading = reading_open(arena, NULL, NULL, text);
    reading_link(arena, &reading);
    size_t roles = 0;
    for (size_t i = 0; i < reading.mentions.count; i++)
        roles += reading.mentions.at[i].role;
    reading_close(&reading);
    return roles;
}

static void
an_office_asks_only_when_it_is_definite(void **state)
{
    assert_int_equal(roles_in(*state, "Mayor Anna Renner won. The mayor left."),
                     1);
    assert_int_equal(roles_in(*state, "Mayor Anna Renner won. A mayor left."),
                     0);
    assert_int_equal(
        roles_in(*state, "Mayor Anna Renner won. The former mayor left."), 0);
}

static void
an_office_abroad_is_somebody_elses(void **state)
{
    assert_int_equal(roles_in(*state, "Norwegian President Anna Renner won. "
                                      "The Swedish president left."),
                     0);
}

static void
any_diplomat_is_not_the_top_diplomat(void **state)
{
    assert_int_equal(roles_in(*state, "Foreign Minister Anna Renner won. "
                                      "The diplomat left."),
                     0);
    assert_int_equal(roles_in(*state, "Foreign Minister Anna Renner won. "
                                      "The top diplomat left."),
                     1);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(an_office_asks_only_when_it_is_definite),
        arena_test(an_office_abroad_is_somebody_elses),
        arena_test(any_diplomat_is_not_the_top_diplomat),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
