/* Terms are counted by hash, however many there are. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "timeline/holders.h"

/* Hashes as they are, and some that differ only where a small table does not
 * look. */
static uint64_t
hash_of(uint64_t i)
{
    return i % 2 ? (i + 1) << 40 : (i + 1) * UINT64_C(0x9E3779B97F4A7C15);
}

static void
a_term_is_found_again_after_the_table_grew(void **state)
{
    enum { MANY = 20000 };
    struct holders holders;
    (void)state;
    holders_init(&holders);
    for (int turn = 0; turn < 3; turn++)
        for (uint64_t i = 0; i < MANY; i++)
            holders_of(&holders, hash_of(i))->count++;
    holders_of(&holders, hash_of(7))->number = 42;
    assert_int_equal(holders.count, MANY);
    for (uint64_t i = 0; i < MANY; i++)
        assert_int_equal(holders_of(&holders, hash_of(i))->count, 3);
    assert_int_equal(holders_of(&holders, hash_of(7))->number, 42);
    assert_int_equal(holders_of(&holders, hash_of(8))->number, 0);
    holders_reset(&holders);
}

static void
terms_that_come_often_take_no_more_room(void **state)
{
    struct holders holders;
    (void)state;
    holders_init(&holders);
    for (uint64_t i = 0; i < 100000; i++)
        holders_of(&holders, hash_of(i % 100))->count++;
    assert_in_range(dl_arena_bytes(holders.arena), 1, 8192);
    holders_reset(&holders);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_term_is_found_again_after_the_table_grew),
        cmocka_unit_test(terms_that_come_often_take_no_more_room),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
