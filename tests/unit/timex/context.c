/* The clause around an expression. */
/* SPDX-License-Identifier: ISC */
#include "timex.h"

static void
the_preposition_tells_the_use(void **state)
{
    static const struct {
        const char *text;
        enum dl_timex_use use;
    } cases[] = {
        {"It burned on Monday.", DL_USE_LOCATES},
        {"It has burned since Monday.", DL_USE_SINCE},
        {"It must end by Friday.", DL_USE_UNTIL},
        {"It burned until Friday.", DL_USE_UNTIL},
        {"It burned before March 24.", DL_USE_BEFORE},
        {"It came ahead of Monday's vote.", DL_USE_BEFORE},
        {"It burned after 1989.", DL_USE_AFTER},
        {"It burned for two days.", DL_USE_OTHER},
        {"It burns every Monday.", DL_USE_OTHER},
        {"It was the worst since the 1989 massacre.", DL_USE_NAMES},
        {"It burned in 1989.", DL_USE_LOCATES},
        {"It has burned since the raid of 1989.", DL_USE_SINCE},
        {"It has burned since he left in 1989.", DL_USE_LOCATES},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        if (first_of(*state, cases[i].text).use != cases[i].use)
            fail_msg("wrong use in: %s", cases[i].text);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(the_preposition_tells_the_use),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
