/* The checksum, against that of the standard and against the plain way to
 * count it. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "base/crc.h"

static void
the_check_value_of_the_standard_comes_out(void **state)
{
    (void)state;
    assert_int_equal(crc_of("123456789", 9), 0xCBF43926);
    assert_int_equal(crc_of("", 0), 0);
    assert_int_equal(crc_of("a", 1), 0xE8B7BE43);
}

/* The definition, a bit at a time. */
static uint32_t
slow_crc(const uint8_t *bytes, size_t count)
{
    uint32_t rest = UINT32_MAX;
    for (size_t i = 0; i < count * 8; i++) {
        uint32_t bit = (rest ^ bytes[i / 8] >> i % 8) & 1;
        rest = rest >> 1 ^ (bit ? UINT32_C(0xEDB88320) : 0);
    }
    return ~rest;
}

static void
eight_bytes_at_a_time_give_what_bits_give(void **state)
{
    (void)state;
    static uint8_t bytes[2200];
    for (size_t i = 0; i < sizeof bytes; i++)
        bytes[i] = (uint8_t)(i * i * 31 + 5);
    for (size_t count = 0; count < 50; count++)
        for (size_t from = 0; from < 17; from++)
            assert_int_equal(crc_of(bytes + from, count),
                             slow_crc(bytes + from, count));
    for (size_t count = 2030; count < 2070; count++)
        assert_int_equal(crc_of(bytes, count), slow_crc(bytes, count));
}

static void
one_changed_bit_is_seen(void **state)
{
    (void)state;
    uint8_t bytes[100] = {0};
    uint32_t whole = crc_of(bytes, sizeof bytes);
    for (size_t bit = 0; bit < sizeof bytes * 8; bit++) {
        bytes[bit / 8] ^= (uint8_t)(1 << bit % 8);
        assert_int_not_equal(crc_of(bytes, sizeof bytes), whole);
        bytes[bit / 8] ^= (uint8_t)(1 << bit % 8);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_check_value_of_the_standard_comes_out),
        cmocka_unit_test(eight_bytes_at_a_time_give_what_bits_give),
        cmocka_unit_test(one_changed_bit_is_seen),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
