/* Numbers under keys, many of them. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "timeline/keys.h"

enum { MANY = 100000 };

static void
a_new_key_has_zero_and_an_old_one_its_number(void **state)
{
    (void)state;
    struct keys keys;
    keys_open(&keys);
    assert_int_equal(*keys_at(&keys, 7), 0);
    *keys_at(&keys, 7) = 3;
    assert_int_equal(*keys_at(&keys, 7), 3);
    assert_int_equal(*keys_at(&keys, 8), 0);
    assert_int_equal(keys.count, 2);
    keys_close(&keys);
}

static void
numbers_stay_when_the_table_grows(void **state)
{
    (void)state;
    struct keys keys;
    keys_open(&keys);
    for (uint32_t i = 1; i <= MANY; i++)
        *keys_at(&keys, i * UINT32_C(0x9e3779b1)) = i;
    for (uint32_t i = 1; i <= MANY; i++)
        assert_int_equal(*keys_at(&keys, i * UINT32_C(0x9e3779b1)), i);
    assert_int_equal(keys.count, MANY);
    keys_close(&keys);
}

static void
a_table_is_as_large_as_its_keys_not_as_the_askings(void **state)
{
    (void)state;
    struct keys keys;
    keys_open(&keys);
    size_t before = dl_arena_bytes(keys.arena);
    for (uint32_t i = 0; i < MANY; i++)
        ++*keys_at(&keys, i % 100);
    assert_int_equal(dl_arena_bytes(keys.arena), before);
    assert_int_equal(*keys_at(&keys, 5), MANY / 100);
    keys_close(&keys);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_new_key_has_zero_and_an_old_one_its_number),
        cmocka_unit_test(numbers_stay_when_the_table_grows),
        cmocka_unit_test(a_table_is_as_large_as_its_keys_not_as_the_askings),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
