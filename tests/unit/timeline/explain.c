/* Why tellings are one event, in words. */
/* SPDX-License-Identifier: ISC */
#include "tellings.h"

#include "timeline/merge.h"

static void
a_merge_says_why_and_what_it_left_out(void **state)
{
    struct signs signs = tellings_of_twins(*state, TELLINGS_TWINS);
    struct groups groups = {0};
    groups_find(*state, &signs, &groups);
    assert_int_equal(groups.count, 2);
    for (size_t i = 0; i < 2; i++) {
        const char *why = group_why(*state, &signs, &groups.at[i]);
        assert_non_null(strstr(why, groups.at[i].count == 2 ? "told 2 times"
                                                            : "told once"));
        assert_non_null(strstr(why, "kept apart from"));
        assert_non_null(strstr(why, "different places"));
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(a_merge_says_why_and_what_it_left_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
