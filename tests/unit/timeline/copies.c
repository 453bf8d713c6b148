/* One text, printed by several outlets. */
/* SPDX-License-Identifier: ISC */
#include "tellings.h"

#include "timeline/copies.h"

static void
a_word_changed_is_a_copy_and_a_place_changed_is_not(void **state)
{
    struct signs signs = tellings_of_twins(*state, TELLINGS_TWINS);
    uint32_t *copy_of = copies_find(*state, &signs);
    uint32_t heads = 0;
    for (uint32_t i = 0; i < 3; i++) {
        heads += copy_of[i] == i;
        for (uint32_t k = 0; k < i; k++)
            if (copy_of[i] == copy_of[k])
                assert_true(signs.at[i].article < 2 && signs.at[k].article < 2);
    }
    assert_int_equal(heads, 2);
}

static void
no_signs_have_no_copies(void **state)
{
    struct signs none = {0};
    copies_find(*state, &none);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(a_word_changed_is_a_copy_and_a_place_changed_is_not),
        arena_test(no_signs_have_no_copies),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
